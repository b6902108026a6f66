"""The windows: PySide6 over the services, values only."""

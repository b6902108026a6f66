"""The settings: where the desk lies, its backups, and how the program looks."""

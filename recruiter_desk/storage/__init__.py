"""The desk file: tables, journal, backups and the one way to open it."""

"""Files from elsewhere, one file a format: read into plain values, in a process of its own. No database."""

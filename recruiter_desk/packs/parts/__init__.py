"""What pages are made of, one file a part. Each part is a block (flow.py)."""

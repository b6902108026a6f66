"""Identifiers: UUIDv7 text, so that records sort by when they were made."""

from uuid6 import uuid7


def new_id() -> str:
    return str(uuid7())

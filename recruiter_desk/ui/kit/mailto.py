"""A mail begun in the recruiter's own program: whom to, about what, and words that cannot add a header."""

from urllib.parse import quote

from PySide6.QtCore import QUrl


def mailto(address: str, subject: str, text: str) -> QUrl:
    """Return what begins a mail to *address* ("" leaves it open)."""
    to, about, body = quote(address, safe="@"), quote(subject), quote(text.replace("\n", "\r\n"))
    return QUrl(f"mailto:{to}?subject={about}&body={body}", QUrl.ParsingMode.StrictMode)

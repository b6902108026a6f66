"""The résumé itself beside its fields: the first page's picture, or its text."""

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from recruiter_desk.domain.documents import is_safe_to_open
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.page_picture import PagePicture
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.shown import Shown, plain
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.resumes.sheaf import Item

PAGE, TEXT = "page", "text"
MOST_SHOWN = 200_000  # characters of text


class Original(QWidget):
    """A switch between page and text; where there is only one of them, that."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._item: Item | None = None
        self._file = Shown("", "small", elide=True)
        self.switch = Switch([(PAGE, self.tr("Page"), ""), (TEXT, self.tr("Text"), "")])
        self.switch.chosen.connect(self._show)
        self._open = button(self.tr("Open"), self._open_file, small=True)
        self.picture = PagePicture(self.tr("First page of the résumé"))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("Text of the résumé"))
        self.text.setTabChangesFocus(True)
        self._empty = Empty("")
        ground = QWidget()
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(20, 4, 20, 20)
        inside.addWidget(self.picture)
        inside.addStretch(1)
        self._scroll = Scroll(ground)
        written = QWidget()
        around = QVBoxLayout(written)
        around.setContentsMargins(20, 4, 20, 20)
        around.addWidget(self.text)
        self._stack = QStackedWidget()
        for widget in (self._scroll, written, self._empty):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 8)
        head.setSpacing(10)
        head.addWidget(self._file, 1)
        head.addWidget(self._open)
        head.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def show_item(self, item: Item) -> None:
        """Show what was read from *item*, or why nothing was."""
        self._item = item
        found = item.found
        pages = found.pages if found else 0
        count = self.tr("1 page") if pages == 1 else self.tr("{count} pages").format(count=pages) if pages else ""
        self._file.show_text(" · ".join(part for part in (item.path.name, count) if part))
        self._open.setVisible(is_safe_to_open(item.path.name) and item.path.is_file())
        has_page = bool(found and found.picture)
        self.picture.show_image(QImage())
        if found and has_page:
            unpack, done = partial(QImage.fromData, found.picture), partial(self._unpacked, item)
            self._background.run("quick", self, unpack, done, lambda _error: None)
        has_text = bool(found and found.text.strip())
        self.text.setPlainText(plain(found.text[:MOST_SHOWN]) if found else "")
        self.switch.setVisible(has_page and has_text)
        self._empty.show_sentence(item.problem or self.tr("There is no text and no page to show."))
        self._scroll.verticalScrollBar().setValue(0)
        wanted = self.switch.current()
        if has_page and has_text:
            self._show(wanted)
        else:
            self._stack.setCurrentIndex(0 if has_page else 1 if has_text else 2)

    def _show(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == PAGE else 1)

    def _unpacked(self, item: Item, image: QImage) -> None:
        """Show the page, unless another résumé shows by now."""
        if item is self._item:
            self.picture.show_image(image)

    def _open_file(self) -> None:
        if self._item is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._item.path)))

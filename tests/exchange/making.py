"""Makes résumés in every format for tests, as people's programs make them."""

import io
import random
import zipfile
from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = (
    f'{W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("manifest", "manifest"),
    )
)  # fmt: skip

Line = tuple[float, float, int, str]  # x, y from the top, size, text


def pdf(
    *pages: Sequence[Line], links: Sequence[str] = (), photo: bool = False, size: tuple[float, float] = (595, 842)
) -> bytes:
    """A PDF whose lines are drawn in the order given."""
    room = io.BytesIO()
    canvas = Canvas(room, pagesize=size, invariant=1)
    for page in pages:
        if photo:
            canvas.drawImage(ImageReader(picture(80, 100)), 480, 700, 80, 100)
        for x, y, points, text in page:
            canvas.setFont("Helvetica", points)
            canvas.drawString(x, size[1] - y, text)
        for link in links:
            canvas.linkURL(link, (50, 50, 100, 100))
        canvas.showPage()
    canvas.save()
    return room.getvalue()


def scan() -> bytes:
    """A PDF that is one picture."""
    room = io.BytesIO()
    canvas = Canvas(room, pagesize=(595, 842), invariant=1)
    canvas.drawImage(ImageReader(picture(600, 800)), 0, 0, 595, 842)
    canvas.save()
    return room.getvalue()


def picture(wide: int, high: int) -> Image.Image:
    drawn = Image.new("RGB", (wide, high), "white")
    ImageDraw.Draw(drawn).ellipse((10, 10, wide - 10, high - 10), fill="grey")
    return drawn


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with this body; *parts* are more files of word/, by their names without ending."""
    kept = {f"word/{name}.xml": f"<w:{_root(name)} {NAMES}>{text}</w:{_root(name)}>" for name, text in parts.items()}
    return zipped({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": '<R><Relationship Type="x/officeDocument" Target="word/document.xml"/></R>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        **kept,
    })  # fmt: skip


def _root(name: str) -> str:
    return {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)


def par(text: str, *, size: int = 0, style: str = "") -> str:
    """A paragraph of a DOCX."""
    look = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>" if style else ""
    points = f"<w:rPr><w:sz w:val='{size * 2}'/></w:rPr>" if size else ""
    return f"<w:p>{look}<w:r>{points}<w:t>{text}</w:t></w:r></w:p>"


def odt(body: str, styles: str = "", manifest: str = "") -> bytes:
    """An ODT with this body."""
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {ODF}>{styles}</office:document-styles>",
        "META-INF/manifest.xml": f"<manifest:manifest {ODF}>{manifest}</manifest:manifest>",
    })  # fmt: skip


def zipped(files: dict[str, str | bytes], level: int = 6) -> bytes:
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return room.getvalue()


@cache
def two_pages() -> bytes:
    """An ordinary résumé of two full pages."""
    head: list[Line] = [
        (56, 60, 22, "Ines Aldana"),
        (56, 82, 10, "Oslo, Norway | +47 22 12 34 56 | ines.aldana@example.no"),
        (56, 110, 13, "Experience"),
        (56, 128, 10, "Group CFO, Brightkeel AS, Oslo"),
        (430, 128, 10, "2019 – present"),
    ]
    more: list[Line] = [(70, 146 + 13 * n, 10, sentence(n)) for n in range(48)]
    return pdf([*head, *more], [(56, 60 + 13 * n, 10, sentence(100 + n)) for n in range(55)], photo=True)


WORDS = """
    closed refinanced budget treasury forecast plant merger auditors covenant liquidity group lenders board margin
    pricing turned around carve out integration controlling reporting systems suppliers negotiated hired team
"""


def sentence(seed: int, length: int = 11) -> str:
    return " ".join(random.Random(seed).choices(WORDS.split(), k=length))

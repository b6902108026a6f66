"""Résumés made for the tests: two plain pages, and one with everything a file can carry along."""

from io import BytesIO

import pikepdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from recruiter_desk.packs import fonts

LINES = (
    "Operations leader with nineteen years in medical devices.",
    "Senior Vice President, Operations, Velora Medical, Gothenburg, 2018 - 2026",
    "Raised on-time delivery from 81% to 96% in 22 months.",
    "Vice President, Manufacturing, Velora Medical, Malmö, 2016 to 2018",
)
CONTACTS = ("+46 31 700 12 34", "marta.lindqvist@example.com", "linkedin.com/in/martalindqvist")


def plain(pages: int = 2, *, contacts: bool = True) -> bytes:
    """Return a résumé; its first page names phone, e-mail and profile, with a link on the e-mail."""
    fonts.face("Sans"), fonts.face("SansSemibold")
    canvas = Canvas(BytesIO(), pagesize=(595, 842), invariant=1, initialFontName="Sans")
    canvas.setAuthor("marta.lindqvist@example.com")
    for number in range(pages):
        canvas.setFont("SansSemibold", 20)
        canvas.drawString(70, 760, "Marta Lindqvist")
        canvas.setFont("Sans", 10)
        if contacts and number == 0:
            canvas.drawString(70, 740, "Gothenburg · " + " · ".join(CONTACTS))
            canvas.linkURL("mailto:marta.lindqvist@example.com", (160, 736, 300, 750))
        for place, line in enumerate(LINES * 6):
            canvas.drawString(70, 700 - 20 * place, f"{line}")
        canvas.showPage()
    return bytes(canvas.getpdfdata())


def turned() -> bytes:
    """Return a page that is seen lying on its side."""
    with pikepdf.open(BytesIO(plain(1))) as pdf:
        pdf.pages[0].rotate(90, relative=True)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def loaded() -> bytes:
    """Return a résumé with a script, a launch action, an attachment, a form field, and metadata."""
    with pikepdf.open(BytesIO(plain(1))) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('CANARY-SCRIPT')")
        pdf.attachments["CANARY-FILE.txt"] = b"CANARY-ATTACHMENT"
        page = pdf.pages[0]
        page.obj.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="CANARY-LAUNCH"))
        page.obj.PieceInfo = pikepdf.Dictionary(Private=pikepdf.String("CANARY-PIECE"))
        page.obj.Resources.Properties = pikepdf.Dictionary(
            MC0=pikepdf.Dictionary(Metadata=pdf.make_stream(b"CANARY-METADATA"))
        )
        with pdf.open_metadata() as meta:
            meta["dc:description"] = "CANARY-XMP"
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def bomb() -> bytes:
    """Return a small file whose page unpacks to 200 MB."""
    with pikepdf.open(BytesIO(plain(1))) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(b" " * 200_000_000)
        out = BytesIO()
        pdf.save(out, compress_streams=True)
    return out.getvalue()


def locked() -> bytes:
    """Return a résumé with a password."""
    with pikepdf.open(BytesIO(plain(1))) as pdf:
        out = BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return out.getvalue()


def scan() -> bytes:
    """Return a page that is a picture and holds no text."""
    canvas = Canvas(BytesIO(), pagesize=(595, 842), invariant=1, initialFontName="Sans")
    canvas.drawImage(ImageReader(Image.new("RGB", (60, 80), "#778899")), 0, 0, 595, 842)
    canvas.showPage()
    return bytes(canvas.getpdfdata())

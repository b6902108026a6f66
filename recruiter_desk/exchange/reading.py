"""The process that reads files: takes them in through its standard input, says what was found, opens nothing itself.

`python -m recruiter_desk.exchange.reading`, started and ended by `child.py`.
"""

import dataclasses
import os
import sys
from typing import Any

from recruiter_desk.domain.resume_reading import clean, guess
from recruiter_desk.domain.resumes import NO_TEXT, Found
from recruiter_desk.exchange import docx, frames, json_resume, limits, odt, pdf, txt
from recruiter_desk.exchange.contents import BROKEN, EMPTY, HUGE, MEMORY, SIZE_LIMIT, TEXT_LIMIT, Contents, Unreadable
from recruiter_desk.exchange.kinds import kind_of

_READERS = {"pdf": pdf.read, "docx": docx.read, "odt": odt.read, "json": json_resume.read, "txt": txt.read}


def main() -> None:
    """Answer one frame after another until the input ends."""
    questions = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints must not write into the answers
    limits.shut_doors()
    while (asked := frames.receive(questions)) is not None:
        limits.start_clock()
        frames.send(answers, *answer(str(asked[0].get("name", "")), asked[1]))


def answer(name: str, content: bytes) -> tuple[dict[str, Any], bytes]:
    """Return what was found as plain fields and a picture, or the words why nothing was."""
    try:
        found = read(name, content)
    except Unreadable as error:
        return {"unreadable": str(error)}, b""
    except MemoryError:
        return {"unreadable": MEMORY}, b""
    except RecursionError:
        return {"unreadable": BROKEN}, b""
    fields = {field.name: getattr(found, field.name) for field in dataclasses.fields(found) if field.name != "picture"}
    return {"found": fields}, found.picture


def read(name: str, content: bytes) -> Found:
    """Return what was found in a file. Raises Unreadable."""
    if not content.strip(b"\0 \t\r\n"):
        raise Unreadable(EMPTY)
    if len(content) > SIZE_LIMIT:
        raise Unreadable(HUGE)
    return found_in(name, _READERS[kind_of(name, content)](content))


def found_in(name: str, contents: Contents) -> Found:
    """Return what the text of a file tells of the person; fields that the format names need no guessing."""
    text = clean(contents.text)[:TEXT_LIMIT]
    profile = contents.known or guess(text, name, contents.prominent, contents.links)
    return Found(
        **dataclasses.asdict(profile),
        file_name=name,
        text=text,
        pages=contents.pages,
        note=contents.note or ("" if text else NO_TEXT),
        picture=contents.picture,
    )


if __name__ == "__main__":
    main()

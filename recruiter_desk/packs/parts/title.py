"""The head of a section: the topic as a small label, then the finding as a sentence."""

from recruiter_desk.packs.flow import Block, Gap, Stack
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.style import LABEL, LEAD, TITLE, TITLE_SECOND, Style
from recruiter_desk.packs.text import one_line

LONG = 170  # a title beyond that is a paragraph, and set as one


class Heading(Stack):
    """Label and title; stays with what follows."""

    keeps_next = True


def label(words: str, *, after: float = 4.0) -> Block:
    """Return a heading in small capitals; it stays with what follows."""
    return Words(one_line(words), LABEL, keeps_next=True, after=after)


def heading(
    topic: str, title: str, *, second: bool = False, density: float = 1.0, after: float = 9.0, entry: str = ""
) -> Block:  # fmt: skip
    """Return the label *topic* over *title*; a title of many lines is set smaller, like running text.

    *entry* is the place of the recruiter's own words that the title has.
    """
    style: Style = TITLE_SECOND if second else TITLE
    if len(title) > LONG:
        style = LEAD
    blocks: list[Block] = [label(topic, after=4)] if topic else []
    if title:
        blocks.append(Words(one_line(title), style.at(density), even=len(title) <= LONG, entry=entry))
    return Heading([*blocks, Gap(after * density)])

"""Numbers as words, and the sentences that count: computed text counts, it never characterises."""

_WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def number(count: int) -> str:
    """Return "three", "14"."""
    return _WORDS[count] if 0 <= count < len(_WORDS) else str(count)


def many(count: int, one: str, more: str = "") -> str:
    """Return "one question", "three questions"."""
    return f"{number(count)} {one if count == 1 else more or one + 's'}"


def sentence(words: str) -> str:
    """Return *words* with a capital first and a full stop last."""
    return words[:1].upper() + words[1:] + ("" if words[-1:] in ".?!" else ".")


def more_on(count: int, page: int) -> str:
    """Return "and 2 more on page 6"."""
    return f"and {count} more on page {page}"

"""Facts: findings with a value, such as pay wanted, notice or interest."""

from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """What a finding's value measures."""

    PAY_NOW = "pay now"
    PAY_WANTED = "pay wanted"
    NOTICE = "notice"
    START = "earliest start"
    OTHER_PROCESS = "other process"
    INTEREST = "interest"


@dataclass(frozen=True, slots=True)
class Fact:
    """A value: an amount or a range in whole units of `currency` a `period`, `days` of notice, or 1 to 10 of interest.

    Notice is kept in days, interest as a number; both in `low`. None and "" where nothing was said.
    """

    kind: FactKind
    low: int | None = None
    high: int | None = None
    currency: str = ""
    period: str = ""

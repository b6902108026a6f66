"""What a candidate measures the job by: up to three things of their own, rated anew after each round."""

from typing import NamedTuple

MOST_OWN = 3


class OwnCriterion(NamedTuple):
    """One of them; findings rate it under its id as their criterion key."""

    id: str
    text: str
    topic: str
    audience: str

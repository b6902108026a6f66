"""What a check of a desk found."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Soundness:
    """The version of a desk's tables, how many records each holds, and what is wrong with them, in sentences."""

    version: int
    counts: Mapping[str, int]
    problems: tuple[str, ...]

    @property
    def sound(self) -> bool:
        return not self.problems

    def sentence(self) -> str:
        """Return the verdict: "Sound: 12 people ..." or the first thing that is wrong, and how many more."""
        if self.problems:
            more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
            return f"Not sound: {self.problems[0]}{more}. Nothing was changed; keep the file and open a backup."
        named = (("person", "people"), ("company", "companies"), ("search", "searches"), ("candidacy", "candidacies"))
        found = [f"{self.counts.get(table, 0)} {word}" for table, word in named]
        changes = self.counts.get("journal", 0)
        return f"Sound: {', '.join(found)}, {changes} {'change' if changes == 1 else 'changes'} in the journal."

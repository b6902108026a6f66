"""The job as it is wanted: the present spec with edits that nobody has said yet are a change of the job or wording."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.intake import IntakeKind, IntakeLine
from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.spec_edits import LINE_LIMIT, NEW, field_value
from recruiter_desk.domain.specs import ChangeKind, SpecChange, applied, begun, diff


class Wanted:
    """Edits pile up on whatever the spec is now, until they are kept or taken back. Raises Refused for bad words."""

    def __init__(self) -> None:
        self._spec: SpecRevision | None = None
        self._made = 0
        self.changes: tuple[SpecChange, ...] = ()

    def show_spec(self, spec: SpecRevision) -> SpecRevision:
        """Put the edits on *spec*, those that still find their line; return the job as it is wanted."""
        keys = {line.key for line in spec.criteria}
        self._spec = begun(spec)
        found = [
            one
            for one in self.changes
            if one.element in keys or one.is_field or one.kind in (ChangeKind.ADDED, ChangeKind.ORDERED)
        ]
        self.changes = diff(self._spec, applied(self._spec, found))
        return self.spec() if self.changes else spec

    def spec(self) -> SpecRevision:
        """Return the job as it is wanted."""
        if self._spec is None:
            raise LookupError("no spec is shown")
        return applied(self._spec, self.changes)

    def forget(self) -> None:
        """Take all edits back."""
        self.changes = ()

    def edit(self, **fields: str) -> None:
        """Give the job other fields."""
        values: dict[str, Any] = {name: field_value(name, value) for name, value in fields.items()}
        self._want(replace(self.spec(), **values))

    def edit_line(self, key: str, **fields: Any) -> None:
        """Give a line other words, another topic, or make it a must or a nice; moved says how it is meant."""
        if "text" in fields:
            fields["text"] = one_line(fields["text"], "line", LINE_LIMIT, required=True)
        self._lines([replace(line, **fields) if line.key == key else line for line in self.spec().criteria])

    def remove(self, key: str) -> None:
        """Take a line out."""
        self._lines([line for line in self.spec().criteria if line.key != key])

    def order(self, keys: Sequence[str]) -> None:
        """Put the lines in this order."""
        self._lines(sorted(self.spec().criteria, key=lambda line: keys.index(line.key)))

    def take(self, lines: Sequence[IntakeLine]) -> None:
        """Add what the pad took down: lines, fields, a summary."""
        for line in lines:
            match line.kind:
                case IntakeKind.FACT:
                    self.edit(**{line.fact: line.text})
                case IntakeKind.SUMMARY:
                    self.edit(summary="\n".join((self.spec().summary, line.text)).strip())
                case IntakeKind.MUST | IntakeKind.NICE:
                    self._made += 1
                    key = f"{NEW}{self._made}"
                    text = one_line(line.text, "line", LINE_LIMIT, required=True)
                    made = Criterion(key, key, line.topic, text, line.kind == IntakeKind.MUST)
                    self._lines([*self.spec().criteria, made])

    def _lines(self, lines: Sequence[Criterion]) -> None:
        self._want(replace(self.spec(), criteria=tuple(lines)))

    def _want(self, spec: SpecRevision) -> None:
        if self._spec is not None:
            self.changes = diff(self._spec, spec)

"""The values found so far for one paper, each with where it was found.

1. The first finder of a value keeps it; an empty value is not put.
2. Every value is told with the rule that found it, in words of the site.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from site_gen.model import Herkomst, Notice, Origin


@dataclass(slots=True)
class Form:
    """The values found so far; the first finder of a field keeps it."""

    name: str
    values: dict[str, object] = field(default_factory=dict)
    herkomst: list[Herkomst] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def put(self, name: str, value: object, origin: Origin, line: int | None, rule: str) -> None:
        """Fill in a field that is still empty; ``rule`` says in plain Dutch what was read there."""
        if value and name not in self.values:
            self.values[name] = value
            self.herkomst.append(Herkomst(name, origin, line, rule=rule))

    def doubt(self, line: int, code: str, text: str, remedy: str) -> None:
        """Note a doubt about the source."""
        self.notices.append(Notice(self.name, line, code, text, remedy))

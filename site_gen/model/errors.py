"""What is told to the user in one line: one family, one exit code each."""

from __future__ import annotations

from site_gen.model.evidence import Notice


class SiteGenError(Exception):
    """A wrong file or setting, told to the user in one line; ``exit_code`` is the contract's of DESIGN.md section 2.

    One error may tell of several files: then each of its ``lines`` is one fault.
    """

    exit_code = 2

    @property
    def lines(self) -> tuple[str, ...]:
        """What the user is told, a line a fault."""
        return tuple(map(str, self.args))

    def __str__(self) -> str:
        return "; ".join(self.lines)


class ContentRefused(SiteGenError):
    """Letters cannot be published as they are; ``notices`` names each."""

    exit_code = 1

    def __init__(self, message: str, notices: tuple[Notice, ...] = ()) -> None:
        super().__init__(message)
        self.notices = notices


class MachineFault(SiteGenError):
    """The disk, a permission or a program failed."""

    exit_code = 3

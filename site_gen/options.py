"""The words of the commands: what may be asked, and how a wrong use is told in Dutch.

1. A wrong use is a `SiteGenError` in one line; nothing is printed here but the help that was asked for.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from site_gen import __version__
from site_gen.model import SiteGenError

LETTERS, DOCS, SITE, CONFIG = "letters", "docs", "site", "mkdocs.yml"
_WRONG_USE = tuple(
    (re.compile(said), told)
    for said, told in (
        (r"(?:argument )?opdracht: invalid choice: (.+) \(choose from (.+)\)", r"\1 is geen opdracht - kies uit \2"),
        (r"the following arguments are required: (.+)", r"\1 ontbreekt"),
        (r"unrecognized arguments: (.+)", r"\1 is onbekend"),
        (r"argument (.+): expected one argument", r"\1 vraagt een waarde"),
        (r"argument (.+): invalid int value: (.+)", r"\1 vraagt een geheel getal, geen \2"),
        (r"argument (.+): (geen poort .+)", r"\1: \2"),
        (r"ambiguous option: (.+) could match (.+)", r"\1 kan van alles zijn: \2"),
    )
)
"""What argparse says of a wrong use, and how a reader of Dutch is told."""


class _Parser(argparse.ArgumentParser):
    """Raises for a wrong use, so that it is told in one line as every other error is."""

    def error(self, message: str) -> NoReturn:
        for pattern, words in _WRONG_USE:
            message = pattern.sub(words, message)
        raise SiteGenError(f"opdracht: {' '.join(message.split())} - zie {self.prog} --help")


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was asked, as values; `SiteGenError` for a wrong use."""
    parser = _Parser(prog="site-gen", description="Maakt van een map met brieven een doorzoekbare site.")
    parser.add_argument("--version", action="version", version=f"site-gen {__version__}")
    commands = parser.add_subparsers(required=True, metavar="opdracht")
    for name, about in (
        ("build", "de hele weg: van brieven naar een site"),
        ("pages", "alleen de eerste stap: de Markdown-pagina’s"),
        ("check", "laat alle twijfels zien en verandert niets"),
        ("explain", "laat zien hoe elke regel van een brief is gelezen"),
        ("verify", "vergelijkt de site en de brieven met het manifest"),
        ("serve", "bouwt, toont de site op deze computer en bouwt opnieuw bij veranderingen"),
    ):
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(command=name)
        command.add_argument("--letters", type=Path, help=f"map met brieven (anders: {LETTERS})")
        if name in ("build", "pages", "serve"):
            command.add_argument(
                "--docs", type=Path, help=f"map voor de Markdown (anders: {DOCS}; tijdelijk bij --letters)"
            )
            command.add_argument("--config", type=Path, help=f"instellingen van MkDocs (anders: {CONFIG}, of de onze)")
            command.add_argument("--jobs", type=int, help="hoeveel processen brieven lezen (anders: een per processor)")
            command.add_argument("--keep-going", action="store_true", help="publiceer de rest als een brief niet kan")
            command.add_argument("--no-cache", action="store_true", help="gebruik en bewaar niets van eerdere keren")
        if name in ("build", "pages"):
            command.add_argument("--vorige", type=Path, help="vorige site of haar stand.json, voor /wijzigingen/")
        if name in ("build", "serve", "verify"):
            command.add_argument("--site", type=Path, help=f"map voor de site (anders: {SITE})")
        if name in ("build", "check"):
            command.add_argument("--strict", action="store_true", help="ook een waarschuwing is een fout")
        if name == "explain":
            command.add_argument("letter", help="naam van het bestand in de map met brieven")
        if name == "serve":
            command.add_argument("--port", type=_port, default=8000, help="poort op deze computer (anders: 8000)")
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    """A port number; argparse tells the user what is wrong."""
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and int(text) <= 65535):
        raise argparse.ArgumentTypeError("geen poort van 0 tot 65535")
    return int(text)

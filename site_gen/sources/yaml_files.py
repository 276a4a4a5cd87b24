"""Path -> YAML as written: the one place that opens what the publisher writes by hand.

1. A broken file is an error in plain Dutch that names file, line and remedy; tags are never carried out.
2. A number is a word as it was written: `010` stays "010".
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from site_gen.model import MachineFault, SiteGenError


class _Words(yaml.SafeLoader):
    """YAML whose numbers are words ("010" is a number of a paper, not 8) and in which no key is given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - its name
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value!r} staat er tweemaal", key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":int", ":float"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


_PROBLEMS = tuple(
    (re.compile(pattern), what, remedy)
    for pattern, what, remedy in (
        (r"found character '\\t'", "er staat een tab", "gebruik spaties om in te springen"),
        (r"found character", "een waarde begint met een leesteken", "zet de waarde tussen aanhalingstekens"),
        (r"mapping values are not", "een dubbele punt die hier niet kan", "schrijf sleutel: waarde, met een waarde waar : in staat tussen aanhalingstekens"),
        (r"(?:could not find )?expected ':'|could not find", "achter een sleutel ontbreekt de dubbele punt", "schrijf sleutel: waarde"),
        (r"sequence entries are not", "hier kan geen lijst beginnen", "zet de streepjes op eigen regels, onder de sleutel"),
        (r"expected ',' or '[]}]'", "een haak is niet gesloten", "sluit de lijst af met ] of }"),
        (r"expected the node content", "een waarde ontbreekt of een haak is niet gesloten", "vul de waarde in"),
        (r"expected <block end>, but found '(?:<scalar>|<anchor>|<alias>|<tag>|[]},])'", "achter een waarde staat nog iets", "zet de hele waarde tussen aanhalingstekens"),
        (r"expected <block end>", "het inspringen klopt niet", "laat sleutels die bij elkaar horen even ver inspringen"),
        (r"found unexpected end of stream", "een aanhalingsteken is niet gesloten", "zet er een aan het eind van de waarde"),
        (r"found unknown escape|expected escape", "een \\ tussen dubbele aanhalingstekens", "gebruik enkele aanhalingstekens"),
        (r"found unexpected document|but found another doc|expected '<document", "een regel met ---", "haal die regel weg"),
        (r"found undefined alias|found duplicate anchor", "een waarde begint met * of &", "zet de waarde tussen aanhalingstekens"),
        (r"while|expected alpha", "een waarde begint met * of &", "zet de waarde tussen aanhalingstekens"),
        (r"found undefined tag|could not determine", "een waarde begint met !", "zet de waarde tussen aanhalingstekens"),
        (r"special characters|unacceptable", "er staat een teken dat niet te lezen is", "haal dat teken weg"),
    )
)  # fmt: skip
"""What the library says of a broken file -> what is wrong and what to do."""


def compose(path: Path, name: str) -> yaml.Node | None:
    """The file as nodes, each with its line; ``None`` when it is empty."""
    node: yaml.Node | None = _parse(path, name, yaml.compose)
    return node


def _parse(path: Path, name: str, how: Any) -> Any:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise SiteGenError(f"{name}:1: is geen UTF-8 - bewaar het als UTF-8") from None
    except OSError as error:
        raise MachineFault(f"{name}: niet te lezen ({error.strerror})") from error
    try:
        return how(text, _Words)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1
        what, remedy = _in_dutch(str(getattr(error, "problem", None) or getattr(error, "reason", None) or ""))
        raise SiteGenError(f"{name}:{line}: is geen geldige YAML ({what}) - {remedy}") from None


def _in_dutch(problem: str) -> tuple[str, str]:
    """What the library says of a broken file, in words for who writes the file; what is unknown keeps its line."""
    found = (said for pattern, *said in _PROBLEMS if pattern.match(problem))
    what, remedy = next(found, ("onleesbaar", "verbeter deze regel"))
    return what, remedy

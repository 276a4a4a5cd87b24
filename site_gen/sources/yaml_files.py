"""Path -> YAML as written: the one place that opens what the publisher writes by hand.

1. A broken file is an error that names file and line; tags are never carried out.
2. A number is a word as it was written: `010` stays "010".
"""

from __future__ import annotations

from collections.abc import Mapping
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


def load(path: Path, name: str) -> dict[str, object]:
    """The keys and values of a whole file."""
    return dict(mapping(_parse(path, name, yaml.load), name))


def compose(path: Path, name: str) -> yaml.Node | None:
    """The file as nodes, each with its line; ``None`` when it is empty."""
    node: yaml.Node | None = _parse(path, name, yaml.compose)
    return node


def mapping(content: object, name: str) -> Mapping[Any, Any]:
    """The content as keys with values; an error when it is something else."""
    if content is None:
        return {}
    if not isinstance(content, Mapping):
        raise SiteGenError(f"{name}: verwacht sleutels met waarden")
    return content


def _parse(path: Path, name: str, how: Any) -> Any:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise SiteGenError(f"{name}: is geen UTF-8 - bewaar het als UTF-8") from None
    except OSError as error:
        raise MachineFault(f"{name}: niet te lezen ({error.strerror})") from error
    try:
        return how(text, _Words)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise SiteGenError(
            f"{name}:{line}: is geen geldige YAML ({getattr(error, 'problem', None) or 'onleesbaar'}) - verbeter deze regel"
        ) from None

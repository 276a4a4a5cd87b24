"""Numbers and titles -> where they lead: what the search field offers while one types, and direct answers.

1. A number in any spelling has one key, letters and digits only (``32317974``, ``2024z03504``, ``motieceder``); a title has a key a word,
   and a paper of three figures or more (nr. 974) is offered by that number alone too.
2. A paper that is not held is found by its number, never by words: the words on its page are those of who cites it.
3. Cut up like the words, so that a field with the focus loads one small file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from site_gen.site.search_shards import order, write_json, write_words
from site_gen.site.search_text import fold, words_of

SOURCE = "data/zoekwijzer.json"
"""What the pages know of numbers (``pages/data.py``): id, name, address, spellings. Read here, then gone."""

_SIGNS = re.compile(r"[^a-z0-9]+")
_MOST = 40
"""Papers offered for one word; the newest, for a word such as "brief" stands above thousands."""


def number_key(text: str) -> str:
    """One key for all spellings of a number.

    >>> number_key("kst-32317-974") == number_key("32 317, nr. 974") == "32317974"
    True
    """
    plain = re.sub(r"(?<=[^a-z])nrs?(?![a-z])", "", fold(text))
    return _SIGNS.sub("", re.sub(r"^kst-?", "", plain))


def write_pointers(site: Path, folder: Path, letters: Sequence[tuple[str, Mapping[str, str]]]) -> None:
    """Write the pointers of the site's letters (address, data) and of what the pages know besides."""
    rows: dict[str, list[tuple[tuple[object, ...], list[str]]]] = {}
    held = set()
    newest = sorted(letters, key=lambda item: (item[1].get("datum", ""), item[0]), reverse=True)
    for index, (url, data) in enumerate(newest):
        held.add(url)
        number, title = data.get("nr", ""), data.get("titel", "")
        dossiers = [part for part in data.get("dossier", "").split("|") if part]
        known = [", nr. ".join((_spaced(dossiers[0]), number))] if number and dossiers else []
        value = [title, url, " · ".join([*known, *filter(None, [data.get("datum", "")])])]
        keys = {number_key(f"{dossier} {number}") for dossier in dossiers if number}
        keys |= {number_key(data["id"])} if data.get("id") else set()
        keys |= {number_key(number)} if len(number) > 2 else set()
        for key in keys:
            rows.setdefault(key, []).append(((1, index), value))
        for word in {word for word in words_of(title) if len(word) > 2} - keys:
            rows.setdefault(word, []).append(((2, index), value))
    for identifier, name, url, spellings in _known(site):
        if url in held:
            continue
        path = url.split("#")[0]
        dossier = url.startswith("dossiers/") and path.count("/") == 2
        value = [name, url, ""]
        keys = {number_key(spelling) for spelling in [identifier, *spellings]}
        if dossier:
            keys |= {word for word in words_of(name) if len(word) > 2}
        for key in keys - {""}:
            rows.setdefault(key, []).append(((0 if dossier else 3, name, url), value))
    entries = []
    for key in sorted(rows, key=order):
        # Rows of one rank have one kind of place behind it: a letter its turn from the newest, the rest a name.
        best = sorted(rows[key], key=lambda item: item[0])
        values = [value for _, value in best[:_MOST]]
        entries.append((key, json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()))
    write_json(folder / "wijzer.bin", write_words(folder, "wijzer", entries)[0])


def _known(site: Path) -> Iterable[tuple[str, str, str, list[str]]]:
    """The rows of the pages' own file, which then leaves the site."""
    path = site / SOURCE
    if not path.is_file():
        return []
    rows = [
        (str(row[0]), str(row[1]), str(row[2]), [str(item) for item in row[3]])
        for row in json.loads(path.read_text("utf-8"))
    ]
    path.unlink()
    return rows


def _spaced(slug: str) -> str:
    """``36600-XX`` as it is printed; ``21501-07`` keeps its dash."""
    return re.sub(r"-(?=[A-Z])", "\u00a0", re.sub(r"^(\d\d)(\d{3})", "\\1\u00a0\\2", slug))

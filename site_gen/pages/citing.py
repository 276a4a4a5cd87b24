"""Entry -> how a reference manager names it: BibTeX, RIS and CSL-JSON, a letter, a dossier or the whole collection.

1. Only known values are written: a letter without a date has no year, a name without initials is not cut in two.
2. A value is one line of printable signs, escaped for its form; read back by others it is the value itself.
3. A key follows from the letter's number or its address, so it is the same in every build and unique in the collection.
4. The address is the official one; the site's own is not known here, and a citation must outlive it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from site_gen.model import Corpus, Entry, Page
from site_gen.pages.wording import official_citation, one_line

# "S.A. Blok", "Ch.J. van den Berg", "J. C. de Vries": initials, words in lower case, the name itself.
_NAME = re.compile(
    r"(?:(?i:mr|drs|dr|ir|ing|prof)\.? ){0,4}(?P<letters>(?:[A-ZÀ-Þ][a-z]{0,2}\.[ -]?){1,9}) ?"
    r"(?P<before>(?:['’]?[a-z]{1,8} ){0,4})(?P<name>[^\s,]+(?: [^\s,]+){0,4})"
)
_BIBTEX = re.compile(r"[\\{}&%$#_~^]")
_BIBTEX_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # not "\{": BibTeX counts braces and would lose the field's end
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Auteur:
    """Who signs, cut for sorting; without ``initials`` the printed name stays whole."""

    name: str
    initials: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Citeerwijze:
    """One form of citation: a letter in it, and many letters in one file."""

    write: Callable[[Entry], str]
    gather: Callable[[Iterable[str]], str]


def citation_files(corpus: Corpus) -> Iterator[Page]:
    """``citaat.*`` beside each letter and ``citaties.*`` beside each dossier, straight into the finished site."""
    for suffix, form in CITATION_FORMS.items():
        made = {entry.key: form.write(entry) for entry in corpus.entries}
        for entry in corpus.entries:
            yield Page(f"{entry.url}citaat.{suffix}", form.gather([made[entry.key]]), after=True)
        for shelf in corpus.shelves:
            yield Page(
                f"dossiers/{shelf.slug}/citaties.{suffix}", form.gather(made[key] for key in shelf.keys), after=True
            )


def collection_citations(corpus: Corpus) -> Iterator[Page]:
    """``/data/citaties.*``: the whole collection."""
    for suffix, form in CITATION_FORMS.items():
        yield Page(f"data/citaties.{suffix}", form.gather(map(form.write, corpus.entries)))


def citation_key(entry: Entry) -> str:
    """``kst-32317-974``; for a letter without a number, or with one that another claims too, from its address."""
    shelf, last = entry.url.removeprefix("dossiers/").rstrip("/").rsplit("/", 1)
    if entry.id and last == entry.letter.metadata.ondernummer:
        return entry.id
    return f"{shelf}:{last}"


def authors(entry: Entry) -> tuple[Auteur, ...]:
    """The senders by the one name a person has here; who is known by office only is named by it.

    >>> cut_name("M.H.M. Faber-van de Klashorst").name
    'Faber-van de Klashorst'
    """
    names = iter(entry.personen)
    found = (
        cut_name(next(names, sender.naam)) if sender.naam else Auteur(one_line(sender.functie or ""))
        for sender in entry.letter.metadata.afzenders
    )
    return tuple(dict.fromkeys(author for author in found if author.name))


def cut_name(printed: str) -> Auteur:
    """Initials, what stands before the name, the name; a name without initials may be any, so it stays whole."""
    name = one_line(printed)
    match = _NAME.fullmatch(name)
    if match is None:
        return Auteur(name)
    # Without blanks: Zotero takes "de Vries, J. C." for two authors, because each side of the comma has two words.
    return Auteur(match["name"], match["letters"].replace(" ", ""), match["before"].strip())


def _institution(entry: Entry) -> str | None:
    metadata = entry.letter.metadata
    return metadata.kamer or next((a.functie for a in metadata.afzenders if a.functie), None)


def _note(entry: Entry) -> str | None:
    """The form of the Leidraad; a paper without a number has at most its kenmerk."""
    metadata = entry.letter.metadata
    if metadata.official_id or entry.hoofddocument:
        return official_citation(metadata, entry.titel, entry.hoofddocument)
    return f"kenmerk {metadata.kenmerk}" if metadata.kenmerk else None


def inverted(author: Auteur) -> str:
    """A name as a list of literature has it: ``Blok, S.A.``, ``van der Berg, J.N.``; an office as it is."""
    return f"{author.before} {author.name}".strip() + (f", {author.initials}" if author.initials else "")


def _bibtex(entry: Entry) -> str:
    metadata = entry.letter.metadata
    day = metadata.datum
    fields = {
        "author": " and ".join(map(_bibtex_name, authors(entry))),
        "title": f"{{{_escaped(entry.titel)}}}",  # the second pair of braces keeps the capitals
        "institution": _escaped(_institution(entry)),
        "type": _escaped(metadata.soort),
        "number": _escaped(entry.id),
        "year": str(day.year) if day else "",
        "date": day.isoformat() if day else "",
        "langid": "dutch",
        "url": entry.official or "",
        "note": _escaped(_note(entry)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    if day:
        lines.append(f"  month = {_MONTHS[day.month - 1]}")
    return f"@techreport{{{citation_key(entry)},\n" + ",\n".join(lines) + "\n}\n"


def _bibtex_name(author: Auteur) -> str:
    """A name as BibTeX cuts it; in braces it does not cut an office at its commas, or a name at "and"."""
    made = _escaped(inverted(author))
    return made if author.initials and " and " not in made.lower() else f"{{{made}}}"


def _escaped(text: str | None) -> str:
    return _BIBTEX.sub(lambda match: _BIBTEX_NAMES.get(match[0], "\\" + match[0]), one_line(text or ""))


def _ris(entry: Entry) -> str:
    metadata = entry.letter.metadata
    day = metadata.datum
    # SN is a report's number, M3 its kind, PB its institution: so Zotero and EndNote read them.
    pairs = [
        ("TY", "RPRT"),
        ("ID", citation_key(entry)),
        *(("AU", inverted(author)) for author in authors(entry)),
        ("TI", entry.titel),
        ("PB", _institution(entry)),
        ("M3", metadata.soort),
        ("SN", entry.id),
        ("PY", str(day.year) if day else None),
        ("DA", day.isoformat().replace("-", "/") if day else None),
        ("LA", "nl"),
        ("UR", entry.official),
        ("N1", _note(entry)),
    ]
    made = [f"{tag}  - {line}\r\n" for tag, value in pairs if value and (line := one_line(value))]
    return "".join(made) + "ER  - \r\n"


def _csl(entry: Entry) -> str:
    metadata = entry.letter.metadata
    day = metadata.datum
    values: dict[str, object] = {
        "id": citation_key(entry),
        "type": "report",
        "title": one_line(entry.titel),
        "author": [_csl_name(author) for author in authors(entry)],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "publisher": one_line(_institution(entry) or ""),
        "genre": one_line(metadata.soort),
        "number": entry.id,
        "language": "nl",
        "URL": entry.official,
        "note": one_line(_note(entry) or ""),
    }
    return json.dumps({key: value for key, value in values.items() if value}, ensure_ascii=False)


def _csl_name(author: Auteur) -> dict[str, str]:
    if not author.initials and " " in author.name:  # an office, or a name that only its bearer can cut
        return {"literal": author.name}
    parts = {"family": author.name, "given": author.initials, "non-dropping-particle": author.before}
    return {key: value for key, value in parts.items() if value}


def _as_list(items: Iterable[str]) -> str:
    return "[\n" + ",\n".join(items) + "\n]\n"


CITATION_FORMS: Mapping[str, Citeerwijze] = MappingProxyType(
    {
        "bib": Citeerwijze(_bibtex, "\n".join),
        "ris": Citeerwijze(_ris, "".join),
        "json": Citeerwijze(_csl, _as_list),
    }
)
"""Every form of citation, by the end of its file's name."""

"""Make N letters that look like real ones, out of the sentences of ``letters/``: the same each time for the same seed.

Three kinds, in the proportions of a ministry's year: Kamerbrieven with a printed head, schriftelijke overleggen with
questions, answers and running feet, and letters without any number. They cite earlier letters of the set and papers
outside it, break words at line ends, and carry footnotes at the foot of the page under marks glued to a word.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 72
PAGE_LINES = 46
FIRST_DAY = dt.date(2015, 1, 5)
LAST_DAY = dt.date(2025, 12, 19)

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
FRACTIES = (
    *("GroenLinks-PvdA", "VVD", "NSC", "D66", "CDA", "PVV", "SP"),
    *("ChristenUnie", "SGP", "PvdD", "DENK", "Volt", "JA21", "BBB"),
)
OFFICES = (
    ("Minister", "Asiel en Migratie", "A.B. van Dijk"),
    ("Minister", "Financiën", "J.P. de Vries"),
    ("Minister", "Buitenlandse Zaken", "S. Bakker"),
    ("Minister", "Onderwijs, Cultuur en Wetenschap", "M.E. Smit"),
    ("Minister", "Justitie en Veiligheid", "K. Mulder"),
    ("Staatssecretaris", "Volksgezondheid, Welzijn en Sport", "C.H. Peters"),
    ("Minister", "Infrastructuur en Waterstaat", "R.T. Hendriks"),
    ("Staatssecretaris", "Defensie", "T. van Leeuwen"),
)
# Stand for "migratie" and "asiel" in the sentences, so that dossiers speak of their own things, compounds included.
TOPICS = (
    *("migratie", "woning", "energie", "stikstof", "zorg", "onderwijs", "belasting", "visserij", "luchtvaart", "media"),
    *("natuur", "klimaat", "water", "wapen", "data", "pensioen", "voedsel", "landbouw", "cultuur", "veiligheid"),
    *("spoor", "arbeid", "jeugd", "huur", "bodem", "haven", "handel", "toezicht", "krediet", "medicijn"),
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A dossier letters are written in: as printed (``32 317``), its title, and the two things it is about."""

    printed: str
    title: str
    topics: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper that a later letter may cite."""

    subject: Subject
    number: int
    day: dt.date


@dataclass(frozen=True, slots=True)
class Sentences:
    """What letters are made of: statements and questions, each a whole sentence on one line."""

    statements: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """What each letter is written from: chance, sentences, and the papers that are there to be cited."""

    rng: random.Random
    sentences: Sentences
    made: list[Cited]


@dataclass(frozen=True, slots=True)
class Order:
    """Which letter is to be written: its dossiers, its number in them, and its day."""

    within: tuple[Subject, ...]
    number: int
    day: dt.date


@dataclass(slots=True)
class Sheets:
    """A letter in the making: its lines so far, and the notes that wait for the foot of the page."""

    lines: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    on_page: int = 0
    page: int = 1
    notes: int = 0
    foot: str = ""


def read_sentences(folder: Path) -> Sentences:
    """Read the whole sentences out of the letters in a folder; those with references or notes are left out."""
    statements: list[str] = []
    questions: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        for paragraph in re.split(r"\n\s*\n", path.read_text("utf-8")):
            body = re.sub(r"(?m)^.{1,52}[a-z] ?\n(?=[A-Z][a-z]+ )", "", paragraph)  # a heading above its text
            whole = re.sub(r"(?<=[a-z])-\s*\n\s*(?=[a-z])(?!en\b|of\b)", "", body)
            whole = re.sub(r"-\s*\n\s*(?=[A-Z])", "-", whole)
            for sentence in re.split(r"(?<=[.?])\s+(?=[A-Z])", " ".join(whole.split())):
                if not re.fullmatch(r"[A-Z][^.?*#@|\[\]<>]{50,320}[.?]", sentence):
                    continue
                if not re.search(r"[a-z]\d|\d{4}|Kamerstuk|Antwoord|nr\b|kenmerk|Kamer,", sentence):
                    (questions if sentence.endswith("?") else statements).append(sentence)
    if len(statements) < 10 or len(questions) < 3:
        raise SystemExit(f"FOUT {folder}: te weinig hele zinnen om brieven van te maken")
    return Sentences(tuple(dict.fromkeys(statements)), tuple(dict.fromkeys(questions)))


def make_subjects(count: int) -> tuple[Subject, ...]:
    """Take dossiers from the project's own list, and go on with invented ones when it ends."""
    lines = (ROOT / "site_gen" / "data" / "dossiers.tsv").read_text("utf-8").splitlines()[2:]
    rows = [line.split("\t")[:2] for line in lines]
    known = [(number, title) for number, title in rows if len(title) <= 90]
    known += [(str(37000 + step), f"{TOPICS[step % len(TOPICS)].capitalize()}beleid {step}") for step in range(count)]
    pairs = [(TOPICS[rank % len(TOPICS)], TOPICS[(rank * 7 + 3) % len(TOPICS)]) for rank in range(count)]
    return tuple(
        Subject(_printed(number), title, pair) for (number, title), pair in zip(known[:count], pairs, strict=True)
    )


def _printed(number: str) -> str:
    digits, _, suffix = number.partition("-")
    glue = "-" if suffix.isdigit() else " "
    return f"{digits[:2]} {digits[2:]}" + (glue + suffix if suffix else "")


def make_letters(count: int, seed: int) -> list[tuple[str, str]]:
    """Make ``count`` letters, oldest first, as pairs (file name, text)."""
    rng = random.Random(seed)
    world = World(rng, read_sentences(ROOT / "letters"), [])
    subjects = make_subjects(max(2, round(count**0.62)))  # 1,000 letters: 72 dossiers
    weights = [1 / rank for rank in range(1, len(subjects) + 1)]  # Zipf: a few dossiers hold most letters
    last = Counter({subject.printed: rng.randint(1, 900) for subject in subjects})
    taken: set[tuple[str, int]] = set()
    letters = []
    for index in range(count):
        first, second = rng.choices(subjects, weights, k=2)
        within = (first, second) if first != second and rng.random() < 0.08 else (first,)
        number = last[first.printed] + rng.choice((1, 1, 1, 2, 3))
        while any((subject.printed, number) in taken for subject in within):
            number += 1
        last[first.printed] = number
        taken.update((subject.printed, number) for subject in within)
        order = Order(within, number, FIRST_DAY + (LAST_DAY - FIRST_DAY) * index / count)
        write = rng.choices((_kamerbrief, _overleg, _unnumbered), (60, 25, 15))[0]
        letters.append((f"{index:05d}.txt", write(world, order)))
        if write is not _unnumbered:
            world.made.append(Cited(first, number, order.day))
    return letters


# --- the three kinds ------------------------------------------------------------------------------


def _kamerbrief(world: World, order: Order) -> str:
    rank, ministry, name = world.rng.choice(OFFICES)
    sheets = Sheets()
    _head(sheets, order)
    _add(sheets, world.rng, f"Nr. {order.number} BRIEF VAN DE {rank.upper()} VAN {ministry.upper()}")
    _add(sheets, world.rng, "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal")
    _add(sheets, world.rng, f"Den Haag, {_date(order.day)}")
    size = world.rng.randint(4800, 9500)
    while _size(sheets) < size:
        _add_statement(sheets, world, order)
    sheets.lines += [f"De {rank} van {ministry},", name]
    return _text(sheets)


def _overleg(world: World, order: Order) -> str:
    rng, subject = world.rng, order.within[0]
    rank, ministry, _ = rng.choice(OFFICES)
    sheets = Sheets(foot=f"Tweede Kamer, vergaderjaar {_year(order.day)}, {subject.printed}, nr. {order.number}")
    if rng.random() < 0.5:  # the other half has lost its head, as seed 002 has: only a foot tells what paper it is
        _head(sheets, order)
        _add(sheets, rng, f"Nr. {order.number} VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
        _add(sheets, rng, f"Vastgesteld {_date(order.day)}")
    opening = f"De vaste commissie voor {ministry} heeft een aantal vragen en opmerkingen voorgelegd aan de {rank}"
    _add(sheets, rng, f"{opening} van {ministry} over de brief van {_reference(world)}.")
    _add(sheets, rng, f"Bij brief van {_date(order.day)} zijn de vragen beantwoord.")
    _add(sheets, rng, "I Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon")
    _break_page(sheets)
    fracties = rng.sample(FRACTIES, rng.randint(2, 4))
    share = rng.randint(5500, 9500) // len(fracties)
    for turn, fractie in enumerate(fracties, 1):
        _add(sheets, rng, f"Vragen en opmerkingen van de leden van de {fractie}-fractie")
        while _size(sheets) < share * turn:
            lead = f"De leden van de {fractie}-fractie lezen de brief. " if rng.random() < 0.4 else ""
            _add(sheets, rng, lead + _about(rng.choice(world.sentences.questions), subject))
            _add_statement(sheets, world, order, before="Antwoord")
    return _text(sheets)


def _unnumbered(world: World, order: Order) -> str:
    rank, ministry, name = world.rng.choice(OFFICES)
    sheets = Sheets()
    opening = f"Met deze brief informeer ik uw Kamer, mede namens mijn collega, over {order.within[0].topics[0]}beleid"
    _add(sheets, world.rng, f"{opening}. Op {_date(order.day)} is hierover gesproken.")
    size = world.rng.randint(4800, 7000)
    while _size(sheets) < size:
        _add_statement(sheets, world, order)
    sheets.lines += [f"De {rank} van {ministry},", name]
    return _text(sheets)


# --- words ----------------------------------------------------------------------------------------


def _about(sentence: str, subject: Subject) -> str:
    """Let a sentence speak of the dossier's own things: ``migratiepact`` becomes ``energiepact``."""
    words = dict(zip(("migratie", "asiel"), subject.topics, strict=True))
    words |= {word.capitalize(): topic.capitalize() for word, topic in words.items()}
    return re.sub("|".join(words), lambda found: words[found[0]], sentence)


def _add_statement(sheets: Sheets, world: World, order: Order, *, before: str = "") -> None:
    """Set a paragraph, often with a reference: in the text, or in a note whose mark is glued to the last word."""
    rng = world.rng
    chosen = rng.sample(world.sentences.statements, rng.randint(3, 6))
    text = " ".join(_about(sentence, order.within[0]) for sentence in chosen)
    chance = rng.random()
    note = ""
    if chance < 0.3:
        text = f"{text} Zie ook mijn brief van {_reference(world)}."
    elif chance < 0.55:
        sheets.notes += 1
        note = f"{sheets.notes} {_note(world)}"
        text = f"{text}{sheets.notes}" if rng.random() < 0.5 else f"{text[:-1]}{sheets.notes}{text[-1]}"
    _add(sheets, rng, text, before=before, note=note)


def _cited(world: World) -> Cited:
    rng = world.rng
    if world.made and rng.random() < 0.7:
        return rng.choice(world.made[-200:])  # papers are cited while they are young
    outside = Subject(rng.choice(("22 112", "29 344", "21 501-20", "33 328")), "", ("", ""))
    return Cited(outside, rng.randint(1000, 4200), FIRST_DAY - dt.timedelta(days=rng.randint(1, 900)))


def _reference(world: World) -> str:
    cited = _cited(world)
    return f"{_date(cited.day)} (Kamerstuk {cited.subject.printed}, nr. {cited.number})"


def _note(world: World) -> str:
    cited = _cited(world)
    printed, number, year = cited.subject.printed, cited.number, _year(cited.day)
    return world.rng.choice((
        f"Kamerstuk {printed}, nr. {number}.",
        f"Tweede Kamer, vergaderjaar {year}, {printed}, nr. {number}",
        f"Kamerstukken II {year[:4]}/{year[-2:]}, {printed}, nr. {number}, p. 3.",
        f"Kamerstuk {printed}, nrs. {number}, {number + 1} en {number + 2}.",
        f"Kamerstukken {printed} en 30 573, nr. {number}.",
    ))  # fmt: skip


def _date(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _year(day: dt.date) -> str:
    """The parliamentary year, which starts on the third Tuesday of September."""
    first = day.year if (day.month, day.day) >= (9, 16) else day.year - 1
    return f"{first}–{first + 1}"


# --- lines and pages ------------------------------------------------------------------------------


def _head(sheets: Sheets, order: Order) -> None:
    sheets.lines += ["", "Tweede Kamer der Staten-Generaal 2", f"Vergaderjaar {_year(order.day)}", ""]
    for subject in order.within:
        sheets.lines += [f"{subject.printed} {subject.title}", ""]
    sheets.on_page = len(sheets.lines)


def _add(sheets: Sheets, rng: random.Random, text: str, *, before: str = "", note: str = "") -> None:
    """Set a paragraph; its note goes to the foot of the page on which its last line stands."""
    lines = [before] * bool(before) + _wrap(rng, text)
    for rest in range(len(lines), 0, -1):
        line = lines[-rest]
        if sheets.on_page + len(sheets.waiting) + bool(note and rest == 1) >= PAGE_LINES:
            _break_page(sheets)
        starts = sheets.on_page == 0 and sheets.page > 1 and sheets.lines[-1]
        sheets.lines.append(f" {line}" if starts else line)
        sheets.on_page += 1
    sheets.waiting += [note] * bool(note)
    sheets.lines.append("")
    sheets.on_page += 1


def _break_page(sheets: Sheets) -> None:
    """End a page in its notes, and each second page of an overleg in its running foot."""
    _set_notes(sheets)
    if sheets.foot and sheets.page % 2:
        sheets.lines += ["", f"{sheets.foot} {sheets.page}", "", "", ""]
    sheets.page += 1
    sheets.on_page = 0


def _set_notes(sheets: Sheets) -> None:
    while not sheets.lines[-1]:
        sheets.lines.pop()
    if sheets.waiting:
        sheets.lines += ["", *sheets.waiting]
        sheets.waiting.clear()


def _wrap(rng: random.Random, text: str) -> list[str]:
    """Break a text into lines; a long word at a line's end is broken between two syllables, one in two."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        rest = word
        if line and len(line) + 1 + len(word) > WIDTH:
            room = WIDTH - len(line) - 2
            cuts = [cut.start() for cut in re.finditer(r"(?<=[aeiou])(?=[bdfgklmnprstvw][aeiou])", word)]
            fitting = [cut for cut in cuts if 2 < cut <= room and len(word) - cut > 3]
            if fitting and word.isalpha() and rng.random() < 0.5:
                line, rest = f"{line} {word[: fitting[-1]]}-", word[fitting[-1] :]
            lines.append(line)
            line = rest
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _size(sheets: Sheets) -> int:
    return sum(len(line) + 1 for line in sheets.lines)


def _text(sheets: Sheets) -> str:
    _set_notes(sheets)
    return "\n".join(sheets.lines) + "\n"


def main() -> None:
    """Read the arguments and write the letters."""
    parser = argparse.ArgumentParser(description="Make N letters in FOLDER, the same each time for the same seed.")
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if any(arguments.folder.iterdir()):
        parser.error(f"{arguments.folder} is not empty")
    for name, text in make_letters(arguments.count, arguments.seed):
        (arguments.folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()

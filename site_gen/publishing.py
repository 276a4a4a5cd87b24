"""The commands' work: folders in, a published site or a report out.

1. `build` publishes all or nothing; every refused letter is named in one run.
2. `check`, `explain` and `verify` change nothing.
3. No page is kept in memory once it is made: those for after the engine wait in the workshop.
4. What is remembered of earlier builds (`Job.cache`) saves time and changes nothing: the site is that of a clean build.
"""

from __future__ import annotations

import hashlib
import json
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from site_gen import explaining, pipeline, site
from site_gen.model import ContentRefused, Conversion, Corpus, MachineFault, Notice, Page, SiteGenError
from site_gen.pages.fragments import source_path
from site_gen.sources import READERS, Folder, fingerprint_files, previous_file, read_folder, read_previous

_OWN_CONFIG = Path(__file__).parent / "data" / "mkdocs.yml"
_ROUNDS = 3
"""How often `--keep-going` leaves out letters whose proof fails before it gives up."""


@dataclass(frozen=True, slots=True)
class Job:
    """Where everything is and how strict to be; all paths absolute."""

    letters: Path
    docs: Path | None
    site: Path
    config: Path | None
    jobs: int = 1
    keep_going: bool = False
    strict: bool = False
    vorige: Path | None = None
    cache: Path | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a command did."""

    sources: int
    letters: int
    pages: int
    notices: tuple[Notice, ...]
    current: bool = False


def build(job: Job, say: Callable[[str], None]) -> Report:
    """The whole way; nothing is done when the site is already of these letters."""
    config = job.config or _OWN_CONFIG
    # Taken before the letters are read: what changes in between then has another key, and the next build sees it.
    letters = (*(fingerprint_files(job.letters) if job.letters.is_dir() else ()), *_previous_key(job))
    folder = _read(job)
    fatal = tuple(notice for notice in folder.notices if notice.fatal)
    if fatal and not job.keep_going:
        raise ContentRefused(f"{len(fatal)} bestanden zijn geweigerd", fatal)
    key = site.site_key(letters, job.docs, config, job.keep_going, str(folder.lexicon))
    address = site.site_address(config)
    current = Report(len(folder.sources), 0, 0, (), current=True)
    if _is_done(job, key) and not site.left_over(job.site):
        return current
    with site.workshop(job.site) as room, site.kept(job.cache) as cache:
        if _is_done(job, key):  # another build made it while this one waited
            return current
        for _ in range(_ROUNDS):
            say("brieven lezen")
            conversions, corpus = _convert(job, folder, cache)
            corpus = replace(corpus, site_url=address)
            if job.strict and corpus.notices:
                raise ContentRefused(f"{len(corpus.notices)} opmerkingen bij --strict", corpus.notices)
            docs = job.docs or room / "docs"
            later = site.waiting_room(room)
            site.write_pages(docs, _for_engine(pipeline.pages_of(corpus, _welcome(docs)), later))
            texts = {conversion.source.name: conversion.source.text for conversion in conversions}
            try:
                built = site.build_site(room, docs, config, job.site, corpus, texts.__getitem__, later, key, say, cache)
            except ContentRefused as refused:
                rotten = {notice.source for notice in refused.notices} & set(texts)
                if not job.keep_going or not rotten:
                    raise
                folder = _without(folder, rotten, refused.notices)
                continue
            return Report(len(folder.sources), len(corpus.entries), built.pages, corpus.notices)
    raise ContentRefused("ook zonder de geweigerde brieven slaagt de controle niet")


def _is_done(job: Job, key: str) -> bool:
    """Whether the site, and the Markdown where it is asked for, is already of these letters."""
    if job.strict or (job.docs is not None and not site.has_pages(job.docs)):
        return False
    return site.is_current(job.site, key)


def pages(job: Job) -> Report:
    """Only the first step."""
    if job.docs is None:
        raise SiteGenError("--docs ontbreekt - zeg waar de Markdown moet komen")
    folder = _read(job)
    with site.kept(job.cache) as cache:
        _, corpus = _convert(job, folder, cache)
    count = site.write_pages(job.docs, _for_engine(pipeline.pages_of(corpus, _welcome(job.docs))))
    return Report(len(folder.sources), len(corpus.entries), count, corpus.notices)


def check(job: Job) -> tuple[Notice, ...]:
    """Every notice and every proposal, sorted by file and line."""
    folder = _read(job)
    corpus = _convert(job, folder)[1]
    return tuple(sorted((*corpus.notices, *pipeline.propose(corpus))))


def explain(job: Job, name: str) -> Iterator[str]:
    """How one letter was read, line by line, then what was found in it."""
    folder = _read(job)
    given = Path(name).absolute()
    if given.is_file() and given.is_relative_to(job.letters):  # the path that a shell completes
        name = given.relative_to(job.letters).as_posix()
    refused = tuple(item for item in folder.notices if item.fatal and item.source in (name, f"{name}.txt"))
    if refused:
        raise ContentRefused(f"{name} is geweigerd", refused)
    source = next(
        (item for item in folder.sources if item.name == name or item.name.removesuffix(".txt") == name), None
    )
    if source is None:
        raise SiteGenError(
            f"{name}: staat niet in {job.letters} - {explaining.close_names(name, [item.name for item in folder.sources])}"
        )
    conversions, corpus = _convert(job, folder)
    conversion = next(item for item in conversions if item.source.name == source.name)
    yield from explaining.explain(conversion, corpus)


def verify(job: Job, *, with_letters: bool) -> Iterator[str]:
    """Everything in the site or among the letters that is not as the manifest says."""
    if not job.site.is_dir():
        raise SiteGenError(f"{job.site}: deze map bestaat niet - bouw eerst de site")
    for name, what in site.differences(job.site):
        yield f"{name}: {what}"
    if not with_letters:
        return
    try:
        documents = json.loads((job.site / "data" / "documenten.json").read_text("utf-8"))
        said = {item["bron"]["bestand"]: item["bron"]["sha256"] for item in documents}
    except (OSError, ValueError, KeyError, TypeError):
        yield "data/documenten.json: onleesbaar, de brieven zijn niet te vergelijken"
        return
    there = dict(fingerprint_files(job.letters))
    for name, checksum in sorted(said.items()):
        if name not in there:
            yield f"{name}: de brief ontbreekt in {job.letters}"
        elif there[name] != checksum:
            published = job.site / "data" / "bronnen" / source_path(name)
            yield f"{name}: de brief is veranderd{_first_difference(job.letters / name, published)}"
    for name in there:
        refused = job.site / "geweigerd" / source_path(name).removesuffix(".txt").lower()
        if name not in said and Path(name).suffix.lower() in READERS and not refused.is_dir():
            yield f"{name}: de brief staat niet op de site"


def _first_difference(letter: Path, published: Path) -> str:
    if not (published.is_file() and letter.is_file()):
        return ""
    ours, theirs = letter.read_bytes(), published.read_bytes()
    place = next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    return f", voor het eerst bij byte {place}"


def _read(job: Job) -> Folder:
    folder = read_folder(job.letters)
    if not folder.sources and not any(notice.fatal for notice in folder.notices):
        raise SiteGenError(f"{job.letters}: hier staan geen brieven - zet er .txt-bestanden in")
    if not folder.sources:
        raise ContentRefused("er is geen brief die gelezen kan worden", tuple(n for n in folder.notices if n.fatal))
    return folder


def _convert(job: Job, folder: Folder, cache: site.Cache | None = None) -> tuple[tuple[Conversion, ...], Corpus]:
    program = site.program_key() if cache else ""
    if job.jobs > 1 and len(folder.sources) >= pipeline.FEW:
        # A Ctrl-C reaches every process; only this one answers it.
        with ProcessPoolExecutor(job.jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)) as pool:
            conversions = pipeline.read_letters(folder, pool, cache, program)
    else:
        conversions = pipeline.read_letters(folder, None, cache, program)
    stale = tuple(_stale(folder, conversions))
    if stale:
        raise SiteGenError(*stale)
    corpus = pipeline.collect(folder, conversions)
    if job.vorige is not None:
        corpus = replace(corpus, vorige=read_previous(job.vorige), dag=site.build_day())
    return conversions, corpus


def _stale(folder: Folder, conversions: tuple[Conversion, ...]) -> Iterator[str]:
    """A correction of a letter that its file does not hold: only known once the file has been read."""
    held = {conversion.source.name: len(conversion.letters) for conversion in conversions}
    for item in folder.sidecars:
        if (item.part or 1) > held.get(item.source, item.part or 1):
            what = f"deel {item.part} is er niet: in {item.source} {'staat' if held[item.source] == 1 else 'staan'} {held[item.source]}"
            yield f"{item.file}:{item.line}: {what} - verbeter het nummer onder 'delen'"


def _previous_key(job: Job) -> Iterator[tuple[str, str]]:
    """The state of the previous site as one more file that decides the bytes; an error when it is none of ours."""
    if job.vorige is not None and read_previous(job.vorige) is not None:
        yield "--vorige", hashlib.sha256(previous_file(job.vorige).read_bytes()).hexdigest()


def _without(folder: Folder, rotten: set[str], why: tuple[Notice, ...]) -> Folder:
    kept = tuple(item for item in folder.sources if item.name not in rotten)
    if not kept:
        raise ContentRefused("elke brief is geweigerd", why)
    return replace(folder, sources=kept, notices=tuple(sorted((*folder.notices, *why))))


def _for_engine(made: Iterator[Page], later: Path | None = None) -> Iterator[Page]:
    """Pages for the docs folder; those for after the engine are put aside in ``later``."""
    for page in made:
        if not page.after:
            yield page
        elif later is not None:
            site.put_aside(later, page)


def _welcome(docs: Path) -> str:
    path = docs / "welkom.md"
    try:
        return path.read_text("utf-8") if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise SiteGenError(f"{path}: is geen UTF-8 (byte {error.start}) - bewaar het als UTF-8") from None
    except OSError as error:
        raise MachineFault(f"{path}: niet te lezen ({error.strerror}) - geef leesrecht") from error

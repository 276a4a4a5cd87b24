"""The commands: the only place that prints and that knows exit codes.

Exit codes: 0 done; 1 content refused; 2 usage or settings; 3 disk, permission or a missing program; 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from site_gen import publishing
from site_gen.model import ContentRefused, MachineFault, SiteGenError
from site_gen.options import CONFIG, DOCS, LETTERS, SITE, parse
from site_gen.pages.wording import count
from site_gen.site import cache_file


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing but one line an error reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # Both say "stop", also to a build that a script put in the background, which ignores an interrupt by default.
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, signal.default_int_handler)
    try:
        parsed = parse(arguments)
        return _COMMANDS[parsed.command](parsed)
    except ContentRefused as refused:
        for notice in refused.notices:
            _complain(str(notice))
        _complain(f"FOUT {refused} - er is niets gepubliceerd")
        return refused.exit_code
    except SiteGenError as error:
        for line in error.lines:
            _complain(f"FOUT {line}")
        return error.exit_code
    except KeyboardInterrupt:
        _complain("onderbroken; de site die er stond is gebleven")
        return 130
    except BrokenPipeError:  # who reads our lines has seen enough: `site-gen explain brief.txt | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        _complain(f"FOUT {error.filename or 'schijf'}: {error.strerror or error} - controleer ruimte en rechten")
        return MachineFault.exit_code
    except Exception as error:  # a fault of ours: still one line; the whole story on request
        if os.environ.get("SITE_GEN_DEBUG"):
            raise
        _complain(
            f"FOUT onverwacht: {type(error).__name__}: {' '.join(str(error).split())[:300]} - meld dit (SITE_GEN_DEBUG=1 toont alles)"
        )
        return 1


def _job(parsed: argparse.Namespace) -> publishing.Job:
    """Where everything is: a project in this folder, or folders given by name, which then leave this one untouched."""
    own = parsed.letters is None
    letters = Path(LETTERS) if own else parsed.letters
    docs = getattr(parsed, "docs", None) or (Path(DOCS) if own else None)
    config = getattr(parsed, "config", None) or (Path(CONFIG) if own and Path(CONFIG).is_file() else None)
    if config is not None and not config.is_file():
        raise SiteGenError(f"{config}: dit bestand bestaat niet - geef met --config een mkdocs.yml")
    jobs = getattr(parsed, "jobs", None)
    if jobs is not None and jobs < 1:
        raise SiteGenError("--jobs moet 1 of meer zijn")
    site = getattr(parsed, "site", None) or Path(SITE)
    if hasattr(parsed, "docs"):  # a command that writes
        made = site if hasattr(parsed, "site") else None
        folders = (("de map met brieven", letters), ("de site", made), ("de map docs", docs))
        _keep_apart({name: folder for name, folder in folders if folder is not None})
    return publishing.Job(
        letters=letters.absolute(),
        docs=docs.absolute() if docs else None,
        site=site.absolute(),
        config=config.absolute() if config else None,
        jobs=jobs or os.cpu_count() or 1,
        keep_going=getattr(parsed, "keep_going", False),
        strict=getattr(parsed, "strict", False),
        vorige=getattr(parsed, "vorige", None),
        cache=None if getattr(parsed, "no_cache", True) else cache_file(letters),
    )


def _keep_apart(folders: Mapping[str, Path]) -> None:
    """Stop when one folder lies inside another: the next build would read the last site as letters."""
    real = {name: path.resolve() for name, path in folders.items()}
    if real.get("de site") == Path.cwd().resolve():
        raise SiteGenError("de site kan niet deze map zelf zijn - kies met --site een map hierin of ergens anders")
    for inner, path in real.items():
        for outer, other in real.items():
            if inner != outer and path.is_relative_to(other):
                raise SiteGenError(
                    f"{inner} ({folders[inner]}) ligt in {outer} ({folders[outer]}) - kies een map daarbuiten"
                )


def _build(parsed: argparse.Namespace) -> int:
    job = _job(parsed)
    start = time.monotonic()
    report = publishing.build(job, _progress)
    counted = _counted(report)
    _end_progress()
    done = (
        f"niets veranderd; {_shown(job.site)} is bij" if report.current else f"{counted} pagina’s -> {_shown(job.site)}"
    )
    print(f"{done} ({time.monotonic() - start:.1f} s)")
    return 0


def _pages(parsed: argparse.Namespace) -> int:
    job = _job(parsed)
    print(f"{_counted(publishing.pages(job))} bestanden -> {_shown(job.docs or Path())}")
    return 0


def _counted(report: publishing.Report) -> str:
    """What was read and how much was written, after every doubt about it."""
    for notice in report.notices:
        _complain(str(notice))
    read = count(report.letters, "stuk", "stukken"), count(report.sources, "bestand", "bestanden")
    return f"{' uit '.join(read)}, {report.pages}"


def _check(parsed: argparse.Namespace) -> int:
    notices = publishing.check(_job(parsed))
    for notice in notices:
        print(notice)
    print(count(len(notices), "opmerking", "opmerkingen") if notices else "geen opmerkingen")
    if any(notice.fatal for notice in notices):
        return ContentRefused.exit_code
    return ContentRefused.exit_code if notices and parsed.strict else 0


def _explain(parsed: argparse.Namespace) -> int:
    for line in publishing.explain(_job(parsed), parsed.letter):
        print(line)
    return 0


def _verify(parsed: argparse.Namespace) -> int:
    job = _job(parsed)
    with_letters = parsed.letters is not None or job.letters.is_dir()
    wrong = list(publishing.verify(job, with_letters=with_letters))
    for line in wrong:
        _complain(f"FOUT {line}")
    compared = "en de brieven zijn" if with_letters else "is (zonder de brieven)"
    print(f"{len(wrong)} afwijkingen" if wrong else f"{_shown(job.site)} {compared} zoals het manifest zegt")
    return ContentRefused.exit_code if wrong else 0


def _serve(parsed: argparse.Namespace) -> int:
    from site_gen.serving import serve  # noqa: PLC0415 - a server is not needed for anything else

    serve(_job(parsed), parsed.port, print)
    return 0


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "pages": _pages,
    "check": _check,
    "explain": _explain,
    "verify": _verify,
    "serve": _serve,
}


def _progress(text: str) -> None:
    """On a terminal one line that goes again, elsewhere (CI) a line a step."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text} …", end="", file=sys.stderr, flush=True)
    else:
        print(text, flush=True)


def _end_progress() -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _complain(line: str) -> None:
    _end_progress()
    print(line, file=sys.stderr)


def _shown(path: Path) -> str:
    """A path as the user would write it."""
    try:
        return f"{path.relative_to(Path.cwd())}/"
    except (ValueError, OSError):
        return f"{path}/"

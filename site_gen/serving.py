"""A site shown on this machine and built again when something changes; for writing, not for publishing.

1. A failing build shows its message and leaves the site that stands.
2. Only this machine is served.
"""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from site_gen import publishing
from site_gen.model import ContentRefused, MachineFault, SiteGenError

_PAUSE = 1.0
"""Seconds between two looks at the folders."""


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line in the log for each."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        del format, args


def serve(job: publishing.Job, port: int, say: Callable[[str], None]) -> None:
    """Build, serve and rebuild until interrupted."""
    seen = _build(job, say)
    handler = functools.partial(_Quiet, directory=str(job.site))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise MachineFault(f"poort {port}: {error.strerror} - kies met --port een andere") from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"http://127.0.0.1:{server.server_port}/ - stop met Ctrl-C")
    try:
        while True:
            time.sleep(_PAUSE)
            if _state(job) != seen:
                seen = _build(job, say)
    finally:
        server.shutdown()
        server.server_close()


def _build(job: publishing.Job, say: Callable[[str], None]) -> dict[str, int]:
    """Build once, and return what the folders were like before: a change during the build is then a change to build."""
    before = _state(job)
    try:
        report = publishing.build(job, lambda _: None)
    except ContentRefused as refused:
        for notice in refused.notices:
            say(str(notice))
        say(f"FOUT {refused}")
    except SiteGenError as error:
        for line in error.lines:
            say(f"FOUT {line}")
    except OSError as error:
        say(f"FOUT {error.filename or 'schijf'}: {error.strerror or error}")
    else:
        if not report.current:
            say(f"{report.letters} stukken, {report.pages} pagina’s")
    return before


def _state(job: publishing.Job) -> dict[str, int]:
    """When each file below the watched places was last written."""
    found: dict[str, int] = {}
    for path in (job.letters, job.docs, job.config):
        if path is None:
            continue
        # A file, or a folder while it is walked, may be gone the next moment: an editor writes, a folder is moved.
        with suppress(OSError):
            for item in [path] if path.is_file() else path.rglob("*"):
                with suppress(OSError):
                    found[str(item)] = item.stat().st_mtime_ns
    return found

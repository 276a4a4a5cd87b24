"""Docs folder -> site folder: MkDocs with Material, in strict mode, told in one line what is wrong.

1. A warning of MkDocs is a refusal: no dead link or anchor in Markdown reaches a site.
2. Addresses end in a slash (DESIGN.md section 5), whatever the settings say; the pages do not depend on the clock: the build date is that of SOURCE_DATE_EPOCH, else fixed.
3. What the theme ships and no page uses (its script, its colours, source maps) is not in the site.
4. A page that is converted gives up its Markdown, and one that is written its HTML: MkDocs would keep both of all pages.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from yaml import YAMLError

from site_gen.model import ContentRefused, MachineFault, SiteGenError
from site_gen.site.cache import Cache

_FIXED_EPOCH = "946684800"
"""2000-01-01, when nobody says otherwise; no page shows it."""

# A host of words and dots, or an address in brackets; no name and password, no question and no fragment: pages stand below it.
_ADDRESS = re.compile(
    r"https?://(?:\[[0-9a-f:.]{2,45}\]|(?!-)[\w-]{1,63}(?:\.(?!-)[\w-]{1,63}){0,20}\.?)(?::\d{1,5})?(?:/[^\s\"'<>\\^`{|}?#]{0,400})?",
    re.IGNORECASE,
)

_UNUSED = (
    "assets/javascripts",
    "search",
    "sitemap.xml.gz",
    "assets/images/favicon.png",
    "mkdocs.example.yml",
)


class _Warnings(logging.Handler):
    """Keeps what MkDocs complains about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(" ".join(record.getMessage().split()))


def build_date() -> str:
    """SOURCE_DATE_EPOCH when it is a usable number of seconds; `SiteGenError` when it is something else."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return _FIXED_EPOCH
    if not (given.isascii() and given.isdigit() and len(given) <= 11):
        raise SiteGenError(
            f"SOURCE_DATE_EPOCH={given[:40]!r} is geen aantal seconden - laat de variabele weg of geef een getal"
        )
    # MkDocs fails on 0 (its issue 3794); one second later is the same day.
    return given.lstrip("0") or "1"


def build_day() -> dt.date | None:
    """The day of SOURCE_DATE_EPOCH, on which changes are dated; ``None`` when nobody gave one: the clock has no say."""
    return dt.datetime.fromtimestamp(int(build_date()), dt.UTC).date() if os.environ.get("SOURCE_DATE_EPOCH") else None


def site_address(config: Path) -> str:
    """Where the site will stand, ending in a slash, as the settings say; empty when they do not.

    It stands in the sitemap, the feeds and the links between versions, so one that no browser can open is refused.
    """
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415 - as below
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415

    try:
        with config.open("rb") as file:
            found = yaml_load(file).get("site_url")
    except (
        ConfigurationError,
        ValueError,
        AttributeError,
        YAMLError,
    ):  # `render` tells what is wrong with the settings
        return ""
    except OSError as error:
        raise MachineFault(f"{config}: niet te lezen ({error.strerror}) - geef leesrecht") from error
    if not found:
        return ""
    if not (isinstance(found, str) and _ADDRESS.fullmatch(found)):
        told = " ".join(str(found).split())[:80]
        raise SiteGenError(
            f"{config}: site_url (SITE_URL) is «{told}», geen adres van een website - geef een adres als https://voorbeeld.nl/brieven/"
        )
    return f"{found.rstrip('/')}/"


def render(config: Path, docs: Path, site: Path, cache: Cache | None = None) -> str | None:
    """Run MkDocs from ``docs`` into ``site`` and return the path of the site's own address, if the settings give one.

    `ContentRefused` names the first complaint.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = build_date()
    try:
        root = _mkdocs(config, docs, site, cache or Cache(None))
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
    for name in _UNUSED:
        path = site / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for pattern in ("*.map", "palette.*.css"):
        for path in (site / "assets").rglob(pattern):
            path.unlink()
    return root


def _mkdocs(config: Path, docs: Path, site: Path, cache: Cache) -> str | None:
    from jinja2 import TemplateNotFound  # noqa: PLC0415
    from mkdocs.commands.build import build  # noqa: PLC0415 - half a second that `check` and `explain` do not need
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import Abort, BuildError, ConfigurationError  # noqa: PLC0415
    from mkdocs.plugins import BasePlugin  # noqa: PLC0415

    class Release(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
        """Empties what MkDocs is done with; empty and not ``None``, which would take the page's title away."""

        def on_pre_page(self, page: Any, **_: object) -> Any:
            hasten(page)
            return page

        def on_page_content(self, html: str, *, page: Any, **_: object) -> str:
            page.markdown = ""
            return html

        def on_post_page(self, output: str, *, page: Any, **_: object) -> str:
            page.content = ""
            return output

    log = logging.getLogger("mkdocs")
    handler = _Warnings()
    log.addHandler(handler)
    log.propagate = False
    settings = None
    try:
        settings = load_config(
            config_file=str(config), docs_dir=str(docs), site_dir=str(site), strict=True, use_directory_urls=True
        )
        hasten = hasten_pages(settings, cache)
        settings.plugins["site-gen"] = Release()
        build(settings)
    except (ConfigurationError, Abort) as error:
        if settings is None:  # what is wrong stands in the settings, not in a letter
            raise SiteGenError(f"{config}: {_first(handler, error)} - verbeter deze instelling") from None
        raise ContentRefused(f"MkDocs weigert: {_first(handler, error)}") from None
    except BuildError as error:
        raise ContentRefused(f"MkDocs stopt: {_first(handler, error)}") from None
    except TemplateNotFound as error:  # a sort of OSError, but the settings are to blame
        raise SiteGenError(
            f"{config}: het thema mist {error} - begin het bestand met INHERIT: en de instellingen van site-gen"
        ) from None
    except OSError as error:
        raise MachineFault(
            f"{site}: schrijven mislukt ({error.strerror}) - maak ruimte of geef schrijfrecht"
        ) from error
    finally:
        log.removeHandler(handler)
    return urlsplit(settings.site_url).path or "/" if settings.site_url else None


def hasten_pages(settings: Any, cache: Cache) -> Callable[[Any], None]:
    """What makes a page convert itself in less time; without it the site is the same to the byte."""
    from site_gen.site.fingerprint import program_key  # noqa: PLC0415 - which asks this module for the date
    from site_gen.site.rendering import Renderer  # noqa: PLC0415 - as above

    made: list[
        Renderer
    ] = []  # at the first page, and not before the publisher's hooks have had their say on the settings

    def hasten(page: Any) -> None:
        if not made:
            made.append(Renderer(settings, cache, program_key()))
        page.render = partial(made[0], page)

    return hasten


def _first(handler: _Warnings, error: BaseException) -> str:
    return handler.messages[0] if handler.messages else " ".join(str(error).split())

"""Finished HTML -> the same with a strict policy: what must happen after the engine, whatever the engine.

1. Every page carries a Content-Security-Policy without ``unsafe-inline``: its own inline scripts and styles by hash.
2. The page for unknown addresses is shown at any depth: its links start at the site's root, known from the settings;
   where that is unknown they are relative, which is right at least at the root.
3. What only the theme's own script would use (its switches, its dialog, its marks for components) goes, and so do the
   blank lines and indentation that templates leave behind: a fifth of a small page; text does not change.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

_SCRIPT = re.compile(rb"<script(?P<attrs>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
_STYLE = re.compile(rb"<style[^>]*>(?P<body>.*?)</style>", re.DOTALL)
# What Material writes on every page for its script, which no page of ours loads. No letter can hold it: its `<` is escaped.
_UNUSED = re.compile(
    rb'<input class="md-toggle"[^>]{0,160}>\s*|<label class="md-overlay"[^>]{0,80}></label>\s*'
    rb'|<div data-md-component="announce">\s*</div>\s*'
    rb'|<div class="md-dialog"[^>]{0,80}>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>\s*'
)
_COMPONENT = re.compile(rb'(<(?:div|header|main)(?: class="[^"<>]{0,80}")?) data-md-component="[a-z]{1,20}"')
_TINTS = re.compile(rb'(<body [^>]{0,120}?) data-md-color-primary="[a-z-]{1,20}" data-md-color-accent="[a-z-]{1,20}"')
_SLACK = re.compile(rb"\s*\n\s*")
_ROOTED = re.compile(rb'(href|src|action)="/(?!/)')
_CHARSET = re.compile(rb"<meta charset=\"?utf-8\"?>", re.IGNORECASE)
_HEAD = re.compile(rb"<head(?:\s[^>]*)?>", re.IGNORECASE)


def finish(site: Path, *, rooted: bool) -> int:
    """Give every page of a site its policy; ``rooted`` when the site's own address is known. Returns how many pages there are."""
    done = 0
    for path in sorted(site.rglob("*.html")):
        content = path.read_bytes()
        if path.name == "404.html" and path.parent == site and not rooted:
            content = _ROOTED.sub(rb'\1="./', content)
        if b"<pre" not in content:
            content = _SLACK.sub(b"\n", content)
        content = _TINTS.sub(rb"\1", _COMPONENT.sub(rb"\1", _UNUSED.sub(b"", content)))
        path.write_bytes(with_policy(content))
        done += 1
    return done


def with_policy(content: bytes) -> bytes:
    """One page with its policy right after the character set."""
    scripts = {
        _hash(m["body"]) for m in _SCRIPT.finditer(content) if b"src=" not in m["attrs"] and b"json" not in m["attrs"]
    }
    styles = {_hash(m["body"]) for m in _STYLE.finditer(content)}
    parts = [
        "default-src 'none'",
        " ".join(("style-src 'self'", *sorted(styles))),
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
    ]
    if b"<script" in content:  # a page without scripts needs no right to any
        parts.append(" ".join(("script-src 'self'", *sorted(scripts))))
        parts.extend(("connect-src 'self'", "worker-src 'self'"))
    policy = "; ".join(parts)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.encode()
    for place in (_CHARSET, _HEAD):
        if place.search(content):
            return place.sub(lambda match: match[0] + meta, content, count=1)
    return meta + content  # a scrap of HTML that the publisher put among the pages


def _hash(body: bytes) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body).digest()).decode()}'"

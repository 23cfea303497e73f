"""Rob a page of its hooks: every class, id and itemprop another value, no meta, canonical link, JSON-LD or title."""

from __future__ import annotations

import random
import re

_TAG = re.compile(r"<[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^'\">])*>")
_HOOK = re.compile(r"(?<=\s)(class|id|itemprop)(\s*=\s*)(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE)
_DROPPED = re.compile(
    r"<meta\b(?:\"[^\"]*\"|'[^']*'|[^'\">])*>"
    r"|<link\b(?=[^>]*\brel\s*=\s*[\"']?canonical)(?:\"[^\"]*\"|'[^']*'|[^'\">])*>"
    r"|<script\b(?=[^>]*application/ld\+json)[^>]*>.*?</script\s*>"
    r"|<title\b[^>]*>.*?</title\s*>",
    re.IGNORECASE | re.DOTALL,
)


def rename(html: str, seed: int) -> str:
    """Give `html` renamed; the same value gets the same new value throughout, whatever its attribute."""
    names: dict[str, str] = {}
    rng = random.Random(seed)

    def hook(found: re.Match[str]) -> str:
        words = found[3].strip("\"'").split()
        return f'{found[1]}{found[2]}"{" ".join(names.setdefault(word, _fresh(rng)) for word in words)}"'

    return _TAG.sub(lambda tag: _HOOK.sub(hook, tag[0]), _DROPPED.sub("", html))


def _fresh(rng: random.Random) -> str:
    return "x" + "".join(rng.choice("bcdfghjkmnpqrstvwz") for _ in range(7))

"""The page put back in order: the body plain, each removed block with its kind and the rule that decided."""

from __future__ import annotations

from collections.abc import Iterator

from grextract.article import BOILERPLATE, Article, Block, Removed
from grextract.metadata.fields import OriginalSource
from grextract.visible import LAYOUT, visible

__all__ = ["to_explanation"]

GUTTER = "  | "
BOLD, DIM, YELLOW, CYAN, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[36m", "\x1b[0m"


def to_explanation(article: Article, *, color: bool = False) -> str:
    r"""The metadata and remarks as a short head, then every block in the order of the page.

    Removed blocks stand behind a gutter and open with ``[kind: rule]``; body blocks stand plain. Prose outside the article's
    region (`Article.outside`) follows at the end behind the gutter as ``[outside: prose-outside]``. Characters of the page
    that a terminal would obey instead of showing come out as escapes, such as ``\x1b``.

    Args:
        color: mark head and removed blocks with ANSI colours: boilerplate yellow, facts cyan.
    """
    every: tuple[Block | Removed, ...] = (*article.body, *article.removed)
    blocks = sorted(every, key=lambda block: block.position)
    head = "\n".join(_head_line(name, value, color) for name, value in _head(article))
    page = (_removed(block, color) if isinstance(block, Removed) else _body(block) for block in blocks)
    outside = (_removed(Removed("outside", text, "prose-outside", 0), color) for text in article.outside)
    return "\n\n".join((head, *filter(None, page), *outside)) + "\n"


def _head(article: Article) -> Iterator[tuple[str, str]]:
    """The names and values of the head; what is not known has no line."""
    facts = article.metadata
    known = {
        "title": facts.title,
        "subtitle": facts.subtitle,
        "byline": facts.byline or ", ".join(author.name for author in facts.authors),
        "published": facts.published,
        "first published": facts.first_published,
        "source": _source(facts.original_source),
        "language": facts.language,
        "url": facts.url,
        "form": article.form + (f", {article.encoding.name} ({article.encoding.source})" if article.encoding else ""),
        "blocks": f"{len(article.body)} of the body, {len(article.removed)} removed",
    }
    yield from ((name, str(value)) for name, value in known.items() if value)
    yield from (("remark", f"{remark.code}: {remark.message}") for remark in article.remarks)


def _source(source: OriginalSource | None) -> str | None:
    if source is None:
        return None
    return source.name + (f", {source.published}" if source.published else "")


def _head_line(name: str, value: str, color: bool) -> str:
    label = f"{name + ':':16}"
    return (f"{BOLD}{label}{PLAIN}" if color else label) + " ".join(_shown(value).split("\n"))


def _body(block: Block) -> str:
    if block.type == "separator":
        return "* * *"
    if block.type in ("image", "embed"):
        place = f"({block.type}: {block.url})" if block.url else f"({block.type})"
        return _shown(f"{place}\n{block.text}" if block.text else place)
    return _shown(block.text)


def _removed(record: Removed, color: bool) -> str:
    tag = _shown(f"[{record.kind}: {record.rule}]").replace("\n", "\\n")
    lines = _shown(record.text).split("\n")
    if not color:
        return "\n".join(GUTTER + line for line in f"{tag} {lines[0]}".rstrip().split("\n") + lines[1:])
    hue = YELLOW if record.kind in BOILERPLATE else CYAN
    first, *others = lines
    painted = [f"{hue}{BOLD}{tag}{PLAIN}{hue} {first}{PLAIN}", *(f"{hue}{line}{PLAIN}" for line in others)]
    return "\n".join(f"{DIM}{GUTTER}{PLAIN}{line}" for line in painted)


def _shown(text: str) -> str:
    return visible(text, layout=LAYOUT)

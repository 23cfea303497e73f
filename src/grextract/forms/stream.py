"""The stream of blocks that every form is read into."""

from __future__ import annotations

from dataclasses import dataclass, field

from grextract.article import Encoding

__all__ = ["Head", "Link", "Page", "StreamBlock"]

Link = tuple[int, int, str]
"""Start and end in the block's text, and the address."""


class StreamBlock:
    """One block as the form gives it, before anyone has asked whether it is body.

    ``text`` holds a newline where the page breaks a line inside the block. ``container`` is the number of the
    element that holds the block (see `Page.containers`); ``chrome`` is True inside ``nav``, ``aside`` and ``footer``.
    """

    __slots__ = ("alt", "caption", "chrome", "container", "level", "links", "ordered", "rows", "text", "type", "url")

    def __init__(
        self,
        kind: str,
        text: str,
        links: list[Link] | None = None,
        *,
        level: int = 0,
        ordered: bool = False,
        url: str | None = None,
    ) -> None:
        self.type = kind
        self.text = text
        self.links: list[Link] = [] if links is None else links
        self.level = level
        self.ordered = ordered
        self.url = url
        self.container = 0
        self.chrome = False
        self.alt: str | None = None
        self.caption: str | None = None
        self.rows: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class Head:
    """What markup says of the page: names and values as they stand there, nothing interpreted."""

    title: str | None = None
    canonical: str | None = None
    properties: dict[str, list[str]] = field(default_factory=dict)

    def first(self, *names: str) -> str | None:
        """The first value of the first of these names that has one."""
        for name in names:
            for value in self.properties.get(name, ()):
                if value.strip():
                    return value.strip()
        return None


@dataclass(slots=True)
class Page:
    """A page as read: form, head and blocks. ``containers[i]`` is the number of the container around container i."""

    form: str
    blocks: list[StreamBlock]
    head: Head = field(default_factory=Head)
    containers: list[int] = field(default_factory=lambda: [0])
    encoding: Encoding | None = None

"""The stream of blocks that every form is read into."""

from __future__ import annotations

from dataclasses import dataclass, field

from grextract.article import Encoding

__all__ = ["Head", "Link", "Page", "StreamBlock"]

Link = tuple[int, int, str]
"""Start and end in the block's text, and the address."""


@dataclass(slots=True)
class StreamBlock:
    """One block as the form gives it, before anyone has asked whether it is body.

    ``text`` holds a newline where the page breaks a line inside the block. ``container`` is the number of the
    element that holds the block (see `Page.containers`); ``chrome`` is True inside ``nav``, ``aside`` and ``footer``.
    """

    type: str
    text: str
    links: list[Link] = field(default_factory=list)
    container: int = 0
    chrome: bool = False
    level: int = 0
    ordered: bool = False
    url: str | None = None
    alt: str | None = None
    caption: str | None = None
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def linked(self) -> float:
        """The share of the text that is link, 0 to 1."""
        return sum(end - start for start, end, _ in self.links) / len(self.text) if self.text else 0.0


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

"""A drawn figure as a piece of a page: its colours and sizes in one style sheet, its ids its own, its words told to readers."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["COLORS", "FAINT", "INK", "SERIES", "Styles", "inline_svg"]

INK, FAINT = "#101418", "#c8ccd0"
SERIES = ("#1b6ca8", "#c8500a", "#2e7d4f", "#8a4fa3", "#a67c00", "#b3315f", "#5f6b73", "#00838f")
COLORS = {INK: "--ink", FAINT: "--faint", **{color: f"--s{number}" for number, color in enumerate(SERIES)}}
"""The colours that are drawn with, and the custom property that each becomes, so that the page may be dark."""

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
REFERENCE = re.compile(r"url\(#([\w-]+)\)")
# The font is the page's own; only its size counts.
FONT = re.compile(r"font: (?:\w+ )*([\d.]+px) [^;]*")


class Styles:
    """The declarations of all figures of a page, each under the name of a class: a strict policy lets no element have its own."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}

    def of(self, declarations: str) -> str:
        """The class of these declarations."""
        declarations = FONT.sub(r"font-size: \1", declarations)
        for color, name in COLORS.items():
            declarations = declarations.replace(color, f"var({name})")
        return self._classes.setdefault(declarations, f"g{len(self._classes)}")

    @property
    def css(self) -> str:
        """A rule for each class."""
        return "".join(f".{name}{{{declarations}}}\n" for declarations, name in self._classes.items())


def inline_svg(figure: Figure, name: str, title: str, description: str, styles: Styles) -> str:
    """The figure as an ``svg`` element.

    Args:
        figure: what was drawn.
        name: of the figure, unique on the page; its ids begin with it.
        title: what is shown.
        description: what can be seen in it.
        styles: of the page; the figure's go there.
    """
    stream = io.BytesIO()
    figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    root = etree.fromstring(stream.getvalue(), etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    for element in [*root.iter(f"{SVG}metadata", f"{SVG}style")]:
        element.getparent().remove(element)  # type: ignore[union-attr]  # the root is neither
    _rename(root, name)
    for element in root.iter(f"{SVG}*"):
        if (declarations := element.attrib.pop("style", None)) is not None:
            element.set("class", styles.of(str(declarations)))
    _describe(root, name, title, description)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _rename(root: etree._Element, name: str) -> None:
    """Ids that something refers to begin with the figure's name; the others go."""
    links = [str(element.get(HREF))[1:] for element in root.iter() if element.get(HREF)]
    clips = [found for element in root.iter() for found in REFERENCE.findall(str(element.get("clip-path", "")))]
    used = {*links, *clips}
    for element in root.iter():
        own = element.attrib.pop("id", None)
        if own in used:
            element.set("id", f"{name}-{own}")
        if element.get(HREF):
            element.set(HREF, f"#{name}-{str(element.get(HREF))[1:]}")
        if element.get("clip-path"):
            element.set("clip-path", REFERENCE.sub(rf"url(#{name}-\1)", str(element.get("clip-path"))))


def _describe(root: etree._Element, name: str, title: str, description: str) -> None:
    """To a reader who does not see it the figure is one picture with these words."""
    for attribute in ("width", "height", "version"):
        root.attrib.pop(attribute, None)
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-title {name}-desc")
    for number, (tag, words) in enumerate((("title", title), ("desc", description))):
        element = etree.Element(f"{SVG}{tag}", id=f"{name}-{tag}")
        element.text = words
        root.insert(number, element)

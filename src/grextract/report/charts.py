"""The pictures of the report, drawn with matplotlib: narrow enough for a phone, without a word of the page's style."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from grextract.report.seen import plain
from grextract.report.svg import FAINT, INK, SERIES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["bars", "drawing", "grid", "legible", "spans", "stacks"]

WIDTH = 3.5  # inches: on a phone as wide as the window its words keep their size, and more
ROW = 0.33
TICKS = 5
FEWEST = 6
SHADES = 8
RESET = {
    "svg.fonttype": "none",  # words stay words: they can be searched, and have the page's font
    "svg.hashsalt": "grextract",
    "text.parse_math": False,  # a dollar sign in a name is a dollar sign
    "font.size": 9,
    "legend.fontsize": 8.5,
    "figure.constrained_layout.use": True,
    "legend.frameon": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
    **dict.fromkeys(("text.color", "axes.labelcolor", "xtick.color", "ytick.color"), INK),
    **dict.fromkeys(("axes.edgecolor", "grid.color"), FAINT),
}


@contextmanager
def drawing() -> Iterator[None]:
    """Draw and save inside: with these settings alone, whatever those of the user are."""
    import matplotlib.style

    with matplotlib.style.context(["default", RESET]), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph", category=UserWarning)  # the reader's fonts have it
        yield


def stacks(periods: Sequence[str], series: Mapping[str, Sequence[float]], *, unit: str, whole: bool = True) -> Figure:
    """Series on top of one another over a run of periods.

    Args:
        periods: their names, in order and without a gap.
        series: a value for each period; the first series is the lowest.
        unit: what is counted.
        whole: only whole numbers are marked.
    """
    from matplotlib.ticker import MaxNLocator

    axes = _axes(2.5)
    below = [0.0] * len(periods)
    for number, (name, values) in enumerate(series.items()):
        above = [low + value for low, value in zip(below, values, strict=True)]
        axes.stairs(above, range(len(periods) + 1), baseline=below, fill=True, color=SERIES[number % len(SERIES)], label=name)
        below = above
    _mark_periods(axes, periods)
    axes.set_ylabel(unit)
    axes.set_ylim(0, max([*below, 0]) * 1.05 or 1)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=whole))
    axes.figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left", ncols=2)
    return axes.figure  # type: ignore[return-value]


def bars(names: Sequence[str], values: Sequence[float], *, ink: str = SERIES[0]) -> Figure:
    """A bar for each name, the name above it and the number behind it."""
    axes = _axes(ROW * len(names) + 0.15)
    axes.barh(range(len(names)), values, height=0.28, color=ink)
    for row, value in enumerate(values):
        axes.annotate(f"{value:,}", (value, row), xytext=(3, 0), textcoords="offset points", va="center", fontsize=8.5)
    axes.set_xlim(0, max(values) * 1.2 or 1)
    _name_rows(axes, names)
    axes.set_axis_off()
    return axes.figure  # type: ignore[return-value]


def grid(names: Sequence[str], years: Sequence[int], counts: Sequence[Sequence[int]]) -> Figure:
    """A field for each name and year, the stronger the more often."""
    import numpy
    from matplotlib.colors import LinearSegmentedColormap, PowerNorm, to_rgb

    axes = _axes(0.22 * len(names) + 0.5)
    red, green, blue = to_rgb(SERIES[0])
    shades = LinearSegmentedColormap.from_list("shades", [(red, green, blue, 0.15), (red, green, blue, 1.0)], N=SHADES)
    table = numpy.ma.masked_equal(numpy.array(counts), 0)
    most = PowerNorm(0.5, 0, max(map(max, counts)))
    axes.pcolormesh(range(len(years) + 1), range(len(names) + 1), table, cmap=shades, norm=most)
    axes.set_yticks([row + 0.5 for row in range(len(names))], [legible(name, 20) for name in names], fontsize=8.5)
    axes.tick_params(axis="y", length=0)
    axes.invert_yaxis()
    _mark_periods(axes, [str(year) for year in years])
    return axes.figure  # type: ignore[return-value]


def spans(names: Sequence[str], ends: Sequence[tuple[float, float]]) -> Figure:
    """A bar from the first to the last moment of each name, in years; the name above it."""
    axes = _axes(ROW * len(names) + 0.4)
    begin, end = int(min(first for first, _ in ends)), int(max(last for _, last in ends)) + 1
    least = (end - begin) / 100
    lengths = [max(least, last - first) for first, last in ends]
    axes.barh(range(len(names)), lengths, left=[first for first, _ in ends], height=0.28, color=SERIES[0])
    _name_rows(axes, names, left=begin)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_xlim(begin, end)
    axes.set_xticks(range(begin, end + 1, max(1, -(-(end - begin) // TICKS))))
    return axes.figure  # type: ignore[return-value]


def legible(name: str, longest: int = 42) -> str:
    """A name as one line, cut when it is long."""
    words = " ".join(plain(name).split()) or "?"
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _axes(height: float) -> Axes:
    from matplotlib.figure import Figure

    return Figure(figsize=(WIDTH, height)).subplots()


def _mark_periods(axes: Axes, periods: Sequence[str]) -> None:
    """Name a few periods, evenly."""
    step = max(1, -(-len(periods) // TICKS))
    spare = max(0, FEWEST - len(periods)) / 2  # one period is a bar, and no wall
    axes.set_xlim(-spare, len(periods) + spare)
    marked = range(0, len(periods), step)
    axes.set_xticks([place + 0.5 for place in marked], [periods[place] for place in marked])


def _name_rows(axes: Axes, names: Sequence[str], *, left: float = 0) -> None:
    for row, name in enumerate(names):
        # What no page's window can hold is cut off at the edge; it must not make the bars small.
        axes.text(left, row - 0.2, legible(name), va="bottom", fontsize=9, in_layout=False)
    axes.set_ylim(len(names) - 0.7, -0.75)

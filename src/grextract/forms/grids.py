"""Tables drawn with characters, ``+---+`` or ``┌──┐``: their cells, rows of a table where they are short, else texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from grextract.forms.lines import opens, width_of
from grextract.forms.wrapping import overflows

__all__ = ["read_grids"]

DRAWN = re.compile("[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝│┃║─━═]")
ASCII = str.maketrans(
    {**dict.fromkeys("┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝", "+"), **dict.fromkeys("│┃║", "|"), **dict.fromkeys("─━═", "-")}
)
RULE = re.compile(r"\s*\+(?:[-=:]+\+)+\s*$")
INSIDE = re.compile(r"\s*[+|].*[+|]\s*$")
FEWEST_OF_LAYOUT = 160
DEEPEST = 8
PAD = "\ufdd4"


def read_grids(lines: Sequence[str], depth: int = 0) -> list[list[str]]:
    """The lines in stretches: each cell that holds a text by itself, tables of short cells as rows ``| a | b |``."""
    lines = [line.translate(ASCII) if DRAWN.search(line) else line for line in lines]
    stretches: list[list[str]] = [[]]
    index = 0
    while index < len(lines):
        end = index
        if RULE.match(lines[index]) and depth < DEEPEST:
            while end < len(lines) and INSIDE.match(lines[end]):
                end += 1
        rows = _rows([_padded(line.rstrip()) for line in lines[index:end]])
        if rows is None:
            end = max(end, index + 1)
            stretches[-1] += lines[index:end]
            index = end
            continue
        stretches += _cells(rows, depth)
        stretches.append([])
        index = end
    return [stretch for stretch in stretches if any(line.strip() for line in stretch)]


def _padded(line: str) -> str:
    """The line with as many characters as columns."""
    return line if line.isascii() else "".join(letter + PAD * (width_of(letter) - 1) for letter in line)


def _rows(lines: list[str]) -> list[list[list[str]]] | None:
    """Rows of cells of lines; None when the lines do not keep to the grid of the first."""
    if len(lines) < 3:
        return None
    edges = [at for at, character in enumerate(lines[0]) if character == "+"]
    rows: list[list[list[str]]] = [[]]
    for line in lines[1:]:
        if len(line) <= edges[-1] or line[edges[0]] not in "+|":
            return None
        if RULE.match(line):
            rows.append([])
            continue
        inner = [edge for edge in edges if line[edge] in "+|"]
        if inner[-1] != edges[-1]:
            return None
        cells = [line[left + 1 : right] for left, right in pairwise(inner)]
        if rows[-1] and len(rows[-1]) != len(cells):
            rows.append([])
        if not rows[-1]:
            rows[-1] = [[] for _ in cells]
        for cell, text in zip(rows[-1], cells, strict=True):
            cell.append(text.replace(PAD, "").rstrip())
    return [row for row in rows if row] or None


def _cells(rows: list[list[list[str]]], depth: int) -> list[list[str]]:
    """The cells of a layout each by itself, what holds most of a row before what stands beside it; else the table's rows."""
    texts = [[" ".join(" ".join(cell).split()) for cell in row] for row in rows]
    nested = any(RULE.match(line) for row in rows for cell in row for line in cell)
    if len(rows[0]) > 1 and not nested and max(len(text) for row in texts for text in row) <= FEWEST_OF_LAYOUT:
        return [[f"| {' | '.join(row)} |" for row in texts]]
    stretches: list[list[str]] = []
    for row, said in zip(rows, texts, strict=True):
        for cell, _ in sorted(zip(row, said, strict=True), key=lambda pair: 2 * len(pair[1]) <= sum(map(len, said))):
            stretches += read_grids(cell, depth + 1) if any(map(RULE.match, cell)) else [_unwrapped(cell)]
    return stretches


def _unwrapped(cell: list[str]) -> list[str]:
    """The lines of a cell without its padding, joined where the next word did not fit."""
    width = max(map(width_of, cell)) - 1
    joined: list[str] = []
    before = ""
    for line in (line.removeprefix(" ") for line in cell):
        if before.strip() and line.strip() and not _stands_alone(before, line) and overflows(before, line, width):
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
        before = line
    return joined


def _stands_alone(before: str, line: str) -> bool:
    """Whether a line of a cell is no continuation: it opens a block, or pandoc broke the one before it on purpose."""
    return opens(line.strip()) or before.endswith("\\") or before.startswith(":::") or line.startswith(":::")

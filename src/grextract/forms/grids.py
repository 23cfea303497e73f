"""Tables drawn with characters, ``+---+`` or ``┌──┐``: their cells, rows of a table where they are short, else texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from grextract.forms.lines import width_of

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
            stretches[-1].append(lines[index])
            index += 1
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
    return [row for row in rows if row]


def _cells(rows: list[list[list[str]]], depth: int) -> list[list[str]]:
    texts = [[" ".join(" ".join(cell).split()) for cell in row] for row in rows]
    if (
        any(RULE.match(line) for row in rows for cell in row for line in cell)
        or max(len(text) for row in texts for text in row) > FEWEST_OF_LAYOUT
    ):
        return [stretch for row in rows for cell in row for stretch in read_grids(cell, depth + 1)]
    return [[f"| {' | '.join(row)} |" for row in texts]]

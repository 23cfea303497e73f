"""Changes to an input that keep its words and tags whole: dropped, doubled, swapped, and landmarks set between them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from fuzz.landmarks import LANDMARKS

__all__ = ["mutate"]

TOKEN = re.compile(rb"<[^<>]{0,300}>|\"[^\"]{0,200}\"|[^<>\"\n]+|\n+|.", re.DOTALL)
MARKS = [landmark.encode() for landmark in LANDMARKS]
MOST_TIMES = 40

Tokens = list[bytes]
Change = Callable[[Tokens, random.Random], None]


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """The input with one to four changes, cut at ``longest``."""
    rng = random.Random(seed)  # noqa: S311 - a fuzzer's dice
    tokens = TOKEN.findall(data) or [b""]
    for _ in range(rng.randint(1, 4)):
        rng.choice(CHANGES)(tokens, rng)
    return b"".join(tokens)[:longest]


def _slice(tokens: Tokens, rng: random.Random) -> slice:
    start = rng.randrange(len(tokens) + 1)
    return slice(start, start + rng.choice((1, 1, 2, 5, 20)))


def _drop(tokens: Tokens, rng: random.Random) -> None:
    del tokens[_slice(tokens, rng)]


def _double(tokens: Tokens, rng: random.Random) -> None:
    at = _slice(tokens, rng)
    tokens[at] = tokens[at] * rng.choice((2, 2, 3, MOST_TIMES))


def _move(tokens: Tokens, rng: random.Random) -> None:
    at = _slice(tokens, rng)
    moved = tokens[at]
    del tokens[at]
    place = rng.randrange(len(tokens) + 1)
    tokens[place:place] = moved


def _mark(tokens: Tokens, rng: random.Random) -> None:
    tokens.insert(rng.randrange(len(tokens) + 1), rng.choice(MARKS))


def _replace(tokens: Tokens, rng: random.Random) -> None:
    tokens[_slice(tokens, rng)] = [rng.choice(MARKS)]


def _glue(tokens: Tokens, rng: random.Random) -> None:
    """Drop the white space of a stretch."""
    at = _slice(tokens, rng)
    tokens[at] = [re.sub(rb"\s+", b"", token) for token in tokens[at]]


def _cut(tokens: Tokens, rng: random.Random) -> None:
    """The source ends early."""
    if rng.random() < 0.2:
        del tokens[rng.randrange(len(tokens) + 1) :]


CHANGES: tuple[Change, ...] = (_drop, _double, _move, _mark, _mark, _replace, _glue, _cut)

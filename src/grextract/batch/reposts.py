"""Bodies that are copies or near copies of one another, found by MinHash."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from grextract.pipelines.extras import load

__all__ = ["check_library", "repost_groups"]

SHINGLE = 5
"""Words in a row of which two bodies share many when one is a copy of the other."""

ALIKE = 0.8
"""The share of shingles from which on two bodies are near copies (Jaccard's index, as MinHash estimates it)."""

PERMUTATIONS = 128
BANDS = 16
SEED = 20010909


def check_library() -> None:
    """Raise ImportError when rensa is not installed (``[dedup]``)."""
    load("rensa", "RMinHash", "RMinHashLSH")


def repost_groups(bodies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The name of its group for each hash that belongs to one: the least hash among its copies.

    Args:
        bodies: hash and text of each row, in any order.

    Raises:
        ImportError: rensa is not installed (``[dedup]``).
    """
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(ALIKE, PERMUTATIONS, BANDS)
    hashes: dict[str, int] = {}
    signatures: list[RMinHash] = []
    copied: set[str] = set()
    parents: list[int] = []
    for sha256, text in bodies:
        if sha256 in hashes:
            copied.add(sha256)
            continue
        signature = RMinHash(PERMUTATIONS, SEED)
        signature.update(_shingles(text))
        number = hashes[sha256] = len(signatures)
        parents.append(number)
        for other in index.query(signature):
            if signature.jaccard(signatures[other]) >= ALIKE:
                parents[_root(parents, other)] = _root(parents, number)
        index.insert(number, signature)
        signatures.append(signature)
    return dict(_named(list(hashes), parents, copied))


def _shingles(text: str) -> list[str]:
    words = re.findall(r"\w+", text.casefold())
    return [" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))]


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _named(hashes: list[str], parents: list[int], copied: set[str]) -> Iterator[tuple[str, str]]:
    """Each hash of a group with the group's name; a body of which there is one has none."""
    members: dict[int, list[str]] = {}
    for number, sha256 in enumerate(hashes):
        members.setdefault(_root(parents, number), []).append(sha256)
    for group in members.values():
        if len(group) > 1 or group[0] in copied:
            yield from ((sha256, min(group)) for sha256 in group)

"""Groups of copies and near copies."""

from __future__ import annotations

import hashlib

import pytest
from benchmarks.pages import generate

from grextract.batch.reposts import repost_groups

pytest.importorskip("rensa")

TEXTS = ["\n\n".join(generate(seed, "plain").body) for seed in range(40)]


def hashed(*texts: str) -> list[tuple[str, str]]:
    return [(hashlib.sha256(text.encode()).hexdigest(), text) for text in texts]


def group(*texts: str) -> list[int | None]:
    """The group of each text, numbered by the first text of it."""
    bodies = hashed(*texts)
    groups = repost_groups(bodies)
    names = [groups.get(sha256) for sha256, _ in bodies]
    return [names.index(name) if name is not None else None for name in names]


def test_different_bodies_are_in_no_group() -> None:
    assert set(group(*TEXTS)) == {None}


def test_exact_copies_are_a_group() -> None:
    assert group(TEXTS[0], TEXTS[1], TEXTS[0]) == [0, None, 0]


def test_a_copy_with_a_note_more_is_a_near_copy() -> None:
    note = "This article was first published in March 2007.\n\n"
    assert group(TEXTS[0], TEXTS[1], note + TEXTS[0]) == [0, None, 0]


def test_case_white_space_and_punctuation_make_no_difference() -> None:
    assert group(TEXTS[0], TEXTS[0].upper().replace("\n\n", " ").replace(",", "")) == [0, 0]


def test_half_of_a_body_is_no_copy_of_it() -> None:
    assert group(TEXTS[0], TEXTS[0][: len(TEXTS[0]) // 2]) == [None, None]


def test_a_group_is_named_by_its_least_hash_whatever_the_order() -> None:
    bodies = hashed(TEXTS[0], TEXTS[0] + " One word more.", TEXTS[0] + " And again.")
    assert repost_groups(bodies) == repost_groups(bodies[::-1])
    assert set(repost_groups(bodies).values()) == {min(sha256 for sha256, _ in bodies)}


def test_near_copies_of_near_copies_are_one_group() -> None:
    words = TEXTS[0].split()
    steps = [" ".join(words[cut:]) for cut in range(0, len(words) // 2, len(words) // 12)]
    assert set(group(*steps)) == {0}


@pytest.mark.parametrize("text", ["A line.", "One", "Two words"])
def test_short_bodies_are_copies_when_they_are_the_same(text: str) -> None:
    assert group(text, text, "Another thing") == [0, 0, None]


def test_nine_in_ten_near_copies_are_found() -> None:
    """Every tenth word of the copies is another: about six in ten of their runs of five words stay, fewer than asked for;
    every fortieth: about nine in ten stay."""
    far = [" ".join("other" if at % 10 == 0 else word for at, word in enumerate(text.split())) for text in TEXTS]
    near = [" ".join("other" if at % 80 == 0 else word for at, word in enumerate(text.split())) for text in TEXTS]
    found_near = sum(group(text, copy) == [0, 0] for text, copy in zip(TEXTS, near, strict=True))
    found_far = sum(group(text, copy) == [0, 0] for text, copy in zip(TEXTS, far, strict=True))
    assert (found_near >= 36, found_far) == (True, 0)

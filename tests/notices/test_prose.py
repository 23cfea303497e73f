"""Sentences of articles that speak of donations, newsletters, sharing or the site itself are never taken for its notices."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

import grextract

PROSE = (Path(__file__).parent / "prose.txt").read_text(encoding="utf-8").splitlines()
HEAD = ("By Ada Holm", "Global Research, May 3, 2024", "Region: Europe", "Theme: Environment")
SHARE = "Click the share button above to email/forward this article to your friends and colleagues."
AROUND = (
    "The harbour was quiet that morning, and the fishermen had mended their nets since before the sun came up.",
    "An old pilot told the crowd that the currents had moved a mile to the west.",
)
TAIL = (
    "The original source of this article is Global Research",
    "Copyright © Ada Holm, Global Research, 2024",
    "Comment on Global Research Articles on our Facebook page",
)
REFERENCES = (
    "2. Ilse Brandt, “Ice”, Global Research, October 12, 2004.",
    "See Ilse Brandt, The Ice Road, Global Research, May 3, 2009",
    "(Quoted in Ice, Global Research, 3 May 2009)",
    "(See Global Research, May 2009.)",
    "MARTA KOLBE: Global Research?",
    "Translated from the German by Anna Roth.",
)


def texts(*lines: str) -> list[str]:
    page = "<h1>The Oven of Vess</h1>" + "".join(f"<p>{escape(line)}</p>" for line in (*HEAD, *lines, *TAIL))
    return [" ".join(block.text.split()) for block in grextract.extract(page).body]


@pytest.mark.parametrize("prose", [*PROSE, *REFERENCES])
def test_prose_stays_beside_a_landmark_and_beside_a_notice(prose: str) -> None:
    kept = " ".join(prose.split())
    assert texts(prose, *AROUND) == [kept, *AROUND]
    assert texts(*AROUND, prose) == [*AROUND, kept]
    assert texts(AROUND[0], SHARE, prose, AROUND[1]) == [AROUND[0], kept, AROUND[1]]

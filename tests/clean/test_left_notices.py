"""Notices go, those of the site in one line and those it may word anew, beside one that is sure."""

from __future__ import annotations

import pytest

from grextract.clean import clean_text

PROSE = ("The mills closed in the autumn.", "Nobody was told why.")
SURE = "Click the share button above to email/forward this article to your friends and colleagues."
PRINTED = (
    "Articles by: Anna Verner",
    "Featured image is from South Front.",
    "The post A River and Its Mills appeared first on Global Research.",
)
REWORDED = (
    "To read this piece in another language, select it in the Translate Website menu above the title.",
    "Dear readers, kindly use the share buttons at the top of the page and send this article on to your contacts.",
    "You can now find us on Bluesky at @globalresearch.bsky.social.",
    "Join the Global Research membership programme and receive two free e-books.",
    "More articles by Anna Verner on Global Research",
    "Discuss this Global Research article on our Facebook and Telegram pages",
    "The Centre for Research on Globalization (CRG) permits the cross-posting of its articles on non-commercial sites provided "
    "that the source and the author’s copyright are shown.",
)


@pytest.mark.parametrize("notice", [*PRINTED, *REWORDED])
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["one line", "paragraphs"])
def test_a_notice_goes_between_prose(notice: str, gap: str) -> None:
    text = gap.join((PROSE[0], notice, PROSE[1], SURE))
    assert clean_text(text).text == gap.join(PROSE)

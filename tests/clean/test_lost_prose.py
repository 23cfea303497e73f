"""Prose beside the site's notices, or that quotes them, is not taken with them."""

from __future__ import annotations

import pytest

from grextract.clean import clean_text

SHARE = "Click the share button above to email/forward this article to your friends and colleagues"
SOURCE = "The original source of this article is Global Research"
DISCLAIMER = (
    "Disclaimer: The contents of this article are of sole responsibility of the author(s). The Centre for Research on "
    "Globalization will not be responsible for any inaccurate or incorrect statement in this article."
)
FAIR_USE = (
    "www.globalresearch.ca contains copyrighted material the use of which has not always been specifically authorized by the "
    "copyright owner."
)
MEDIA = "For media inquiries: publications@globalresearch.ca"
PROSE = "The mills along the river closed in the autumn, and nobody in the three towns was told why until the spring."
NOTICES = (SHARE, SOURCE, "Feel free to repost and share widely Global Research articles", "Become a Member of Global Research")
MARKS = ("“%s”", '"%s"', "‘%s’", "'%s'", "«%s»", "« %s »", "»%s«", "„%s“", "“ %s ”", "「%s」", "``%s''", "&quot;%s&quot;")


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("marks", MARKS)
def test_a_notice_between_marks_of_quotation_stays(notice: str, marks: str) -> None:
    text = f"The reporter found {marks % notice} on 212 pages and wrote it down."
    assert clean_text(text).text == text


@pytest.mark.parametrize("marks", ["“It read: %s”", "“… %s …”"])
def test_a_notice_stays_that_is_a_part_of_what_is_quoted(marks: str) -> None:
    text = f"The reporter found {marks % SHARE} on 212 pages and wrote it down."
    assert clean_text(text).text == text


@pytest.mark.parametrize("behind", [MEDIA, FAIR_USE, DISCLAIMER], ids=["media", "fair use", "disclaimer"])
@pytest.mark.parametrize("before", [DISCLAIMER, FAIR_USE], ids=["disclaimer", "fair use"])
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["one line", "paragraphs"])
@pytest.mark.parametrize("many", [1, 6])
def test_prose_between_legal_notices_stays(before: str, behind: str, gap: str, many: int) -> None:
    prose = gap.join([PROSE] * many)
    assert clean_text(gap.join((before, prose, behind))).text == prose


def test_the_second_of_two_short_articles_in_one_text_stays() -> None:
    first = f"The council bought the roof tiles.\n\n{DISCLAIMER}"
    second = f"The Long Winter of the Mills\n\nThe mills closed in the autumn.\n\n{DISCLAIMER}"
    kept = "The council bought the roof tiles.\n\nThe Long Winter of the Mills\n\nThe mills closed in the autumn."
    assert clean_text(f"{first}\n\n{second}").text == kept


CASES = {
    "image credit without a stop": (
        "Featured image is from Oxfam International The mills closed in the autumn. Become a Member of Global Research",
        "The mills closed in the autumn.",
    ),
    "image credit, small letters": (
        f"featured image is from south front les moulins ont fermé à l'automne. {SHARE.lower()}.",
        "les moulins ont fermé à l'automne.",
    ),
    "permission, beside the address for print": (
        "To publish Global Research articles in print, write to: publications@globalresearch.ca\n\nPermission from the "
        "copyright owner was never sought, the plaintiff says.",
        "Permission from the copyright owner was never sought, the plaintiff says.",
    ),
    "permission, beside the disclaimer": (
        f"{DISCLAIMER}\n\nPermission from the copyright owner was never sought, the plaintiff says.",
        "Permission from the copyright owner was never sought, the plaintiff says.",
    ),
    "an address without a stop, small letters": (
        "press and media contact: media@globalresearch.ca the mills closed in the autumn.",
        "the mills closed in the autumn.",
    ),
    "articles by somebody, small letters": (
        "articles by ukrainian historians fill the volume. become a member of global research",
        "articles by ukrainian historians fill the volume.",
    ),
    "articles by somebody, capitals": (
        "ARTICLES BY UKRAINIAN HISTORIANS FILL THE VOLUME. BECOME A MEMBER OF GLOBAL RESEARCH",
        "ARTICLES BY UKRAINIAN HISTORIANS FILL THE VOLUME.",
    ),
    "source line without punctuation": (
        "la source originale de cet article est mondialisationca read more slowly the teacher said and the poem will tell you "
        "where to breathe feel free to repost global research articles with proper attribution",
        "read more slowly the teacher said and the poem will tell you where to breathe",
    ),
    "image credit without punctuation": (
        "Featured image is from South Front Следуйте за нами сказал проводник и не трогайте провода The original source of this "
        "article is Global Research",
        "Следуйте за нами сказал проводник и не трогайте провода",
    ),
    "glued behind the source line": (f"{SHARE}. {SOURCE}Das Wasser fließt noch.", "Das Wasser fließt noch."),
    "glued number of a list": ("Become a Member of Global Research2. The second tower fell.", "2. The second tower fell."),
    "the sentence behind a notice in full-width letters": (
        "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in f"{SHARE}.") + " Nobody was told.",
        "Nobody was told.",
    ),
}


@pytest.mark.parametrize(("text", "prose"), CASES.values(), ids=CASES)
def test_prose_beside_a_notice_stays(text: str, prose: str) -> None:
    assert prose in clean_text(text).text

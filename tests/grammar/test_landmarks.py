"""Landmarks: lines told by their shape alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from grextract.grammar.landmarks import is_republication_note, may_hold_landmark, read_landmark, split_glued

LINES = {
    "byline": ["By Ada Marlow", "Par  Anne Doiron", "By Ada Marlow, October 12 2018", "November 18th, 2023 by Ada Marlow"],
    "date": ["Global Research, November 14, 2017", "www.globalresearch.ca 4  July 2004", "Mondialisation.ca, 28 avril 2022"],
    "source-date": [
        "South Shore 13 November 2017",
        "The Harbour Vagabond 13 November 2017",
        "La Jornada del Norte 12 de mayo 2010",
        "A Coast Review, June 22 2004",
        "Drums and Butter– 2009-12-14",
        "17 janvier 2008",
    ],
    "region": ["Region: Europe, Asia", "Région : Asie", "Region:"],
    "theme": ["Theme: Culture, Society & History", "Theme:"],
    "report": ["In-depth Report: THE BALKANS", "In-depth Report:"],
    "url-line": [
        "The URL of this article is: http://www.globalresearch.ca/articles/MAR407A.html",
        "The url address of this article is: www.globalresearch.ca/index.php?context=va&aid=16703",
        "Url of this article:",
        "Url de l’article:",
    ],
    "source-line": [
        "The original source of this article is Global Research",
        "La source originale de cet article est Mondialisation.ca et Lux Média",
        "La fuente original de este artículo es Puerto Libre",
    ],
    "copyright": [
        "Copyright © Ada Marlow, Global Research, 2018",
        "© Copyright Bonnie Hall, South Shore, 2009",
        "Copyright © 2005-2018 GlobalResearch.ca",
    ],
    "articles-by": ["Articles by: Ada Marlow", "Articles by:", "Articles Par : Anne Doiron"],
    "image-credit": [
        "Featured image is from South Shore.",
        "Featured image: Nets on the quay, November 2014 (Source: South Shore)",
        "Feature image: les pêcheurs, April 2017",
        "Featured image is a screenshot from the video",
        "All images in this article are from South Shore unless otherwise stated",
        "Image en vedette : le port",
        "[Featured image is from South Shore]",
        "L’image à la une provient de Lux Média",
        "La imagen destacada proviene de Puerto Libre",
        "Beitragsbild: Südufer",
        "Immagine in evidenza: il porto",
        "Imagem em destaque: o porto",
    ],
    "republication-note": [
        "First published on August 24, 2022",
        "[First published by Global Research on June 20, 2021]",
        "[This article was posted by GR in August 2023.]",
        "GR Editor's Note: This article was first published on May 3, 2004.",
    ],
}
NO_LANDMARKS = [
    "",
    "The harbour was quiet that morning.",
    "By May 2020, it had become apparent that the rules were written elsewhere",
    "Global Research, founded in 2001, is an outlet of which the court had never heard.",
    "The original source of this article is hard to trace, and the archive could not help.",
    "Vous pouvez lire la source originale de cet article préparé par le comité",
    "Copyright law in Canada changed in 2012",
    "Featured images of the harbour hung in every inn along the coast that winter.",
    "All images in the chapel were burnt in 1648",
    "All images in this article are evidence, the prosecutor told the jury, and none of them is art.",
    "The region: a portrait of the coast and of those who left it.",
    "Theme: nobody ever asked the fishermen what they thought of it.",
    "Articles by the harbour master were read aloud in the inn.",
    "The url of a page is its address.",
    "The treaty was signed in the harbour on 13 November 2017",
    "First published poets of the coast met in the inn and read until dawn.",
    "(Please read Part I before this article)",
    "Global Research, November 14, 2017 " + "and so on " * 60,
]
TABLE = [(line, kind) for kind, lines in LINES.items() for line in lines]


@pytest.mark.parametrize(("line", "kind"), TABLE, ids=[line for line, _ in TABLE])
def test_a_line_of_the_sites_shape_is_a_landmark_of_its_kind(line: str, kind: str) -> None:
    assert read_landmark(line) == kind


@pytest.mark.parametrize("line", NO_LANDMARKS, ids=[line[:40] for line in NO_LANDMARKS])
def test_a_line_of_prose_is_no_landmark(line: str) -> None:
    assert read_landmark(line) is None


@pytest.mark.parametrize("line", [line for line, _ in TABLE])
def test_no_landmark_is_passed_over_by_the_quick_look_at_its_opening_and_end(line: str) -> None:
    assert may_hold_landmark(line)


@pytest.mark.parametrize("line", ["The harbour was quiet that morning.", "Nobody went out", "By Ada Marlow " * 40, "x" * 500])
def test_most_lines_of_prose_are_passed_over_by_the_quick_look(line: str) -> None:
    assert not may_hold_landmark(line)


def test_a_byline_that_is_one_link_is_told_by_its_link() -> None:
    assert read_landmark("By Fern and Dale", ("Fern and Dale",)) == "byline"


# Glued lines


@pytest.mark.parametrize(
    "parts",
    [
        ["The original source of this article is South Shore", "Copyright © Ada Marlow, South Shore, 2021"],
        ["Global Research, March 03, 2022", "Region: Europe", "Theme: History", "In-depth Report: HAITI"],
        ["It ended there.", "The original source of this article is South Shore"],
        ["La fin du récit.", "La source originale de cet article est Lux Média", "Copyright © Anne Doiron, Lux Média, 2021"],
        ["Copyright © Ada Marlow, South Shore, 2021"],
        ["Nothing is glued here: not a word."],
    ],
    ids=len,
)
@pytest.mark.parametrize("glue", ["", " "])
def test_a_glued_line_is_cut_where_each_landmark_opens(parts: list[str], glue: str) -> None:
    line = glue.join(parts)
    assert [line[a:b].strip() for a, b in split_glued(line)] == parts


def test_the_spans_of_a_glued_line_cover_all_of_it() -> None:
    line = "End. The original source of this article is South ShoreCopyright © Ada Marlow, South Shore, 2021 "
    spans = split_glued(line)
    assert spans[0][0] == 0
    assert spans[-1][1] == len(line)
    assert all(a[1] == b[0] for a, b in pairwise(spans))


# First-publication notes (notices.md, section 12)


@pytest.mark.parametrize(
    "note",
    [
        "First published on August 24, 2022",
        "First published in August 2022.",
        "[First published by Global Research on June 20, 2021]",
        "[First published on September 15, 2023]",
        "This article was first published on August 30, 2021. It was reposted the following year on June 22, 2022.",
        "[This article was first published in September 2017, with updates in November 2024.]",
        "[Originally published in March 2007.]",
        "[This article was posted by GR in August 2023.]",
        "[This article by CRG Research Associate Diana Hall was first published by GR in March 2022.]",
        "[Incisive article by the late John Pell on the dangers of the sea, first published on August 8, 2022.]",
        "Of relevance to the current crisis, this article was first published by Global Research 15 years ago on June 1, 2011.",
        "Note: Article originally published in 2014.",
        "Originally published in French on May 3, 2014",
        "Cet article a été publié pour la première fois en mars 2012.",
        "Publicado originalmente en marzo de 2011",
    ],
)
def test_a_whole_block_line_of_first_publication_is_a_note_of_it(note: str) -> None:
    assert is_republication_note(note)


@pytest.mark.parametrize(
    "text",
    [
        "This interview was published in the harbour’s paper and it made the council furious for years.",
        "Author’s Note: The article below was first published in April 2012. Ten years later nothing has changed on this coast, and "
        "I have added what the fishermen told me since, together with a map of the currents that the old pilot drew for me.",
        "The first edition was published in 1911 and the second, which nobody has seen, in 1912.",
        "First published poets read until dawn.",
        "(He was born in 1911)",
        "His poems were first published in 1911, when the harbour was still a village of forty souls, and the critics hated them.",
    ],
)
def test_a_sentence_or_a_longer_note_that_mentions_a_publication_is_none(text: str) -> None:
    assert not is_republication_note(text)


@pytest.mark.parametrize(
    "line", ["By Ada MarlowGlobal Research, May 3, 2021The Last Boat 2 May 2021", "By Ada Marlow Global Research, May 3, 2021"]
)
def test_a_byline_glued_to_the_lines_below_it_is_parted_from_them(line: str) -> None:
    shapes = [read_landmark(line[start:end].strip()) for start, end in split_glued(line)]
    assert shapes == ["byline", "date", "source-date"][: len(shapes)]
    assert len(shapes) > 1


@pytest.mark.parametrize("mark", [" | ", " - ", " / ", ", ", " · "])
def test_a_byline_and_a_date_line_on_one_line_are_parted_at_any_mark(mark: str) -> None:
    line = f"Par Anne Doiron{mark}Mondialisation.ca, 28 avril 2022"
    assert [line[start:end].strip() for start, end in split_glued(line)] == [
        "Par Anne Doiron",
        "Mondialisation.ca, 28 avril 2022",
    ]

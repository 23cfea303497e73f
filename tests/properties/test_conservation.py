"""Nothing vanishes: every word of every text is accounted for, and no line of an article that cites the site leaves its body."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.conservation import judge_changed, judge_text
from benchmarks.pages import generate
from benchmarks.pages.citing import generate_citing
from benchmarks.quality import GRADES, LANGUAGES
from fixtures import containers
from fixtures.render import as_dump, as_glued, as_inscriptis, as_lines, read_page
from fuzz.landmarks import LANDMARKS
from hypothesis import given
from hypothesis import strategies as st

import grextract
from tests.pages.gold import FIXTURES, PAGES, gold_of
from tests.properties.answers import ADVERSARY

CITING = 120
GENERATED = 10
WRITERS = {"html2text": as_dump, "inscriptis": as_inscriptis, "lines": as_lines, "glued": as_glued}


def fixtures() -> Iterator[tuple[str, str]]:
    """Each fixture in each form that is all region."""
    for name in PAGES:
        page, gold = read_page(FIXTURES / f"{name}.html"), gold_of(name)
        yield from ((f"{name} as {writer}", write(page)) for writer, write in WRITERS.items())
        yield f"{name} as reader dump", containers.as_reader_dump(page, gold)
        if containers.is_post(page):
            yield f"{name} as post", containers.as_json_text(containers.as_wordpress_json(page, gold))
            yield f"{name} as feed", containers.as_rss([(page, gold)])


def adversary() -> Iterator[tuple[str, bytes]]:
    """Each text of the adversary."""
    for folder in ("cases", "found"):
        for path in sorted((ADVERSARY / folder).iterdir()):
            if path.suffix in (".txt", ".md"):
                yield path.name, path.read_bytes()


def generated() -> Iterator[tuple[str, str]]:
    """Generated pages as html2text writes them."""
    for grade in GRADES:
        for language in LANGUAGES:
            for seed in range(GENERATED):
                yield f"{grade} {language} {seed}", as_dump(generate(seed, grade, language).html)  # type: ignore[arg-type]


def unaccounted(sources: Iterator[tuple[str, str]] | Iterator[tuple[str, bytes]]) -> dict[str, grextract.Account]:
    """The sources of which a word is missing or was added."""
    found: dict[str, grextract.Account] = {}
    for name, source in sources:
        articles = list(grextract.extract_all(source, on_error="skip"))
        if not (said := grextract.account(source, articles)).complete:
            found[name] = said
        if any(remark.code == "unaccounted" for article in articles for remark in article.remarks):
            found[f"{name}: remark"] = said
    return found


def test_every_word_of_a_fixture_is_accounted_for_in_every_form() -> None:
    assert unaccounted(fixtures()) == {}


def test_every_word_of_a_text_of_the_adversary_is_accounted_for() -> None:
    assert unaccounted(adversary()) == {}


def test_every_word_of_a_generated_page_is_accounted_for() -> None:
    assert unaccounted(generated()) == {}


def test_no_line_of_a_text_that_cites_the_site_is_lost() -> None:
    faults = [one for one in map(judge_text, range(CITING)) if one.unaccounted or one.lost]
    assert faults == []


def test_every_word_of_a_changed_text_is_accounted_for() -> None:
    texts = (seed for seed in range(CITING) if generate_citing(seed).form in ("text", "markdown", "reader-dump", "front-matter"))
    assert [one for one in map(judge_changed, texts) if one.unaccounted] == []


WORDS = "the keeper came down to a weir at six and found its upper gate open Notes Comments Home 12 May".split()
lines = st.one_of(
    st.sampled_from([mark for mark in LANDMARKS if "<" not in mark and "&" not in mark]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=12, max_size=30).map(lambda words: " ".join(words) + "."),
    st.sampled_from(
        ["", "", "1. One", "2. Two", "a) One", "***", "# Heading", "> quoted", "- item", "[1] A note.", "Home | About"]
    ),
)


@given(st.lists(lines, min_size=1, max_size=40), st.sampled_from(["\n", "\n\n"]))
def test_every_word_of_any_lines_is_accounted_for(chosen: list[str], gap: str) -> None:
    source = gap.join(chosen)
    articles = list(grextract.extract_all(source, on_error="skip"))
    if articles and articles[0].form == "text":
        assert grextract.account(source, articles).complete

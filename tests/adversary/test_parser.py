"""What the parser would not come back from, or lose a page by."""

from __future__ import annotations

from contextlib import suppress
from time import process_time

import pytest
from tests.adversary.test_hostile_bytes import FIRST, LAST, page

import grextract
from grextract.forms.long_tags import MOST_ATTRIBUTES

STYLES = ["a{} ", "a{}=1 ", 'a{}="b"', "a{}='>' ", "a{}/", "a{} = 1\n", 'a{}="<i>" ', "a{}='<b>\"' ", 'a{} =          "</p>" ']


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("tag", ["p", "html", "a href=b", "br"])
def test_a_tag_of_more_attributes_than_the_parser_can_take_is_refused_at_once(style: str, tag: str) -> None:
    attributes = "".join(style.format(number) for number in range(100_000))
    started = process_time()
    with pytest.raises(grextract.LimitExceeded, match="attributes"):
        grextract.extract(page(f"<{tag} {attributes}>Bell.</p>"))
    assert process_time() - started < 2


@pytest.mark.parametrize("style", STYLES)
def test_a_tag_of_many_attributes_is_read(style: str) -> None:
    attributes = "".join(style.format(number) for number in range(MOST_ATTRIBUTES - 10))
    assert "Bell." in grextract.extract(page(f"<p {attributes}>Bell.</p>")).text


@pytest.mark.parametrize(
    "raw",
    ["<script>if (a<b) {{ {} }}</script>", "<style>{}</style>", "<!-- <p {} -->", "<script>for(i=0;i<n;) var b = [{}]</script>"],
)
def test_what_only_looks_like_attributes_loses_no_page(raw: str) -> None:
    found = grextract.extract(page(raw.format(" ".join(f"a{number}=1;" for number in range(50_000)))))
    assert FIRST in found.text
    assert LAST in found.text


def test_a_long_text_without_a_tag_is_read() -> None:
    assert LAST in grextract.extract(page(f"<p>{'The bell of the mole rang. ' * 20_000}</p>")).text


@pytest.mark.parametrize("tag", ["iframe", "textarea", "xmp", "noembed", "noframes", "plaintext", "title", "script", "style"])
def test_elements_that_nobody_closes_take_a_time_in_proportion(tag: str) -> None:
    times = []
    for count in (8_000, 32_000):
        started = process_time()
        with suppress(grextract.LimitExceeded):  # older parsers nest what is not closed
            grextract.extract(page(f"<{tag}>" * count))
        times.append(process_time() - started)
    assert times[1] < 9 * times[0] + 0.2

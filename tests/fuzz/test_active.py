"""The eye for active markup sees the ways in which HTML runs something, and nothing else."""

from __future__ import annotations

import pytest
from fuzz.active import active_in, is_active_address


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<p onclick=alert(1)>a</p>",
        '<p style="position:fixed">a</p>',
        '<a href="javascript:alert(1)">a</a>',
        '<a href="&#106;avascript:alert(1)">a</a>',
        '<a href=" java\tscript:alert(1)">a</a>',
        '<img src="data:text/html,a">',
        "<svg><a xlink:href='javascript:alert(1)'>a</a></svg>",
        "<iframe src=https://a.example/></iframe>",
        "<form action=/x><input></form>",
        "<!-- a -->",
    ],
)
def test_what_runs_or_loads_is_seen(text: str) -> None:
    assert active_in(text) != []


@pytest.mark.parametrize(
    "text", ["", "<p>javascript:alert(1)</p>", '<a href="https://a.example/?javascript:">a</a>', "<p>&lt;script&gt;</p>"]
)
def test_what_is_only_said_is_not(text: str) -> None:
    assert active_in(text) == []


@pytest.mark.parametrize(
    "address", ["JaVaScRiPt:a", "\x01javascript:a", "vbscript:a", "java\nscript:a", "javascript&colon;a", "javascript%3Aa"]
)
def test_a_scheme_that_runs_something_is_seen_in_any_spelling(address: str) -> None:
    assert is_active_address(address)


@pytest.mark.parametrize("address", ["https://a.example/javascript:", "/javascript", "mailto:a@a.example", "a/javascript:"])
def test_other_addresses_are_not(address: str) -> None:
    assert not is_active_address(address)

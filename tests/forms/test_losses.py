"""What lxml drops without an error is refused, and what it keeps is not."""

from __future__ import annotations

import pytest
from lxml import etree

from grextract import LimitExceeded
from grextract.forms.losses import refuse_loss


def _parsed(parser: etree.HTMLParser | etree.XMLParser, depth: int) -> etree._Element:
    return etree.fromstring(b"<div>" * depth + b"word" + b"</div>" * depth, parser)


@pytest.mark.parametrize("make", [etree.HTMLParser, lambda: etree.XMLParser(recover=True)])
def test_a_parser_that_dropped_what_lies_too_deep_is_refused(make) -> None:  # type: ignore[no-untyped-def]
    parser = make()
    assert "word" not in "".join(_parsed(parser, 3_000).itertext())
    with pytest.raises(LimitExceeded, match="would lose text"):
        refuse_loss(parser)


@pytest.mark.parametrize("make", [etree.HTMLParser, etree.XMLParser])
def test_a_parser_that_kept_all_is_not(make) -> None:  # type: ignore[no-untyped-def]
    parser = make()
    assert "word" in "".join(_parsed(parser, 200).itertext())
    refuse_loss(parser)

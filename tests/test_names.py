"""The names under which inputs are given."""

from __future__ import annotations

import os

import pytest

from grextract.names import is_address, printable


@pytest.mark.parametrize("name", ["https://example.org/mill", "s3://pages/mill.html", "file:///pages/mill.html"])
def test_a_url_of_any_scheme_is_an_address(name: str) -> None:
    assert is_address(name)


@pytest.mark.parametrize("name", ["saved/mill.html", "C:\\saved\\mill.html", "saved/https:/mill.html", "-"])
def test_a_path_is_no_address(name: str) -> None:
    assert not is_address(name)


def test_bytes_of_a_name_that_are_no_utf8_are_told_as_escapes() -> None:
    assert printable(os.fsdecode("café-".encode() + b"\xe9.html")) == "café-\\xe9.html"

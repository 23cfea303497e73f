"""When output is painted."""

from __future__ import annotations

import io

import pytest

from grextract.cli.color import is_painted


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_a_terminal_is_painted_and_a_pipe_is_not() -> None:
    assert (is_painted("auto", Terminal()), is_painted("auto", io.StringIO())) == (True, False)


def test_no_color_keeps_a_terminal_plain(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("NO_COLOR", "1")
    assert not is_painted("auto", Terminal())


def test_a_dumb_terminal_stays_plain(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("TERM", "dumb")
    assert not is_painted("auto", Terminal())


def test_a_choice_stands_whatever_the_stream_is() -> None:
    assert (is_painted("always", io.StringIO()), is_painted("never", Terminal())) == (True, False)

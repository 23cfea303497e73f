"""`grextract explain`, run as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

import grextract
from grextract.render.explain import to_explanation
from tests.cli.test_main import FORBIDDEN, run
from tests.sample import FIRST, PAGE

QUIET = {"NO_COLOR": "", "FORCE_COLOR": ""}


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "saved.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def refused(tmp_path: Path) -> Path:
    path = tmp_path / "refused.html"
    path.write_text(FORBIDDEN, encoding="utf-8")
    return path


def test_it_writes_what_the_library_renders(saved: Path) -> None:
    done = run("explain", saved, **QUIET)
    assert (done.returncode, done.stdout, done.stderr) == (0, to_explanation(grextract.extract(saved)), "")


@pytest.mark.parametrize("arguments", [("explain", "-"), ("explain",)])
def test_standard_input_is_explained(arguments: tuple[str, ...]) -> None:
    assert run(*arguments, stdin=PAGE, **QUIET).stdout == to_explanation(grextract.extract(PAGE.encode()))


def test_several_pages_each_bear_their_name(saved: Path) -> None:
    one = to_explanation(grextract.extract(saved))
    assert run("explain", saved, saved, **QUIET).stdout == f"==> {saved} <==\n{one}\n==> {saved} <==\n{one}"


def test_a_failure_among_others_is_reported_and_the_rest_goes_on(saved: Path, refused: Path) -> None:
    done = run("explain", refused, saved)
    assert done.returncode == 1
    assert FIRST in done.stdout
    assert f"{refused}: NotAnArticle" in done.stderr


def test_only_failures_is_nothing_explained(refused: Path, tmp_path: Path) -> None:
    done = run("explain", refused, tmp_path / "none.html")
    assert (done.returncode, done.stdout) == (3, "")
    assert "No such file" in done.stderr


def test_quiet_reports_no_failure(refused: Path) -> None:
    assert run("explain", "--quiet", refused).stderr == ""


def test_output_goes_to_a_file(saved: Path, tmp_path: Path) -> None:
    output = tmp_path / "page.txt"
    done = run("explain", saved, "-o", output)
    assert (done.returncode, done.stdout) == (0, "")
    assert FIRST in output.read_text(encoding="utf-8")


def test_one_address_for_several_pages_is_wrong_usage(saved: Path) -> None:
    assert run("explain", "--url", "https://a.example/b", saved, saved).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "environment", "painted"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        (("--color", "auto"), {"FORCE_COLOR": "1"}, True),
    ],
)
def test_the_option_goes_before_the_environment_and_that_before_the_pipe(
    saved: Path, arguments: tuple[str, ...], environment: dict[str, str], painted: bool
) -> None:
    assert ("\x1b[" in run("explain", *arguments, saved, **{**QUIET, **environment}).stdout) is painted

"""What the package shows to those who import it."""

from __future__ import annotations

import logging
import subprocess
import sys
from importlib.resources import files

import pytest

import grextract


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, timeout=60, check=False)


def test_the_public_names_are_sorted_and_each_once() -> None:
    assert grextract.__all__ == sorted(set(grextract.__all__))


def test_every_public_name_is_there() -> None:
    assert not [name for name in grextract.__all__ if not hasattr(grextract, name)]


@pytest.mark.parametrize(
    "name",
    "extract extract_all extract_metadata Article ArticleMetadata Author Term OriginalSource Image Copyright Block Removed "
    "Remark Options CleanText clean_text ExtractionError NotAnArticle UnreadableSource LimitExceeded".split(),
)
def test_a_name_of_the_contract_is_public(name: str) -> None:
    assert name in grextract.__all__


@pytest.mark.parametrize(
    "library", ["bs4", "readability", "numpy", "py3langid", "click", "nh3", "pandas", "pyarrow", "pyspark", "scrapy", "web_poet"]
)
def test_importing_it_imports_no_library_that_only_some_need(library: str) -> None:
    run = python("-c", f"import grextract.core, grextract.clean, sys; sys.exit({library!r} in sys.modules)")
    assert (run.returncode, run.stderr) == (0, "")


def test_importing_it_says_nothing_and_sets_no_logging_up() -> None:
    run = python("-c", "import grextract, logging; assert not logging.getLogger().handlers")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_it_is_typed() -> None:
    assert files("grextract").joinpath("py.typed").is_file()


def test_its_logger_is_silent_by_itself() -> None:
    assert [type(handler) for handler in logging.getLogger("grextract").handlers] == [logging.NullHandler]


def test_it_runs_as_a_module() -> None:
    run = python("-m", "grextract", "--version")
    assert run.returncode == 0
    assert grextract.__version__ in run.stdout


def test_the_grammar_is_imported_when_it_is_asked_for() -> None:
    run = python(
        "-c", "import grextract, sys; print('grextract.core' in sys.modules, 'grextract.clean' in sys.modules, dir(grextract))"
    )
    assert run.stdout.startswith("False False")
    assert all(repr(name) in run.stdout for name in grextract.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        grextract.extrakt  # noqa: B018

"""What an import says when the library of an extra is missing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from grextract.pipelines.extras import EXTRAS, import_advice, load, needs_extra

PYPROJECT = (Path(__file__).resolve().parents[2] / "pyproject.toml").read_text("utf-8")
BROUGHT_BY = {"markupsafe": "jinja2"}

# Importing a module whose libraries are hidden, as on a machine that has not installed them.
IMPORT_WITHOUT = """
import sys
for name in {hidden!r}:
    sys.modules[name] = None
import {module}
"""


@pytest.mark.parametrize(
    ("module", "hidden", "extra"),
    [
        ("grextract.pipelines.scrapy", ["itemadapter", "scrapy"], "scrapy"),
        ("grextract.pipelines.web_poet", ["web_poet"], "scrapy"),
        ("grextract.pipelines.spark", ["pyarrow"], "spark"),
    ],
)
def test_a_missing_library_names_the_extra_to_install(module: str, hidden: list[str], extra: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_WITHOUT.format(module=module, hidden=hidden)], capture_output=True, text=True, check=False
    )
    advice = f"{hidden[0]} is not installed: pip install 'grextract[{extra}]', or in a checkout pip install '.[{extra}]'"
    assert run.stderr.splitlines()[-1] == f"ModuleNotFoundError: {advice}"


@pytest.mark.parametrize(("library", "extra"), EXTRAS.items())
def test_the_extra_of_a_library_brings_it(library: str, extra: str) -> None:
    declared = re.search(rf"^{extra} = \[(.*)\]", PYPROJECT, re.MULTILINE)
    assert declared is not None
    assert BROUGHT_BY.get(library, library) in declared[1]


def test_a_library_that_no_extra_brings_is_no_matter_of_an_extra() -> None:
    said = import_advice(ModuleNotFoundError("No module named 'lxml'", name="lxml.html"))
    assert said == "a library is installed, and cannot be loaded (No module named 'lxml'): install it anew"


@pytest.mark.parametrize("content", ["raise OSError('libarrow.so: no such file')", "", "import nothing_at_all", "1 / 0"])
def test_a_library_that_is_damaged_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    (tmp_path / "damaged.py").write_text(content)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "damaged", raising=False)
    with pytest.raises(ImportError) as told:
        load("damaged", "Reader")
    assert "cannot be loaded (" in import_advice(told.value)


def test_a_library_that_is_whole_is_given() -> None:
    assert load("json", "loads").loads("1") == 1


def test_what_is_installed_is_imported() -> None:
    with needs_extra("scrapy"):
        import json
    assert json.loads("1") == 1


def test_a_library_of_a_release_that_lacks_a_name_is_not_called_missing() -> None:
    with pytest.raises(ImportError, match="cannot import name 'nothing'"), needs_extra("scrapy"):
        from json import nothing  # noqa: F401


def test_an_error_of_another_kind_stays_what_it_is() -> None:
    with pytest.raises(ZeroDivisionError), needs_extra("scrapy"):
        1 / 0  # noqa: B018

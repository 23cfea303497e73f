"""What an import says when the library of an extra is missing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grextract.pipelines.extras import needs_extra

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
    assert run.stderr.splitlines()[-1] == f'ModuleNotFoundError: {hidden[0]} is not installed: pip install "grextract[{extra}]"'


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

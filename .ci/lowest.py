"""Print pip constraints that hold every direct dependency at the lowest version that pyproject.toml declares.

    python .ci/lowest.py > lowest.txt && pip install -c lowest.txt ".[test,warc,parquet,dedup]"

What those depend on themselves stays free, as it is for a user whose environment is old in one place only.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # pytest brings it

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def constraints(project: dict[str, object], extras: tuple[str, ...] = ("test", "warc", "parquet", "dedup")) -> Iterator[str]:
    """Each ``name==lowest``.

    Raises:
        ValueError: a dependency declares no lowest version.
    """
    declared = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    for requirement in map(Requirement, declared):
        lowest = [one.version for one in requirement.specifier if one.operator == ">="]
        if not lowest:
            raise ValueError(f"{requirement} declares no lowest version")
        yield f"{requirement.name}=={lowest[0]}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in constraints(tomllib.loads(PROJECT.read_text("utf-8"))["project"]))

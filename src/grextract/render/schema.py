"""The JSON Schema of `Article.to_dict`."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the values that `Article.to_dict` gives, as a new dict at each call.

    It is as strict as this version's values: no key besides those it names, and every kind, form, type and code of the
    vocabularies. Validate values with the schema of the version that wrote them, or of a later one.
    """
    schema: dict[str, Any] = json.loads(files(__package__).joinpath("article.schema.json").read_text("utf-8"))
    return schema

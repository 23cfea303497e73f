"""What a saved page is accompanied by: images, style sheets, scripts."""

from __future__ import annotations

import mimetypes
import re

from grextract.batch.http import NO_PAGE

__all__ = ["ASSET", "is_asset"]

ASSET = "image, style sheet, script or other asset"
PACKED = re.compile(r"\.(?:gz|bz2|xz|zst)$", re.IGNORECASE)


def is_asset(name: str) -> bool:
    """Whether a file name is that of an image, a style sheet, a script.

    Mirrors keep the question of an address in the name (``style.css?ver=5``, ``index.php?image=a.png``): it tells nothing.
    """
    asked = PACKED.sub("", name.rpartition("/")[2].partition("?")[0])
    return NO_PAGE.match(mimetypes.guess_type(asked)[0] or "") is not None and not asked.lower().endswith(".zip")

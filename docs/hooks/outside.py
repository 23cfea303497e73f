"""Links to files of the repository that are no pages: their words stay, since the site does not hold them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

OUTSIDE = re.compile(r"\[([^\]]+)\]\(\.\./([^)#]+)(?:#[^)]*)?\)")


def without_links_out(markdown: str, root: Path) -> str:
    """The text, each link to a file that is there without its address; any other stays, and stops the build."""
    return OUTSIDE.sub(lambda link: link[1] if (root / link[2]).exists() else link[0], markdown)


def on_page_markdown(markdown: str, *, config: Any, **_: Any) -> str:
    """Take them out of a page."""
    return without_links_out(markdown, Path(config.docs_dir).parent)

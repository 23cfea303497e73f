"""Generated pages of Global Research with gold, for measuring an extractor that has not seen them.

>>> page = generate(7, "plain")
>>> page == generate(7, "plain")
True
"""

from .model import GeneratedPage
from .page import generate
from .renaming import rename

__all__ = ["GeneratedPage", "generate", "rename"]

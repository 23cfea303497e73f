"""What a caller may set."""

from __future__ import annotations

from dataclasses import dataclass

from grextract.notices.rules import Rule

__all__ = ["Options"]

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Settings of an extraction, checked when made.

    Attributes:
        max_bytes: the largest source read, in bytes of UTF-8 for a ``str``; checked before any parse.
        max_blocks: the largest number of blocks read from one page.
        fallback: on an HTML page with no landmark of the site, take what readability-lxml keeps of it (True), or refuse
            it as ``not-an-article`` (False).
        rules: the caller's own notice rules, added to the table of the package.

    Raises:
        ValueError: a limit is not a positive whole number.
        TypeError: ``rules`` holds something that is not a `Rule`.
    """

    max_bytes: int = 32 * MEGABYTE
    max_blocks: int = 200_000
    fallback: bool = True
    rules: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        for name in ("max_bytes", "max_blocks"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ValueError(f"{name} must be a positive whole number, not {value!r}")
        if not isinstance(self.fallback, bool):
            raise ValueError(f"fallback must be True or False, not {self.fallback!r}")
        if isinstance(self.rules, Rule) or not isinstance(self.rules, (tuple, list)):
            raise TypeError("rules must be a tuple of grextract.Rule values: write rules=(rule,)")
        object.__setattr__(self, "rules", tuple(self.rules))
        for rule in self.rules:
            if not isinstance(rule, Rule):
                raise TypeError(f"rules must hold grextract.Rule values, not {type(rule).__name__}")

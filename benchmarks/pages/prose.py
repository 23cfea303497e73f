"""Write prose from the stock: sentences without repetition, paragraphs, and the inline markup editors leave in them."""

from __future__ import annotations

import html
import random

from . import stock

_WRAPS = (
    ("<em>", "</em>"), ("<strong>", "</strong>"), ("<b>", "</b>"), ("<i>", "</i>"), ("<u>", "</u>"),
    ('<a href="https://www.example.org/reports/17">', "</a>"),
    ('<a href="https://www.globalresearch.ca/?p=5600001" target="_blank" rel="noopener">', "</a>"),
    ('<span style="color: #000000;">', "</span>"), ("<font color=\"#333333\">", "</font>"),
)  # fmt: skip
_TYPOGRAPHY = {"’": "&#8217;", "“": "&#8220;", "”": "&#8221;", "é": "&eacute;", "–": "&#8211;"}


class Pen:
    """The writer of one page: its random source, its language and grade, and the features it has used."""

    def __init__(self, rng: random.Random, language: str, grade: str) -> None:
        """Start a page; `rng` is drawn from by all that is written."""
        self.rng = rng
        self.language = language
        self.hard = grade == "hard"
        self.features: dict[str, None] = {}
        self.names = stock.sections("names", language)
        self._entities = rng.random() < 0.4
        self._topics = {k: self.shuffled(v) for k, v in stock.sections("prose", language).items()}
        self._used: dict[str, list[str]] = {}

    def mark(self, *features: str) -> None:
        """Note what the page contains."""
        self.features.update(dict.fromkeys(features))

    def chance(self, probability: float) -> bool:
        """Say yes with the given probability."""
        return self.rng.random() < probability

    def shuffled(self, items: tuple[str, ...] | list[str]) -> list[str]:
        """Give the items in a random order."""
        return self.rng.sample(list(items), len(items))

    def draw(self, section: str) -> str:
        """Take an entry of the names file; none comes twice before all have come."""
        left = self._used.get(section) or self.shuffled(self.names[section])
        entry = left.pop()
        self._used[section] = left
        return entry

    def sentence(self, topic: str | None = None) -> str:
        """Take an unused sentence, of `topic` where it still has one."""
        name = topic if topic and self._topics.get(topic) else self._fullest()
        return self._fill(self._topics[name].pop())

    def paragraph(self, low: int = 2, high: int = 4) -> str:
        """Compose a paragraph of `low` to `high` sentences on one topic."""
        topic = self.rng.choice(sorted(self._topics))
        return " ".join(self.sentence(topic) for _ in range(self.rng.randint(low, high)))

    def _fullest(self) -> str:
        if not any(self._topics.values()):
            self._topics = {k: self.shuffled(v) for k, v in stock.sections("prose", self.language).items()}
        return max(sorted(self._topics), key=lambda name: len(self._topics[name]))

    def _fill(self, sentence: str) -> str:
        choice = self.rng.choice
        return sentence.format(
            town=choice(self.names["town"]), name=choice(self.names["name"]), month=choice(self.names["month"]),
            year=self.rng.randint(1948, 2004), pct=self.rng.randint(3, 79), n=self.rng.choice((48, 130, 380, 740, 912)),
        )  # fmt: skip

    def escape(self, text: str) -> str:
        """Escape `text` for HTML, with this page's habit of entities."""
        escaped = html.escape(text, quote=False)
        if self._entities:
            for character, entity in _TYPOGRAPHY.items():
                escaped = escaped.replace(character, entity)
        return escaped

    def inline(self, text: str) -> str:
        """Escape `text` and put inline markup around some of its words; on hard pages odd spaces and split words too."""
        words = [self.escape(word) for word in text.split()]
        if self.chance(0.4):
            self._wrap(words)
        if self.hard and self.chance(0.12):
            self._split(words)
        return "".join(word + space for word, space in zip(words, self._spaces(len(words)), strict=True))

    def _wrap(self, words: list[str]) -> None:
        first = self.rng.randrange(len(words))
        last = min(len(words) - 1, first + self.rng.randint(0, 3))
        opening, closing = self.rng.choice(_WRAPS)
        words[first] = opening + words[first]
        words[last] += closing

    def _split(self, words: list[str]) -> None:
        plain = [i for i, word in enumerate(words) if len(word) > 3 and word.isalnum()]
        if plain:
            self.mark("layout:split-words")
            at = self.rng.choice(plain)
            words[at] = split_word(words[at], self.rng)

    def _spaces(self, count: int) -> list[str]:
        spaces = [" "] * (count - 1) + [""]
        if self.hard and count > 6 and self.chance(0.25):
            self.mark("layout:odd-spaces")
            spaces[self.rng.randrange(count - 1)] = self.rng.choice(("&nbsp;", "  ", "\n", " &nbsp; ", "\u00a0 "))
        return spaces


def split_word(word: str, rng: random.Random) -> str:
    """Break a word with inline tags that add no space."""
    at = rng.randint(1, len(word) - 1)
    head, rest = word[:at], word[at:]
    return rng.choice((
        f"<span>{head}</span><span>{rest}</span>", f"<em>{head}</em>{rest}", f"{head}<span lang=\"en-GB\">{rest}</span>",
        f'<span style="font-size: 10pt;">{head}</span>{rest}', f"<b>{head}</b><b>{rest}</b>",
    ))  # fmt: skip

"""Account for the words of a source: each is in the body or in the ledger, once and in order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from itertools import groupby

from grextract.article import Article, Block, Removed
from grextract.forms.front_matter import content_start as front_matter_start
from grextract.forms.printed_pages import without_page_lines
from grextract.forms.reader import read_pages
from grextract.forms.reader_dump import content_of as reader_dump_content
from grextract.forms.source import Source, open_source, read_characters
from grextract.forms.stream import StreamBlock
from grextract.forms.urls import email_of
from grextract.options import Options

__all__ = ["Account", "account"]

MOST_PAIRS = 3_000_000
"""Pairs of equal words on both sides that are aligned; past that each missing word is told by itself, and not where it stood."""

RUN = 12
"""Words of a missing stretch that are quoted."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of the words of a source.

    Attributes:
        missing: stretches of words that stand in neither body nor ledger, in the order of the source. Of a page these are the
            texts of `Article.outside`: its menus and sidebars are no part of the account.
        added: stretches of words of body and ledger that the source does not have there, or has fewer times.
        in_order: whether the words of body and ledger stand in the order of the source. Columns that stand side by side in a
            dump are read one below the other.
    """

    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    in_order: bool = True

    @property
    def complete(self) -> bool:
        """Whether no word is missing and none was added."""
        return not self.missing and not self.added


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits of a source; an ``optional`` one may be left out, as a program that wrote the text added it."""

    text: str
    optional: bool = False


def account(source: Source, article: Article | Iterable[Article], *, charset: str | None = None) -> Account:
    """Compare the words of a source with those of its article, or of all its articles.

    A word is a run of letters and digits after NFKC, case folded. Spaces and hyphens at line ends do not count, nor what a
    program added to a text: addresses of links, numbers of links and their list, page numbers, descriptions of images, tags.

    Args:
        source: what `extract` was given.
        article: what it gave; for a source of several articles all that `extract_all` gave.
        charset: as `extract` was given it.

    Raises:
        ExtractionError: the source cannot be read.
        OSError: a path cannot be read.
    """
    articles = [article] if isinstance(article, Article) else list(article)
    if not articles:
        return Account()
    said = [word for one in articles for word in _article_words(one)]
    if articles[0].form in TEXT_FORMS:
        return _compare(_source_words(source, articles[0].form, charset), said)
    if articles[0].form in CONTENT_FORMS:
        return _compare(_block_words(source, charset), said)
    return Account(missing=tuple(text for one in articles for text in one.outside))


# The article


def _article_words(article: Article) -> list[str]:
    """The words of body and ledger in the order of their positions; a note's mark is in its text, an item's is not."""
    placed: list[Block | Removed] = sorted((*article.body, *article.removed), key=lambda block: block.position)
    texts: list[str] = []
    for block in placed:
        if isinstance(block, Block) and block.type == "list-item" and block.marker is not None:
            texts.append(block.marker)
        if not (isinstance(block, Block) and block.type == "separator"):
            texts.append(block.text)
    return _words("\n".join(texts))


WORD = re.compile(r"[^\W_]+")
SOFT = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# A combining mark belongs to its letter.
MARK = re.compile(r"[\u0300-\u036f]")


def _words(text: str) -> list[str]:
    return WORD.findall(_plain(text))


def _plain(text: str) -> str:
    text = SOFT.sub("", text)
    return text.lower() if text.isascii() else MARK.sub("", unicodedata.normalize("NFKC", text)).casefold()


# The source


def _text_of(source: Source, charset: str | None) -> str:
    content = open_source(source, Options().max_bytes)
    assert isinstance(content, (bytes, str))
    return read_characters(content, charset)[0]


def _source_words(source: Source, form: str, charset: str | None) -> list[Word]:
    return _text_words(TEXT_FORMS[form](_text_of(source, charset)))


def _dump_content(text: str) -> str:
    """A text, or what stands below the lines of facts of one that opens with them."""
    return text[front_matter_start(text) :]


TEXT_FORMS: dict[str, Callable[[str], str]] = {"text": _dump_content, "reader-dump": reader_dump_content}
"""Forms that are all region, and which part of their characters is text."""

CONTENT_FORMS = frozenset(("wordpress-json", "feed"))
"""Forms that carry the content of an article as HTML: each word of that content counts, as it is read."""


def _block_words(source: Source, charset: str | None) -> list[Word]:
    words: list[Word] = []
    for reading in read_pages(open_source(source, Options().max_bytes), None, Options(), charset):
        words += [Word(word) for block in reading().blocks for word in _words(_block_text(block))]
    return words


def _block_text(block: StreamBlock) -> str:
    return "" if block.type == "separator" else block.text


# What a program adds to a text: it counts as no word of it, and as none too many where it stayed.
ADDED = re.compile(
    r"""
      (?:!\[[^\[\]]*)?                                    # the description of an image
      \]\(\s*<?[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*>?(?:\s+["'][^"'\n]*["'])?\s*\)   # the address of a link, and its title
    | !\[[^\[\]]*\](?:\s*\[[^\[\]\n]{0,300}\])?            # and where its address is listed by name
    | \]\(h\s?t\s?t\s?p[^()"<>]{1,2000}?(?:\s+"[^"]{0,1000}")?\)   # an address that a narrow cell broke
    | ^[ \t]*\[[^\[\]]{1,300}\]:[ \t]*\S+.*$            # an entry of a list of addresses by name
    | \]\[[^\[\]\n]{0,300}\]                              # the name of an address
    | ^[ \t]*\d{1,5}\.[ \t]+[a-z][a-z+.-]*:\S*[ \t]*$     # an entry of a text browser's list of addresses
    | ^[ \t]*(?:References|Links|Visible\ links|Hidden\ links):?[ \t]*$   # the heading over it
    | \[\d{1,5}\](?!\()                                   # the number of a link, or of a note
    | <!--.*?-->
    | </?[a-zA-Z][^<>]{0,300}>                                # a tag; what is no tag of HTML stays, and is found again
    | (?:https?://|www\.|mailto:)[^\s<>()\[\]]+
    | \{[^{}\n]*[.#=][^{}\n]*\}                           # attributes of pandoc's markdown
    | ^[ \t>]*:{3,}.*$                                    # its fences
    | \[(?:INS|DEL):|:(?:INS|DEL)\]|\(BUTTON\)|IFRAME:
    | \[?[\w.%-]+\.(?:jpe?g|png|gif|webp|svg)\]?          # the file of an image
    | \[email.?protected\]
    | ^(?:[ \t>]*)\|?[\s:|+-]*-[\s:|+-]*$
    | ^[ \t]*(?:[-*+•]|\(?[a-z]\)|\d{1,3}[.)])[ \t]       # a bullet, or the marker of an item
    | ^[ \t]*(?:Images|Links/Buttons):[ \t]*$
    | \S*&\#?\w{2,8};\S*
    | \\r|\\n|\\t
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
HIDDEN_ADDRESS = re.compile(r"/email-protection#([0-9a-f]+)", re.IGNORECASE)
LINE_HYPHEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\n[ \t]*(?=[^\W\d_])")


def _text_words(text: str) -> list[Word]:
    text = unescape(LINE_HYPHEN.sub("-", without_page_lines(text)))
    words = [Word(word, optional=True) for hidden in HIDDEN_ADDRESS.findall(text) for word in _words(email_of(hidden))]
    at = 0
    for added in ADDED.finditer(text):
        words += [Word(word) for word in _words(text[at : added.start()])]
        words += [Word(word, optional=True) for word in _words(added[0])]
        at = added.end()
    return words + [Word(word) for word in _words(text[at:])]


# The comparison


def _compare(source: list[Word], said: list[str]) -> Account:
    if _is_spelled(source, said):
        return Account()
    needed = [word.text for word in source if not word.optional]
    missing, added, in_order = _differences(needed, said)
    # A word may be glued to an optional one, ``languages`` to the address behind it: then it is spelled all the same.
    every, spelled, told = "".join(word.text for word in source), "".join(needed), "".join(said)
    missing = [run for run in missing if any(told.count(word) < spelled.count(word) for word in run)]
    added = [run for run in added if any(told.count(word) > every.count(word) for word in run)]
    return Account(tuple(map(_quoted, missing)), tuple(map(_quoted, added)), in_order)


def _is_spelled(source: list[Word], said: list[str]) -> bool:
    """True if the article's words are the source's, one after the other, but for optional ones."""
    at = 0
    for word in source:
        if at < len(said) and said[at] == word.text:
            at += 1
        elif not word.optional:
            return False
    return at == len(said)


def _differences(needed: list[str], said: list[str]) -> tuple[list[list[str]], list[list[str]], bool]:
    """The stretches that one side has and the other has not; a stretch that stands elsewhere is only out of order."""
    counts, others = Counter(needed), Counter(said)
    if sum(count * others[word] for word, count in counts.items()) > MOST_PAIRS:
        missing, added = counts - others, others - counts
        return [[word] for word in missing.elements()], [[word] for word in added.elements()], not (missing or added)
    gone: list[list[str]] = []
    come: list[list[str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, needed, said, autojunk=False).get_opcodes():
        if tag != "equal" and "".join(needed[a:b]) != "".join(said[c:d]):  # words may be joined or parted
            gone.append(needed[a:b])
            come.append(said[c:d])
    moved = Counter(word for run in gone for word in run) & Counter(word for run in come for word in run)
    in_order = not moved
    return _without(gone, moved.copy()), _without(come, moved), in_order


def _without(runs: list[list[str]], moved: Counter[str]) -> list[list[str]]:
    """The runs less the words that stand on the other side too."""
    left: list[list[str]] = []
    for run in runs:
        kept = [(word, moved[word] <= 0 or moved.subtract((word,))) for word in run]
        left += [[word for word, _ in group] for is_kept, group in groupby(kept, key=lambda pair: bool(pair[1])) if is_kept]
    return left


def _quoted(run: list[str]) -> str:
    return " ".join(run[:RUN]) + (f" … ({len(run)} words)" if len(run) > RUN else "")

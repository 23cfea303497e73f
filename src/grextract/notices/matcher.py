"""The one matcher that reads the table of rules.

One pass over the whole page finds the anchors of the sure rules; only the few blocks that hold one are looked at
again. A rule that is not sure is asked only of a block that stands beside a landmark.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from grextract.notices.anchors import Anchors, Hit
from grextract.notices.languages import LANGUAGE_LIST, is_language_list
from grextract.notices.rules import Rule
from grextract.notices.sentences import SENTENCE_END, sentences
from grextract.notices.squeeze import squeeze
from grextract.notices.talk import (
    QUOTED,
    SECOND_PERSON,
    SELF,
    SITE_NAMED,
    TAKES_UP_WORDS,
    VOCABULARY,
    WORD,
    Talk,
    is_covered,
    read_talk,
    tells_of_others,
    words_of,
)
from grextract.notices.vocabulary import NARRATIVE
from grextract.notices.voices import BUTTON, FIRST_PERSON, OURSELVES, PAY, POINTERS, SALUTATION, TELLS_OF, THIRD_PERSON
from grextract.notices.worded import CITES, DISCLAIMER_LABEL, LONGEST_REMEMBERED, REMEMBERED, TRANSLATED_FROM, Wordings
from grextract.notices.wordings import RULES
from grextract.sites import NAMES_ALONE

__all__ = ["APPEALS", "Matcher", "Notice", "matcher_for"]

MARK_ALONE = re.compile(r"\W*\d+\W*")  # the mark of a note, at the end of a sentence of the article
MAIL = re.compile(r"\w@\w")

COVERED = 0.75
COVERED_VERBATIM = 0.7
COVERED_WORDED = 0.82
COVERED_LEGAL = 0.4
WORDS_OF_PROSE = 8
PROSE_BELOW_LEGAL = 3  # so many sentences of an article at the end of a legal notice are no part of it; one or two may be its own
OPENING = 24
OPENING_QUOTES = frozenset("“‘\"'«„‹")
LEGAL_OPENING = 60
MOST_ANCHORS = 40  # of one sentence: more stand in no sentence, and each is asked about the whole of it
LONGEST_LEGAL = 2000
COVERED_POINTING = 0.6
COVERED_LOOSE = 0.85
COVERED_ALONE = 0.9
LONGEST_WORDED = 900
LONGEST_SLOTTED = 300
VERBATIM_FROM = 22
BETWEEN = 240
SENTENCES_BESIDE = 2
COVERED_BETWEEN = 0.3
COVERED_TOGETHER = 0.5
BETWEEN_LEGAL = 800
APPEALS = frozenset(("donation", "membership", "newsletter", "social-follow", "share-prompt", "book-promotion"))
LEGAL = frozenset(("disclaimer", "fair-use", "media-inquiries"))


@dataclass(frozen=True, slots=True)
class Notice:
    """A stretch of a text that is a notice."""

    start: int
    end: int
    rule: Rule


class Matcher:
    """The compiled table: made once for each set of rules, immutable afterwards."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.sure = tuple(rule for rule in rules if rule.sure)
        self._wordings = Wordings(rule for rule in rules if not rule.sure)
        self._anchors = Anchors(self.sure, POINTERS)
        words = (word for rule in rules if rule.sure for phrase in rule.anchors for word in words_of(phrase))
        self._vocabulary = VOCABULARY | frozenset(words)
        self._notices_again = lru_cache(maxsize=REMEMBERED)(self._read_notices)

    def marked(self, squeezed: str) -> frozenset[int]:
        """The indexes of the texts that hold an anchor or words by which a page speaks of itself.

        Args:
            squeezed: `squeeze_texts` of them all, searched in one pass.
        """
        return self._anchors.marked(squeezed)

    @property
    def words(self) -> tuple[str, ...]:
        """The squeezed words by which a text is marked."""
        return self._anchors.words

    # A marked text

    def notices(self, text: str, known: frozenset[str] = frozenset()) -> tuple[Notice, ...]:
        """The stretches of a text that are notices, in order; what lies between is prose.

        Args:
            text: a block.
            known: squeezed words that count as site talk here, such as the name of the outlet.
        """
        if known or len(text) > LONGEST_REMEMBERED:
            return self._read_notices(text, known)
        return self._notices_again(text)

    def _read_notices(self, text: str, known: frozenset[str] = frozenset()) -> tuple[Notice, ...]:
        hits = self._anchors.hits(text)
        if (
            not any(hit.rule is not None for hit in hits)
            and SENTENCE_END.search(text.rstrip(), 0, max(len(text.rstrip()) - 1, 0)) is None
        ):
            return ()
        if (slotted := self._slot_rule(text, hits)) is not None:
            return (Notice(0, len(text), slotted),)
        if (legal := self._legal_block(text, hits)) is not None:
            return (Notice(0, self._end_of_legal(text), legal),)
        spans = sentences(text, [hit.start for hit in hits if hit.rule is not None])
        within: dict[int, list[Hit]] = {}
        for hit in hits:
            within.setdefault(bisect_right(spans, (hit.start, len(text) + 1)) - 1, []).append(hit)
        kinds = [self._sure_rule(text[a:b], within.get(number, ()), a, known) for number, (a, b) in enumerate(spans)]
        self._give_back_quoted(text, spans, kinds)
        if not any(kinds):
            return ()
        _add_quoted(kinds, within)
        self._add_question(text, spans, kinds)
        if all(kinds):
            return _merged(text, spans, kinds)
        own = list(kinds)
        if self._may_all_be(text, spans, kinds, known) and self.worded_rule(text, known) is not None:
            kinds = [next(filter(None, kinds))] * len(kinds)
        else:
            self._extend(text, spans, kinds, known)
        self._name_by_opening(text, spans, own, kinds)
        return _merged(text, spans, kinds)

    def _name_by_opening(self, text: str, spans: list[tuple[int, int]], own: list[Rule | None], kinds: list[Rule | None]) -> None:
        """Name a stretch of several notices by the first of them, though it was found by a later one."""
        for index, rule in enumerate(kinds):
            if rule is None or rule.kind in LEGAL or own[index] is not None or (index and kinds[index - 1] is not None):
                continue
            ends = (end for start, end in spans[index:] if not text[start:end].rstrip().endswith(":"))
            opening = self._rules_worded(text[spans[index][0] : next(ends, len(text))])[0]
            if opening is not None and opening.kind not in (rule.kind, "site-banner"):
                kinds[index] = opening

    def _give_back_quoted(self, text: str, spans: list[tuple[int, int]], kinds: list[Rule | None]) -> None:
        """Take sentences of the table that the text itself quotes for text: ``Terwilliger: We do not … I have typed that``."""
        for index, rule in enumerate(kinds):
            if rule is None or rule.evidence == "caller":
                continue
            before, after = (
                text[slice(*spans[i])].strip() if 0 <= i < len(spans) and kinds[i] is None else "" for i in (index - 1, index + 1)
            )
            quoted = QUOTED.match(text, spans[index][0]) is not None
            introduced = before.endswith(":") and (quoted or (after and not self.talk(before).addresses))
            leads_in = before and after and text[slice(*spans[index])].rstrip().endswith(":")  # a title with a colon, amid a text
            if introduced or leads_in or TAKES_UP_WORDS.search(after):
                kinds[index] = None

    def _add_question(self, text: str, spans: list[tuple[int, int]], kinds: list[Rule | None]) -> None:
        """Give a notice the question to the reader that opens its block: "Would you rather read this in another language?"."""
        if kinds[0] is None and len(kinds) > 1 and all(kinds[1:]):
            question = text[slice(*spans[0])].strip()
            talk = self.talk(question)
            if question.endswith("?") and talk.speaks and talk.share >= COVERED_POINTING:
                kinds[0] = kinds[1]

    def _may_all_be(self, text: str, spans: list[tuple[int, int]], kinds: list[Rule | None], known: frozenset[str]) -> bool:
        """Whether the sentences that are no sure notice may be of one: behind a sure one with less doubt than before it."""
        needed = COVERED_WORDED
        for (start, end), rule in zip(spans, kinds, strict=True):
            if rule is not None:
                needed = COVERED_POINTING
            elif self.talk(text[start:end], known).share < needed:
                return False
        return True

    def whole_rule(self, text: str, known: frozenset[str]) -> Rule | None:
        """The rule of a text that is a notice from end to end."""
        notices = self.notices(text, known)
        return notices[0].rule if len(notices) == 1 and notices[0].start == 0 and notices[0].end == len(text) else None

    def _slot_rule(self, text: str, hits: Sequence[Hit]) -> Rule | None:
        """The rule with a slot that closes or opens a whole line, though a stop or colon is in the slot.

        "The post Whose Rain? appeared first on …", "Comments Off on Slow Water: …".
        """
        if len(text) > LONGEST_SLOTTED or "\n" in text:
            return None
        ends = text.rstrip().endswith((".", "…"))
        filling = (
            hit
            for hit in hits
            if hit.rule is not None
            and hit.rule.slot
            and (len(squeeze(text[hit.end :])) <= 2 or (not ends and len(squeeze(text[: hit.start])) <= 2))
        )
        return next((hit.rule for hit in filling if self._fills_line(text, hit.start, hit.end)), None)

    def _legal_block(self, text: str, hits: Sequence[Hit]) -> Rule | None:
        """The legal rule that opens a block: a disclaimer goes on to the end of its paragraph, whatever its middle says."""
        for hit in hits:
            if (
                hit.rule is not None
                and hit.rule.kind in LEGAL
                and len(text) <= LONGEST_LEGAL
                and len(squeeze(text[: hit.start])) <= LEGAL_OPENING
                and not self._follows_prose(text, hit.start)
            ):
                found = SENTENCE_END.search(text, hit.end)
                if self.talk(text[: found.end() if found else len(text)]).share >= COVERED_LEGAL:
                    return hit.rule
        return None

    def _end_of_legal(self, text: str) -> int:
        """Where a legal notice ends that opens a block: with the block, unless several sentences at its end are an article's."""
        spans = sentences(text, ())
        prose = 0
        for start, end in reversed(spans):
            sentence = text[start:end]
            talk = self.talk(sentence)
            if len(sentence.split()) < WORDS_OF_PROSE or talk.share >= COVERED or talk.addresses or self.is_legal(sentence):
                break
            prose += 1
        return spans[len(spans) - prose][0] if prose >= PROSE_BELOW_LEGAL else len(text)

    def _follows_prose(self, text: str, at: int) -> bool:
        """Whether a whole sentence above this place is none of a notice."""
        before = [text[start:end] for start, end in sentences(text, ()) if end <= at]
        return any(not (talk := self.talk(sentence)).addresses and talk.share < COVERED_LEGAL for sentence in before)

    def _sure_rule(self, sentence: str, hits: Sequence[Hit], offset: int, known: frozenset[str]) -> Rule | None:
        for hit in hits[:MOST_ANCHORS]:
            rule = hit.rule
            if rule is None:
                continue
            if rule.evidence == "caller":
                return rule
            if rule.slot:
                if self._fills_line(sentence, hit.start - offset, hit.end - offset):
                    return rule
                continue
            if rule.kind == "site-banner" and NAMES_ALONE.fullmatch(sentence) is None:
                continue  # a banner is a name; a sentence tells of the site
            if rule.kind not in LEGAL and TELLS_OF.search(sentence):
                continue
            opens = squeeze(sentence[: hit.start - offset])
            if opens and _is_quoted(sentence, hit.start - offset):
                continue
            verbatim = len(squeeze(sentence[hit.start - offset : hit.end - offset])) >= VERBATIM_FROM and len(opens) <= OPENING
            needed = COVERED_LEGAL if rule.kind in LEGAL and verbatim else COVERED_VERBATIM if verbatim else COVERED
            if self.speaks(sentence, needed, known):
                return rule
        if is_language_list(sentence):
            return LANGUAGE_LIST
        lone = self.lone_rule(sentence, known, named=True) if SITE_NAMED.search(sentence) else None
        return lone if lone is not None and lone.kind != "site-banner" else None

    def _fills_line(self, line: str, start: int, end: int) -> bool:
        """Whether an anchor with a slot opens a line, or closes one that "The post" opens."""
        if len(squeeze(line[:start])) <= 2:
            return len(line) <= LONGEST_SLOTTED
        return (
            len(squeeze(line[end:])) <= 2
            and re.match(r"\W*(?:the\s+(?:post|article)|l['’]article|el artículo|la entrada)\b", line, re.IGNORECASE) is not None
        )

    def _extend(self, text: str, spans: list[tuple[int, int]], kinds: list[Rule | None], known: frozenset[str]) -> None:
        """Give sentences beside a notice to it: those between two of one kind, and those that are site talk too."""
        self._extend_legal(text, spans, kinds)
        self._fill_between(text, spans, kinds)
        for order in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
            step = order.step
            for index in order:
                beside = kinds[index - step]
                a, b = spans[index]
                if (
                    kinds[index] is None
                    and beside is not None
                    and beside.kind != "site-banner"
                    and not text[slice(*spans[min(index, index - step)])].rstrip().endswith("*")  # a fence between them
                    and self._goes_on(text[a:b], known, behind=step > 0)
                ):
                    kinds[index] = beside

    def _fill_between(self, text: str, spans: list[tuple[int, int]], kinds: list[Rule | None]) -> None:
        """Give a few sentences between two of one family to it; what is longer or tells a story is text between two notices."""
        known = [index for index, rule in enumerate(kinds) if rule is not None]
        for before, after in pairwise(known):
            rule, other = kinds[before], kinds[after]
            if rule is None or other is None or _family(rule) != _family(other):
                continue
            if squeeze(text[slice(*spans[before])]) == squeeze(text[slice(*spans[after])]):
                continue  # printed twice, above and below a text
            between = text[spans[before][1] : spans[after][0]]
            legal = rule.kind in LEGAL
            if len(between) <= (BETWEEN_LEGAL if legal else BETWEEN) and (legal or self._is_talk(between)):
                kinds[before + 1 : after] = [rule] * (after - before - 1)

    def _is_talk(self, text: str) -> bool:
        """Whether a text speaks to the reader and has words of site talk, or hardly others."""
        talk = self.talk(text)
        return talk.share >= (COVERED_BETWEEN if talk.addresses else COVERED_WORDED)

    def _extend_legal(self, text: str, spans: list[tuple[int, int]], kinds: list[Rule | None]) -> None:
        """A legal notice goes on to the last sentence behind it that has legal words too or an address to write to."""
        first = next((index for index, rule in enumerate(kinds) if rule is not None and rule.kind in LEGAL), None)
        if first is None:
            return
        for index in range(len(kinds) - 1, first, -1):
            a, b = spans[index]
            if kinds[index] is None and self.is_legal(text[a:b]):
                kinds[index] = kinds[first]
                return

    def is_legal(self, sentence: str) -> bool:
        """Whether a sentence has words of a legal notice, or an address to write to; to be asked behind a legal notice."""
        worded = self._rules_worded(sentence)
        return any(rule is not None and rule.kind in LEGAL for rule in worded) or MAIL.search(sentence) is not None

    # A text beside a landmark

    def worded_rule(self, text: str, known: frozenset[str] = frozenset()) -> Rule | None:
        """The rule by whose way of wording this whole block is a notice; None when it may be prose.

        To be asked only of a block that stands beside a landmark.
        """
        if len(text) > LONGEST_WORDED:
            return None
        if is_language_list(text, strict=False):
            return LANGUAGE_LIST
        strict, loose = self._rules_worded(text)
        if loose is None:
            return None
        talk = self.talk(text, known)
        points = talk.speaks and (talk.named or any(pattern.search(text) for pattern in (SELF, PAY, SALUTATION, BUTTON)))
        points = points or (talk.named and strict is not None and strict.kind in LEGAL)
        addresses = talk.addresses or BUTTON.search(text) is not None
        if not addresses or talk.share < (COVERED_POINTING if points else COVERED_WORDED):
            return self._legal_throughout(text, known) if strict is not None and strict.kind in LEGAL else None
        if not talk.named and FIRST_PERSON.search(text) and PAY.search(text) is None:
            return None  # an author's own words
        if self._holds_prose(text, known, COVERED_TOGETHER if points else COVERED_POINTING):
            return None
        rule = strict or (loose if talk.share >= COVERED_LOOSE or points else None)
        return None if rule is not None and rule.kind == "site-banner" and tells_of_others(text, talk) else rule

    def _legal_throughout(self, text: str, known: frozenset[str]) -> Rule | None:
        """The rule of several sentences of which the first is a legal notice, and each other has words of one."""
        (start, end), *others = sentences(text, ())
        if not others or not all(self.is_legal(text[a:b]) for a, b in others):
            return None
        rule = self.worded_rule(text[start:end], known)
        return rule if rule is not None and rule.kind in LEGAL else None

    def _holds_prose(self, text: str, known: frozenset[str], needed: float) -> bool:
        """Whether one of several sentences has hardly a word of site talk, or does not speak to the reader and has too few."""
        spans = sentences(text, ())
        talks = (self.talk(text[start:end], known) for start, end in spans if QUOTED.match(text, start) is None)
        return len(spans) > 1 and any(talk.share < (COVERED_BETWEEN if talk.addresses else needed) for talk in talks)

    def lone_rule(self, text: str, known: frozenset[str] = frozenset(), *, named: bool = False) -> Rule | None:
        """The same for a block with no landmark beside it.

        It names the site or points at its own page, and has no word of a subject.

        Args:
            named: ask that it names the site and speaks to its reader.
        """
        if len(text) > LONGEST_WORDED:
            return None
        strict, loose = self._rules_worded(text)
        if loose is None or (strict or loose).kind == "site-banner" or FIRST_PERSON.search(text) or THIRD_PERSON.search(text):
            return None  # a banner stands in the head; what says "I" is an author's own
        talk = self.talk(text, known, neutral=False)
        if not talk.named and SELF.search(text) is None and (strict is None or OURSELVES.search(text) is None):
            return None
        if (
            not talk.addresses
            or (named and not (talk.named and talk.speaks))
            or talk.share < (COVERED_ALONE if talk.named or BUTTON.search(text) else 1.0)
        ):
            return None
        return strict if named else strict or loose

    def appeal_rule(self, text: str, known: frozenset[str]) -> Rule | None:
        """The rule of an appeal of the outlet itself, or of the author, with no landmark beside it.

        To be asked only of a block that names one of them and gives an address.
        """
        worded, _ = self._wordings.read(text) if len(text) <= LONGEST_WORDED else ((), None)
        rule = next((rule for rule in worded if rule.kind in APPEALS), None)
        if rule is None or TELLS_OF.search(text) is not None:
            return None
        if PAY.search(text) is not None and SECOND_PERSON.search(text) is not None:
            return rule
        talk = self.talk(text, known)
        return rule if talk.speaks and talk.share >= COVERED_POINTING else None

    def tail_rule(self, text: str, kinds: frozenset[str]) -> Rule | None:
        """The rule of one of these kinds by which a block below the last landmark of a tail is worded.

        No text of the article stands there: it need only speak of its site or page.
        """
        if DISCLAIMER_LABEL.match(text) is not None:
            return next(rule for rule in self.sure if rule.kind == "disclaimer")
        points = SITE_NAMED.search(text) is not None or SELF.search(text) is not None or MAIL.search(text) is not None
        worded = self._wordings.read(text)[0] if points and len(text) <= LONGEST_LEGAL else ()
        return min((rule for rule in worded if rule.kind in kinds), key=lambda rule: rule.kind not in LEGAL, default=None)

    def repeats_title(self, text: str, title: str) -> bool:
        """Whether a line repeats the page's own title and is site talk otherwise, as a feed's last line does."""
        rest = text.replace(title, " ").strip()
        if rest == text or not WORD.search(rest):
            return False
        squeezed = [squeeze(word) for word in WORD.findall(rest)]
        others = sum(
            1 for word in squeezed if word and word not in NARRATIVE and not is_covered(word, self._vocabulary, frozenset())
        )
        return len(squeezed) <= 16 and others <= (1 if SITE_NAMED.search(rest) else 0)

    def company_rule(self, text: str, known: frozenset[str]) -> bool:
        """Whether a block of no known kind is site talk all the same: it names the site and has no word of a subject."""
        talk = self.talk(text, known)
        pointing = talk.named or SELF.search(text) is not None
        return (
            pointing
            and talk.speaks
            and talk.share >= COVERED_ALONE
            and len(text) <= LONGEST_WORDED
            and FIRST_PERSON.search(text) is None
            and THIRD_PERSON.search(text) is None
            and CITES.search(text) is None
            and TRANSLATED_FROM.search(text) is None
        )

    def _rules_worded(self, text: str) -> tuple[Rule | None, Rule | None]:
        """The first rule with all it needs, and the first with an anchor at least."""
        strict, loose = self._wordings.read(text)
        return (strict[0] if strict else None), loose

    def _goes_on(self, sentence: str, known: frozenset[str], *, behind: bool) -> bool:
        """Whether a sentence behind a notice of the same block goes on with it, or one before it leads to it."""
        if is_language_list(sentence, strict=False):
            return True
        if MARK_ALONE.fullmatch(sentence):
            return False
        talk = self.talk(sentence, known)
        if not (talk.addresses or behind or sentence.rstrip().endswith(":")) and WORD.search(sentence):
            return False  # before a notice an article ends: "Not material."
        return talk.share >= (COVERED_WORDED if talk.addresses else 1.0)

    def speaks(self, sentence: str, needed: float, known: frozenset[str] = frozenset()) -> bool:
        """Whether a sentence speaks to the reader of the site and is made of site talk, to at least this share."""
        if is_language_list(sentence, strict=False):
            return True
        talk = self.talk(sentence, known)
        return talk.share >= needed and talk.addresses

    def talk(self, text: str, known: frozenset[str] = frozenset(), *, neutral: bool = True) -> Talk:
        """How much of a text is site talk, by the words of this table."""
        return read_talk(text, self._vocabulary, known, neutral=neutral)


@lru_cache(maxsize=32)
def matcher_for(rules: tuple[Rule, ...] = ()) -> Matcher:
    """The matcher of the package's table and these rules of the caller."""
    return Matcher((*RULES, *rules))


def _is_quoted(sentence: str, at: int) -> bool:
    """Whether a place in a sentence stands inside quotation marks that do not open the sentence."""
    before = sentence[:at]
    opened = max(before.rfind(mark) for mark in OPENING_QUOTES)
    if opened < 0 or not WORD.search(before, 0, opened):
        return False
    if before[opened] in "\"'":
        return before.count(before[opened]) % 2 == 1
    return all(before.rfind(mark) < opened for mark in "”»›")


def _add_quoted(kinds: list[Rule | None], within: dict[int, list[Hit]]) -> None:
    """Beside a notice, a sentence that quotes another wording of its family is of it too, whatever else it says."""
    families = [rule and _family(rule) for rule in kinds]
    for number, hits in within.items():
        if kinds[number] is None:
            beside = families[max(number - SENTENCES_BESIDE, 0) : number + SENTENCES_BESIDE + 1]
            quoted = (hit.rule for hit in hits if hit.rule is not None and not hit.rule.slot)
            kinds[number] = next((rule for rule in quoted if _family(rule) in beside), None)


def _family(rule: Rule) -> str:
    """The kind, the legal kinds counted as one: a disclaimer may close with the line for media inquiries."""
    return "legal" if rule.kind in LEGAL else rule.kind


def _merged(text: str, spans: list[tuple[int, int]], kinds: list[Rule | None]) -> tuple[Notice, ...]:
    """Sentences that are notices, put together: one record a paragraph; banners stand on a line each."""
    notices: list[Notice] = []
    before = None
    for (start, end), rule in zip(spans, kinds, strict=True):
        if rule is not None and before is not None and notices and not (rule.kind == "site-banner" and text[start - 1] == "\n"):
            notices[-1] = Notice(notices[-1].start, end, notices[-1].rule)
        elif rule is not None:
            notices.append(Notice(start, end, rule))
        before = rule
    return tuple(notices)

"""The table of rules: sound as data, and complete for what the site's notes have seen."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from grextract import Options, Rule, extract
from grextract.article import BOILERPLATE
from grextract.notices.squeeze import squeeze
from grextract.notices.wordings import RULES
from tests.grammar.pages import HEADER, PROSE, TAIL, html

SHARED = Path(__file__).parents[3] / "shared" / "site" / "anchors.json"
ANCHORS = json.loads(SHARED.read_text("utf-8"))["anchors"] if SHARED.exists() else []

# The lines that the anchors open or close, where an anchor alone is less than a page prints.
LINES = """\
All Global Research articles including the E-Book can be read in 27 languages by activating the “Translate Website” drop down menu on the top banner of our home page (Desktop version).
All Global Research articles can be read in 51 languages by activating the Translate Website button below the author’s name.
All Global Research articles can be read in 51 languages by activating the Translate This Article button below the author’s name.
To read this article in the following languages, click the Translate Website button below the author’s name.
中文, Urdu, Русский, Español, Portugues, Français, عربي, Hebrew, Deutsch, Italiano, 日本語, Türkçe. And 40 more languages.
Чтобы прочитать эту статью на следующих языках, нажмите кнопку перевода под именем автора.
To receive Global Research’s Daily Newsletter (selected articles), click here.
Sign up for the free Global Research newsletter.
Pour s’abonner à la newsletter, cliquez ici.
Click the share button above to email/forward this article to your friends and colleagues.
Click the share button below to email/forward this article.
Note to readers: please click the share buttons above. Forward this article to your email lists. Crosspost on your blog site, internet forums. etc.
Note aux lecteurs : veuillez cliquer sur les boutons de partage ci-dessus.
Visit and follow us on Instagram at @crg_globalresearch.
Follow us on Instagram and Twitter and subscribe to our Telegram Channel.
Follow us on Instagram and X and subscribe to our Telegram Channel.
Feel free to repost and share widely Global Research articles.
Feel free to repost Global Research articles with proper attribution.
Give Truth a Chance. Secure Your Access to Unchained News, Donate to Global Research.
Global Research is a reader-funded media. We do not accept any funding from corporations or governments.
Help us stay afloat. Click the image below to make a donation.
Click to make a one-time or a recurring donation
Big Tech’s Effort to Silence Truth-Tellers: Global Research Online Referral Campaign
Global Research Referral Drive: Our Readers Are Our Lifeline
Thank you for supporting independent media.
We thank you for your essential support!
Click to become a member (receive free books!):
If you’re able, and if you like our content and approach, please support the project. Our work wouldn’t be possible without your help: PayPal: southfront@list.ru or via: http://southfront.org/donate/ or via: https://www.patreon.com/southfront
Comment on Global Research Articles on our Facebook page
Commentez les articles sur notre page Facebook
Disclaimer: The contents of this article are of sole responsibility of the author(s). The Centre for Research on Globalization will not be responsible for any inaccurate or incorrect statement in this article.
The Centre of Research on Globalization grants permission to cross-post Global Research articles on community internet sites as long the source and copyright are acknowledged.
The CRG grants permission to cross-post original Global Research articles on community internet sites as long as the text & title are not modified. The source and the author's copyright must be displayed. For publication in print or other forms, contact: crgeditor@yahoo.com
Disclaimer: The views expressed in this article are the sole responsibility of the author and do not necessarily reflect those of the Centre for Research on Globalization.
Avis de non-responsabilité : Les opinions exprimées dans cet article n’engagent que le ou les auteurs.
www.globalresearch.ca contains copyrighted material the use of which has not always been specifically authorized by the copyright owner.
The material on this site is distributed without profit to those who have expressed a prior interest in receiving it for research and educational purposes.
If you wish to use copyrighted material for purposes other than "fair use" you must request permission from the copyright owner.
Mondialisation.ca contient du matériel protégé par le droit d’auteur.
For media inquiries: publications@globalresearch.ca
Contact média: info@mondialisation.ca
ISBN: 978-0-9879389-3-0,  Year: 2022,  PDF Ebook,  Pages: 164, 15 Chapters Price: $11.50
To download Michel Chossudovsky’s E-Book (10 chapters), see below
Order directly from Global Research Publishers
Members and all donations of $100 or more are entitled to receive a FREE COPY of our new book
The post Nets in the Harbour appeared first on Global Research.
• Posted in English
• Comments Off on Nets in the Harbour
(click lower right corner to go full screen)
Click lower right corner to enable fullscreen
Click to download the audio (MP3 format)
""".splitlines()
# Notes that the ledger may file under a neighbour of their kind: the address stands in disclaimer and media line alike.
NEIGHBOURS = {
    "publications@globalresearch.ca": {"disclaimer", "media-inquiries"},
    "crgeditor@yahoo.com": {"disclaimer", "media-inquiries"},
    "the sole responsibility of the author and do": {"disclaimer"},
}


def plain(text: str) -> str:
    """Compare as the notes say: without white space, quotes straight, case aside."""
    return re.sub(r"\s+", "", text.replace("’", "'").replace("“", '"').replace("”", '"')).casefold()


def printed(anchor: str) -> str:
    """Give a whole printed line that holds the anchor; the anchor itself where it is the line."""
    return next((line for line in LINES if plain(anchor) in plain(line)), anchor)


def usual_page(line: str, position: str) -> str:
    """Put a line where pages print it: under the header, or between body and footer."""
    if position == "head":
        return html(*HEADER, line, *PROSE, *TAIL)
    return html(*HEADER, *PROSE, *TAIL[:2], line, TAIL[2])


def test_names_of_rules_are_unique_and_kebab_case() -> None:
    names = Counter(rule.name for rule in RULES)
    assert [name for name, count in names.items() if count > 1] == []
    assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name)] == []


def test_every_rule_has_a_boilerplate_kind_and_all_kinds_that_wording_can_tell_have_a_rule() -> None:
    kinds = {rule.kind for rule in RULES}
    assert kinds <= BOILERPLATE
    assert kinds == BOILERPLATE - {"separator", "comments"}


def test_every_rule_says_what_its_evidence_is_and_in_which_languages_it_is_worded() -> None:
    assert {rule.evidence for rule in RULES} <= {"seen", "cleaner", "recalled"}
    assert [
        rule.name for rule in RULES if not rule.languages or not all(re.fullmatch("[a-z]{2}", it) for it in rule.languages)
    ] == []


def test_every_seen_rule_says_in_which_years() -> None:
    assert [rule.name for rule in RULES if rule.evidence == "seen" and not re.match(r"(?:19|20)\d\d", rule.years)] == []


def test_no_anchor_of_a_sure_rule_is_squeezed_to_less_than_eight_characters() -> None:
    assert [anchor for rule in RULES if rule.sure for anchor in rule.anchors if len(squeeze(anchor)) < 8] == []


def test_no_anchor_or_phrase_is_squeezed_away() -> None:
    phrases = [phrase for rule in RULES for group in (rule.anchors, *rule.needs) for phrase in group]
    assert [phrase for phrase in phrases if not squeeze(phrase) and phrase != "@"] == []


def test_no_anchor_belongs_to_sure_rules_of_two_kinds() -> None:
    kinds: dict[str, set[str]] = {}
    for rule in RULES:
        for anchor in rule.anchors if rule.sure else ():
            kinds.setdefault(squeeze(anchor), set()).add(rule.kind)
    assert {anchor: found for anchor, found in kinds.items() if len(found) > 1} == {}


@pytest.mark.parametrize("kind", ["byline", "copyright", "advert", ""])
def test_a_rule_of_a_kind_that_is_no_boilerplate_is_refused(kind: str) -> None:
    with pytest.raises(ValueError, match="no boilerplate kind"):
        Rule("mine", kind, ("Subscribe to the Wire",))


@pytest.mark.parametrize("anchors", [(), ("Short",), ("Subscribe to the Wire", "Short")])
def test_a_sure_rule_without_an_anchor_long_enough_to_be_safe_is_refused(anchors: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"8 characters|needs an anchor"):
        Rule("mine", "newsletter", anchors)


def test_a_rule_of_the_caller_removes_its_wording_under_its_own_name() -> None:
    line = "Visit our stall at the Saturday Herring Market."
    rule = Rule("my-stall", "donation", ("our stall at the Saturday Herring Market",))
    source = html(*HEADER, PROSE[0], line, *PROSE[1:], *TAIL)
    assert line in extract(source).text
    article = extract(source, options=Options(rules=(rule,)))
    assert line not in article.text
    assert [(record.kind, record.rule) for record in article.removed if record.text == line] == [("donation", "my-stall")]


@pytest.mark.skipif(not ANCHORS, reason="../shared/site is not there")
def test_the_sites_notes_hold_anchors_of_boilerplate() -> None:
    assert sum(entry["kind"] in BOILERPLATE for entry in ANCHORS) > 60


def entries(*, banners: bool) -> list[dict[str, str]]:
    """Give the anchors of boilerplate: the site's banners, which stand above the title, or all others."""
    return [entry for entry in ANCHORS if entry["kind"] in BOILERPLATE and (entry["kind"] == "site-banner") is banners]


def told(line: str, source: str) -> set[str]:
    """Extract a page, ask that its body is the prose alone, and give the kinds that the line was removed as."""
    article = extract(source)
    assert [block.text for block in article.body] == list(PROSE)
    return {record.kind for record in article.removed if plain(record.text) in plain(line) or plain(line) in plain(record.text)}


def named(entry: object) -> str:
    """The name of a test; pytest asks for one where there are no entries, too."""
    return f"{entry['kind']}: {entry['anchor']}" if isinstance(entry, dict) else "none"


@pytest.mark.skipif(not ANCHORS, reason="../shared/site is not there")
@pytest.mark.parametrize("entry", entries(banners=False), ids=named)
def test_every_boilerplate_anchor_of_the_sites_notes_is_told_as_its_kind_in_its_usual_place(entry: dict[str, str]) -> None:
    line = printed(entry["anchor"])
    assert told(line, usual_page(line, entry["position"])) & NEIGHBOURS.get(entry["anchor"], {entry["kind"]})


@pytest.mark.skipif(not ANCHORS, reason="../shared/site is not there")
@pytest.mark.parametrize("entry", entries(banners=True), ids=named)
def test_a_banner_above_the_title_is_a_banner_or_outside_the_article_and_never_its_title(entry: dict[str, str]) -> None:
    source = html(entry["anchor"], *HEADER, *PROSE, *TAIL)
    assert told(entry["anchor"], source) <= {"site-banner"}
    assert extract(source).metadata.title == "Nets in the Harbour"

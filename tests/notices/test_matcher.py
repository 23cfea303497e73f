"""The matcher: known wordings in every rendering, traps, and wordings that no one has printed yet."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import grextract
from grextract.notices.anchors import Anchors
from grextract.notices.languages import is_language_list
from grextract.notices.matcher import matcher_for
from grextract.notices.squeeze import squeeze_texts
from tests.grammar.pages import DISCLAIMER, HEADER, PROSE, RIGHTS, SOURCE, TAIL, body, html, page

MATCHER = matcher_for()
FIRST, SECOND, THIRD, FOURTH = PROSE


def stretches(text: str) -> list[tuple[str, str]]:
    """Give kind and words of each notice in a text."""
    return [(n.rule.kind, text[n.start : n.end].strip()) for n in MATCHER.notices(text)]


def kind_of(article: grextract.Article, text: str) -> set[str]:
    """Give the kinds under which the words of a text stand in the ledger."""
    return {record.kind for record in article.removed if record.text and (record.text in text or text in record.text)}


KNOWN = [
    (
        "translation-prompt",
        "All Global Research articles can be read in 27 languages by activating the “Translate Website” drop down menu.",
    ),
    (
        "translation-prompt",
        "To read this article in the following languages, click the Translate Website button below the author’s name.",
    ),
    ("newsletter", "To receive Global Research’s Daily Newsletter (selected articles), click here."),
    ("share-prompt", "Click the share button above to email/forward this article to your friends and colleagues."),
    ("share-prompt", "Note to readers: please click the share buttons above. Forward this article to your email lists."),
    ("social-follow", "Follow us on Instagram and Twitter and subscribe to our Telegram Channel."),
    ("social-follow", "Visit and follow us on Instagram at @globalresearch_crg and Twitter at @crglobalization."),
    ("repost-permission", "Feel free to repost and share widely Global Research articles."),
    ("donation", "Give Truth a Chance. Secure Your Access to Unchained News, Donate to Global Research."),
    ("donation", "Global Research is a reader-funded media. We do not accept any funding from corporations or governments."),
    ("membership", "Become a Member of Global Research"),
    ("comment-prompt", "Comment on Global Research Articles on our Facebook page"),
    ("media-inquiries", "For media inquiries: publications@globalresearch.ca"),
    ("player-hint", "Click lower right corner to enable fullscreen"),
    ("feed-line", "The post Nets in the Harbour appeared first on Global Research."),
]
KINDS = [f"{kind}-{number}" for number, (kind, _) in enumerate(KNOWN)]


@pytest.mark.parametrize(("kind", "text"), KNOWN, ids=KINDS)
def test_a_known_wording_is_one_notice_of_its_kind_from_end_to_end(kind: str, text: str) -> None:
    assert stretches(text) == [(kind, text)]


@pytest.mark.parametrize("gap", ["\n", "\n    ", "<br>", "<br/>\n"])
@pytest.mark.parametrize(("kind", "text"), KNOWN, ids=KINDS)
def test_a_known_wording_is_told_where_its_lines_break_inside_a_sentence(kind: str, text: str, gap: str) -> None:
    words = text.split()
    broken = " ".join(words[: len(words) // 2]) + gap + " ".join(words[len(words) // 2 :])
    article = page(FIRST, SECOND, THIRD, FOURTH, tail=(SOURCE, RIGHTS, broken, DISCLAIMER))
    assert body(article) == list(PROSE)
    pieces = [record for record in article.removed if record.kind != "title" and "".join(record.text.split()) in "".join(words)]
    assert {record.kind for record in pieces} == {kind}
    assert "".join("".join(record.text.split()) for record in pieces) == "".join(words)


@pytest.mark.parametrize(("kind", "text"), KNOWN, ids=KINDS)
def test_a_known_wording_is_told_in_other_quotes_and_in_capitals(kind: str, text: str) -> None:
    assert {found for found, _ in stretches(text.replace("’", "'").replace("“", '"').replace("”", '"'))} == {kind}
    assert {found for found, _ in stretches(text.upper())} == {kind}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "translation-prompt",
            "To read this article in the following languages, click theTranslate Websitebutton below the author’s name.",
        ),
        ("newsletter", "To receive Global Research’s Daily Newsletter (selected articles),click here."),
        ("share-prompt", "Click theshare buttonabove to email/forward this article to your friends and colleagues."),
        ("social-follow", "Follow us onInstagramandTwitterand subscribe to ourTelegram Channel."),
    ],
)
def test_a_known_wording_is_told_where_a_dump_glued_the_words_of_its_links(kind: str, text: str) -> None:
    assert stretches(text) == [(kind, text)]


@pytest.mark.parametrize(("kind", "text"), KNOWN[:6])
def test_a_known_wording_is_told_behind_entities_of_html(kind: str, text: str) -> None:
    entities = text.replace("’", "&#8217;").replace("“", "&ldquo;").replace("”", "&#x201D;").replace(" ", "&nbsp;", 3)
    article = grextract.extract(html(*HEADER, FIRST, entities, SECOND, THIRD, *TAIL))
    assert body(article) == [FIRST, SECOND, THIRD]
    assert kind in kind_of(article, text.replace(" ", "\u00a0", 3)) | kind_of(article, text)


@pytest.mark.parametrize(("kind", "text"), KNOWN, ids=KINDS)
def test_a_known_wording_is_told_with_every_space_doubled(kind: str, text: str) -> None:
    assert {found for found, _ in stretches(text.replace(" ", "  "))} == {kind}


@given(st.data())
def test_a_known_wording_is_told_whatever_white_space_stands_between_its_words(data: st.DataObject) -> None:
    kind, text = data.draw(st.sampled_from(KNOWN[:3] + KNOWN[5:12]))
    spaces = st.sampled_from([" ", "  ", "\u00a0", "\t", " \u2009"])
    spread = "".join(word + data.draw(spaces) for word in text.split(" ")).strip()
    assert {found for found, _ in stretches(spread)} == {kind}


@pytest.mark.parametrize(("kind", "text"), KNOWN[:11], ids=KINDS[:11])
def test_only_the_notice_is_cut_from_a_block_that_is_prose_before_and_behind_it(kind: str, text: str) -> None:
    glued = f"{FIRST} {text.rstrip('.')}. {SECOND}"
    found = stretches(glued)
    assert {told for told, _ in found} == {kind}
    rest = glued
    for _, words in found:
        rest = rest.replace(words, "")
    assert rest.split() == f"{FIRST} {SECOND}".split()


def test_several_notices_of_one_paragraph_are_removed_together() -> None:
    text = (
        "Click the share button above to email/forward this article to your friends and colleagues. Follow us on Instagram and "
        "Twitter and subscribe to our Telegram Channel. Feel free to repost and share widely Global Research articles."
    )
    article = page(text, *PROSE)
    assert body(article) == list(PROSE)
    assert "".join(record.text for record in article.removed if record.text in text).replace(" ", "") == text.replace(" ", "")


def test_a_notice_that_a_teaser_cut_still_is_a_notice() -> None:
    assert [kind for kind, _ in stretches("Follow us on Instagram and Twitter and subscribe to …")] == ["social-follow"]


@pytest.mark.parametrize(
    "text",
    [
        "“Follow us on Instagram,” the harbour master told the boys, and they went down to the pier with him.",
        "The banner said “Feel free to repost and share widely Global Research articles”, and somebody had torn it in two.",
        "He laughed when the leaflet told him to click the share button above, for it was printed on paper.",
        "A poster in the inn, “Give Truth a Chance”, had hung there since the herring strike of 1911.",
    ],
)
def test_a_wording_that_somebody_quotes_in_a_story_is_prose(text: str) -> None:
    assert stretches(text) == []
    assert body(page(FIRST, text, SECOND)) == [FIRST, text, SECOND]


def test_a_notice_quoted_in_a_block_quote_amid_prose_stays() -> None:
    quote = "Global Research is a reader-funded media. We do not accept any funding from corporations or governments."
    article = page(FIRST, "The leaflet that lay on every seat read:", f"<blockquote><p>{quote}</p></blockquote>", SECOND, THIRD)
    assert quote in body(article)


# Languages

LIST = "中文, देवनागरी, Urdu, Русский, Español, Portugues, Français, عربي, Hebrew, Deutsch, Farsi, Italiano, 日本語, 한국어, Türkçe, Српски."


@pytest.mark.parametrize(
    "line",
    [
        LIST,
        LIST + " And 40 more languages.",
        LIST.replace(", ", ",") + "And 40 more languages.",
        "Portugues, And 40 more languages.",
        "Español, Français, Deutsch, Italiano",
    ],
)
def test_a_line_of_language_names_is_the_language_list(line: str) -> None:
    assert is_language_list(line)


@pytest.mark.parametrize(
    "line",
    [
        "The Hebrew University, the Spanish embassy, the French school and the German hospital",
        "Spanish, French and German leaders met in the harbour.",
        "English, Norwegian",
        "Herring, cod, mackerel, and 40 more species.",
        "He spoke Urdu, Farsi, Deutsch, Italiano and a little Türkçe to the crew.",
        "And 40 more languages.",
        "",
    ],
)
def test_a_sentence_that_names_languages_is_not_the_list(line: str) -> None:
    assert not is_language_list(line)


# Traps: genuine text that looks the same (notices.md, section 14)

TRAPS = {
    "fair use in prose": "The judge declared that the practice of the firm constitutes “fair use” under Section 107 of the act.",
    "voluntary donors": "As a non-profit NGO, the council is funded by voluntary donors – the main ones are Norway and the European Union.",
    "membership of an alliance": "NATO membership was never put to a vote, and the donation of two frigates followed within the year.",
    "evidence": "A screenshot of the video, which a YouTube executive had taken down, was shown to the court as evidence.",
    "the site itself": "Not to mention the censorship of the Global Research articles by the search engines, which hid them for years.",
    "ordinary phrase": "She was for twenty years a contributor to global research bodies on the health of the northern seas.",
    "source originale": "Vous pouvez lire la source originale de cet article préparé par le comité des pêcheurs de la côte.",
    "featured image in code": "The featured image is from the theme’s folder unless the editor of the blog sets another one by hand.",
    "interview published": "This interview was published in the harbour’s own paper before the strike and nobody took notice of it.",
    "thanks for a book": "I want to express my gratitude to the Harbour Press for publishing the German language edition of my book on nets.",
    "citation": "(‘Smash’ squads on the ground in the harbour to mark targets for coalition jets, Daily Wire, March 21, 2011)",
    "series note": "(Please read Part I of this series on the nets before this article)",
    "film": "Copyright © 2016 Harbour Pictures",
    "legal threat": "The letter said that the film contains copyrighted material the use of which was never authorized by its owner.",
    "a reader": "Readers of the paper were asked to donate, subscribe and share, and for a winter it stayed afloat.",
    "newsletter of a party": "The party’s newsletter told its members to click on a link and to pay their dues before the first of May.",
    "translation": "The treaty was translated into Spanish, French and German before a single fisherman could read the article on nets.",
    "speech": "Support our fishermen, she shouted, and help us keep the boats at sea, for without you this harbour is lost.",
    "books": "The book, ISBN 978-1-4028-9462-6, was sold out within a week, and the author never earned a cent from its second printing.",
    "disclaimer as a word": "Disclaimer or not, the owners of the trawler were responsible for any inaccurate reading of the sonar.",
}


@pytest.mark.parametrize("trap", TRAPS)
def test_genuine_text_that_looks_like_a_notice_stays_between_paragraphs(trap: str) -> None:
    assert body(page(FIRST, SECOND, TRAPS[trap], THIRD, FOURTH)) == [FIRST, SECOND, TRAPS[trap], THIRD, FOURTH]


@pytest.mark.parametrize("trap", [name for name in TRAPS if name != "film"])  # last, a copyright line is the tail's
def test_genuine_text_that_looks_like_a_notice_stays_as_the_last_paragraph(trap: str) -> None:
    assert body(page(*PROSE, TRAPS[trap]))[-1] == TRAPS[trap]


@pytest.mark.parametrize("trap", TRAPS)
def test_genuine_text_that_looks_like_a_notice_stays_as_the_first_paragraph(trap: str) -> None:
    assert body(page(TRAPS[trap], *PROSE))[0] == TRAPS[trap]


def test_a_first_sentence_that_repeats_a_bullet_of_the_summary_is_no_duplicate() -> None:
    article = page(f"<ul><li>{FIRST}</li><li>{SECOND}</li></ul>", FIRST, THIRD)
    assert body(article) == [FIRST, SECOND, FIRST, THIRD]


# Wordings that no one has printed yet

UNKNOWN = {
    "translation-prompt": "Pick your own tongue from the flag menu to enjoy this text in translation.",
    "newsletter": "Get the best of our site in your inbox each week: enter your email address.",
    "share-prompt": "Pass this piece on to friends and family with the share icons.",
    "social-follow": "Find us on Mastodon and Bluesky and join our page on VKontakte.",
    "repost-permission": "You are welcome to reprint our work in full, provided you link to the source.",
    "donation": "Chip in what you can today: readers like you keep us alive.",
    "membership": "Join our members and renew your yearly plan today.",
    "comment-prompt": "Have your say: leave a comment below and join the discussion.",
    "player-hint": "Hit the play button and turn on the captions to watch the video.",
}


@pytest.mark.parametrize("kind", UNKNOWN)
def test_an_unknown_wording_beside_a_landmark_of_the_tail_is_removed_as_its_kind(kind: str) -> None:
    article = grextract.extract(html(*HEADER, *PROSE, UNKNOWN[kind], SOURCE, RIGHTS, DISCLAIMER))
    assert body(article) == list(PROSE)
    assert kind_of(article, UNKNOWN[kind]) == {kind}


@pytest.mark.parametrize("kind", UNKNOWN)
def test_an_unknown_wording_under_the_header_is_removed_as_its_kind(kind: str) -> None:
    article = page(UNKNOWN[kind], "***", *PROSE)
    assert body(article) == list(PROSE)
    assert kind_of(article, UNKNOWN[kind]) == {kind}


# These point at their own page ("our site", "our work"): no sentence of an article speaks so to its reader.
POINTING = {"newsletter", "social-follow", "repost-permission", "membership"}


@pytest.mark.parametrize("kind", sorted(UNKNOWN.keys() - POINTING))
def test_an_unknown_wording_with_no_landmark_beside_it_stays(kind: str) -> None:
    assert UNKNOWN[kind] in body(page(FIRST, SECOND, UNKNOWN[kind], THIRD, FOURTH))


@pytest.mark.parametrize("kind", sorted(POINTING))
def test_an_unknown_wording_that_points_at_its_own_page_is_removed_anywhere(kind: str) -> None:
    assert body(page(FIRST, SECOND, UNKNOWN[kind], THIRD, FOURTH)) == [FIRST, SECOND, THIRD, FOURTH]


def test_unknown_wordings_in_a_row_are_removed_from_the_landmark_outward_until_prose_begins() -> None:
    article = page(*PROSE, UNKNOWN["donation"], UNKNOWN["share-prompt"], UNKNOWN["newsletter"])
    assert body(article) == list(PROSE)


# Where hits stand


@given(st.text(alphabet="àé ’—xÉß\u00a0", max_size=20), st.sampled_from(KNOWN), st.text(alphabet="àé ’—x\u00a0", max_size=20))
def test_a_hit_covers_the_words_of_its_anchor_in_the_text_itself(before: str, known: tuple[str, str], after: str) -> None:
    text = f"{before}{known[1]}{after}"
    rules = [hit for hit in Anchors(MATCHER.sure, ()).hits(text) if hit.rule is not None]
    assert rules
    for hit in rules:
        inside = re.sub(r"[\W_]+", "", text[hit.start : hit.end]).casefold()
        assert inside in {re.sub(r"[\W_]+", "", anchor).casefold() for anchor in hit.rule.anchors}


def test_the_texts_that_hold_an_anchor_are_marked_and_no_anchor_spans_two_texts() -> None:
    assert Anchors(MATCHER.sure, ()).marked(squeeze_texts([FIRST, "Follow us on", "Instagram", KNOWN[3][1], ""])) == {3}


def test_the_same_rules_give_the_same_matcher_and_a_callers_rules_another() -> None:
    rule = grextract.Rule("mine", "donation", ("our stall at the market",))
    assert matcher_for() is matcher_for()
    assert matcher_for((rule,)) is not matcher_for()
    assert rule not in matcher_for().sure


def test_a_headline_with_a_question_mark_stays_in_its_feed_line() -> None:
    line = "The post Who Owns the Rain? appeared first on Global Research."
    assert stretches(line) == [("feed-line", line)]


def test_a_sentence_of_the_text_between_two_notices_of_one_kind_stays() -> None:
    first = "All Global Research articles can be read in 51 languages by activating the Translate Website button."
    second = "All Global Research articles can be read in 27 languages by activating the “Translate Website” drop down menu."
    sentence = "Chaque camp tient la liste des violations de l'autre, et les deux listes sont sans doute exactes."
    assert [text for _, text in stretches(f"{first} {sentence} {second}")] == [first, second]


@pytest.mark.parametrize(
    "block",
    [
        "La ley prohíbe la tortura en el artículo primero y la redefine en el undécimo.Abonnez-vous à notre chaîne Telegram et suivez-nous sur X.",
        "La sage-femme tient ses registres dans un cahier d'écolier.Globalización vive gracias a sus lectores. Haga hoy una donación.",
    ],
)
def test_a_sentence_of_the_text_that_an_unknown_notice_is_glued_to_stays(block: str) -> None:
    sentence = block[: block.index(".") + 1]
    assert MATCHER.worded_rule(block) is None
    assert MATCHER.worded_rule(block.removeprefix(sentence)) is not None


def test_a_short_sentence_of_the_text_above_a_legal_line_of_its_block_stays() -> None:
    line = "For media inquiries: publications@globalresearch.ca"
    assert [text for _, text in stretches(f"Tres jurados pidieron retirarse porque debían dinero al demandante.\n{line}")] == [
        line
    ]


HEAD_ON_ONE_LINE = (
    "Follow us on Instagram and Twitter and subscribe to our Telegram Channel. Feel free to repost Global Research articles."
)


def test_a_sentence_far_behind_a_notice_of_its_text_is_not_taken_for_quoting_its_words() -> None:
    prose = "At dawn the first channel went dark. By noon it was forty. “Subscribe to our Telegram channel”, the union had urged in July."
    assert stretches(f"{HEAD_ON_ONE_LINE} {prose}") == [("social-follow", HEAD_ON_ONE_LINE)]


def test_a_notice_does_not_go_on_behind_asterisks() -> None:
    notice = f"{HEAD_ON_ONE_LINE} ***"
    assert stretches(f"{notice} Start with the legend. If there is none, stop.") == [("social-follow", notice)]


@pytest.mark.parametrize(
    "notice",
    [
        "Our Daily Letter now lives on Substack. Sign up for free.",
        "Upcoming webinar: War and the Economy, Sunday, December 14 at 2 pm EST. Register on Zoom.",
        "Join us live on Rumble this Thursday, December 11, 7 pm EST.",
        "We have no paywall and never will. Keep it that way: become a monthly supporter.",
    ],
)
def test_letters_events_and_paywalls_are_notices_beside_a_landmark(notice: str) -> None:
    assert body(grextract.extract(html(*HEADER, notice, FIRST, SECOND, *TAIL))) == [FIRST, SECOND]
    assert body(grextract.extract(html(*HEADER, FIRST, SECOND, notice, *TAIL))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "notice",
    [
        "Opinions stated by outside contributors are theirs and not those of Global Research, which is not responsible for any error.",
        "This site may contain copyrighted material whose use has not been authorized and which is offered under the principle of fair use.",
        "Ce site peut contenir du matériel protégé, offert selon les dispositions de l’usage équitable.",
        "Este sitio puede contener material protegido, que se ofrece según el principio de uso justo.",
        "To reach our press office: desk@globalresearch.ca",
        "Pour joindre notre service de presse : desk@mondialisation.ca",
        "Para comunicarse con nuestra oficina de prensa: desk@globalizacion.ca",
        "Posted in English, Selected Articles",
        "Publié dans Français, Sélection d’articles",
        "Publicado en Español, Selección de artículos",
        "Font size: A- A A+",
        "← Older posts Newer posts →",
        "Voir tous les articles de cette rubrique",
        "Some articles on www.globalresearch.ca are copyrighted by others. They are offered for educational use only.",
        "Ce site contient du matériel protégé, mis à disposition selon le principe d’utilisation équitable.",
        "For interviews and all media questions: publications@globalresearch.ca",
        "Any two books from the Global Research store, and we pay the postage: order yours.",
        "Global Research, Centre for Research on Globalization: “The Truth Behind the Headlines”",
        "This report was made possible by readers like you. Donate to the Harbour Reporting Fund today.",
        '<p>From the same report: <a href="https://www.globalresearch.ca/?p=5665414">The Quiet Sale of a Railway</a></p>',
    ],
)
def test_lines_that_only_a_page_of_the_site_prints_go_beside_a_landmark(notice: str) -> None:
    assert body(grextract.extract(html(*HEADER, FIRST, SECOND, notice, *TAIL))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "prose",
    [
        "Selon la direction, les abonnés paient le port.",
        "Selon nos lecteurs de Lyon, le pont tient toujours.",
        "Según el sindicato, la oficina de prensa del puerto abre los lunes.",
        "Outside, our readers waited for the bulletin.",
        "A Greek translation of this article was read to the council in May.",
        "Copyrighted maps are for educational use only. They hung in the school until the flood.",
        "Les cahiers du port, mis à sec, se lisent encore.",
        "Publié dans un recueil en 1951, le poème fait douze vers.",
    ],
)
def test_sentences_with_the_words_of_such_lines_stay_beside_a_landmark(prose: str) -> None:
    assert body(grextract.extract(html(*HEADER, FIRST, SECOND, prose, *TAIL))) == [FIRST, SECOND, prose]


@pytest.mark.parametrize(
    "prose",
    [
        "We bring to the attention of our readers this important article by Karl Ott.",
        "We ask our readers to bear in mind that the lock is closed.",
        "We thank our readers in Sund for the photographs.",
        "Our readers in Sund will remember Karl Ott.",
        "Nous portons à la connaissance de nos lecteurs la lettre des éclusiers.",
        "Agradecemos a nuestros lectores de Sund las fotografías.",
        "Segnaliamo ai nostri lettori questo testo di Karl Ott.",
        "Global Research is banned in Sund.",
        "Global Research has no comment.",
        "Global Research publishes the letter here for the first time.",
        "Global Research will publish the second part in June.",
        "The editors of Global Research wish to thank Karl Ott.",
    ],
)
def test_what_the_editors_tell_their_readers_of_the_article_stays(prose: str) -> None:
    assert body(grextract.extract(html(*HEADER, prose, FIRST, SECOND, *TAIL))) == [prose, FIRST, SECOND]
    assert body(grextract.extract(html(*HEADER, FIRST, SECOND, prose, *TAIL))) == [FIRST, SECOND, prose]


def test_a_line_that_is_all_link_to_where_the_site_takes_donations_goes_wherever_it_stands() -> None:
    line = '<p><a href="https://store.globalresearch.ca/donate/">Stop the Silence. Stand With Us.</a></p>'
    assert body(grextract.extract(html(*HEADER, FIRST, line, SECOND, *TAIL))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "notice",
    [
        "Our translation tool is available in more than 80 languages. Choose yours from the menu above.",
        "Notre outil de traduction est disponible en plus de 80 langues. Choisissez la vôtre dans le menu ci-dessus.",
        "Consultez nos formules d’adhésion : étudiant, soutien.",
        "Consulte nuestros planes de membresía: estudiante y de apoyo.",
        "Republish our content under a Creative Commons license, with credit to Global Research.",
    ],
)
def test_what_speaks_of_its_own_tools_and_plans_goes_wherever_it_stands(notice: str) -> None:
    assert body(grextract.extract(html(*HEADER, FIRST, notice, SECOND, *TAIL))) == [FIRST, SECOND]

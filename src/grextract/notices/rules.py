"""The table of notice rules: one entry a wording or a way of wording, as data.

A rule fires on a sentence that holds one of its ``anchors`` and one phrase of each group of ``needs``. Anchors and
phrases are compared squeezed (`grextract.notices.squeeze`), so case, accents, punctuation and spaces do not matter.
What keeps prose safe is not the anchor but what `grextract.notices.matcher` asks besides: the sentence speaks to the
reader, tells no story, and is made of site talk.

A *sure* rule quotes what the site prints and removes by itself. A rule that is not sure describes how such a notice
is worded, in whatever words next year brings, and removes only a whole block that stands beside a landmark.

Evidence: ``seen`` in a saved page or dump, ``cleaner`` in a public cleaner's list, ``recalled`` by no page at hand.
"""

from __future__ import annotations

from dataclasses import dataclass

from grextract.article import BOILERPLATE

__all__ = ["SEEN", "Rule"]

SHORTEST_ANCHOR = 8


def _check_phrases(name: str, what: str, phrases: object) -> None:
    if not isinstance(phrases, (tuple, list)) or not all(isinstance(phrase, str) for phrase in phrases):
        raise TypeError(f"rule {name!r}: {what} must be a tuple of phrases, not {phrases!r}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the table.

    Attributes:
        name: unique, kebab-case; stands in the ledger as `Removed.rule`.
        kind: a boilerplate kind of the ledger.
        anchors: phrases, one of which the sentence holds.
        needs: groups of phrases; the sentence holds one of each group.
        sure: whether the rule removes by itself (see the module). A sure rule of a caller removes every sentence that
            holds one of its anchors, whatever else the sentence says.
        slot: whether the wording holds a title or a name of any words; its anchor then opens or closes the line.
        languages: BCP 47 subtags of the wording.
        years: when it was seen, for the reader of the table.
        evidence: ``seen``, ``cleaner`` or ``recalled``; ``caller`` for a rule of `Options.rules`.

    Raises:
        ValueError: no name, the kind is no boilerplate kind, or an anchor is too short to be safe.
        TypeError: anchors or needs are no tuples of phrases.
    """

    name: str
    kind: str
    anchors: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...] = ()
    sure: bool = True
    slot: bool = False
    languages: tuple[str, ...] = ("en",)
    years: str = ""
    evidence: str = "caller"

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a rule needs a name: it stands in the ledger beside what it removed")
        if self.kind not in BOILERPLATE:
            raise ValueError(
                f"rule {self.name!r}: {self.kind!r} is no boilerplate kind; choose of {', '.join(sorted(BOILERPLATE))}"
            )
        _check_phrases(self.name, "anchors", self.anchors)
        if not isinstance(self.needs, (tuple, list)):
            raise TypeError(f"rule {self.name!r}: needs must be a tuple of groups of phrases, not {self.needs!r}")
        for group in self.needs:
            _check_phrases(self.name, "each group of needs", group)
        object.__setattr__(self, "anchors", tuple(self.anchors))
        object.__setattr__(self, "needs", tuple(map(tuple, self.needs)))
        if not self.anchors:
            raise ValueError(f"rule {self.name!r}: a rule needs an anchor, the words by which its notice is found")
        if self.sure and min(map(len, self.anchors)) < SHORTEST_ANCHOR:
            raise ValueError(f"rule {self.name!r}: each anchor needs at least {SHORTEST_ANCHOR} characters")

    @property
    def decides(self) -> str:
        """How the rule decides: ``alone``, ``whole-line`` (alone, its anchor at an end of it) or ``beside-landmark``."""
        if not self.sure:
            return "beside-landmark"
        return "whole-line" if self.slot else "alone"


def _seen(name: str, kind: str, language: str, years: str, evidence: str, anchors: str, *, slot: bool = False) -> Rule:
    return Rule(name, kind, tuple(anchors.split(" | ")), (), True, slot, (language,), years, evidence)


# fmt: off
SEEN: tuple[Rule, ...] = (
    _seen("translation-read-in", "translation-prompt", "en", "2021-2024", "seen",
          "All Global Research articles can be read in | All Global Research articles including the E-Book"),
    _seen("translation-to-read", "translation-prompt", "en", "2025-2026", "seen",
          "To read this article in the following languages"),
    _seen("translation-button", "translation-prompt", "en", "2021-2026", "seen",
          "by activating the Translate Website | activating the Translate This Article button | Translate Website button "
          "| button below the author's name"),
    _seen("translation-to-read-ru", "translation-prompt", "ru", "2026", "cleaner",
          "Чтобы прочитать эту статью на следующих языках"),
    _seen("newsletter-receive", "newsletter", "en", "2021-2024", "seen",
          "To receive Global Research's Daily Newsletter"),
    _seen("newsletter-form", "newsletter", "en", "2012-2018", "seen",
          "GR Newsletter, Enter Email | Subscribe to our Newsletter"),
    _seen("newsletter-free", "newsletter", "en", "?", "recalled",
          "Sign up for the free Global Research"),
    _seen("newsletter-fr", "newsletter", "fr", "?", "recalled",
          "Pour s'abonner à la newsletter | Pour recevoir l'infolettre"),
    _seen("share-button", "share-prompt", "en", "2023-2026", "seen",
          "Click the share button above | Click the share button below | share button above to email/forward | share "
          "button below to email/forward"),
    _seen("share-note", "share-prompt", "en", "2018-2022", "seen",
          "please click the share buttons | Note to readers: please click | Forward this article to your email lists | Crosspost on your blog site"),
    _seen("share-note-fr", "share-prompt", "fr", "2019-2022", "recalled",
          "veuillez cliquer sur les boutons de partage | Faites suivre cet article à vos listes"),
    _seen("share-note-es", "share-prompt", "es", "?", "recalled",
          "haga clic en los botones | Reenvíe este artículo a sus listas"),
    _seen("follow-instagram", "social-follow", "en", "2021-2026", "seen",
          "follow us on Instagram"),
    _seen("follow-telegram", "social-follow", "en", "2022-2026", "seen",
          "subscribe to our Telegram Channel"),
    _seen("repost-freely", "repost-permission", "en", "2022-2026", "seen",
          "Feel free to repost and share widely Global Research | Feel free to repost Global Research articles | Feel "
          "free to repost"),
    _seen("donation-truth-chance", "donation", "en", "2024", "seen",
          "Give Truth a Chance | Secure Your Access to Unchained News"),
    _seen("donation-reader-funded", "donation", "en", "2025-2026", "seen",
          "Global Research is a reader-funded media | We do not accept any funding from corporations | Help us stay "
          "afloat"),
    _seen("donation-referral", "donation", "en", "2024-2026", "seen",
          "Global Research Referral Drive | Our Readers Are Our Lifeline | Referral Campaign"),
    _seen("donation-hear", "donation", "en", "2024", "recalled",
          "Global Research Wants to Hear From You | Effort to Silence Truth-Tellers"),
    _seen("donation-click", "donation", "en", "2018-2026", "seen",
          "Click to make a one-time or a recurring | Make a one-time or recurring donation | Click here for ways to "
          "donate | Click to donate | Consider Making a Donation to Global Research | Donate to Global Research"),
    _seen("donation-thanks", "donation", "en", "2020-2022", "seen",
          "Thank you for supporting independent media | We thank you for your essential support | mounting monthly budget deficit"),
    _seen("donation-tide", "donation", "en", "2018", "seen",
          "Online Censorship: Help Us Reverse the Tide"),
    _seen("donation-outlet", "donation", "en", "2016-2018", "seen",
          "if you like our content and approach | Our work wouldn't be possible without your help | southfront.org/donate "
          "| patreon.com/southfront"),
    _seen("donation-substack", "donation", "en", "2020-2026", "recalled",
          "is a reader-supported publication | consider becoming a free or paid subscriber"),
    _seen("donation-fr", "donation", "fr", "?", "recalled",
          "Faites un don à Mondialisation"),
    _seen("donation-es", "donation", "es", "?", "recalled",
          "Haga una donación a Global"),
    _seen("donation-store", "donation", "en", "2016-2018", "seen",
          "store.globalresearch.ca/donate"),
    _seen("membership-become", "membership", "en", "2014-2026", "seen",
          "Become a Member of Global Research | Become Member of Global Research"),
    _seen("membership-click", "membership", "en", "2018-2022", "seen",
          "Click to become a member | Click to view our membership plans"),
    _seen("membership-fr", "membership", "fr", "?", "recalled",
          "Devenez membre de Mondialisation"),
    _seen("membership-es", "membership", "es", "?", "recalled",
          "Hágase miembro de Global"),
    _seen("comment-facebook", "comment-prompt", "en", "2014-2022", "seen",
          "Comment on Global Research Articles on our Facebook"),
    _seen("comment-fr", "comment-prompt", "fr", "?", "recalled",
          "Commentez les articles"),
    _seen("comment-es", "comment-prompt", "es", "?", "recalled",
          "Comente los artículos"),
    _seen("disclaimer-contents", "disclaimer", "en", "2005-2026", "seen",
          "contents of this article are of sole responsibility | will not be responsible for any inaccurate or | grants "
          "permission to cross-post Global Research articles | For publication of Global Research articles in print"),
    _seen("disclaimer-views", "disclaimer", "en", "2005-2012", "recalled",
          "views expressed in this article are the sole responsibility | The CRG grants permission"),
    _seen("disclaimer-fr", "disclaimer", "fr", "2012-2026", "recalled",
          "Avis de non-responsabilité | n'engagent que le ou les auteurs | n'engagent que l'auteur | accorde la "
          "permission de reproduire"),
    _seen("disclaimer-es", "disclaimer", "es", "?", "recalled",
          "El contenido de este artículo es responsabilidad | contenidos de este artículo son de responsabilidad | contenidos "
          "de este artículo son responsabilidad | Las opiniones expresadas en este artículo son responsabilidad"),
    _seen("fair-use-site", "fair-use", "en", "2005-2026", "seen",
          "www.globalresearch.ca contains copyrighted material | globalresearch.ca contains copyrighted material | which "
          "has not always been specifically authorized | expressed a prior interest in receiving it for | must request "
          "permission from the copyright owner"),
    _seen("fair-use-fr", "fair-use", "fr", "2012-2026", "recalled",
          "contient du matériel protégé par le droit d'auteur"),
    _seen("fair-use-es", "fair-use", "es", "?", "recalled",
          "contiene material protegido por derechos de autor | contiene material con derechos de autor"),
    _seen("fair-use-only", "fair-use", "en", "2001-2005", "recalled",
          "For fair use only | pour usage équitable seulement"),
    _seen("media-inquiries", "media-inquiries", "en", "2005-2026", "seen",
          "For media inquiries: publications@ | For media inquiries: crgeditor | For media inquiries: [email | Contact média | Contacto de prensa | consultas de los medios de comunicación"),
    _seen("player-fullscreen", "player-hint", "en", "2013-2023", "seen",
          "Click lower right corner to | click lower right corner to go full screen"),
    _seen("player-screen", "player-hint", "en", "2020", "seen",
          "Click Screen to view Video"),
    _seen("player-listen", "player-hint", "en", "2013-2025", "seen",
          "LISTEN TO THE SHOW | Click to download the audio"),
    _seen("book-order", "book-promotion", "en", "2012-2026", "seen",
          "Order directly from Global Research | Click here to order | Click here to read the E-Book | donations of $100 "
          "or more are entitled"),
    _seen("feed-appeared", "feed-line", "en", "2015-2026", "seen",
          "appeared first on Global Research | appeared first on Mondialisation | appeared first on Asia-Pacific Research "
          "| appeared first on Globalizacion", slot=True),
    _seen("feed-appeared-fr", "feed-line", "fr", "?", "recalled",
          "apparu en premier sur Mondialisation | paru en premier sur Mondialisation | apparu d'abord sur Mondialisation", slot=True),
    _seen("feed-appeared-es", "feed-line", "es", "?", "recalled",
          "apareció primero en Globalización | apareció primero en Global Research | se publicó primero en Globalización",
          slot=True),
    _seen("archive-posted", "navigation", "en", "2015-2024", "seen",
          "Posted in English | Posted in Français | Posted in Español | Posted in Italiano | Posted in Português | Posted in "
          "Deutsch | Comments Off on", slot=True),
    _seen("archive-posted-abroad", "navigation", "fr", "?", "recalled",
          "Publié dans Français | Publié dans Non classé | Publicado en Español | Publicado en Sin categoría | Pubblicato in Italiano | "
          "Publicado em Português | Veröffentlicht in Deutsch | Veröffentlicht unter Deutsch", slot=True),
    _seen("banner-names", "site-banner", "en", "2001-2005", "seen",
          "Centre for Research on Globalisation | Centre for Research on Globalization | Centre de recherche sur la "
          "mondialisation"),
    _seen("banner-about", "site-banner", "en", "2001-2005", "seen",
          "About the CRG Contact us | Concernant le CRM", slot=True),
    _seen("banner-engine", "site-banner", "en", "2005-2012", "recalled",
          "Web site engine by Polygraphx"),
)
"""What the site prints, by kind: quoted anchors."""

"""What the site prints word for word, from the first word to the last: how far a notice runs where no stop ends it.

A wording names the rule of the table (`grextract.notices.rules`) that it belongs to. Its words are compared folded, with
any punctuation or none between them. ``(a|b)`` is one of these, ``[a]`` may be missing, ``#`` is a number, ``<40>`` up to
40 characters of any kind, and from ``~`` on a text may be cut short, by an ellipsis or its own end.
"""

from __future__ import annotations

from typing import NamedTuple

from grextract.clean.finds import Strength

__all__ = ["WORDINGS", "Wording"]


class Wording(NamedTuple):
    """One sentence of a notice, and what its presence alone allows."""

    rule: str
    strength: Strength
    text: str


def _own(rule: str, *texts: str) -> tuple[Wording, ...]:
    return tuple(Wording(rule, Strength.OWN, text) for text in texts)


def _alone(rule: str, *texts: str) -> tuple[Wording, ...]:
    return tuple(Wording(rule, Strength.ALONE, text) for text in texts)


def _shared(rule: str, *texts: str) -> tuple[Wording, ...]:
    return tuple(Wording(rule, Strength.SURE, text) for text in texts)


# fmt: off
WORDINGS: tuple[Wording, ...] = (
    *_own("translation-read-in",
          "All Global Research articles [including the E Book] can be read in # languages ~ by activating the Translate "
          "(Website|This Article) (drop down menu|button) [on the top banner of our home page] [below the author s name] "
          "[Desktop version] [only available in [the] desktop version]"),
    *_own("translation-to-read",
          "To read this article in the following languages ~ click the Translate (Website|This Article) button "
          "(below|above) the author s name"),
    *_own("newsletter-receive",
          "To receive Global Research s ~ [free] [Daily] Newsletter [selected articles] click here"),
    *_own("newsletter-fr",
          "Pour s abonner à la newsletter de Mondialisation ~ <60> cliquez ici",
          "Pour recevoir l infolettre de Mondialisation ~ <60> cliquez ici"),
    *_own("share-note-fr",
          "[Note aux lecteurs] veuillez cliquer sur les boutons de partage ~ [placés] <40> (texte|ci dessous|ci dessus)"),
    *_shared("share-note-fr",
             "Affichez le sur votre (blogue|blog) [forums Internet] [etc]",
             "Publiez le sur votre (blogue|blog) [forums Internet] [etc]"),
    *_shared("share-note-es",
             "Publíquelo en su blog [en foros de Internet] [etc]"),
    *_own("fair-use-only",
          "For fair use only pour usage équitable seulement"),
    *_own("share-button",
          "[Please] click the share (button|buttons|icon) (above or below|above|below) to ~ email [and] forward this article "
          "[to your friends and colleagues]"),
    *_own("share-note",
          "[Note to readers] please click the share buttons ~ (above or below|above|below)",
          "Forward this article to your email lists",
          "Crosspost on your blog site [internet forums] [etc]"),
    *_own("follow-instagram",
          "[Visit and] follow us on Instagram [at globalresearch crg] and (Twitter|X|Facebook) and ~ subscribe to our Telegram "
          "Channel",
          "[Visit and] follow us on Instagram [at] (crg globalresearch|globalresearch crg) [and (Twitter|X) [at] crglobalization] "
          "[and subscribe to our Telegram Channel]"),
    *_shared("follow-instagram",
             "[Visit and] follow us on Instagram [(Twitter|X)] [Facebook] [and (Twitter|X|Facebook|Telegram)]"),
    *_shared("follow-telegram",
             "[and] subscribe to our Telegram Channel"),
    *_own("repost-freely",
          "Feel free to repost and share widely ~ Global Research articles",
          "Feel free to repost [and share] Global Research articles ~ [with proper attribution]"),
    *_own("donation-truth-chance",
          "[Give Truth a Chance] Secure Your Access to Unchained News ~ [Donate to Global Research]"),
    *_own("donation-reader-funded",
          "Global Research is a reader funded media ~ [We do not accept any funding from corporations or governments] "
          "[Help us stay afloat]"),
    *_shared("donation-reader-funded",
             "We do not accept any funding from corporations or governments",
             "Help us stay afloat"),
    *_own("donation-referral",
          "Global Research Referral Drive ~ Our Readers Are Our Lifeline"),
    *_own("donation-click",
          "Click here for ways to donate to Global Research",
          "Consider making a donation to Global Research"),
    *_own("donation-thanks",
          "More than ever Global Research needs your support"),
    *_shared("donation-thanks",
             "We are facing a mounting monthly budget deficit",
             "Thank you for supporting independent media",
             "We thank you for your essential support"),
    *_shared("donation-click",
             "Click to make a one time or [a] recurring donation",
             "[Click the image below to] make a one time or recurring donation",
             "Donate to Global Research"),
    *_shared("membership-click",
             "Click to become a member [of Global Research] [receive free books]",
             "Click to view our membership plans"),
    *_own("membership-become",
          "Become [a] Member of Global Research"),
    *_alone("donation-outlet",
            "[If you re able and] if you like our content and approach please support the project "
            "[Our work wouldn t be possible without your help [PayPal <120> patreon com southfront]]"),
    *_own("membership-fr", "Devenez membre de Mondialisation [ca]"),
    *_own("membership-es", "Hágase miembro de (Global Research|Globalización)"),
    *_own("donation-fr", "Faites un don à Mondialisation [ca]"),
    *_own("donation-es", "Haga una donación a (Global Research|Globalización)"),
    *_own("comment-fr", "Commentez les articles de Mondialisation [ca] sur notre page Facebook"),
    *_own("comment-es", "Comente los artículos de (Global Research|Globalización) en nuestra página de Facebook"),
    *_own("comment-facebook",
          "Comment on Global Research Articles ~ on our Facebook page"),
    *_own("disclaimer-contents",
          "[Disclaimer] The contents of this article are of sole responsibility of the author [s]",
          "[Disclaimer] The Centre (for|of) Research on Globalization will not be responsible ~ for any inaccurate or incorrect "
          "statement in this article",
          "The Centre (for|of) Research on Globalization grants permission to cross post ~ <140> source and copyright are "
          "acknowledged together with a hyperlink to the original Global Research article",
          "For publication of Global Research articles in print ~ or other forms including commercial internet sites contact "
          "(publications globalresearch ca|email protected|crgeditor yahoo com)"),
    *_shared("disclaimer-fr",
             "La source de l article l adresse url ainsi qu un hyperlien ~ vers l article original du CRM doivent être indiqués",
             "Une note de droit d auteur [copyright] doit également être indiquée"),
    *_own("fair-use-site",
          "[www] globalresearch ca contains copyrighted material ~ the use of which has not always been specifically authorized "
          "by the copyright owner"),
    *_shared("fair-use-site",
             "We are making such material available to our readers ~ <60> fair use <90> economic and social issues",
             "The material on this site is distributed without profit ~ to those who <60> receiving it for research and "
             "educational purposes",
             "If you wish to use copyrighted material ~ for purposes other than fair use you must request permission from the "
             "copyright owner"),
    *_own("media-inquiries",
          "For media inquiries publications globalresearch ca"),
    *_shared("media-inquiries",
             "For media inquiries email protected"),
    *_shared("player-listen",
             "Listen to the show",
             "Click to download the audio [MP3 format]"),
    *_shared("player-fullscreen",
             "Click lower right corner to (go|enable) (full screen|fullscreen)"),
)
"""The site's sentences, whole."""
# fmt: on

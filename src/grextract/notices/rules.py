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

__all__ = ["RULES", "Rule"]

SHORTEST_ANCHOR = 8


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the table.

    Attributes:
        name: unique, kebab-case; stands in the ledger as `Removed.rule`.
        kind: a boilerplate kind of the ledger.
        anchors: phrases, one of which the sentence holds.
        needs: groups of phrases; the sentence holds one of each group.
        sure: whether the rule removes by itself (see the module).
        slot: whether the wording holds a title or a name of any words; its anchor then opens or closes the line.
        languages: BCP 47 subtags of the wording.
        years: when it was seen, for the reader of the table.
        evidence: ``seen``, ``cleaner`` or ``recalled``; ``caller`` for a rule of `Options.rules`.

    Raises:
        ValueError: the kind is no boilerplate kind, or an anchor is too short to be safe.
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
        if self.kind not in BOILERPLATE:
            raise ValueError(f"rule {self.name!r}: {self.kind!r} is no boilerplate kind")
        if not self.anchors or (self.sure and min(map(len, self.anchors)) < SHORTEST_ANCHOR):
            raise ValueError(f"rule {self.name!r}: each anchor needs at least {SHORTEST_ANCHOR} characters")


def _seen(name: str, kind: str, years: str, *anchors: str, lang: str = "en", evidence: str = "seen", slot: bool = False) -> Rule:
    return Rule(name, kind, anchors, (), True, slot, (lang,), years, evidence)


def _worded(name: str, kind: str, lang: str, anchors: str, *needs: str) -> Rule:
    """A way of wording: phrases parted by ``|``."""
    groups = tuple(tuple(group.split("|")) for group in needs)
    return Rule(name, kind, tuple(anchors.split("|")), groups, False, False, (lang,), "", "recalled")


RULES: tuple[Rule, ...] = (
    # Translation prompt
    _seen(
        "translation-read-in",
        "translation-prompt",
        "2021-2024",
        "All Global Research articles can be read in",
        "All Global Research articles including the E-Book",
    ),
    _seen("translation-to-read", "translation-prompt", "2025-2026", "To read this article in the following languages"),
    _seen(
        "translation-button",
        "translation-prompt",
        "2021-2026",
        "by activating the Translate Website",
        "activating the Translate This Article button",
        "Translate Website button",
        "button below the author's name",
    ),
    _seen(
        "translation-to-read-ru",
        "translation-prompt",
        "2026",
        "Чтобы прочитать эту статью на следующих языках",
        lang="ru",
        evidence="cleaner",
    ),
    # Newsletter
    _seen("newsletter-receive", "newsletter", "2021-2024", "To receive Global Research's Daily Newsletter"),
    _seen("newsletter-form", "newsletter", "2012-2018", "GR Newsletter, Enter Email", "Subscribe to our Newsletter"),
    _seen("newsletter-free", "newsletter", "?", "Sign up for the free Global Research", evidence="recalled"),
    _seen(
        "newsletter-fr",
        "newsletter",
        "?",
        "Pour s'abonner à la newsletter",
        "Pour recevoir l'infolettre",
        lang="fr",
        evidence="recalled",
    ),
    # Share prompt
    _seen(
        "share-button",
        "share-prompt",
        "2023-2026",
        "Click the share button above",
        "Click the share button below",
        "share button above to email/forward",
        "share button below to email/forward",
    ),
    _seen(
        "share-note",
        "share-prompt",
        "2018-2022",
        "please click the share buttons",
        "Forward this article to your email lists",
        "Crosspost on your blog site",
    ),
    _seen(
        "share-note-fr",
        "share-prompt",
        "2019-2022",
        "veuillez cliquer sur les boutons de partage",
        "Faites suivre cet article à vos listes",
        lang="fr",
        evidence="recalled",
    ),
    # Social follow
    _seen("follow-instagram", "social-follow", "2021-2026", "follow us on Instagram"),
    _seen("follow-telegram", "social-follow", "2022-2026", "subscribe to our Telegram Channel"),
    # Repost permission
    _seen(
        "repost-freely",
        "repost-permission",
        "2022-2026",
        "Feel free to repost and share widely Global Research",
        "Feel free to repost Global Research articles",
        "Feel free to repost",
    ),
    # Donation
    _seen("donation-truth-chance", "donation", "2024", "Give Truth a Chance", "Secure Your Access to Unchained News"),
    _seen(
        "donation-reader-funded",
        "donation",
        "2025-2026",
        "Global Research is a reader-funded media",
        "We do not accept any funding from corporations",
        "Help us stay afloat",
    ),
    _seen(
        "donation-referral",
        "donation",
        "2024-2026",
        "Global Research Referral Drive",
        "Our Readers Are Our Lifeline",
        "Online Referral Campaign",
    ),
    _seen("donation-hear", "donation", "2024", "Global Research Wants to Hear From You", evidence="recalled"),
    _seen(
        "donation-click",
        "donation",
        "2018-2026",
        "Click to make a one-time or a recurring",
        "Make a one-time or recurring donation",
        "Click here for ways to donate",
        "Click to donate",
        "Consider Making a Donation to Global Research",
        "Donate to Global Research",
    ),
    _seen(
        "donation-thanks",
        "donation",
        "2020-2022",
        "Thank you for supporting independent media",
        "We thank you for your essential support",
    ),
    _seen("donation-tide", "donation", "2018", "Online Censorship: Help Us Reverse the Tide"),
    _seen(
        "donation-outlet",
        "donation",
        "2016-2018",
        "if you like our content and approach",
        "Our work wouldn't be possible without your help",
        "southfront.org/donate",
        "patreon.com/southfront",
    ),
    _seen("donation-fr", "donation", "?", "Faites un don à Mondialisation", lang="fr", evidence="recalled"),
    _seen("donation-es", "donation", "?", "Haga una donación a Global", lang="es", evidence="recalled"),
    _seen("donation-store", "donation", "2016-2018", "store.globalresearch.ca/donate"),
    # Membership
    _seen(
        "membership-become", "membership", "2014-2026", "Become a Member of Global Research", "Become Member of Global Research"
    ),
    _seen("membership-click", "membership", "2018-2022", "Click to become a member", "Click to view our membership plans"),
    _seen("membership-fr", "membership", "?", "Devenez membre de Mondialisation", lang="fr", evidence="recalled"),
    _seen("membership-es", "membership", "?", "Hágase miembro de Global", lang="es", evidence="recalled"),
    # Comment prompt
    _seen("comment-facebook", "comment-prompt", "2014-2022", "Comment on Global Research Articles on our Facebook"),
    _seen("comment-fr", "comment-prompt", "?", "Commentez les articles", lang="fr", evidence="recalled"),
    # Disclaimer, fair use, media inquiries
    _seen(
        "disclaimer-contents",
        "disclaimer",
        "2005-2026",
        "contents of this article are of sole responsibility",
        "will not be responsible for any inaccurate or",
        "grants permission to cross-post Global Research articles",
        "For publication of Global Research articles in print",
    ),
    _seen(
        "disclaimer-views",
        "disclaimer",
        "2005-2012",
        "views expressed in this article are the sole responsibility",
        "The CRG grants permission to cross-post original",
        evidence="recalled",
    ),
    _seen(
        "disclaimer-fr",
        "disclaimer",
        "2012-2026",
        "Avis de non-responsabilité",
        "n'engagent que le ou les auteurs",
        "n'engagent que l'auteur",
        "accorde la permission de reproduire",
        lang="fr",
        evidence="recalled",
    ),
    _seen(
        "disclaimer-es",
        "disclaimer",
        "?",
        "El contenido de este artículo es responsabilidad exclusiva",
        "Las opiniones expresadas en este artículo son responsabilidad",
        lang="es",
        evidence="recalled",
    ),
    _seen(
        "fair-use-site",
        "fair-use",
        "2005-2026",
        "www.globalresearch.ca contains copyrighted material",
        "globalresearch.ca contains copyrighted material",
        "which has not always been specifically authorized",
        "expressed a prior interest in receiving it for",
        "request permission from the copyright owner",
    ),
    _seen(
        "fair-use-fr",
        "fair-use",
        "2012-2026",
        "contient du matériel protégé par le droit d'auteur",
        lang="fr",
        evidence="recalled",
    ),
    _seen("fair-use-es", "fair-use", "?", "contiene material protegido por derechos de autor", lang="es", evidence="recalled"),
    _seen("fair-use-only", "fair-use", "2001-2005", "For fair use only", "pour usage équitable seulement", evidence="recalled"),
    _seen("media-inquiries", "media-inquiries", "2005-2026", "For media inquiries", "Contact média", "Contacto de prensa"),
    # Player hints
    _seen(
        "player-fullscreen",
        "player-hint",
        "2013-2023",
        "Click lower right corner to",
        "click lower right corner to go full screen",
    ),
    _seen("player-screen", "player-hint", "2020", "Click Screen to view Video"),
    _seen("player-listen", "player-hint", "2013-2025", "LISTEN TO THE SHOW", "Click to download the audio"),
    # Books
    _seen(
        "book-order",
        "book-promotion",
        "2012-2026",
        "Order directly from Global Research",
        "Click here to order",
        "Click here to read the E-Book",
        "donations of $100 or more are entitled",
        evidence="seen",
    ),
    # Feeds, banners
    _seen(
        "feed-appeared",
        "feed-line",
        "2015-2026",
        "appeared first on Global Research",
        "appeared first on Mondialisation",
        "appeared first on Asia-Pacific Research",
        "appeared first on Globalizacion",
        slot=True,
    ),
    _seen("archive-posted", "navigation", "2015-2024", "Posted in English", "Comments Off on", slot=True),
    _seen(
        "banner-names",
        "site-banner",
        "2001-2005",
        "Centre for Research on Globalisation",
        "Centre for Research on Globalization",
        "Centre de recherche sur la mondialisation",
    ),
    _seen("banner-about", "site-banner", "2001-2005", "About the CRG Contact us", "Concernant le CRM"),
    _seen("banner-engine", "site-banner", "2005-2012", "Web site engine by Polygraphx", evidence="recalled"),
    # Ways of wording: English
    _worded(
        "worded-translation",
        "translation-prompt",
        "en",
        "language|tongue|translate|translation",
        "read|available|translat|click|choose|select|switch|pick|button|menu|enjoy|version",
        "article|website|site|page|button|menu|story|stories|text|piece|icon|flag|widget|content|Global Research|report|tab",
    ),
    _worded(
        "worded-newsletter",
        "newsletter",
        "en",
        "newsletter|bulletin|mailing list|email list|inbox|digest|e-mail alert|email alert|by email|by e-mail|your email|your e-mail|email updates|email address",
        "subscri|sign up|signup|receive|get|join|register|deliver|click|enter|free|read",
    ),
    _worded(
        "worded-share",
        "share-prompt",
        "en",
        "share button|share icon|sharing button|share this|share our|share it|forward this|forward it|email this|pass this|pass it on|"
        "send this|spread the word|crosspost|cross-post|share the|share link|share and|tell your friends|tell a friend|share with your",
        "article|friend|colleague|button|email|list|network|story|piece|text|page|post|social|family|contact|word|report|link",
    ),
    _worded(
        "worded-follow",
        "social-follow",
        "en",
        "instagram|twitter|telegram|facebook|youtube|bluesky|mastodon|whatsapp|tiktok|linkedin|rumble|odysee|bitchute|"
        "threads|substack|gettr|gab|truth social|social media|mewe|minds|vkontakte|discord|signal|on X",
        "follow us|follow global|follow our|follow the|join us|join our|find us|subscri|connect with|catch us|like us|stay in touch|"
        "our channel|our page|we are also on|we are on|we re on|now on|keep in touch|follow",
    ),
    _worded(
        "worded-repost",
        "repost-permission",
        "en",
        "repost|republish|re-publish|reprint|cross-post|crosspost|reproduce|redistribute|re-post|repurpos|circulate",
        "feel free|welcome|permission|permitted|may be|may|allowed|freely|encourage|free to|authorized|authorised|please|can",
        "article|text|content|Global Research|piece|material|credit|attribution|source|post|report|work",
    ),
    _worded(
        "worded-donation",
        "donation",
        "en",
        "donat|reader-funded|reader-supported|reader funded|funded by reader|supported by reader|contribution|chip in|tip jar|"
        "paypal|patreon|ko-fi|gofundme|buymeacoffee|fundrais|crowdfund|support our|support us|support Global|"
        "support independent|support this|support the|stay afloat|lifeline|our readers|readers like you|your support|your help|"
        "help us|help keep|help sustain|keep us|keep Global|keep this|pledge|funding|needs you|need your|depends on|depend on|relies on|rely on|"
        "independent media|independent journalism|stand with|back our|fund our|fund independent|appeal|to give|give to|gift|for as little as|sponsor",
        "our|us|we|you|Global Research|reader|my|independent|today|site|here|please|support|consider|give|donat",
    ),
    _worded(
        "worded-membership",
        "membership",
        "en",
        "member",
        "become|join|plan|sign up|free book|upgrade|renew|benefit|our|today|enroll",
    ),
    _worded(
        "worded-comment",
        "comment-prompt",
        "en",
        "comment on|comment below|leave a comment|your comment|join the discussion|join the conversation|have your say|"
        "comments section|discuss this|discuss our|discuss global|discuss the|comments on|your opinion|comment at|post a comment|tell us what you think|share your thoughts|your thoughts|let us know",
        "article|facebook|page|below|our|here|telegram|discussion|us|site",
    ),
    _worded(
        "worded-disclaimer",
        "disclaimer",
        "en",
        "disclaimer|views expressed|opinions expressed|views and opinions|contents of this|content of this|sole responsibility|"
        "responsibility of the author|solely those of|do not necessarily reflect|not responsible for|responsible for any|legal advice|medical advice|financial advice|published as received|"
        "not necessarily those of|author alone|author's own|authors' own",
        "author|article|Global Research|centre|center|editor|site|responsib|opinion|content|contact",
    ),
    _worded(
        "worded-fair-use",
        "fair-use",
        "en",
        "copyrighted material|fair use|fair dealing|copyright owner|specifically authorized",
        "site|our|without profit|permission|educational|available|distribut|article|provision|purpose|page",
    ),
    _worded(
        "worded-media",
        "media-inquiries",
        "en",
        "media inquir|press inquir|producers|press@|media@|reporters and|media enquir|press enquir|media contact|press contact|media request|interview request|press request|"
        "journalists may|for interviews|media queries|press queries|reporters may",
        "@|contact|write|email|inquir|enquir|request|quer|reach|send",
    ),
    _worded(
        "worded-player",
        "player-hint",
        "en",
        "full screen|fullscreen|full-screen|listen to the|press play|hit play|click play|tap play|play button|watch the video|"
        "download the audio|mp3|enlarge|view the video|unmute|subtitles|turn on the sound|captions|audio player|click to watch|click to listen|watch below|listen below|audio player|video player",
        "click|tap|press|hit|listen|download|watch|view|play|use|corner|below|above|here|icon|scroll",
    ),
    _worded(
        "worded-book",
        "book-promotion",
        "en",
        "e-book|ebook|isbn|paperback|hardcover|signed cop|pdf edition|bookstore|online store|our store|list price|special price|"
        "to order|order your copy|order online|purchase|kindle|order now|buy now|get your copy|your copy|bookshop|book shop|bulk order|our book",
        "order|buy|click|price|download|copy|copies|available|purchase|isbn|read|store|publisher|get|bookshop|discount",
    ),
    _worded(
        "worded-related",
        "related",
        "en",
        "related article|related post|related stor|related content|you may also like|you might also like|more from|read also|see also|"
        "also read|most read|most popular|recommended for you|more stories|more articles|further reading on global|latest news|"
        "other articles|read more on|from the archive|more on this|continue reading",
        "article|post|stor|content|like|read|popular|author|news|more|related|archive|also",
    ),
    _worded(
        "worded-feed",
        "feed-line",
        "en",
        "appeared first on|first appeared on|published by Global|published on Global|original post|read the original|originally appeared",
        "post|article|here|Global Research",
    ),
    _worded(
        "worded-navigation",
        "navigation",
        "en",
        "all articles by|more articles by|next article|previous article|back to top|skip to|view all|see all|go back|return to|"
        "print this|printer friendly|previous post|next post|scroll|table of contents|back to home|homepage|home page",
        "article|top|page|content|author|post|main|home|all|news|version",
    ),
    _worded(
        "worded-banner",
        "site-banner",
        "en",
        "Global Research|Centre for Research|globalresearch.ca",
        "independent|network|source|analysis|since|online|web site|website|home of|site of|centre|founded|world|montreal|Canada|CRG",
    ),
    _worded(
        "worded-banner-fr",
        "site-banner",
        "fr",
        "Mondialisation|Centre de recherche",
        "indépendant|source|analyse|depuis|en ligne|site|centre|fondé|monde|Montréal|Canada|CRM",
    ),
    _worded(
        "worded-banner-es",
        "site-banner",
        "es",
        "Globalización|Globalizacion|Centro de Investigación",
        "independiente|fuente|análisis|desde|línea|sitio|centro|fundado|mundo|Montreal|Canadá|CRG",
    ),
    # Ways of wording: French
    _worded(
        "worded-translation-fr",
        "translation-prompt",
        "fr",
        "langue|traduire|traduction|traduit",
        "lire|lu|lus|disponible|cliqu|choisi|bouton|menu|activ|selection|consult",
        "article|site|page|bouton|menu|texte|auteur|mondialisation",
    ),
    _worded(
        "worded-newsletter-fr",
        "newsletter",
        "fr",
        "infolettre|newsletter|bulletin|lettre d'information|liste d'envoi|liste de diffusion|boîte de réception",
        "abonn|inscri|recev|cliqu|gratuit",
    ),
    _worded(
        "worded-share-fr",
        "share-prompt",
        "fr",
        "boutons de partage|bouton de partage|partage|circuler|partager cet|faites suivre|transmettez|faites circuler|envoyez cet|diffusez",
        "article|ami|collegue|bouton|liste|reseau|courriel|texte|blog|page|mot|lien|entourage",
    ),
    _worded(
        "worded-follow-fr",
        "social-follow",
        "fr",
        "instagram|twitter|telegram|facebook|youtube|bluesky|mastodon|whatsapp|rumble|odysee|tiktok|réseaux sociaux|substack|sur X",
        "suivez|abonn|rejoign|retrouvez|aimez|notre canal|notre chaîne|notre page",
    ),
    _worded(
        "worded-repost-fr",
        "repost-permission",
        "fr",
        "republi|reproduire|reproduction|repost|rediffus|reprendre|reprise",
        "libre|permission|autoris|encourag|permis|pouvez|peut|peuvent|accord",
        "article|texte|contenu|mondialisation|source|mention",
    ),
    _worded(
        "worded-donation-fr",
        "donation",
        "fr",
        "faire un don|faites un don|vos dons|votre don|soutenez|votre soutien|votre appui|contribution|financé par|nos lecteurs|campagne|"
        "aidez-nous|média indépendant|médias indépendants|dons de|grâce à vous|votre aide|besoin de vous",
        "nous|notre|nos|vous|votre|vos|lecteur|mondialisation|soutenez|don",
    ),
    _worded(
        "worded-membership-fr",
        "membership",
        "fr",
        "membre|adhérent|adhésion|adhérez",
        "devenez|devenir|rejoign|adhér|inscri|nos|notre",
    ),
    _worded(
        "worded-comment-fr",
        "comment-prompt",
        "fr",
        "commentez|commentaire|donnez votre avis|votre avis|réagissez",
        "article|facebook|page|nous|notre|ci-dessous|vos|votre",
    ),
    _worded(
        "worded-disclaimer-fr",
        "disclaimer",
        "fr",
        "non-responsabilité|opinions exprimées|n'engagent que|seule responsabilité|contenu de cet article|responsabilité",
        "auteur|article|centre|mondialisation",
    ),
    _worded(
        "worded-fair-use-fr",
        "fair-use",
        "fr",
        "matériel protégé|usage équitable|utilisation équitable|droit d'auteur|droits d'auteur",
        "site|permission|autoris|fins|mondialisation|éducati|sans but|disposition",
    ),
    _worded(
        "worded-media-fr",
        "media-inquiries",
        "fr",
        "contact média|contact presse|demandes des médias|demandes de presse|demandes d'entrevue|relations médias|contact médias|demandes médias",
        "@|contact|courriel|demand|relation",
    ),
    _worded(
        "worded-player-fr",
        "player-hint",
        "fr",
        "plein écran|vidéo|audio|mp3|sous-titre|écran|écoutez l'émission|télécharger l'audio|lancer la vidéo|regarder la vidéo",
        "cliqu|écout|appuy|télécharg|regard|lanc",
    ),
    _worded(
        "worded-book-fr",
        "book-promotion",
        "fr",
        "isbn|livre numérique|commandez|commander|en vente|boutique",
        "livre|commande|prix|achet|cliqu|boutique|exemplaire|isbn",
    ),
    _worded(
        "worded-related-fr",
        "related",
        "fr",
        "articles connexes|à lire aussi|lire aussi|sur le même sujet|articles liés|voir aussi|les plus lus|du même auteur",
        "article|lire|lus|sujet|voir|auteur|aussi",
    ),
    _worded(
        "worded-feed-fr",
        "feed-line",
        "fr",
        "apparu en premier|apparu d'abord|paru en premier|publié en premier|paru d'abord",
        "article|mondialisation",
    ),
    _worded(
        "worded-navigation-fr",
        "navigation",
        "fr",
        "haut de page|retour en haut|article précédent|article suivant|tous les articles|version imprimable|retour à",
        "page|article|haut|accueil|auteur|version",
    ),
    # Ways of wording: Spanish
    _worded(
        "worded-feed-es",
        "feed-line",
        "es",
        "apareció primero|apareció por primera|publicado primero|publicado por primera",
        "artículo|entrada|global",
    ),
    _worded(
        "worded-navigation-es",
        "navigation",
        "es",
        "volver arriba|artículo anterior|artículo siguiente|todos los artículos|versión imprimible|volver a",
        "página|artículo|arriba|inicio|autor|versión",
    ),
    _worded(
        "worded-translation-es",
        "translation-prompt",
        "es",
        "idioma|traducir|traducción|traducid|lengua",
        "leer|leído|leíd|disponible|clic|elija|seleccion|botón|menú|activ|puls|lea",
        "artículo|sitio|página|botón|menú|texto|autor|web",
    ),
    _worded(
        "worded-newsletter-es",
        "newsletter",
        "es",
        "boletín|newsletter|lista de correo|bandeja",
        "suscri|recib|clic|inscr|regístr|gratis|gratuit",
    ),
    _worded(
        "worded-share-es",
        "share-prompt",
        "es",
        "botones de compartir|botón de compartir|botón compartir|compart|reenvíe|difunda|envíe este",
        "artículo|amigo|colega|botón|lista|redes|correo|texto|blog|página|enlace|familiares",
    ),
    _worded(
        "worded-follow-es",
        "social-follow",
        "es",
        "instagram|twitter|telegram|facebook|youtube|bluesky|mastodon|whatsapp|rumble|odysee|tiktok|redes sociales|substack|en X",
        "síganos|síguenos|sigan|siga|suscri|únase|únete|encuéntrenos|encuéntranos|nuestro canal|nuestra página",
    ),
    _worded(
        "worded-repost-es",
        "repost-permission",
        "es",
        "republicar|reproducir|reproducción|repost|redistribu|difundir",
        "libre|permiso|autoriz|puede|pueden|permit|invitamos",
        "artículo|texto|contenido|fuente|global",
    ),
    _worded(
        "worded-donation-es",
        "donation",
        "es",
        "donación|donativo|done|donar|apoye|apóyenos|apoya|su apoyo|contribución|financiad|nuestros lectores|campaña|ayúdenos|ayúdanos|"
        "medio independiente|medios independientes|su ayuda|gracias a usted|gracias a nuestros",
        "nos|nuestro|nuestra|nuestros|usted|su|lector|global|independiente",
    ),
    _worded(
        "worded-membership-es", "membership", "es", "miembro|membresía|socio", "hágase|hazte|conviértase|únase|ser|nuestr|planes"
    ),
    _worded(
        "worded-comment-es",
        "comment-prompt",
        "es",
        "comente|comentario|su opinión|opine|deje su",
        "artículo|facebook|página|nuestra|abajo|aquí|nos",
    ),
    _worded(
        "worded-disclaimer-es",
        "disclaimer",
        "es",
        "descargo de responsabilidad|aviso legal|opiniones expresadas|responsabilidad exclusiva|responsabilidad del autor|contenido de este artículo|exclusiva responsabilidad",
        "autor|artículo|centro|global|site|sitio",
    ),
    _worded(
        "worded-fair-use-es",
        "fair-use",
        "es",
        "material protegido|uso justo|derechos de autor|uso legítimo",
        "sitio|permiso|autoriz|fines|global|educativ|sin ánimo|sin fines|dispos",
    ),
    _worded(
        "worded-media-es",
        "media-inquiries",
        "es",
        "contacto de prensa|consultas de prensa|consultas de medios|contacto para medios|solicitudes de prensa|solicitudes de entrevista|consultas de los medios",
        "@|contact|correo|consult|solicitud",
    ),
    _worded(
        "worded-player-es",
        "player-hint",
        "es",
        "pantalla|vídeo|video|audio|mp3|subtítulo|escuche el programa|descargar el audio|ver el video|ver el vídeo|reproducir el",
        "clic|escuch|puls|descarg|ver|reprod",
    ),
    _worded(
        "worded-book-es",
        "book-promotion",
        "es",
        "isbn|libro electrónico|pedir el libro|ordene|tienda",
        "libro|pedid|precio|compr|clic|tienda|ejemplar|isbn",
    ),
    _worded(
        "worded-related-es",
        "related",
        "es",
        "artículos relacionados|lea también|lea además|ver también|le puede interesar|más leídos|del mismo autor",
        "artículo|lea|ver|interesar|leídos|autor|también",
    ),
)

"""Ways of wording: how each kind of notice is put, in whatever words next year brings.

A rule here holds for a block that has one phrase of its first group and, unless the block is site talk throughout, one
of each further group. Phrases are stems: ``translat`` stands for *translate*, *translated*, *translation*. What keeps
prose safe is `grextract.notices.matcher`: such a block must speak to its reader and have no subject of its own.
"""

from __future__ import annotations

from grextract.notices.rules import SEEN, Rule

__all__ = ["RULES", "WORDED"]


def _worded(name: str, kind: str, language: str, anchors: str, *needs: str) -> Rule:
    groups = tuple(tuple(group.split(" | ")) for group in needs)
    return Rule(name, kind, tuple(anchors.split(" | ")), groups, sure=False, languages=(language,), evidence="recalled")


NETWORKS = "instagram | twitter | telegram | facebook | youtube | bluesky | mastodon | whatsapp | rumble | odysee | tiktok"

# fmt: off
WORDED: tuple[Rule, ...] = (
    _worded("worded-translation", "translation-prompt", "en",
            "language | tongue | translate | translation",
            "read | available | translat | click | choose | select | switch | pick | button | menu | enjoy | version",
            "article | website | site | page | button | menu | story | stories | text | piece | icon | flag | widget | "
            "content | Global Research | report | tab"),
    _worded("worded-newsletter", "newsletter", "en",
            "newsletter | selection of articles | selection of our | bulletin | mailing list | email list | inbox | digest | e-mail alert | email alert | by email | "
            "by e-mail | subscribe to | to our list | mailbox | bulletin | daily digest | top news | your email | your e-mail | email updates | email address | daily letter | weekly letter | monthly letter | our letter",
            "subscri | sign up | signup | receive | get | join | register | deliver | click | enter | free | read"),
    _worded("worded-share", "share-prompt", "en",
            "share button | share icon | sharing button | share this | share our | share it | send it to | send it on | forward this | forward it | "
            "email this | pass this | pass it | post it | send this | send them the link | spread the word | crosspost | cross-post | share the | share "
            "link | share and | tell your friends | tell a friend | share with your",
            "article | friend | colleague | button | email | list | network | story | piece | text | page | post | social | "
            "family | contact | word | report | link"),
    _worded("worded-comment", "comment-prompt", "en",
            "comment on | comment below | leave a comment | your comment | join the discussion | join the conversation | "
            "have your say | comments section | discuss this | discuss our | discuss global | discuss the | comments on | "
            "your opinion | comment at | post a comment | tell us what you think | share your thoughts | your thoughts | "
            "let us know",
            "article | facebook | page | below | our | here | telegram | discussion | us | site"),
    _worded("worded-follow", "social-follow", "en",
            "instagram | twitter | telegram | facebook | youtube | bluesky | mastodon | whatsapp | tiktok | linkedin | "
            "rumble | odysee | bitchute | threads | substack | gettr | gab | truth social | social media | mewe | minds | "
            "vkontakte | discord | signal | on X | spotify | apple podcasts | our app | research app",
            "follow us | follow global | follow our | follow the | join us | join our | find us | subscri | connect with | "
            "catch us | like us | stay in touch | our channel | our page | we are also on | we are on | we re on | now on | "
            "keep in touch | follow"),
    _worded("worded-event", "social-follow", "en",
            "webinar | webcast | livestream | live stream | live chat | join us live | live on",
            "register | sign up | join | zoom | rumble | youtube | rsvp | watch | tune in"),
    _worded("worded-repost", "repost-permission", "en",
            "repost | republish | re-publish | reprint | cross-post | crosspost | reproduce | redistribute | re-post | "
            "repurpos | circulate",
            "feel free | welcome | creative commons | with credit | permission | permitted | may be | may | allowed | freely | encourage | free to | "
            "authorized | authorised | please | can",
            "article | text | content | Global Research | piece | material | credit | attribution | source | post | report "
            "| work"),
    _worded("worded-donation", "donation", "en",
            "donat | reader-funded | reader-supported | reader funded | funded by reader | supported by reader | "
            "contribution | chip in | tip jar | a tip | patron | substack | paypal | patreon | ko-fi | gofundme | buymeacoffee | fundrais | crowdfund | "
            "support our | support us | support Global | support independent | support this | support the | stay afloat | "
            "lifeline | paywall | monthly supporter | become a supporter | funded by our readers | supported by our readers | support of our readers | support from our readers | generosity of our readers | readers like you | your support | your help | help us | help keep | help sustain | "
            "keep us | keep Global | keep this | pledge | funding | needs you | need your | depends on | depend on | relies "
            "on | rely on | independent media | independent journalism | stand with | back our | corporate money | corporate funding | no advertis | fund our | fund "
            "independent | contribute to | donor box | appeal | to give | give to | gift | for as little as | sponsor",
            "our | us | we | you | Global Research | reader | my | independent | today | site | here | please | support | "
            "consider | give | donat"),
    _worded("worded-membership", "membership", "en",
            "member",
            "become | join | plan | sign up | free book | upgrade | renew | benefit | our | today | enroll"),
    _worded("worded-disclaimer", "disclaimer", "en",
            "disclaimer | views expressed | opinions expressed | views and opinions | contents of this | content of this | "
            "sole responsibility | responsibility of the author | solely those of | do not necessarily reflect | not "
            "responsible for | responsible for any | legal advice | medical advice | financial advice | published as "
            "received | no responsibility for | no liability | held liable | liable for | legal notice | for information only | informational "
            "purposes | not necessarily those of | author alone | author's own | authors' own",
            "author | article | Global Research | centre | center | editor | site | responsib | opinion | content | contact"),
    _worded("worded-fair-use", "fair-use", "en",
            "copyrighted material | fair use | fair dealing | copyright owner | copyright holder | rights holder | specifically "
            "authorized | copyrighted by | educational use | educational purposes",
            "site | website | owner | our | without profit | permission | educational | available | distribut | article | provision | purpose "
            "| page"),
    _worded("worded-media", "media-inquiries", "en",
            "media inquir | press inquir | producers | press@ | presse@ | prensa@ | media@ | medios@ | reporters and | media enquir | press enquir | "
            "media contact | press contact | press office | press desk | press team | media office | media desk | media team | speaking request | publications@ | crgeditor@ | for the press | from the press | from reporters | from journalists | media request | interview request | press request | journalists may | for "
            "interviews | media queries | press queries | reporters may",
            "@ | contact | write | email | inquir | enquir | request | quer | reach | send"),
    _worded("worded-player", "player-hint", "en",
            "full screen | fullscreen | full-screen | listen to the | access video | access the video | press play | hit play | click play | tap play | play "
            "button | watch the video | download the audio | mp3 | enlarge | view the video | unmute | subtitles | turn on "
            "the sound | captions | audio player | click to watch | click to listen | watch below | listen below | audio "
            "player | video player | if the video | if the player | video does not | video won't | video is not",
            "click | tap | press | hit | listen | download | watch | view | play | use | corner | below | above | here | "
            "icon | scroll"),
    _worded("worded-book", "book-promotion", "en",
            "e-book | ebook | isbn | paperback | hardcover | signed cop | pdf edition | bookstore | online store | our "
            "store | list price | special price | to order | order your copy | order online | purchase | kindle | order now "
            "| buy now | get your copy | your copy | bookshop | book shop | research store | from our store | pay the postage | free shipping | bulk order | our book",
            "order | buy | click | price | download | copy | copies | available | purchase | isbn | read | store | "
            "publisher | get | bookshop | discount"),
    _worded("worded-related", "related", "en",
            "related article | related post | related stor | related content | you may also like | you might also like | "
            "more from | read also | see also | also read | most read | most popular | recommended for you | more stories | "
            "more articles | further reading on global | latest news | other articles | read more on | from the archive | "
            "more on this | continue reading | by the same author | from the same author",
            "article | post | stor | content | like | read | popular | author | news | more | related | archive | also"),
    _worded("worded-feed", "feed-line", "en",
            "appeared first on | first appeared on | published by Global | published on Global | original post | read the "
            "original | originally appeared",
            "post | article | here | Global Research"),
    _worded("worded-navigation", "navigation", "en",
            "all articles by | more articles by | next article | previous article | back to top | skip to | view all | see "
            "all | go back | return to | print this | printer friendly | previous post | next post | scroll | table of "
            "contents | back to home | homepage | home page | as a PDF | PDF version | download this article | print this article",
            "article | top | page | content | author | post | main | home | all | news | version | PDF"),
    _worded("worded-translation-fr", "translation-prompt", "fr",
            "langue | traduire | traduction | traduit",
            "lire | lu | lus | disponible | cliqu | choisi | bouton | menu | activ | selection | consult",
            "article | site | page | bouton | menu | texte | auteur | mondialisation"),
    _worded("worded-newsletter-fr", "newsletter", "fr",
            "infolettre | inscrivez-vous à la lettre | notre lettre | sélection d'articles | sélection de nos | newsletter | bulletin | lettre d'information | liste d'envoi | liste de diffusion | boîte de "
            "réception | par courriel | par e-mail",
            "abonn | inscri | recev | cliqu | gratuit"),
    _worded("worded-share-fr", "share-prompt", "fr",
            "boutons de partage | bouton de partage | partage | circuler | partager cet | faites suivre | transmettez | "
            "faites circuler | envoyez cet | diffusez | relayez | relayer",
            "article | ami | collegue | bouton | liste | reseau | courriel | texte | blog | page | mot | lien | entourage"),
    _worded("worded-comment-fr", "comment-prompt", "fr",
            "commentez | commentaire | donnez votre avis | votre avis | réagissez",
            "article | facebook | page | nous | notre | ci-dessous | vos | votre"),
    _worded("worded-follow-fr", "social-follow", "fr",
            f"{NETWORKS} | réseaux sociaux | substack | sur X",
            "suivez | en contact avec nous | connectés | abonn | rejoign | retrouvez | aimez | notre canal | notre chaîne | notre page"),
    _worded("worded-repost-fr", "repost-permission", "fr",
            "republi | reprenez | reproduisez | reproduire | reproduction | reproduit | repost | rediffus | reprendre | reprise | repris",
            "libre | permission | autoris | encourag | permis | hésitez pas | citant | pouvez | peut | peuvent | accord",
            "article | texte | contenu | mondialisation | source | mention"),
    _worded("worded-donation-fr", "donation", "fr",
            "faire un don | faites un don | donnez à | vos dons | votre don | soutenez | votre soutien | votre appui | contribution | "
            "financé par | grâce à nos lecteurs | campagne | vos abonnements | ne vit que | aidez-nous | média indépendant | médias indépendants | dons de | grâce "
            "à vous | votre aide | besoin de vous | comptons sur | générosité | votre média",
            "nous | notre | nos | vous | votre | vos | lecteur | mondialisation | soutenez | don"),
    _worded("worded-membership-fr", "membership", "fr",
            "membre | adhérent | adhésion | adhérez",
            "devenez | devenir | rejoign | adhér | inscri | nos | notre"),
    _worded("worded-disclaimer-fr", "disclaimer", "fr",
            "non-responsabilité | tenu responsable | tenue responsable | tenus responsables | opinions exprimées | n'engagent que | seule responsabilité | contenu de cet article | "
            "responsabilité | seuls responsables | seul responsable | seule responsable | responsables du contenu | n'engage que | n'engage pas",
            "auteur | article | centre | mondialisation"),
    _worded("worded-fair-use-fr", "fair-use", "fr",
            "matériel protégé | usage équitable | utilisation équitable | droit d'auteur | droits d'auteur | titulaire "
            "des droits | propriétaire des droits | fins éducatives | fins non commerciales | but éducatif",
            "site | permission | autoris | fins | mondialisation | éducati | sans but | disposition"),
    _worded("worded-media-fr", "media-inquiries", "fr",
            "contact média | contact presse | service de presse | bureau de presse | demandes des médias | demandes de presse | demandes d'entrevue | relations "
            "médias | contact médias | demandes médias",
            "@ | contact | courriel | demand | relation"),
    _worded("worded-player-fr", "player-hint", "fr",
            "plein écran | vidéo | audio | mp3 | sous-titre | écran | écoutez l'émission | télécharger l'audio | lancer la "
            "vidéo | regarder la vidéo | si la vidéo",
            "cliqu | écout | appuy | télécharg | regard | lanc"),
    _worded("worded-book-fr", "book-promotion", "fr",
            "isbn | achetez le livre | prix spécial | livre numérique | commandez | commander | en vente | boutique | livre électronique",
            "livre | commande | prix | achet | cliqu | boutique | exemplaire | isbn"),
    _worded("worded-related-fr", "related", "fr",
            "articles connexes | à lire aussi | lire aussi | sur le même sujet | articles liés | voir aussi | les plus lus "
            "| du même auteur | lire également | à ne pas manquer | voir également",
            "article | lire | lus | sujet | voir | auteur | aussi"),
    _worded("worded-feed-fr", "feed-line", "fr",
            "apparu en premier | apparu d'abord | paru en premier | publié en premier | paru d'abord",
            "article | mondialisation"),
    _worded("worded-navigation-fr", "navigation", "fr",
            "haut de page | retour en haut | article précédent | article suivant | tous les articles | version imprimable | "
            "retour à",
            "page | article | haut | accueil | auteur | version"),
    _worded("worded-translation-es", "translation-prompt", "es",
            "idioma | traducir | traducción | traducid | lengua",
            "leer | leído | leíd | disponible | clic | elija | seleccion | botón | menú | activ | puls | lea",
            "artículo | sitio | página | botón | menú | texto | autor | web"),
    _worded("worded-newsletter-es", "newsletter", "es",
            "boletín | selección de artículos | selección de nuestros | newsletter | lista de correo | bandeja | por correo | por e-mail",
            "suscri | recib | clic | inscr | regístr | gratis | gratuit"),
    _worded("worded-share-es", "share-prompt", "es",
            "botones de compartir | botón de compartir | botón compartir | compart | reenvíe | difunda | publique este | envíe este",
            "artículo | amigo | colega | botón | lista | redes | correo | texto | blog | página | enlace | familiares"),
    _worded("worded-comment-es", "comment-prompt", "es",
            "comente | comentario | su opinión | opine | deje su",
            "artículo | facebook | página | nuestra | abajo | aquí | nos"),
    _worded("worded-follow-es", "social-follow", "es",
            f"{NETWORKS} | redes sociales | substack | en X",
            "síganos | en contacto con nosotros | síguenos | sigan | siga | suscri | únase | únete | encuéntrenos | encuéntranos | nuestro canal | "
            "nuestra página"),
    _worded("worded-repost-es", "repost-permission", "es",
            "republicar | reproducir | reproducción | repost | redistribu | difundir",
            "libre | permiso | autoriz | puede | pueden | permit | invitamos",
            "artículo | texto | contenido | fuente | global"),
    _worded("worded-donation-es", "donation", "es",
            "donación | donativo | done a | done hoy | done ahora | done aquí | donar | apoye | apóyenos | apoya | su apoyo | contribución | financiad | gracias a nuestros "
            "lectores | suscriptores | campaña | ayúdenos | ayúdanos | medio independiente | medios independientes | su ayuda | gracias a "
            "usted | aporte",
            "nos | nuestro | nuestra | nuestros | usted | su | lector | global | independiente"),
    _worded("worded-membership-es", "membership", "es",
            "miembro | membresía | hágase socio | hazte socio | ser socio | sea socio | nuestros socios | asociad",
            "hágase | hazte | conviértase | únase | ser | nuestr | planes"),
    _worded("worded-disclaimer-es", "disclaimer", "es",
            "descargo de responsabilidad | aviso legal | opiniones expresadas | responsabilidad exclusiva | responsabilidad "
            "del autor | contenido de este artículo | exclusiva responsabilidad | únicos responsables | únicas responsables | responsables del contenido | toda responsabilidad | se hace responsable",
            "autor | artículo | centro | global | site | sitio"),
    _worded("worded-fair-use-es", "fair-use", "es",
            "material protegido | uso justo | derechos de autor | uso legítimo | titular de los derechos | propietario de los "
            "derechos",
            "sitio | permiso | autoriz | fines | global | educativ | sin ánimo | sin fines | dispos"),
    _worded("worded-media-es", "media-inquiries", "es",
            "contacto de prensa | oficina de prensa | gabinete de prensa | consultas de prensa | consultas de medios | contacto para medios | solicitudes de prensa "
            "| solicitudes de entrevista | consultas de los medios",
            "@ | contact | correo | consult | solicitud"),
    _worded("worded-player-es", "player-hint", "es",
            "pantalla | vídeo | video | audio | mp3 | subtítulo | escuche el programa | descargar el audio | ver el video | "
            "ver el vídeo | reproducir el",
            "clic | escuch | puls | descarg | ver | reprod"),
    _worded("worded-book-es", "book-promotion", "es",
            "isbn | compre el libro | precio especial | libro electrónico | pedir el libro | ordene | tienda",
            "libro | pedid | precio | compr | clic | tienda | ejemplar | isbn"),
    _worded("worded-related-es", "related", "es",
            "artículos relacionados | lea también | lea además | ver también | le puede interesar | más leídos | del mismo "
            "autor | no se pierda | lea igualmente",
            "artículo | lea | ver | interesar | leídos | autor | también"),
    _worded("worded-feed-es", "feed-line", "es",
            "apareció primero | apareció por primera | publicado primero | publicado por primera",
            "artículo | entrada | global"),
    _worded("worded-navigation-es", "navigation", "es",
            "volver arriba | artículo anterior | artículo siguiente | todos los artículos | versión imprimible | volver a",
            "página | artículo | arriba | inicio | autor | versión"),
    _worded("worded-translation-de", "translation-prompt", "de",
            "sprache | übersetz | auf deutsch",
            "lesen | gelesen | lies | verfügbar | klick | wähl | schaltfläche | button | menü | knopf | übersetzen",
            "artikel | seite | beitrag | text | autor | schaltfläche | button | menü"),
    _worded("worded-newsletter-de", "newsletter", "de",
            "newsletter | rundbrief | verteiler | postfach | per e-mail | per mail | mailingliste",
            "abonn | erhalten | anmeld | melden | klick | eintrag | tragen | kostenlos | täglich | wöchentlich | bestell"),
    _worded("worded-share-de", "share-prompt", "de",
            "teilen sie | teile diesen | teilt diesen | diesen artikel teilen | artikel mit | weiterleiten | leiten sie | "
            "schicken sie | senden sie | empfehlen sie | verbreiten sie | weitersagen | share-button",
            "artikel | freund | kolleg | schaltfläche | button | verteiler | netzwerk | beitrag | text | blog | seite | bekannt"),
    _worded("worded-comment-de", "comment-prompt", "de",
            "kommentieren | kommentar | ihre meinung | deine meinung | diskutieren sie",
            "artikel | facebook | seite | unser | unten | hier | uns"),
    _worded("worded-follow-de", "social-follow", "de",
            f"{NETWORKS} | soziale netzwerke | sozialen netzwerken | sozialen medien | substack | auf X",
            "folgen sie | folge uns | folgt uns | abonn | besuchen sie | finden sie uns | unseren kanal | unser kanal | unserem kanal"),
    _worded("worded-repost-de", "repost-permission", "de",
            "weiterverbreit | nachdruck | nachgedruckt | weiterveröffentlich | übernommen | übernehmen | vervielfältig | "
            "veröffentlich | verbreite",
            "frei | erlaub | genehmig | dürfen | darf | gestattet | können | quellenangabe | gerne",
            "artikel | text | beiträge | beitrag | inhalt | global | quelle"),
    _worded("worded-donation-de", "donation", "de",
            "spende | unterstützen | unterstütze | unterstützt | ihre unterstützung | ihre hilfe | von seinen lesern | von unseren lesern | dank unserer leser | unabhängige medien | "
            "unabhängigen journalismus | unabhängiger journalismus | helfen sie | leserfinanziert | beitrag leisten | finanziert",
            "uns | unser | wir | sie | ihr | leser | global | unabhängig | hier"),
    _worded("worded-membership-de", "membership", "de",
            "mitglied | mitgliedschaft | fördermitglied",
            "werden sie | werde | werdet | unser | jetzt | beitreten"),
    _worded("worded-disclaimer-de", "disclaimer", "de",
            "haftungsausschluss | geäußerten meinungen | geäußerten ansichten | alleinige verantwortung | alleinigen verantwortung | "
            "inhalt dieses artikels | verantwortung des | nicht notwendigerweise | nicht unbedingt",
            "autor | verfasser | artikel | zentrum | global"),
    _worded("worded-fair-use-de", "fair-use", "de",
            "urheberrechtlich | urheberrecht | rechteinhaber",
            "seite | genehmig | zweck | material | global | bildung | verfügung | erlaubnis"),
    _worded("worded-media-de", "media-inquiries", "de",
            "medienanfragen | presseanfragen | pressekontakt | interviewanfragen | für presse",
            "@ | kontakt | anfragen | e-mail"),
    _worded("worded-book-de", "book-promotion", "de",
            "isbn | e-book | jetzt bestellen | buch bestellen | im buchhandel",
            "buch | preis | bestell | kauf | klick | isbn"),
    _worded("worded-related-de", "related", "de",
            "lesen sie auch | siehe auch | ähnliche artikel | weitere artikel | mehr zum thema | das könnte sie",
            "artikel | lesen | thema | auch | interessieren"),
    _worded("worded-translation-it", "translation-prompt", "it",
            "lingua | lingue | traduci | tradurre | traduzione",
            "legger | leggi | letto | letti | disponibil | clicc | scegli | selezion | pulsante | bottone | menu | attiv",
            "articolo | articoli | sito | pagina | pulsante | bottone | menu | testo | autore"),
    _worded("worded-newsletter-it", "newsletter", "it",
            "newsletter | bollettino | mailing list | casella di posta | via e-mail | via mail",
            "iscriv | ricev | clicc | gratis | gratuit | abbon | registr"),
    _worded("worded-share-it", "share-prompt", "it",
            "condivid | pulsanti di condivisione | pulsante di condivisione | inoltra | fate circolare | diffond | invia questo | inviate questo",
            "articol | amici | collegh | pulsant | lista | reti | social | testo | blog | pagina | mail"),
    _worded("worded-comment-it", "comment-prompt", "it",
            "commenta questo | commentate | commento | la tua opinione | la vostra opinione | dite la vostra",
            "articol | facebook | pagina | nostr | sotto | qui"),
    _worded("worded-follow-it", "social-follow", "it",
            f"{NETWORKS} | reti sociali | sui social | nostri social | canali social | substack | su X",
            "seguici | seguite | segui il | iscriv | abbon | unisciti | unitevi | trovateci | nostro canale | nostra pagina"),
    _worded("worded-repost-it", "repost-permission", "it",
            "ripubblic | riprodur | riprodott | riproduzione | diffond | condivisi",
            "liber | permess | autorizz | possono | può | consentit | invitiamo | potete",
            "articol | testo | testi | contenut | fonte | global"),
    _worded("worded-donation-it", "donation", "it",
            "donazion | dona ora | dona oggi | dona a | sostenete | sostenere | sostieni | il tuo sostegno | il vostro sostegno | contributo | contribuisci | contribuite | finanziat | grazie ai nostri "
            "lettori | generosità dei nostri lettori | aiutaci | aiutateci | media indipendent | informazione indipendente | informazione libera | giornalismo indipendente | vostro aiuto",
            "nostr | vostr | tuo | lettor | global | indipendent | libera | informazione | qui | oggi"),
    _worded("worded-membership-it", "membership", "it",
            "membro | membri | diventa socio | diventate soci | nostri soci | socio sostenitor | soci sostenitor | tessera | sostenitor",
            "diventa | diventate | iscriv | nostr | unisciti"),
    _worded("worded-disclaimer-it", "disclaimer", "it",
            "esclusione di responsabilità | avvertenza | opinioni espresse | responsabilità esclusiva | esclusiva responsabilità | "
            "responsabilità dell'autore | contenuto di questo articolo | contenuti di questo articolo | non riflettono",
            "autor | articol | centro | global | sito"),
    _worded("worded-fair-use-it", "fair-use", "it",
            "materiale protetto | diritto d'autore | diritti d'autore | uso equo | titolare dei diritti",
            "sito | permess | autorizz | scopi | fini | global | educativ | disposizione"),
    _worded("worded-media-it", "media-inquiries", "it",
            "contatti stampa | ufficio stampa | richieste dei media | richieste stampa | richieste di intervista | per la stampa",
            "@ | contatt | richiest | scriv | mail"),
    _worded("worded-book-it", "book-promotion", "it",
            "isbn | libro elettronico | e-book | ordina il libro | in libreria",
            "libro | ordin | prezzo | acquist | clicc | copia | isbn"),
    _worded("worded-related-it", "related", "it",
            "articoli correlati | leggi anche | leggete anche | vedi anche | potrebbe interessarti | i più letti | dello stesso autore",
            "articol | legg | ved | interess | letti | autore | anche"),
    _worded("worded-translation-pt", "translation-prompt", "pt",
            "idioma | língua | traduzir | tradução | traduza",
            "ler | lido | leia | disponív | cliqu | clic | escolha | selecion | botão | menu | ativ",
            "artigo | site | página | botão | menu | texto | autor"),
    _worded("worded-newsletter-pt", "newsletter", "pt",
            "newsletter | boletim | lista de e-mail | caixa de entrada | por e-mail",
            "inscrev | receb | cliqu | assin | gratuit | grátis | subscrev | cadastr | registe"),
    _worded("worded-share-pt", "share-prompt", "pt",
            "compartilh | partilh | encaminhe | divulgue | envie este | botão de compartilhamento | botões de compartilhamento",
            "artigo | amigo | colega | botão | botões | lista | redes | e-mail | texto | blog | página | link"),
    _worded("worded-comment-pt", "comment-prompt", "pt",
            "comente | comentário | sua opinião | deixe seu | deixe o seu",
            "artigo | facebook | página | nossa | abaixo | aqui"),
    _worded("worded-follow-pt", "social-follow", "pt",
            f"{NETWORKS} | redes sociais | substack | no X",
            "siga | sigam | inscrev | subscrev | assine | junte-se | encontre-nos | nosso canal | nossa página"),
    _worded("worded-repost-pt", "repost-permission", "pt",
            "republicar | republique | republicad | reproduz | reprodução | divulgar | divulgue | compartilh",
            "livre | permiss | autoriz | pode | podem | permit | vontade",
            "artigo | texto | conteúdo | fonte | global"),
    _worded("worded-donation-pt", "donation", "pt",
            "doação | doações | doe hoje | doe agora | doe para | doar | apoie | apoiar | seu apoio | vosso apoio | contribua | contribuição | financiad | ajude-nos | "
            "mídia independente | media independente | meios independentes | jornalismo independente | sua ajuda | graças aos",
            "nos | nosso | nossa | nossos | você | seu | sua | leitor | global | independente"),
    _worded("worded-membership-pt", "membership", "pt",
            "membro | torne-se sócio | seja sócio | ser sócio | nossos sócios | assinante",
            "torne-se | seja | tornar-se | junte-se | noss"),
    _worded("worded-disclaimer-pt", "disclaimer", "pt",
            "isenção de responsabilidade | aviso legal | opiniões expressas | responsabilidade exclusiva | exclusiva responsabilidade | "
            "responsabilidade do autor | conteúdo deste artigo | não refletem",
            "autor | artigo | centro | global | site"),
    _worded("worded-fair-use-pt", "fair-use", "pt",
            "material protegido | direitos autorais | direitos de autor | uso justo | detentor dos direitos",
            "site | permiss | autoriz | fins | global | educa | sem fins | disposi"),
    _worded("worded-media-pt", "media-inquiries", "pt",
            "contato de imprensa | contato com a imprensa | contacto com a imprensa | contato para a imprensa | contacto de imprensa | pedidos da imprensa | assessoria de imprensa | para a imprensa",
            "@ | contat | contact | pedid | e-mail"),
    _worded("worded-book-pt", "book-promotion", "pt",
            "isbn | livro eletrônico | e-book | encomende | compre o livro",
            "livro | encomend | preço | compr | cliqu | exemplar | isbn"),
    _worded("worded-related-pt", "related", "pt",
            "artigos relacionados | leia também | leia mais | veja também | mais lidos | do mesmo autor",
            "artigo | leia | veja | lidos | autor | também | mais"),
    _worded("worded-banner", "site-banner", "en",
            "Global Research | Centre for Research | globalresearch.ca",
            "independent | network | source | analysis | since | online | web site | website | home of | site of | centre | "
            "founded | world | montreal | Canada | CRG"),
    _worded("worded-banner-fr", "site-banner", "fr",
            "Mondialisation | Centre de recherche",
            "indépendant | source | analyse | depuis | en ligne | site | centre | fondé | monde | Montréal | Canada | CRM"),
    _worded("worded-banner-es", "site-banner", "es",
            "Globalización | Globalizacion | Centro de Investigación",
            "independiente | fuente | análisis | desde | línea | sitio | centro | fundado | mundo | Montreal | Canadá | CRG"),
)
"""Ways of wording, by language and kind; the first that fits names the kind."""
# fmt: on

RULES: tuple[Rule, ...] = (*SEEN, *WORDED)
"""The whole table."""

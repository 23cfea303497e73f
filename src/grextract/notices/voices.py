"""Who speaks to whom in a text, and what it points at: patterns that the matcher asks for."""

from __future__ import annotations

import re

__all__ = ["BUTTON", "FIRST_PERSON", "OURSELVES", "PAY", "POINTERS", "SALUTATION", "TELLS_OF", "THIRD_PERSON"]

PAY = re.compile(
    r"\b(?:patreon|ko-fi|paypal|gofundme|buymeacoffee|liberapay|subscribestar|donorbox)\b|substack\.com\b|\bpaid subscri(?:ber|ption)s?\b|\bfree or paid\b|/(?:donate|support|subscribe|membership)\b|\bdonate@",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"\W*(?:dear|chers?|chères|estimad[oa]s|querid[oa]s)\s(?:[\w ,]{0,40}\s)?(?:readers?|friends|lecteurs|lectrices|amis|lector[ae]s|amig[oa]s)\b",
    re.I,
)
FIRST_PERSON = re.compile(r"\b(?:(?-i:I)|my|mine|myself|je|mon|mes|yo|mis(?!\s(?:à|en|au|sur|par|hors)\b))\b", re.IGNORECASE)
# A site that speaks of itself as "us" to its reader.
OURSELVES = re.compile(
    r"\b(?:us|our|we)\b|\b(?:nous|notre|nos)\b|\b(?:nosotros|nuestr[oa]s?|s[ií]g[au]e?nos|ay[uú]de?[ae]?nos|ap[oó]y[ae]nos|encu[eé]ntr[ea]nos|escr[ií]banos)\b|"
    r"\b(?:uns|unsere?[mnrs]?)\b|\bnostr[aeio]\b|\b(?:segui|seguite|aiuta|aiutate|sostieni|sostenete)ci\b|\bnoss[ao]s?\b|\b(?:siga|sigam|ajude|apoie)-nos\b|"
    r"\b(?:share buttons?|mailing lists?|join the channel)\b|\bboutons de partage\b|\bbotones\b",
    re.IGNORECASE,
)
# Words of those who tell of the site to others.
TELLS_OF = re.compile(r"\b(?:whose|according to|critics?|which is to say|selon|dont les|según|cuyos?)\b", re.IGNORECASE)
THIRD_PERSON = re.compile(rf"\b(?:its|their)\b|{TELLS_OF.pattern}", re.IGNORECASE)
BUTTON = re.compile(r"\b(?:button|icon|bouton|icône|botón|icono|Schaltfläche|pulsante|botão|ícone)s?\b", re.IGNORECASE)

# A page that speaks of itself: only a block with one of these is asked whether it is a notice without company.
POINTERS = (
    "Global Research", "mondialisation.ca", "globalizacion.ca", "asia-pacific research", "this article", "this page", "our article", "our site",
    "our website", "our web site", "our newsletter", "our reader", "our channel", "our work", "our page", "our home", "our archive", "our weekly", "our daily",
    "our year-end", "our member", "membership", "our translation", "our content", "nos formules", "notre outil de", "nuestros planes", "nuestra herramienta", "our donor", "our store", "our bookstore", "our campaign", "our appeal", "our podcast", "our supporter", "this site", "this website", "this web site", "full screen", "subscribe", "button", "share icon", "cet article", "cette page", "ce site", "notre site", "nos articles", "nos lecteurs",
    "notre infolettre", "notre chaîne", "notre page", "bouton", "este artículo", "esta página", "este sitio", "de Globalización", "nuestro sitio", "nuestros artículos", "nuestros lectores",
    "follow us", "join us", "find us", "support us", "help us", "touch with us", "up with us", "stand with us", "we are on", "our telegram", "our material", "our texts",
    "join the channel", "your mailing lists", "sign up here", "share buttons", "suivez nous", "retrouvez nous", "rejoignez nous", "aidez nous", "soutenez nous",
    "nos textes", "notre bulletin", "notre canal", "boutons de partage", "avec nous", "nos membres", "notre boutique", "notre campagne", "notre travail", "síganos", "síguenos", "ayúdenos", "apóyenos", "encuéntrenos", "nuestros textos", "botones de",
    "more languages", "autres langues", "otros idiomas", "idiomas más", "weitere Sprachen", "nuestro boletín", "nuestro canal", "donation", "donación", "donate", "faites un don", "votre don", "con nosotros", "nuestra tienda", "nuestra campaña", "nuestro trabajo", "a Globalización", "botón", "dieser Artikel", "diesen Artikel", "questo articolo", "este artigo",
    "Schaltfläche", "unseren Newsletter", "unser Newsletter", "unseren Kanal", "unserem Kanal", "unsere Leser", "unseren Lesern", "unsere Arbeit", "unsere Artikel", "folgen Sie uns", "unterstützen Sie uns",
    "pulsante", "nostra newsletter", "nostro canale", "nostri articoli", "nostri lettori", "nostro lavoro", "nostro sito", "seguiteci", "aiutateci", "sosteneteci",
    "botão", "nossa newsletter", "nosso boletim", "nosso canal", "nossos artigos", "nossos leitores", "nosso trabalho", "nosso site", "siga nos", "ajude nos",
)  # fmt: skip

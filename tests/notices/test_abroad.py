"""Notices in German, Italian and Portuguese, and sentences of articles in these languages that look the same."""

from __future__ import annotations

from html import escape

import pytest

import grextract

HEAD = ("By Ada Holm", "Global Research, May 3, 2024", "Region: Europe", "Theme: Environment")
SHARE = "Click the share button above to email/forward this article to your friends and colleagues."
AROUND = {
    "de": (
        "Der Hafen lag an jenem Morgen still, und die Fischer hatten ihre Netze geflickt, bevor die Sonne aufging.",
        "Ein alter Lotse erzählte der Menge, die Strömung habe sich nach Westen verlagert.",
    ),
    "it": (
        "Il porto era silenzioso quella mattina, e i pescatori avevano rammendato le reti prima dell’alba.",
        "Un vecchio pilota raccontò alla folla che le correnti si erano spostate a ovest.",
    ),
    "pt": (
        "O porto estava quieto naquela manhã, e os pescadores tinham remendado as redes antes do sol nascer.",
        "Um velho piloto contou à multidão que as correntes tinham mudado para oeste.",
    ),
}
TAIL = (
    "The original source of this article is Global Research",
    "Copyright © Ada Holm, Global Research, 2024",
    "Comment on Global Research Articles on our Facebook page",
)
NOTICES = {
    "de": """
Diesen Artikel können Sie in 51 Sprachen lesen: Klicken Sie auf „Website übersetzen“ unter dem Namen des Autors.
Alle Artikel von Global Research können in vielen Sprachen gelesen werden.
Abonnieren Sie unseren kostenlosen Newsletter.
Folgt uns auf Telegram, X und Bluesky.
Besuchen Sie uns auf Instagram und abonnieren Sie unseren Kanal bei Telegram.
Leiten Sie diesen Artikel an Ihre Freunde weiter.
Global Research finanziert sich ausschließlich durch seine Leser. Bitte spenden Sie noch heute.
Werden Sie Mitglied und erhalten Sie kostenlose Bücher.
Sie dürfen unsere Artikel gerne weiterverbreiten, sofern Sie die Quelle nennen.
Kommentieren Sie diesen Artikel auf unserer Facebook-Seite.
Haftungsausschluss: Die in diesem Artikel geäußerten Meinungen liegen in der alleinigen Verantwortung des Autors.
Für Medienanfragen: publications@globalresearch.ca
""",
    "it": """
Tutti gli articoli di Global Research possono essere letti in 51 lingue attivando il pulsante Traduci sotto il nome dell’autore.
Iscriviti alla nostra newsletter gratuita.
Seguici su Telegram, X e Bluesky.
Inoltra questo articolo ai tuoi amici.
Global Research è finanziata esclusivamente dai suoi lettori. Sostienici con una donazione.
Aiutateci a rimanere indipendenti: donate oggi.
Diventate soci e ricevete libri gratuiti.
Sentitevi liberi di ripubblicare i nostri articoli citando la fonte.
Commenta questo articolo sulla nostra pagina Facebook.
Le opinioni espresse in questo articolo sono di esclusiva responsabilità dell’autore.
Per richieste dei media: publications@globalresearch.ca
""",
    "pt": """
Todos os artigos da Global Research podem ser lidos em 51 idiomas, ativando o botão Traduzir abaixo do nome do autor.
Inscreva-se em nossa newsletter gratuita.
Siga-nos no Telegram, X e Bluesky.
Encaminhe este artigo aos seus amigos.
A Global Research é financiada exclusivamente pelos seus leitores. Ajude-nos com uma doação.
Ajude-nos a permanecer independentes: doe hoje.
Torne-se membro e receba livros grátis.
Os nossos artigos podem ser reproduzidos livremente, desde que a fonte seja citada.
Comente este artigo em nossa página no Facebook.
As opiniões expressas neste artigo são de exclusiva responsabilidade do autor.
Para contato com a imprensa: publications@globalresearch.ca
""",
}
PROSE = {
    "de": """
Die Stiftung lebt von Spenden, und die Spender sitzen im Aufsichtsrat.
„Abonnieren Sie unseren Newsletter“, stand auf der letzten Rechnung der Stadtwerke.
Wer Mitglied der NATO werden will, muss zahlen.
Die Regierung teilte den Artikel am Freitag mit ihren Freunden in Brüssel.
Klicken Sie auf die Karte der Arbeitsagentur, und Sie sehen, wo niemand mehr arbeitet.
Unabhängige Medien sind in Grünmoor eine Frage des Papierpreises.
Folgen Sie dem Geld, sagte der Richter, und Sie kommen zum Rathaus.
Der Inhalt dieses Artikels des Grundgesetzes war den Abgeordneten neu.
Das Urheberrecht schützt Lieder, aber keine Sänger.
Helfen Sie mir, rief der Mann, und niemand half.
Unsere Leser in Leipzig kennen die Brücke.
Auf Telegram schrieben die Fahrer, dass sie streiken.
Der Verfasser haftet für seine Meinung, der Verlag für den Druck.
Spenden für das Krankenhaus nimmt der Pfarrer entgegen.
Teilen Sie meine Meinung nicht, so teilen Sie doch mein Brot.
""",
    "it": """
La fondazione vive di donazioni, e i donatori siedono nel consiglio.
«Iscriviti alla nostra newsletter», diceva l’ultima bolletta dell’acqua.
Diventare membro della NATO costa caro.
Il governo condivise l’articolo con gli amici di Bruxelles.
Seguite il denaro, disse il giudice, e arriverete in municipio.
I media indipendenti, a Monte Fosco, sono una questione di carta.
Il diritto d’autore protegge le canzoni, non i cantanti.
Aiutatemi, gridava l’uomo, e nessuno lo aiutò.
Su Telegram gli autisti hanno scritto che sciopereranno.
L’autore risponde delle sue opinioni, l’editore della stampa.
Le donazioni per l’ospedale le raccoglie il parroco.
Cliccate sulla mappa dell’agenzia e vedrete dove nessuno lavora più.
I nostri lettori di Foggia conoscono il ponte.
""",
    "pt": """
A fundação vive de doações, e os doadores estão no conselho.
“Assine a nossa newsletter”, dizia a última conta de água.
Tornar-se membro da OTAN custa caro.
O governo compartilhou o artigo com os amigos de Bruxelas.
Siga o dinheiro, disse o juiz, e chegará à prefeitura.
A mídia independente, em Vila Serena, é uma questão de papel.
Os direitos autorais protegem as canções, não os cantores.
Ajudem-me, gritava o homem, e ninguém ajudou.
No Telegram os motoristas escreveram que vão parar.
O autor responde pelas suas opiniões, a editora pela impressão.
As doações para o hospital são recolhidas pelo padre.
Clique no mapa da agência e verá onde ninguém mais trabalha.
Os nossos leitores de Recife conhecem a ponte.
""",
}


def lines(table: dict[str, str]) -> list[tuple[str, str]]:
    """Give each line with the text around it."""
    return [(language, line) for language, text in table.items() for line in text.strip().splitlines()]


def body(*texts: str) -> list[str]:
    page = "<h1>The Oven of Vess</h1>" + "".join(f"<p>{escape(text)}</p>" for text in (*HEAD, *texts, *TAIL))
    return [" ".join(block.text.split()) for block in grextract.extract(page).body]


@pytest.mark.parametrize(("language", "notice"), lines(NOTICES))
def test_a_notice_goes_from_head_and_tail(language: str, notice: str) -> None:
    first, second = AROUND[language]
    assert body(notice, first, second) == body(first, second, notice) == [first, second]


@pytest.mark.parametrize(("language", "prose"), lines(PROSE))
def test_prose_stays_beside_a_landmark_and_beside_a_notice(language: str, prose: str) -> None:
    first, second = AROUND[language]
    assert body(prose, first, second) == [prose, first, second]
    assert body(first, second, prose) == [first, second, prose]
    assert body(first, SHARE, prose, second) == [first, prose, second]

"""How the notices speak in the languages that machines translate them to: who is spoken to, and in what words.

A translated prompt is told from prose about the site by both: it speaks to its reader, and it has hardly a word that the
notices do not have. Stems are compared squeezed (`grextract.notices.squeeze`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from grextract.clean.fold import fold
from grextract.notices.squeeze import squeeze
from grextract.notices.talk import SITE_NAMED, VOCABULARY, is_covered, squeeze_each
from grextract.notices.vocabulary import FUNCTION, NARRATIVE, READER

__all__ = ["is_told", "is_worded", "speaks", "tells"]

CLAUSE = re.compile(r"[,;:.!?…—–]+(?:\s+|$)|\s[—–-]\s")
WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"(?<!\S)[^\s@]+@\S+|(?:https?://|www\.)\S+")
COVERED = 0.75
COVERED_CLAUSE = 0.51
WORDS_OF_CLAUSE = 2


def _stems(text: str) -> tuple[str, ...]:
    return tuple(squeeze(stem) for stem in text.split())


# fmt: off
# On folded text: no accents, small letters. A form that is also one of telling ("diventa") speaks where a clause opens with it.
SPEAKS = {
    "en": re.compile(r"\b(?:click|tap|press|select|choose|activat(?:e|ing)|use|hit|open|pick|find|your?)\b"),
    "fr": re.compile(
        r"\b(?:vous|votre|vos|nous|notre|nos|(?!chez\b|assez\b|rez\b)[a-z]{3,}ez)\b|"
        r"(?:^|[.:;!]\s+)\W*(?:devenir|commenter|suivre|cliquer|faire|s'abonner|partager)\b"),
    "es": re.compile(
        r"\b(?:usted|ustedes|nuestr[oa]s?|nosotros|\w+[ae]mos|haga\w*|haz\w*|pulse|presione|siga\w*|sigue(?:nos|n)\w*|suscrib[aeiou]\w*|"
        r"sienta\w*|siente(?:te|se)|no dud\w+|conviertase|conviertete|comente|comparta|unase|unete|ayuden?\w*|apoye\w*|reenvie|lea)\b|"
        r"(?:^|[.:;!]\s+)\W*(?:puede|puedes|pueden|done|dona|comparte|comentar|seguir|hacerse)\b"),
    "de": re.compile(
        r"(?<=\w)[\s,]+(?-i:Sie|Ihr|Ihre[mnrs]?)\b|^\W*sie (?:konnen|durfen|mochten|sind)\b|\b(?:uns|unser\w*|euch|euer|wir)\b|"
        r"(?:^|[.,:;!]\s+|\bund\s+)\W*(?:folgt?|klickt?|abonniert?|teilt?|werde|werdet|spendet?|helft|leitet)\b|^\W*mitglied werden\b"),
    "it": re.compile(
        r"\b(?:clicc(?:a|ate|are)|fa(?:i|te|re) clic|premete|seguici|seguiteci|seguite|iscriviti|iscrivetevi|abbonatevi|sentiti|sentitevi|"
        r"siete|sei|non esita(?:te|re)|diventate|donate|commentate|condividete|puoi|potete|vostr[aeio]|tuo[i]?|tua|nostr[aeio]|"
        r"aiuta(?:ci|teci)|\w+iamo|leggete)\b|(?:^|[.:;!]\s+)\W*(?:diventa|diventare|dona|fai|fate|commenta|condividi|segui)\b"),
    "pt": re.compile(
        r"\b(?:clique|cliquem|sigam?-nos|sigam?|inscrevam?|subscrevam?|assinem?|sintam?|fiquem?|estejam?|nao hesitem?|tornem?-se|comentem?|"
        r"compartilhem?|encaminhem?|voces?|noss[oa]s?|ajudem?-nos|leiam?|\w+[ae]mos)\b|(?:^|[.:;!]\s+)\W*(?:seja|faca|doe|pode|podem)\b"),
    "ru": re.compile(
        r"\b(?:нажмите|щелкните|кликните|подпишитесь|подписываитесь|следите|следуите|поделитесь|делитесь|перешлите|пересылаите|отправьте|"
        r"стесняитесь|станьте|сделаите|пожертвуите|помогите|поддержите|комментируите|прокомментируите|присоединяитесь|читаите|посетите|"
        r"вы|вас|вам|ваш\w*|нас|нам|наш\w*|мы)\b|^\W*стать членом\b"),
}
"""By language, the words of who speaks to a reader."""

NEUTRAL = frozenset(_stems(
    "a ad ai al alla alle agli che chi con d da dal dalla dalle degli dei del della delle dello di e ed gli i il in l la le lo nei nel "
    "nella nelle non o ogni per se si su sul sulla sulle un una uno ha sono questo questa e"
    " a ao aos as à às com da das de do dos e em na nas no nos não o os ou para pela pelas pelo pelos por que se sem um uma uns este esta deste "
    "desta neste nesta é são seu sua seus suas ser sera"
    " am an auf aus bei beim das dass dem den der des die diese diesem diesen dieser dieses ein eine einem einen einer eines es für im in ins ist "
    "können kann mit nach nicht oder ohne per sich sie sind so um und uns unsere unseren unserem vom von vor wenn wir wird zu zum zur über ihr ihre ihren seine seinen seinem"
    " а без в во все вы для до его если и из или их к как на над не нет ни но о об от по под при с со так также то у что чтобы эта эти этот эту этой этом "
    "этого это является является нас наш нашу наша вам вас ваш вашим вашими мы"
    " au aux avec ce ces cet cette d dans de des du elle en est et il ils l la le les leur leurs ne ni on ou par pas pour qu que qui s sa se ses "
    "si son sont sur toute toutes un une y sera seront"
    " al como con cual de del e el en es esta este estos fue la las lo los ni no o para por que se sin su sus un una y"
))
"""Words of grammar, which count neither way."""

WORDS = {
    "de": _stems(
        "les lest gelesen artikel folgend ander weiter sprach klick drück drucken tipp schaltfläche button knopf website webseite web site seite "
        "übersetz name autor verfasser autorenname teil send versend verschick weiterleit weiterzuleit weitergeb mail email freund kolleg bekannt "
        "familie folg abonnier kanal kanäl channel telegram instagram twitter facebook konto besuch gern frei zöger fühl veröffentlich "
        "wiederveröffentlich erneut weiterverbreit verbreit repost quellenangabe namensnennung entsprechend ordnungsgemäß richtig zuschreibung "
        "angab quelle breit weit erhalt bekomm empfang täglich newsletter rundbrief ausgewählt hier medium medien leser finanz unterstütz akzeptier "
        "nehm kein geld gelder unternehm konzern regierung helf helft hilf wasser halt spend einmalig wiederkehrend regelmäßig mitglied werde "
        "kommentar kommentier inhalt meinung ansicht verantwort allein ausschließlich haft aussag erklär unrichtig ungenau unzutreffend falsch "
        "fehlerhaft zentrum globalisierung forschung erlaub gestatt gewähr community gemeinschaft internet link hyperlink ursprünglich original "
        "urheber geschützt material enthält enthalt genehmig autoris inhaber recht eigentümer nutz verwend zweck gewinn interess bildung bestimmung "
        "fair use stell verfügung wirtschaft sozial politisch verständnis druck form kommerziell kontakt wend presse anfrag oben unten unter ende "
        "anfang möcht bitte hinweis liste mailing blog forum foren post kampagne jegliche jede etwaige sowie buch bücher kostenlos jetzt heute "
        "möglich vorab ausdrücklich stets immer darin enthält cross"),
    "it": _stems(
        "legg letto lettura articol seguent altr lingu clic clicc prem pulsante bottone tradu sito web pagina sotto sopra nome autor condivi inoltr "
        "invi mail email posta elettronica amic colleghi segu instagram telegram twitter facebook iscriv abbon canale account visit sent liber "
        "esit ripubblic repost ampiamente diffond attribuzion fonte citazion appropriat dovut corrett adeguat riceve newsletter bollettino "
        "quotidian giornalier selezionat qui media mezzo finanzi lettor accett nessun aziend societ corporazion govern aiut galla continu "
        "rest rimaner donazion dona fai una singola ricorrent membr soci divent comment nostr contenut opinion esclusiv responsabil "
        "dichiarazion affermazion inesatt errat scorrett qualsiasi eventual centro ricerca globalizzazion permess autorizz concede "
        "community comunit internet siti link collegament original copyright diritt protett materiale contiene contenent titolar proprietari uso "
        "utilizz scopo scopi lucro interess istruzion educativ ricerc disposizion fair equo mettend mettiam distribu pubblic stamp form "
        "commercial contatt scriv richiest mezzi alto basso inizio fine nota liste lista mailing blog forum campagna stato specificamente sempre "
        "autorizzat dichiarazione libri gratis gratuit ora oggi"),
    "pt": _stems(
        "ler leia lido leitura artigo seguinte outr idioma língua cliq clic botão tradu site web sítio página abaixo acima nome autor compartilh "
        "partilh envi encaminh mail email correio eletr amig coleg sig instagram telegram twitter facebook inscrev subscrev assin canal conta visit sint "
        "vontade livre hesit republic repost amplamente divulg atribuição devida adequad apropriad fonte créditos receb newsletter boletim "
        "diári selecionad aqui mídia meio comunicação financ leitor aceit nenhum empres corporaç govern ajud flutu tona continu sobreviv "
        "doaç doa doe única recorrent membro sócio torne seja coment noss conteúdo opini exclusiv responsabil responsável declaraç afirmaç imprecis "
        "incorret inexat qualquer eventuais centro pesquisa investigação globaliza permiss autoriz concede comunidad comunitári internet link "
        "hiperlig original direit copyright protegid material contém contid titular proprietári uso utiliz usar fins finalidad lucro "
        "interess educa disposiç just legítim disponibiliz distribu publica impress forma comercia contat contact escrev consult imprensa media "
        "topo início fim final nota lista blog fórum fóruns campanha grátis gratuit agora hoje isenção especificamente sempre estej fiqu mais"),
    "ru": _stems(
        "чита прочита прочт стат следующ друг язык нажм щелкн кликн кнопк перев перевест перевод саит сайт веб страниц имен имя автор ниже выше "
        "поделит делит отправ пересл перешл пересыл электронн почт mail email друз коллег подпи следи следу instagram инстаграм telegram телеграм "
        "канал twitter твиттер facebook фейсбук фэисбук аккаунт посет стесня свобод можете репост перепублик перепечат публик повторн широк "
        "распростран указани источник ссылк надлежащ соответств должн получ рассылк бюллет ежедневн новост избранн здесь сми издан "
        "медиа финанс читател приним корпорац компани правительств помо плав остат остав выжи продолж пожертв сдела единоврем регулярн член участник "
        "стан стать коммент наш нес несет нести содержан мнени исключительн единствен ответствен отказ утвержден заявлен неточн неверн некоррект ошибоч люб "
        "каки либо центр исследовани глобализац разреш предоставл сообществ интернет гиперссыл оригинал исходн авторск прав защищ материал содерж "
        "владел правооблад использ цел прибыл интерес образоват исследоват положени добросовест распространя предоставля печат форм коммерч "
        "обращ связ пишит запрос пресс средств массов информац вверху внизу верх низ примечан списк блог форум кампан книг бесплатн сеичас сегодня "
        "предварительн специальн всегда global research"),
}
"""By language, the stems of the words that translated notices are made of; French and Spanish ones are in the vocabulary."""
# fmt: on
MORE = _stems(
    "appropri dument approprié atribucion adecuad debid croisé croisee inexact declaracion cruzad relève courriel hésit republi "
    "amplia largement situ incorrect inexact alcanc collègu flot mantene fond siént sígue êtes surviv sobreviv campagne parrainage padrin"
)
STEMS = {language: (*words, *MORE) for language, words in WORDS.items()}

TELLS = {
    "de": frozenset(
        _stems("sagt sagte sagten schreibt schrieb schrieben heißt hieß stand stehe war hatte wurde wurden las laut")
    ),
    "it": frozenset(_stems("dice disse diceva scrisse scrive scriveva era fu furono aveva legge leggeva recita secondo")),
    "pt": frozenset(_stems("diz disse dizia escreveu escreve foi foram estava lia lera segundo")),
    "ru": frozenset(
        _stems("сказал сказала сказано писал писала говорит говорил говорится гласил гласила был была было были решил")
    ),
}
"""By language, the words of telling: who speaks to a reader has none."""
TELLS_HERE = NARRATIVE | frozenset(_stems("dice dicen reza rezaba rezan según dit disent disait selon lisait"))
"""Those of English, French and Spanish."""


def speaks(sentence: str, language: str) -> bool:
    """Whether a sentence speaks to its reader in this language: by a command, a pronoun, or of "us"."""
    text = sentence if language == "de" else fold(sentence)
    pattern = SPEAKS.get(language)
    return (
        pattern is None or pattern.search(text) is not None or (language == "de" and pattern.search(fold(sentence)) is not None)
    )


def is_worded(sentence: str, language: str) -> bool:
    """Whether a sentence, and each of its clauses, has hardly a word that the notices have not in this language."""
    words = [known for clause in _clauses(sentence) for known in _known(clause, language)]
    return sum(words) >= COVERED * len(words) and not tells(sentence, language)


def tells(sentence: str, language: str = "en") -> bool:
    """Whether a sentence tells of somebody, or has a clause in words that the notices have not: ", says the contract"."""
    if is_told(sentence, language):
        return True
    clauses = (list(_known(clause, language)) for clause in _clauses(sentence))
    return any(sum(clause) < COVERED_CLAUSE * len(clause) for clause in clauses if len(clause) >= WORDS_OF_CLAUSE)


def is_told(sentence: str, language: str = "en") -> bool:
    """Whether a sentence has a word of telling."""
    return not TELLS.get(language, TELLS_HERE).isdisjoint(squeeze_each(WORD.findall(sentence)))


def _clauses(sentence: str) -> list[str]:
    return CLAUSE.split(SITE_NAMED.sub(" ", ADDRESS.sub(" ", sentence)))


def _known(clause: str, language: str) -> Iterator[bool]:
    """For each word of meaning, whether the notices have it."""
    stems = STEMS.get(language, MORE)
    own = language in WORDS
    for word in squeeze_each(WORD.findall(clause)):
        if word and word not in NEUTRAL and (own or (word not in FUNCTION and word not in READER)):
            yield word.startswith(stems) or (not own and is_covered(word, VOCABULARY, frozenset()))

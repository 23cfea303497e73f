"""The site's notices as a machine translates them, told by the words that no other sentence brings together.

A program that translates a page translates its notices too, never twice alike; but the sentence that asks to read in other
languages still says *read*, *article*, *languages*, *translate*, *button* and *author*. A row holds for a sentence that has
one stem of each group (parted by ``/``); stems are compared squeezed (`grextract.notices.squeeze`).
"""

from __future__ import annotations

from typing import NamedTuple

from grextract.clean.finds import Strength
from grextract.notices.squeeze import squeeze

__all__ = ["LABELS", "TRANSLATIONS", "Translation"]


class Translation(NamedTuple):
    """A way of wording a notice in one language.

    Attributes:
        rule: stands in the ledger.
        kind: a boilerplate kind.
        strength: what company it needs.
        groups: squeezed stems, one of each group in the sentence.
        marks: squeezed words, one of which the sentence holds too; they show that a text is worth reading.
        states: whether its sentences may state something and speak to nobody: "Global Research est un média …".
    """

    rule: str
    kind: str
    strength: Strength
    groups: tuple[tuple[str, ...], ...]
    marks: tuple[str, ...] = ()
    states: bool = False

    @property
    def language(self) -> str:
        """The BCP 47 subtag of its language; ``any`` for a row that asks for no language."""
        return self.rule.rpartition("-")[2]

    @property
    def nouns(self) -> bool:
        """Whether its language writes nouns with a capital."""
        return self.language == "de"


def _stems(group: str) -> tuple[str, ...]:
    return tuple(squeeze(stem) for stem in group.split(" | "))


def _own(kind: str, language: str, marks: str, groups: str, *, states: bool = False) -> Translation:
    stems = tuple(map(_stems, groups.split(" / ")))
    return Translation(f"translated-{kind}-{language}", kind, Strength.OWN, stems, _stems(marks), states)


def _states(kind: str, language: str, marks: str, groups: str) -> Translation:
    return _own(kind, language, marks, groups, states=True)


def _beside(kind: str, language: str, groups: str) -> Translation:
    stems = tuple(map(_stems, groups.split(" / ")))
    return Translation(f"translated-{kind}-{language}", kind, Strength.BESIDE, stems, states=kind in ("disclaimer", "fair-use"))


# fmt: off
TRANSLATIONS: tuple[Translation, ...] = (
    _own("translation-prompt", "en", "author's name | name of the author | translate button | translate website",
         "read / article / language / translat / button | icon | menu / author"),
    _own("translation-prompt", "en", "translate website | translate this article",
         "read / language / translat / button | icon | menu | select | click"),
    _own("translation-prompt", "fr", "nom de l'auteur | bouton traduire | bouton de traduction",
         "lire | lu / article / langue / tradui | traduc / bouton / auteur"),
    _own("translation-prompt", "es", "nombre del autor | botón traducir | botón de traducción",
         "leer | lea / artículo / idioma | lengua / traduc / botón / autor"),
    _own("translation-prompt", "de", "Namen des Autors | Namens des Autors | Name des Autors | Autorennamen | Namen des Verfassers",
         "lesen / Artikel / Sprach / übersetz / Schaltfläche | Button | Knopf / Autor | Verfasser"),
    _own("translation-prompt", "it", "nome dell'autore | pulsante traduci | pulsante di traduzione",
         "legg / articolo / lingu / tradu / pulsante | bottone / autore"),
    _own("translation-prompt", "pt", "nome do autor | botão traduzir | botão de tradução",
         "ler / artigo / idioma | língua / traduz | traduç / botão / autor"),
    _own("translation-prompt", "ru", "именем автора | имени автора | именем авторов",
         "прочита | читать / стать / язык / перевод | перевес | перевест / кнопк / автор"),

    _own("share-prompt", "en", "share button | share icon | sharing button",
         "click | tap | press / button | icon / email / forward / this article | this story"),
    _own("share-prompt", "fr", "bouton de partage | bouton partager",
         "cliqu | appuy / article / mail | courriel / transf | transmettre | faire suivre"),
    _own("share-prompt", "es", "botón de compartir | botón compartir | botón para compartir",
         "clic | puls | presion / artículo / correo | mail / reenvi"),
    _own("share-prompt", "de", "Schaltfläche Teilen | Teilen Schaltfläche | Teilen Button | Button Teilen | Knopf Teilen | Schaltfläche zum Teilen",
         "klick / Artikel / mail / weiterleit | weiterzuleit"),
    _own("share-prompt", "it", "pulsante di condivisione | pulsante condividi",
         "clic / articolo / mail | posta / inoltr"),
    _own("share-prompt", "pt", "botão de compartilhamento | botão compartilhar | botão de partilha | botão partilhar",
         "cliq / artigo / mail / encaminh"),
    _own("share-prompt", "ru", "кнопку поделиться | кнопку отправить | кнопке поделиться",
         "нажм / стат / почт | mail / пересл | перешл | пересыл"),
    _beside("share-prompt", "fr", "partag | transmett | transfér | diffus / article / bouton | ami | liste | courriel | mail"),
    _beside("share-prompt", "es", "compart | reenví | difund / artículo / botón | amigo | lista | correo | mail"),
    _beside("share-prompt", "de", "teilen | weiterleit | weiterzuleit | senden / Artikel / Schaltfläche | Button | Freund | Liste | mail"),
    _beside("share-prompt", "it", "condivi | inoltr / articolo / pulsante | amic | lista | liste | mail"),
    _beside("share-prompt", "pt", "compartilh | partilh | encaminh / artigo / botão | amigo | lista | mail"),
    _beside("share-prompt", "ru", "подели | пересл | перешл | отправ / стать / кнопк | друз | рассылк | почт"),

    _beside("social-follow", "fr", "instagram | telegram | twitter / suivez | suivre | abonn / nous | notre"),
    _beside("social-follow", "es", "instagram | telegram | twitter / sígan | sígue | síga | seguir | suscr / nos | nuestro"),
    _beside("social-follow", "de", "instagram | telegram | twitter / folgen | folgt | abonn / uns"),
    _beside("social-follow", "it", "instagram | telegram | twitter / segui | iscriv / nostr | seguici"),
    _beside("social-follow", "pt", "instagram | telegram | twitter / siga | segue | inscrev | subscrev | assine / nos | nosso"),
    _beside("social-follow", "ru", "instagram | telegram | инстаграм | телеграм / подпи | следи | следуй / нас | наш"),

    _own("repost-permission", "fr", "Global Research | mondialisation.ca",
         "republi | repost | reproduire | partager / article / hésitez pas | libre | attribution | mention"),
    _own("repost-permission", "es", "Global Research",
         "volver a publicar | republic | repost | compart | reproduc / artículo / no dud | siéntase | siéntete | libre | atribución"),
    _own("repost-permission", "de", "Global Research",
         "veröffentlich | teilen | reposten | weiterverbreit / Artikel / gern | zögern | Quellenangabe | Namensnennung | fühlen Sie sich frei"),
    _own("repost-permission", "it", "Global Research",
         "ripubblic | repost | condivid / articol / libero | liberi | esitat | attribuzione"),
    _own("repost-permission", "pt", "Global Research",
         "republic | repost | compartilh | partilh / artigo / vontade | livre | hesite | atribuição"),
    _own("repost-permission", "ru", "Global Research",
         "репост | перепублик | перепечат | делиться | повторно публик / стать / стесняйт | свободно | можете | указани"),

    _own("newsletter", "fr", "Global Research", "recevoir / newsletter | bulletin | infolettre | lettre d'information / cliqu"),
    _own("newsletter", "es", "Global Research", "recibir / boletín | newsletter / clic"),
    _own("newsletter", "de", "Global Research", "erhalten | bekommen / newsletter | Rundbrief / klick"),
    _own("newsletter", "it", "Global Research", "ricevere / newsletter | bollettino / clic"),
    _own("newsletter", "pt", "Global Research", "receber / newsletter | boletim / cliq"),
    _own("newsletter", "ru", "Global Research", "получ / рассылк | бюллетен | новост / нажм | щелкн"),

    _states("donation", "fr", "Global Research | mondialisation.ca",
            "est un média | est un site | un média indépendant / financé par ses lecteurs | financé par les lecteurs | financé par des lecteurs"),
    _states("donation", "es", "Global Research",
            "es un medio | es un sitio / financiado por sus lectores | financiado por los lectores | financiado por lectores"),
    _states("donation", "de", "Global Research", "ist ein / Leser / finanziert / Medi"),
    _states("donation", "it", "Global Research", "è un / finanziato dai lettori | finanziato dai suoi lettori / media | mezzo"),
    _states("donation", "pt", "Global Research", "é um / financiad / leitores / mídia | meio"),
    _states("donation", "ru", "Global Research", "финансируем / читател / издани | сми | медиа"),
    _own("donation", "fr", "Global Research | mondialisation.ca", "faites un don | faire un don | campagne de parrainage"),
    _own("donation", "es", "Global Research", "haga una donación | done a | dona a"),
    _own("donation", "it", "Global Research", "fai una donazione | fate una donazione | dona a | donate a"),
    _own("donation", "ru", "Global Research", "пожертвуйте | сделайте пожертвование / нам | global"),
    _beside("donation", "fr", "acceptons | acceptons aucun / financement / entreprises | sociétés / gouvernement"),
    _beside("donation", "es", "aceptamos / financia | fondos / empresas | corporaciones / gobierno"),
    _beside("donation", "de", "akzeptieren | nehmen / Finanzierung | Gelder | finanzielle / Unternehmen | Konzern / Regierung"),
    _beside("donation", "it", "accettiamo / finanziament / aziende | società | corporazioni / govern"),
    _beside("donation", "pt", "aceitamos / financiamento / empresas | corporações / governo"),
    _beside("donation", "ru", "принимаем / финансировани | средств / корпораци | компани / правительств"),
    _beside("donation", "fr", "aidez-nous / à flot | survivre | continuer"),
    _beside("donation", "es", "ayúdenos | ayúdanos / a flote | sobrevivir | continuar"),
    _beside("donation", "de", "helfen Sie uns | helft uns / über Wasser | weiter"),
    _beside("donation", "it", "aiutateci | aiutaci / a galla | continuare"),
    _beside("donation", "pt", "ajude-nos | ajudem-nos / flutuando | à tona | continuar | sobreviver"),
    _beside("donation", "ru", "помогите нам / плаву | выжить | продолжить"),

    _own("membership", "fr", "Global Research | mondialisation.ca", "devenez membre | devenir membre"),
    _own("membership", "es", "Global Research", "hágase miembro | conviértase en miembro | hazte miembro"),
    _own("membership", "de", "Global Research", "werden Sie Mitglied | Mitglied werden | werde Mitglied"),
    _own("membership", "it", "Global Research", "diventa membro | diventa socio | diventare membro | diventate membri"),
    _own("membership", "pt", "Global Research", "torne-se membro | torne-se um membro | seja membro"),
    _own("membership", "ru", "Global Research", "станьте членом | стать членом | станьте участником"),

    _own("comment-prompt", "fr", "Global Research", "comment / article / page facebook"),
    _own("comment-prompt", "es", "Global Research", "coment / artículo / página de facebook"),
    _own("comment-prompt", "de", "Global Research", "komment / Artikel / Facebook"),
    _own("comment-prompt", "it", "Global Research", "comment / articol / pagina facebook"),
    _own("comment-prompt", "pt", "Global Research", "coment / artigo / página do facebook | página no facebook"),
    _own("comment-prompt", "ru", "Global Research", "комменти / стат / facebook | фейсбук"),

    _states("disclaimer", "en", "centre for research on globali | centre of research on globali",
            "permi | allow / crosspost | repost | republi | reproduc / sourc | copyright / acknowledg | credit | shown | stated | named / "
            "provided | as long as | if"),
    _states("disclaimer", "fr", "recherche sur la mondialisation", "responsable | responsabilité | permission | autorise / article | déclaration | inexact | croisée | republi | lien"),
    _states("disclaimer", "es", "investigación sobre la globalización | investigación en globalización",
         "responsable | permiso / artículo | declaración | afirmación | inexact | cruzad | enlace"),
    _states("disclaimer", "de", "Globalisierungsforschung | Forschung zur Globalisierung | Forschung über Globalisierung",
         "verantwort | haft | Erlaubnis / Artikel | Aussage | Angabe | unrichtig | ungenau | Link"),
    _states("disclaimer", "it", "ricerca sulla globalizzazione", "responsabil | autorizza | permesso / articol | dichiarazion | affermazion | inesatt | link"),
    _states("disclaimer", "pt", "pesquisa sobre globalização | pesquisa sobre a globalização | investigação sobre globalização | investigação sobre a globalização",
         "responsa | permissão | autoriza / artigo | declaraç | afirmaç | imprecis | incorret | link"),
    _states("disclaimer", "ru", "исследований глобализации | исследованиям глобализации | исследованию глобализации | исследования глобализации",
         "ответствен | разрешени | разрешает / стат | утвержден | заявлен | неточн | ссылк"),
    _beside("disclaimer", "fr", "contenu | opinions / article / responsabilité / auteur"),
    _beside("disclaimer", "es", "contenido | opiniones / artículo / responsabilidad / autor"),
    _beside("disclaimer", "de", "Inhalt | Meinung | Ansicht / Artikel / Verantwortung | verantwortlich / Autor | Verfasser"),
    _beside("disclaimer", "it", "contenut | opinion / articolo / responsabilità / autor"),
    _beside("disclaimer", "pt", "conteúdo | opini / artigo / responsabilidade / autor"),
    _beside("disclaimer", "ru", "содержани | мнени / стат / ответственност / автор"),
    _states("disclaimer", "any", "publications@globalresearch.ca", "publi | veröffentlich | media | medi | сми | медиа | пресс"),

    _states("fair-use", "en", "globalresearch.ca",
            "contain / copyrighted material / fair use | authori | educational purposes | made available"),
    _states("fair-use", "fr", "globalresearch.ca", "contient / droit d'auteur | droits d'auteur"),
    _states("fair-use", "es", "globalresearch.ca", "contiene / derechos de autor | protegido"),
    _states("fair-use", "de", "globalresearch.ca", "enthält / urheberrechtlich"),
    _states("fair-use", "it", "globalresearch.ca", "contiene / copyright | diritt"),
    _states("fair-use", "pt", "globalresearch.ca", "contém / direitos autorais | direitos de autor"),
    _states("fair-use", "ru", "globalresearch.ca", "содержит / авторск"),
    _beside("fair-use", "fr", "mettons | distribué | utiliser / matériel | contenu | document / usage équitable | utilisation équitable | sans but lucratif | sans profit | droits d'auteur | droit d'auteur"),
    _beside("fair-use", "es", "ponemos | distribuye | utilizar | usar / material | contenido / uso justo | uso legítimo | sin fines de lucro | sin ánimo de lucro | derechos de autor"),
    _beside("fair-use", "de", "stellen | verbreitet | verteilt | verwenden | nutzen / Material | Inhalt / fair use | fairen Nutzung | Gewinn | Urheberrecht"),
    _beside("fair-use", "it", "mettendo | mettiamo | distribuito | utilizzare / materiale / fair use | uso corretto | equo utilizzo | scopo di lucro | copyright | diritti d'autore"),
    _beside("fair-use", "pt", "disponibiliz | distribuído | usar | utilizar / material / uso justo | uso legítimo | sem fins lucrativos | direitos autorais | direitos de autor"),
    _beside("fair-use", "ru", "предоставляем | распространя | использовать / материал / добросовестн | прибыл | авторск"),
)
"""The ways, by kind and language; the first that holds names the rule."""
# fmt: on

LABELS = _stems(
    "responsabil | haftung | ответственност | avertissement | note aux lecteurs | nota para los lectores | hinweis an die leser"
)
"""Stems of the label that opens a translated disclaimer."""

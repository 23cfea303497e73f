"""The words that site talk is made of.

A notice could stand unchanged under another article, so it has no word of its own subject: its words are function
words, words about reading and supporting a web site, names of platforms and languages, numbers and addresses. The
share of such words in a sentence tells a notice from a sentence of an article that mentions the same thing.

All words stand squeezed (lower case, no accents, no apostrophes), as `grextract.notices.squeeze` leaves them.
"""

from __future__ import annotations

__all__ = ["ACTS", "FUNCTION", "LANGUAGES", "NARRATIVE", "READER", "SITE_TALK"]


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split())


PLATFORMS = _words(
    "instagram twitter x telegram facebook youtube bluesky mastodon threads whatsapp signal tiktok linkedin reddit "
    "rumble odysee bitchute vk vkontakte gab gettr parler minds mewe truth social substack medium pinterest tumblr "
    "discord spotify apple google podcasts podcast soundcloud vimeo dailymotion rss flipboard paypal patreon kofi "
    "gofundme buymeacoffee liberapay subscribestar locals bitcoin stripe interac messenger viber wechat weibo"
)
"""Names of places where a site asks to be followed, shared or paid."""

LANGUAGES = _words(
    "english french spanish german italian portuguese russian arabic hebrew chinese japanese korean turkish serbian "
    "farsi persian urdu hindi bengali punjabi tamil telugu marathi gujarati malay indonesian vietnamese thai dutch "
    "polish czech slovak hungarian romanian bulgarian greek swedish norwegian danish finnish ukrainian croatian "
    "bosnian slovenian albanian macedonian armenian georgian azerbaijani kurdish pashto swahili somali amharic hausa "
    "yoruba zulu afrikaans catalan basque galician irish welsh esperanto latin filipino tagalog burmese khmer lao "
    "mongolian nepali sinhala estonian latvian lithuanian icelandic maltese belarusian kazakh uzbek tajik mandarin "
    "cantonese kiswahili bahasa",
    "francais espanol portugues deutsch italiano русскии turkce српски srpski farsi فارسي فارسی عربي عربی العربيه "
    "العربية اردو اُردو 中文 日本語 한국어 עברית देवनागरी दवनागर हिन्दी हिनद ελληνικα polski cestina slovencina magyar romana "
    "български svenska norsk dansk suomi украiнська украінська hrvatski bosanski slovenscina shqip nederlands tieng "
    "viet ไทย indonesia melayu catala euskara galego gaeilge cymraeg",
    "anglais espagnol allemand italien portugais russe arabe hebreu chinois japonais coreen turc serbe persan "
    "ourdou hindi neerlandais polonais grec",
    "ingles frances aleman italiano ruso hebreo chino japones coreano turco serbio griego polaco",
    "englisch franzosisch spanisch italienisch portugiesisch russisch arabisch chinesisch japanisch turkisch",
)
"""Names of languages as the language list prints them (2025-2026) and as English, French, Spanish and German name them."""

FUNCTION = _words(
    "a an the and or but nor yet of to in on at by for from with without within into onto upon over under via per as is "
    "are be been being am them their theirs if than then so too very can could may might must shall should will would do does done dont "
    "cant wont not no yes it its itself that those there which who whom whose what when where while why how i one two "
    "three four five six ten dozen hundred thousand first next last all any every each some more most many much other "
    "others another only just also even ever never always already still again now today tomorrow daily weekly monthly "
    "yearly year years month months week weeks day days time times minute minutes moment soon both either neither own "
    "same such few several new latest etc eg ie up down out off about around across between through during until "
    "since before after because whether though although however s t re ve ll d m us have has having",
    "le la les l un une des du de d au aux et ou mais ni en dans sur sous par pour avec sans est sont etre ete a ont "
    "avoir il elle ce cet cette ces c qui que qu quoi dont ou quand comment si plus moins tres tout tous toute toutes "
    "autre autres aussi meme ne pas n y se s leur leurs encore jour jours mois an ans annee annees semaine fois deja",
    "el la los las lo un una unos unas de del al y e o u pero ni en con sin por para sobre desde hasta es son ser sea "
    "esta estan ha han haber que quien cual cuyo cuando donde como si mas menos muy todo todos toda todas otro otra "
    "otros otras tambien ya no se su sus dia dias mes meses ano anos semana vez",
    "der die das den dem des ein eine einen einem einer und oder aber von zu zum zur im in an am auf aus bei mit nach "
    "fur ist sind wird werden kann konnen nicht auch alle aller mehr weitere weiteren als wie wenn",
    "o os as um uma do da dos das no na nos nas ao aos e ou mas com sem por para sobre em ser sao foi pode podem mais "
    "il lo gli i un uno una del della dei delle al alla nel nella e o ma con senza per su sono essere puo possono piu",
)

READER = _words(
    "our ours we you your yours please this these here below above beneath underneath left right top bottom beside",
    "notre nos nous vous votre vos veuillez ici cidessous cidessus dessous dessus bas haut gauche droite",
    "nuestro nuestra nuestros nuestras nos usted ustedes tu tus te este esta estos estas aqui abajo arriba favor",
    "unser unsere unserem unseren uns sie ihr ihre ihren ihnen bitte hier diesen dieser dieses unten oben",
    "nosso nossa nossos nossas voce seu sua aqui abaixo acima nostro nostra nostri nostre vostro vostra qui sotto sopra",
)

ACTS = _words(
    "click clicking tap press push hit go share sharing forward forwarding follow following subscribe subscribing "
    "donate donating support supporting join joining sign signing visit become becoming help helping consider "
    "considering receive receiving get give make making buy purchase order download listen watch view read reading "
    "choose select pick use using activate activating discover stay keep keeping send tell spread comment crosspost "
    "repost republish reprint reproduce circulate pass bookmark print save like feel contact write email renew chip "
    "pledge contribute contributing add leave learn find see check open switch translate translated fund enable "
    "sustain browse connect register enter let bring pay tip enjoy enjoyed reach reached let invite ask welcome "
    "appreciate appreciated value need needs depend depends rely relies love ensure continue remain run work works",
    "cliquez cliquer cliquant partagez partager partage suivez suivre abonnez abonner abonnement soutenez soutenir "
    "soutien faites faire devenez devenir rejoignez inscrivez inscrire aidez aider recevez recevoir lisez lire "
    "choisissez commentez commenter transmettez envoyez envoyer diffusez diffuser republier reproduire consultez "
    "telechargez commandez acheter achetez utilisez activant activez visitez contribuez peut peuvent etre pouvez "
    "traduire traduit traduits accorder accorde permettez merci",
    "haga hagase hacer haz clic pulse pulsar comparta compartir comparte siga siganos seguir suscribase suscribete "
    "suscribirse suscripcion done donar apoye apoyenos apoyar apoyo unase unete ayude ayudenos ayudar reciba recibir "
    "lea leer leerse elija seleccione comente envie enviar reenvie difunda republicar reproducir descargue compre "
    "utilice active visite contribuya contribuir puede pueden traducir traducido gracias active",
    "klicken teilen folgen abonnieren spenden unterstutzen lesen gelesen werden mitglied drucken weiterleiten",
    "clique compartilhe siga assine doe apoie leia clicca condividi segui iscriviti dona sostieni leggi",
)

THINGS = _words(
    "global research globalresearch globalresearchca globalizacion mondialisation mondialisationca crg centre center "
    "globalization globalisation site website web page pages homepage home article articles text texts story stories "
    "piece pieces post posts report reports analysis content contents publication publications newsletter newsletters "
    "bulletin digest email emails mail mailing list lists inbox free selected selection daily weekly edition language "
    "languages tongue tongues version versions desktop mobile phone app browser translation translations translator "
    "button buttons icon icons menu dropdown drop banner bar widget flag flags arrow tab box link links image images "
    "photo logo header headline title name author authors writer writers byline reader readers readership audience "
    "subscriber subscribers supporter supporters friend friends family colleague colleagues contact contacts network "
    "networks community communities social media account accounts channel channels profile feed feeds handle platform "
    "platforms blog blogs forum forums internet online net group groups thread note notes readers comment comments "
    "discussion conversation below section facebook",
    "donation donations donor donors contribution contributions gift gifts fund funds funding funded fundraiser "
    "fundraising campaign drive appeal crowdfunding crowdfund money cent dollar dollars amount sum cost costs "
    "budget deficit tax deductible onetime recurring regular generous generosity generously essential vital lifeline "
    "afloat alive independent independence independently journalism journalist journalists reporting news truth "
    "voice voices free freely reader readerfunded readersupported reader supported nonprofit profit corporate "
    "corporation corporations corporatefree government governments advertiser advertisers advertising ads sponsor "
    "sponsors sponsored grant grants foundation foundations private public interests interest accept take receive "
    "censorship silence algorithm algorithms big tech search engines "
    "possible impossible small large little every bit chance secure access unchained referral online help tide "
    "difference mission lights going like minded wide widely far attribution proper credit source sources original "
    "originally full long acknowledged provided clear hyperlink copyright permission permissions reproduction "
    "membership member members plan plans book books benefits perks",
    "disclaimer view views opinion opinions expressed sole responsibility responsible liability necessarily reflect "
    "those statement statements inaccurate incorrect accuracy accurate error errors omission omissions information "
    "herein purposes purpose grants commercial form forms modified "
    "copyrighted material materials specifically authorized authorised owner owners fair dealing provisions "
    "provision section title effort advance understanding political economic social issues available distributed "
    "distribution prior receiving educational education nonprofit personal wish beyond request obtain must "
    "inquiries inquiry enquiries enquiry press interview interviews requests queries question questions",
    "ebook ebooks pdf isbn chapter chapters pages price order copy copies paperback hardcover kindle edition store "
    "shop bookstore publisher publishers signed purchase special offer list shipping cart",
    "video videos audio film player fullscreen full screen lower upper corner mp3 show episode podcast recording "
    "subtitles caption captions sound volume play",
    "related latest popular trending must recommended recent archive archives category categories index topic topics "
    "posted filed tagged previous continue",
    "site web article articles texte textes page lecteur lecteurs lectrices langue langues bouton boutons menu auteur "
    "auteurs nom infolettre bulletin lettre information newsletter courriel courriels liste listes amis collegues "
    "reseaux sociaux canal chaine compte blogue blogues forums internet note don dons donateur donateurs financement "
    "finance finances independant independante independants media medias journalisme verite membre membres adhesion "
    "abonne campagne aide contribution contributions gratuit gratuits gratuitement livre livres librement "
    "permission source originale mention attribution avis nonresponsabilite responsabilite opinions exprimees "
    "nengagent contenu contenus droit droits materiel protege equitable utilisation exterieur fins recherche educatives "
    "contact presse traduction traduire selection quotidienne voix vidéo plein ecran publicite publicites "
    "gouvernement gouvernements entreprises mondialisation centre bureau accueil version deroulant",
    "sitio web articulo articulos texto textos pagina lector lectores lectora idioma idiomas lengua lenguas boton "
    "botones menu autor autora autores nombre boletin correo correos electronico lista listas amigos colegas redes "
    "sociales canal cuenta cuentas blog foros internet nota donacion donaciones donante donativo donativos financiacion "
    "financiado financiada independiente independientes medio medios periodismo verdad miembro miembros membresia "
    "campana ayuda contribucion contribuciones gratis gratuito gratuitos libro libros libremente permiso fuente "
    "original atribucion aviso responsabilidad exclusiva opiniones expresadas contenido contenidos derechos autor "
    "material protegido uso justo fines investigacion educativos contacto prensa traduccion seleccion diario diaria "
    "semanal voz pantalla completa publicidad gobiernos empresas lectores desplegable version inicio",
    "artikel webseite leser spende newsletter sprachen autor autors schaltflache schaltflaeche name namens freunde "
    "artigo artigos leitores doacao idiomas botao autor nome articolo articoli lettori donazione lingue pulsante autore",
    "january february march april may june july august september october november december spring summer autumn "
    "winter fall holiday season new",
    "update updates alert alerts invite invited due acknowledgement acknowledgment credit credited favourite favorite made "
    "whose further ask rights holder holders item items student regular sustaining discuss reply respond answer defend "
    "protect legal fund globe yours received published posted written produced brought exclusive part whole entire "
    "everyone anyone anybody everybody people world worldwide international country countries public good great best "
    "better easy easily quick quickly simple simply straight directly join in together along side step minutes seconds "
    "matter matters count counts grow growing build strong stronger strength thank thanks grateful gratitude "
    "anywhere everywhere wherever whenever choose choice prefer preferred change set setting settings preference "
    "address phone telephone fax office staff team editor editors editorial desk board director webmaster "
    "respective respectively reserved registered trademark agreement terms conditions policy privacy notice notices "
    "legally cited quote quoted excerpt excerpts unmodified unaltered intact entirety prior written noncommercial "
    "credit card bank transfer check cheque mail envelope post box order coin coffee cup jar sum bill bills rent server "
    "servers hosting editor translators volunteers effort project projects goal target matched match double deadline "
    "headlines breaking must essential inside inform informed information uncensored censored unfiltered honest "
    "critical fearless courageous alternative mainstream antiwar peace justice democracy debate dialogue ideas "
    "thought thoughts views feedback remark remarks correction corrections suggestion suggestions tip tips "
    "montreal quebec canada canadian since online founded established based home world worlds analysis source "
    "next previous skip back forward return start end begin beginning scroll swipe turn enlarge zoom thumbnail "
    "entry entries network way ways alone advice medical legal financial professional intended substitute consult taken regarded construed nothing unsubscribe "
    "bookshop discount bulk paperback yearly calendar cc square arrow icon picture double miss opinion opinions network "
    "outil outils couvre couvrent selectionnez condition conditions respecter respect integralite integralement citer citant "
    "blogueurs blogueur reprenez reprendre indiquant indiquer mention maintenant desormais derniers dernieres nouveaux appuyez "
    "transmettre contacts renouvelez garder conserver chaque dimanche matin icone icones afficher affiche voir fichier audio "
    "fleche ecouter ecoutez plein touche touchez ecran lancer lisent globe restez traduisez librement hyperlien manquez aucun "
    "aucune recoivent adherez adhesion adherents ligne tiers publie publies publiee commentaire commentaires vivre vit grace "
    "cout couts carte cheque directement aupres editeur prix special exclusif petit grand geste coup pouce defendre defendez "
    "independance liberte libre presse information informer pluraliste alternative courageuse besoin aidez permettre permet "
    "maintenir fonctionner continuer poursuivre partageant diffusant circuler cercle proches entourage envoi envois inscription "
    "desabonner desinscription matinale hebdomadaire quotidien mensuel rejoindre discussion discuter debat forum reagir avis "
    "pensez opinion redaction equipe journaliste journalistes demandes entrevue entretien entrevues relations medias ecrire "
    "ecrivez joindre adresser adressez exclusive exclusivement refletent necessairement point vue points engagent tenu tenus "
    "responsable responsables exactitude inexactitude erreur erreurs detenteur detenteurs toujours autorise autorisation "
    "dispositions loi comprehension meilleure enjeux politiques economiques sociaux interet lucratif but commerciales "
    "auparavant manifeste prealable obtenir demander boutique commande exemplaire exemplaires frais port livraison expedition "
    "epuise couverture broche numerique telechargement format retour precedent suivant suite lire aussi meme sujet connexes "
    "archives accueil haut bas rubrique imprimable imprimer enregistrer paru parution premiere lieu rediffusion",
    "apparu apparue paru parue actualite actualites analyses vote votre notre leur formules formule etudiant regulier contact icone aide place places touche cadre encadre achetez pages dollar dollars euros envoi inclus compris faveur "
    "aparecio primero noticias noticia analisis suyo suya suyos gusto guste apuntese pagina menu dolares euros incluido ofrece ofrecen ofrecido investigacion donacion donaciones seleccione herramienta estudiante regular elegir editorial colabora sitio "
    "herramienta cubre abarca seleccione condicion condiciones respetar respete integridad citar citando blogueros bloguero "
    "retome indicando mencion ahora ultimos ultimas nuevos pulse transmitir contactos renueve renovar mantener conservar cada "
    "domingo manana icono iconos mostrar muestra ver archivo audio flecha escuchar escuche pantalla toque iniciar leen globo "
    "mantengase traduzca libremente hipervinculo enlace enlaces pierda ningun ninguna reciben afiliese afiliacion linea "
    "terceros publicado publicados publicada comentario comentarios vive gracias costo coste tarjeta cheque directamente editor "
    "precio especial exclusivo pequeno gran gesto defender defienda independencia libertad libre prensa informacion informar "
    "alternativa valiente necesita necesitamos ayudar permitir permite funcionar continuar seguir compartiendo difundiendo "
    "circular circulo cercanos envio envios inscripcion inscribase registrese cancelar baja matutino semanal diario mensual "
    "debate discusion foro reaccionar piensa opinion redaccion equipo periodista periodistas solicitudes entrevista "
    "entrevistas consultas escribir escriba contactar dirija exclusiva exclusivamente reflejan necesariamente punto puntos "
    "vista responsable responsables exactitud error errores titular titulares siempre autorizado autorizacion disposiciones "
    "ley comprension mejor temas politicos economicos sociales interes animo lucro comerciales previamente manifestado previo "
    "obtener solicitar tienda pedido ejemplar ejemplares gastos envio cubierta digital descarga formato volver anterior "
    "siguiente mismo tema relacionados archivos inicio arriba seccion imprimible imprimir guardar aparecio publicacion primera "
    "original sitio medio donde encuentrenos conectese cuenta gratis cualquier tamano cantidad mes ano",
    "headphones speaker volume audio transcript stream streaming live replay clip loading load wait",
)

SITE_TALK = FUNCTION | READER | ACTS | THINGS | PLATFORMS | LANGUAGES | _words("us me my mine")
"""Every word that a notice may be made of."""

NARRATIVE = _words(
    "said says saying told tells wrote writes written asked asks replied answered explained argued argues claimed "
    "claims announced added noted reported insisted declared warned admitted recalled he she they him her his hers "
    "their them was were had did went came became",
    "dit disait declare affirme ecrit repondu explique selon elle ils elles avait etait furent fut",
    "dijo decia declaro afirmo escribio respondio explico segun ella ellos ellas era fue fueron habia",
)
"""Words of telling and of the past: a sentence that has one tells of somebody; a notice speaks to its reader."""

"""The words that site talk is made of.

A notice could stand unchanged under another article, so it has no word of its own subject: its words are function
words, words about reading and supporting a web site, names of platforms and languages, numbers and addresses. The
share of such words in a sentence tells a notice from a sentence of an article that mentions the same thing.

All words stand squeezed (lower case, no accents, no apostrophes), as `grextract.notices.squeeze` leaves them.
"""

from __future__ import annotations

__all__ = ["ABROAD", "ACTS", "ACTS_ABROAD", "FUNCTION", "FUNCTION_ABROAD", "LANGUAGES", "NARRATIVE", "READER", "SITE_TALK"]


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split())


PLATFORMS = _words(
    "apple bitchute bitcoin bluesky buymeacoffee dailymotion discord facebook flipboard gab gettr gofundme google instagram interac kofi "
    "liberapay linkedin locals mastodon medium messenger mewe minds odysee parler patreon paypal pinterest podcast podcasts reddit rss "
    "rumble signal social soundcloud spotify stripe subscribestar substack telegram threads tiktok truth tumblr twitter viber vimeo vk "
    "vkontakte wechat weibo whatsapp x youtube",
)
"""Names of places where a site asks to be followed, shared or paid."""

LANGUAGES = _words(
    "afrikaans albanian amharic arabic armenian azerbaijani bahasa basque belarusian bengali bosnian bulgarian burmese cantonese catalan "
    "chinese croatian czech danish dutch english esperanto estonian farsi filipino finnish french galician georgian german greek gujarati "
    "hausa hebrew hindi hungarian icelandic indonesian irish italian japanese kazakh khmer kiswahili korean kurdish lao latin latvian "
    "lithuanian macedonian malay maltese mandarin marathi mongolian nepali norwegian pashto persian polish portuguese punjabi romanian "
    "russian serbian sinhala slovak slovenian somali spanish swahili swedish tagalog tajik tamil telugu thai turkish ukrainian urdu uzbek "
    "vietnamese welsh yoruba zulu",
    "bosanski catala cestina cymraeg dansk deutsch espanol euskara francais gaeilge galego hrvatski indonesia italiano magyar melayu "
    "nederlands norsk polski portugues romana shqip slovencina slovenscina srpski suomi svenska tieng turkce viet ελληνικα български "
    "русскии српски украiнська украінська עברית اردو العربية العربيه اُردو عربي عربی فارسي فارسی दवनागर देवनागरी हिनद हिन्दी ไทย 中文 日本語 "
    "한국어",
    "allemand anglais arabe chinois coreen espagnol grec hebreu italien japonais neerlandais ourdou persan polonais portugais russe serbe "
    "turc",
    "aleman chino coreano frances griego hebreo ingles japones polaco ruso serbio turco",
    "arabisch chinesisch englisch franzosisch italienisch japanisch portugiesisch russisch spanisch turkisch",
    "arabo cinese ebraico francese giapponese inglese persiano polacco portoghese russo serbo spagnolo tedesco",
    "alemao chines espanhol grego hebraico persa polones servio",
    "англиискии арабскии вьетнамскии греческии иврит испанскии итальянскии китаискии кореискии немецкии персидскии польскии "
    "португальскии русскии сербскии турецкии украинскии урду фарси французскии хинди японскии",
)
"""Names of languages as the language list prints them (2025-2026), and in the languages that its page is translated to."""

FUNCTION = _words(
    "a about across after again all already also although always am an and another any are around as at be because been before being "
    "between both but by can cant could d daily day days do does done dont down dozen during each eg either etc even ever every few first "
    "five for four from has have having how however hundred i ie if in into is it its itself just last latest ll m many may might minute "
    "minutes moment month monthly months more most much must neither never new next no nor not now of off on one only onto or other "
    "others out over own per re s same several shall should since six so some soon still such t ten than that the their theirs them then "
    "there those though thousand three through time times to today tomorrow too two under until up upon us ve very via week weekly weeks "
    "what when where whether which while who whom whose why will with within without wont would year yearly years yes yet",
    "annee annees ans au aussi autre autres aux avec avoir c ce ces cet cette comment dans de deja des du elle en encore est et ete etre "
    "fois il jour jours l la le les leur leurs mais meme moins mois n ne ni ont ou par pas plus pour qu quand que qui quoi sans se "
    "selon semaine si sont sous sur tous tout toute toutes tres un une y",
    "al ano anos como con cual cuando cuyo del desde dia dias donde e el es esta estan ha haber han hasta las lo los mas menos mes meses "
    "muy o otra otras otro otros para pero por quien sea segun semana ser sido sin sobre son su sus tambien toda todas todo todos u una unas unos "
    "vez ya",
    "aber alle aller als auch auf aus bei das dem den der die ein eine einem einen einer fur im ist kann konnen mehr mit nach nicht oder "
    "sind und von weitere weiteren wenn werden wie wird zu zum zur",
    "alla ao aos com da dei della delle dos em essere foi gli ma na nas nel nella nos os piu pode podem possono puo sao sem senza sono um "
    "uma uno",
)

READER = _words(
    "above below beneath beside bottom here left our ours please right these this top underneath we you your yours",
    "bas cidessous cidessus dessous dessus droite gauche haut ici nos notre nous veuillez vos votre vous",
    "abajo aqui arriba esta estas este estos favor nuestra nuestras nuestro nuestros te tu tus usted ustedes",
    "bitte diesen dieser dieses hier ihnen ihr ihre ihren oben sie uns unser unsere unserem unseren unten",
    "abaixo acima nossa nossas nosso nossos nostra nostre nostri nostro qui seu sopra sotto sua voce vostra vostro",
    "эту этои этот эта наш нашу нашего нас вас ваш вашу пожалуиста",
)

ACTS = _words(
    "activate activating add appreciate appreciated ask become becoming bookmark bring browse buy check chip choose circulate click "
    "clicking comment connect consider considering contact continue contribute contributing crosspost depend depends discover donate "
    "donating download email enable enjoy enjoyed ensure enter feel find follow following forward forwarding fund get give go help "
    "helping hit invite join joining keep keeping learn leave let like listen love make making need needs open order pass pay pick pledge "
    "press print purchase push reach reached read reading receive receiving register relies rely remain renew repost reprint reproduce "
    "republish return run save scroll see select send share sharing sign signing skip spread stay subscribe subscribing support supporting sustain switch "
    "tap tell tip translate translated use using value view visit watch welcome work works write",
    "abonnement abonner abonnez accorde accorder acheter achetez activant activez aider aidez choisissez cliquant cliquer cliquez "
    "commandez commenter commentez consultez contribuez devenez devenir diffuser diffusez envoyer envoyez etre faire faites inscrire "
    "inscrivez lire lisez merci partage partager partagez permettez peut peuvent pouvez recevez recevoir rejoignez reproduire republier "
    "soutenez soutenir soutien suivez suivre telechargez traduire traduit traduits transmettez utilisez visitez",
    "active apoyar apoye apoyenos apoyo ayudar ayude ayudenos clic comente comparta comparte compartir compre contribuir contribuya "
    "descargue difunda donar done elija enviar envie gracias hacer haga hagase haz lea leer leerse puede pueden pulsar pulse reciba "
    "recibir reenvie reproducir republicar seguir seleccione siga siganos suscribase suscribete suscribirse suscripcion traducido "
    "traducir unase unete utilice visite",
    "abonnieren drucken folgen gelesen klicken lesen mitglied spenden teilen unterstutzen weiterleiten werden",
    "apoie assine clicca clique compartilhe condividi doe dona iscriviti leggi leia segui sostieni",
    "touchez touche activez appuyez restez manquez hesitez selectionnez choisissez achetez donnez indiquez reprenez traduisez "
    "renouvelez adherez defendez ecoutez ecrivez adressez joignez inscrivez regardez voyez pensez reagissez permettez gardez "
    "toque active mantengase apuntese introduzca compartalo compartala renueve pida dude pierda vea mire busque escriba dirija "
    "afiliese registrese conviertase traduzca seleccione introduce escuche descargue difundalo reenvielo acceda",
    "attend discuss install reserve upgrade relayez retrouvez trouvez entrez obtenez decouvrez contactez reproduisez republiez profitez participez "
    "reservez voir encuentrenos encuentranos siguenos inscribase hazte obtenga consulte descubra contacte deje reproduzca republique",
)

THINGS = _words(
    "commons creative disponible disponibles licence license reproducirse republicarse runs",
    "abarca abonne abonnes abroad acceda acceder accept access accordance account accounts accueil accuracy accurate "
    "aceptamos aceptar achetez acknowledged acknowledgement acknowledgment act activez actualite actualites address "
    "adherents adherez adhesion adresser adressez ads advance advertiser advertisers advertising advice affiche afficher "
    "afford afiliacion afiliese afloat agrandir agreement ahora aide aidez aim aime alert alerts algorithm algorithms "
    "algoritmo alive alone along alternativa alternative amigos amis amount analisis analyse analyses analysis android animo "
    "anniversary annual annually annuel ano answer anterior antiwar anual anybody anyone anywhere aparece aparecio aporte "
    "aportes app apparu apparue appeal apprecie appuyez april apuntese archive archives archivo archivos arriba arrive arrow "
    "article articles articoli articolo articulo articulos artigo artigos artikel ask atribucion attend attribution aucun "
    "aucune audience audio august aujourd aujourdhui aun auparavant aupres aussi auteur auteurs author authorised authorized "
    "authors autographed automatic automatically autor autora autore autores autorisation autorise autorizacion autorizado "
    "autorizados autors autumn available avertissement avis aviso ayuda ayudar back backing baja bank banned banner bar bas "
    "based basket bear begin beginning below benefits besoin besoins best better beyond big bill billet bills bit blocked "
    "blog bloggers blogs blogue bloguero blogueros blogues blogueur blogueurs bloqueado bloquee board boards boletin book "
    "books bookshop bookstore botao boton botones boutique bouton boutons box breakfast breaking briefing broche brought "
    "browser budget build bulk bulletin bundle bureau busque but button buttons byline cada cadre calendar campagne campaign "
    "campana canada canadian canal cancel cancelar cantidad caption captions card cares carga carry cart carte categories "
    "category cc celebrate censored censorship censura censure cent center centre cercanos cercle chaine chaines chance "
    "change channel channels chapter chapters chaque charge chat check cheque cheques cheres chers chip choice choose "
    "choosing ci cien cinco cincuenta cinq cinquante circular circulate circuler circulo citando citant citar cite cited "
    "citer clear clic clip closes code coffee coin colabora colegas colleague colleagues collegues column come comentar "
    "comentario comentarios comerciales commande comment commentaire commentaires commenter comments commercial commerciales "
    "commerciaux communities community compartiendo completa comprehension comprension compris compromete compte comptes "
    "comunitarios condicion condiciones condition conditions conectese connexes conozca consent conservar conserver "
    "construed consult consultas contact contactar contacto contactos contacts contenga contengan contenido contenidos "
    "content contents contenu contenus continuar continue continuer contribucion contribuciones contribution contributions "
    "contributor contributors conversation copies copy copyright copyrighted corner corporate corporatefree corporation "
    "corporations correction corrections correo correos cost coste costo costs count countries country counts coup "
    "courageous courageuse courriel courriels cout couts couverture couvre couvrent cover covers credit credited crg "
    "critical crowdfund crowdfunding crypto cualquier cuarenta cuatro cubierta cubre cuenta cuentas cup curated daily "
    "deadline dealing dear debajo debat debate december declina dedicace deducible deductible default defend defender "
    "defendez defendre deficit defienda deje dejen delivered demander demandes democracy depende dependemos depuis derecho "
    "derechos dernieres derniers deroulant desabonner descarga descuento desinscription desk desktop desormais desplegable "
    "dessus detenteur detenteurs deux device dialogue diaria diario diez differ difference differs diffusant diffuse "
    "diffusee difundido difundiendo difundio digest digital dimanche directamente directement directly director dirija "
    "disclaimer discount discusion discuss discussion discuter displayed disposiciones dispositions distributed distribution "
    "dix doacao doctrine dolares dollar dollars domingo don donacion donaciones donante donateur donateurs donation "
    "donations donativo donativos donazione donde donor donors dons dos dot dots double dozen dozens drive droit droits drop "
    "dropdown dude due easily easy ebook ebooks economic economicos economiques ecouter ecoutez ecran ecrire ecrivez edicion "
    "editeur edition editor editorial editors edt education educational educatives educativos effort eight eighty ejemplar "
    "ejemplares electronico electronique elegir eleven else email emails empresas encadre encourage encuentrenos end endorse "
    "endorsed endorses engagent engines enjeux enlace enlaces enlarge enquiries enquiry enregistrer entire entirety "
    "entourage entreprises entretien entrevista entrevistas entrevue entrevues entries entry envelope envio envios envoi "
    "envois episode episodio epuise equipe equipo equitable erreur erreurs error errores errors escriba escribir escuchar "
    "escuche especial essay essays essential est established estimadas estimados estudiante etudiant euros evening event "
    "events eventuelles every everybody everyone everywhere exactitud exactitude excerpt excerpts exclusif exclusiva "
    "exclusivamente exclusive exclusivement exclusivo exemplaire exemplaires exist exists expedition expenses expresadas "
    "expressed exprimees exterieur facebook fact facts fair fall family far faveur favoris favorite favourite fax fearless "
    "february feed feedback feeds fetes fichier fifteen fifty file filed film finance financement finances financiacion "
    "financiada financiado financial fines fins firmado fiscal five flag flags flecha fleche folder fonctionner fondo fondos "
    "foot form format formato forms formule formules foro foros forty forum forums forward found foundation foundations "
    "founded four frais francais free freely freunde friday fridays friend friends fuente full fullscreen funcionar fund "
    "funded funding fundraiser fundraising funds further garder gastos generosity generous generously geste gesto gift gifts "
    "giving global globalisation globalizacion globalization globalresearch globalresearchca globe globo gmt goal gobiernos "
    "going good gouvernement gouvernements government governments grace gracias gran grand grant grants grateful gratis "
    "gratitude gratuit gratuite gratuitement gratuito gratuitos gratuits great group groups grow growing guardar guste gusto "
    "handle happy hardcover haut header headline headlines headphones hear hebdomadaire help helpful herein herramienta "
    "hipervinculo hit holder holders holiday holidays home homepage honest hosting hoy hui huit hundred hyperlien hyperlink "
    "icon icone icones icono iconos icons ideas idioma idiomas image images imperfect impossible imprimable imprimer "
    "imprimible imprimir in inaccuracy inaccurate inbox incluido inclus incorrect independance independant independante "
    "independants independence independencia independent independently independiente independientes index indicando "
    "indiquant indiquer inexactitude info infolettre inform informacion informar information informative informed informer "
    "ingrese ingresos iniciar inicie inicio inquiries inquiry inscribase inscripcion inscription inside instead intact "
    "integralement integralite integridad intended interes interesante interesse interest interesting interests interet "
    "international internet interview interviews introduzca investigacion invisibles invite invited iphone isbn issues item "
    "items january jar join joindre journalism journalisme journalist journaliste journalistes journalists judgement "
    "judgment july jump june justice justo keeping kindle kindly la lancer language languages langue langues large latest "
    "law leaving lecteur lecteurs lector lectora lectores lectrices leen legal legally leitores lengua lenguas leser letter "
    "lettori lettre leur ley leyendo liability liable libertad liberte libre librement libremente libro libros lien liens "
    "lieu lifeline lifetime lights ligne like liked linea lingue link links lire lisent list lista listas liste listes lists "
    "little live livestream livraison livre livres llegamos load loading located log logged login logo loi long loudspeaker "
    "loved lower lucratif lucro lus machine made mail mailbox mailing mainstream maintenant maintenir manana manifestado "
    "manifeste manquez mantener mantengase mantiene mantienen march mark match matched material materials materiel matin "
    "matinale matter matters matutino may mb media medias medical medio medios meet megabytes meilleure mejor member members "
    "membership membre membres membresia meme mencion mensual mensuel mention menu mes meta miembro miembros min minded "
    "minutes mire mirror mismo miss mission mobile modeste modified monday mondays monde mondialisation mondialisationca "
    "money montreal morning mostrar mp3 muestra mundo must name namens native necesariamente necesita necesitamos "
    "necessairement necessarily nengagent net network networks neuf new news newsletter newsletters next nine ninety ningun "
    "ninguna nom nombre nome noncommercial nonprofit nonresponsabilite nosotros nota note notes nothing notice notices "
    "noticia noticias notificaciones notification notifications notre nouveaux novedad novedades november nueve nuevos "
    "numerique object objectif objection objetivo obtain obtener obtenir ocho october offer office offrez offrir ofrece "
    "ofrecen ofrecido oficina old omission omissions onetime online opinion opiniones opinions order original originale originally "
    "originaux outil outils owner owners page pages pagina paid pantalla papel paperback part partageant paru parue parution "
    "patron patrons paywall pdf peace pedido pedimos pedirlo pensez people pequeno perhaps periodismo periodista periodistas "
    "perks permet permettent permettre permiso permission permissions permite permitir personal persons perspective "
    "perspectives petit phone phones photo picture pidalo piece pieces piensa pierda pinche place places plaire plan plans "
    "platform platforms play player plein plu pluraliste pm podcast point points policy political politicos politiques "
    "popular port position positions possible post posted posts pouce poursuivre prealable precedent precio prefer "
    "preference preferred pregunta preguntas premiere prensa press presse previamente previo previous price primavera "
    "primera primero principal printemps prior privacy privado private prix proches produced professional profile profit "
    "project projects propager proper property propietario propietarios protect protege protegido provided provision "
    "provisions proxima proximo public publicacion publicada publicado publicados publication publications publicidad "
    "publicitaire publicitaires publicite publicites publico publie publiee publies publique publiquelo published publisher "
    "publishers puissions pulsante pulse punto puntos purchase purpose purposes quarante quatre quebec queridos queries "
    "question questions quick quickly quiere quote quoted quotidien quotidienne reaccionar reader readerfunded readers "
    "readership readersupported reagir receipt receive received receiving recent recherche reciben recoit recoivent "
    "recommended recorded recording recurring redaccion redaction redes rediffusion reduction reenvielo referral reflect "
    "reflejan refletent refresh regarded registered registrese regular regulier rejoindre relacionados related relations "
    "relayer relayez releve remark remarks remember render rendered renouvelez renovar rent renueve replay reply report "
    "reporting reports reprendre reprenez repris reproduction request requested requests research reseaux reserved respect "
    "respecter respective respectively respetar respete respond responsabilidad responsabilite responsable responsables "
    "responsibility responsible rest reste restez restricted resubscribe retome retour retrouvez return revenu revenue "
    "revenues revenus rien rights roundup rsvp rubrique saturday saurait say schaltflache schaltflaeche screen scroll search "
    "season seats seccion seconds section secure seguir seis seleccion seleccione selected selecting selection selectionnez "
    "semanal sept september server servers service services servidores sesenta sesion session set setting settings seule "
    "seven seventy shipping shop show shown side siempre siete signed siguiente silence simple simply since site sites sitio "
    "situados six sixty skip small social sociales sociaux soixante sole solicitar solicitudes sommes sostiene sound source "
    "sources sous spam speaker speakers special specifically spende sponsor sponsored sponsors sprachen spring square staff "
    "start statement statements step store stories story straight stream streaming strength strong stronger student study "
    "subscriber subscribers subscription subscriptions substack substitute subtitles subtitulos subvention subventions "
    "suggestion suggestions suite suivant suivez sujet sum summer sunday sundays supported supporter supporters survie "
    "suscriptor suscriptores suspended sustaining suya suyo suyos swipe tab tagged take taken takes tamano target tarjeta "
    "tarjetas tax team tech telechargement telephone tema temas ten tener tenons tenu tenus terceros terms text texte textes "
    "texto textos texts thank thankful thanks think thinking thirteen thirty those thought thoughts thread three thumbnail "
    "thursday ticket tickets tide tienda tiene tient tiers tip tips title titre titres titulaire titular titulares titulo "
    "titulos together tongue tongues tool tools topic topics toque touche touchez toujours trademark traduccion traduction "
    "traduire traduisez traduzca transcript transfer transferencia translation translations translator translators "
    "transmettre transmitir treinta trending trente tres triangle triangulo trois truth tuesday turn tv tweet twelve twenty "
    "twice two ultimas ultimo ultimos unaltered unavailable uncensored unchained unchanged understanding unfiltered unicas "
    "unicos unlike unmodified unsubscribe untouched upcoming update updates upper useful uso utc util utile utilisation "
    "valiente valuable value valued vaya veinte venta ver verdad verite verla verlo version versions vertidas video videos "
    "vidéo viennent vient view views vingt virement vista vit vital vive vivre voice voices voir voix volume volunteers "
    "volver vos vote votre voz vue wait wall wallet way ways web webcast webinar webinars webmaster webseite website "
    "wednesday weekend weekly whenever wherever whole whose wide widely widget window winter wish withdrawn withstand works "
    "world worlds worldwide worth writer writers written yearly yours yourself zoom автора выше друзьями еще именем канал "
    "кнопку на нажмите нас наш нашу ниже перевести перевода под поддержите поделитесь подпишитесь пожертвовать прочитать "
    "рассылку саита следующих статьеи статью читателеи чтобы этои эту языках языков",
)

FUNCTION_ABROAD = _words(
    "viele vielen an auch beim bevor damit dem denn derer durch es etwa etwas euch falls gegen habe haben heute ihm ihrer in jede jedem "
    "jeden jeder jederzeit jedes jetzt ob ohne seine seinen seiner sich so sobald sofern soweit stets uber um unter vom "
    "wurde",
    "ate das desta hoje deste deve e essa esse foram isso isto mas mesma mesmo na nem num numa ou outra outras outros para pela "
    "pelas pelo pelos porque quando que sao se sejam ser sobre todas todos umas uns",
    "agli ai al allo anche chi con cui dagli dai dalla dalle degli del dell di e i il le lo negli nei nell non o oggi ogni "
    "per perche piu potete puoi quando quella quelle quelli quello se si siamo siano su sul sulla sulle tra tutte tutti "
    "tutto un una uno",
)

READER_ABROAD = _words(
    "dein deine deinen deiner dich diese diesem dir euer eure euren ihrer ihres unserer unseres",
    "aqui conosco desta deste esta este teu tua voces",
    "ce nostre questa queste questi questo sotto tua tue tuo tuoi voi vostre vostri",
)

ACTS_ABROAD = _words(
    "abonnieren bestellen besuchen bleiben empfehlen erhalten folge folgen folgt geben helfen helft hilf klicke klicken "
    "klickt kommentieren leite leiten lesen machen melden schauen schenken schicken schreiben senden spenden spendet teile "
    "teilen teilt tragen ubersetzen unterstutze unterstutzen unterstutzt verbreiten wahlen weiterleiten werde werden",
    "acesse ajude ajudem apoie apoiem assine baixe cadastre colabore comente compartilhe compartilhem compre confira "
    "contribua contribuam divulgue doem encaminhe encomende envie escolha escreva faca facam inscreva junte leia participe "
    "partilhe partilhem receba registe selecione siga sigam sinta subscreva torne traduza visite",
    "abbonatevi abbonati acquista aderisci aiuta aiutaci aiutate aiutateci clicca cliccate commenta condividete condividi "
    "contribuisci contribuite diffondete diffondi diventa diventate dona effettua fai inoltra inoltrate invia inviate "
    "iscrivetevi iscriviti leggete leggi ordina partecipa regala ricevete ricevi scarica scegli scegliete scriveteci scrivi segui "
    "seguici seguite seguiteci seleziona selezionate sentitevi sostenete sosteneteci sostieni sostienici traduci unisciti unitevi "
    "visitate",
)

ABROAD = ACTS_ABROAD | _words(
    "absolut allein alleinige alleinigen anfrage anfragen angabe angaben ansicht ansichten arbeit artikel artikeln artikels "
    "aufrechterhalten ausdrucklich ausgedruckt ausgedruckten ausschliesslich auszug auszuge autor autoren autorin autors "
    "beitrag beitrage beitragen bekannte bekannten benotigen bildung bildungszwecke bildungszwecken blog blogs brauchen "
    "buch bucher danke danken diskutieren druck einmalig einmalige einmaligen einnahmen empfanger entsprechen erscheinen "
    "facebookseite feld finanziert finanzierte finanzierung folgenden forschung frei freie freien freunden gedruckt "
    "gefallen gefallt gelder geldern gelesen gemeinnutzig genehmigung geschaftlich geschutzt geschutzte geschutztes "
    "gestellt grosszugigkeit haftet haftung haftungsausschluss hilfe inhaber inhalt inhalte inhalten interviewanfragen "
    "journalismus kanal kanale kanalen kanals klick klicks knopf kollegen kolleginnen kommentar kommentarbereich kommentare "
    "kommerziell kommerziellen kontakt kontaktieren konto konzern konzerne konzernen kopie kostenfrei kostenlos kostenlose "
    "kostenlosen leser leserin leserinnen lesern leserschaft link links liste material medien medienanfragen meinung "
    "meinungen mitglied mitglieder mitgliedern mitgliedschaft monatlich monatliche monatlichen nennen gerne gern nachdruck nachdrucken "
    "nachricht nachrichten namen namens netzwerk netzwerke netzwerken neuigkeiten notwendigerweise oder online pdf "
    "plattform plattformen postfach presse presseanfragen presseausweis quelle quellen quellenangabe rechteinhaber "
    "rechtsinhaber regelmassig regelmassige regierung regierungen regierungsgelder rundbrief schaltflachen schutz seite "
    "seiten solange soziale sozialen spende spenden spendenaktion spiegeln sprache sprachen stiftung stiftungen symbole "
    "taglich tagliche taglichen telegramkanal text texte tragt uberleben ubersetzt ubersetzung ubersetzungen umgehend "
    "unabhangig unabhangige unabhangigen unabhangiger unabhangiges unbedingt unternehmen unterstutzung urheber urheberrecht "
    "urheberrechtlich verantwortlich verantwortung verbreitet verfasser verfassers verfugbar verfugung verlinken verlinkung "
    "veroffentlichen veroffentlicht veroffentlichung verteiler vervielfaltigen vervielfaltigt verwendung vollstandig "
    "webseiten weiterempfehlen weitergeben weiterhin weiterverbreiten weiterverbreitet weiterverbreitung widerspiegeln "
    "wochentlich wochentliche wochentlichen zeitung zentrum zitieren zustimmung zwecke zwecken",
    "aceitamos acessar agradecemos amiga amigas apoia apoiar apoio apoios artigo artigos assinante assinantes assinar "
    "assinatura assinaturas ativando ativar atribuicao autor autora autorais autores autorizacao autorizada autorizado "
    "aviso barra blogs boletim boletins botao botoes caixa canais carta centro citada citado citando citar clicando clicar "
    "colaboracao colega colegas comentar comentario comentarios comerciais comercial compartilhamento compartilhar contato "
    "contatos conteudo conteudos contribuicao contribuicoes contribuir copia corporacoes credito creditos depende "
    "dependemos desde detentor detentores devidos diaria diariamente diario dinheiro direito direitos disponiveis "
    "disponivel divulgacao divulgar doacao doacoes doador doadores doar educacao educacionais email empresa empresas "
    "encaminhar entrada entrevista entrevistas enviar escolher exclusiva exoneracao expressas ferramenta financiada "
    "financiado financiamento fonte fontes fundacoes fundos governo governos gratuita gratuitamente gratuito gratuitos "
    "grupo icone ideia idioma idiomas imprensa incorreta incorretas independencia independente independentes informacao "
    "inscrever inscricao isencao jornal jornalismo jornalista jornalistas justo leitor leitora leitoras leitores ler lido "
    "lidos ligacao lingua linguas link lista livre livremente livro livros loja lucrativos lucro maneira mantenha manter "
    "materiais material meio meios membro membros mensagem mensais mensal mesmo midia midias moderado nome nossas noticias "
    "novidades ofereca opiniao opinioes ouvinte pagina paginas partilha partilhar patrocinio permanecer permissao pesquisa possivel "
    "preco proprietario protegido protegidos publicacao publicado publicar quinzenal recebemos receber rede redes refletem "
    "reproducao reproduzido reproduzidos reproduzir republicacao republicados republicar responsabilidade responsaveis "
    "responsavel secao seguinte seguintes seguir semanal semanalmente sociais socio socios subscrever subscricao suporte "
    "telefone texto textos tornar traducao traducoes traduzido traduzidos traduzir unica uso utilizacao valoriza vontade",
    "abbonamenti abbonamento abbonarsi abbonato accanto accettiamo aderire aiutare aiuto altre altri amici amico articoli "
    "articolo attivando attivare autore autori autorizzata autorizzato autorizzazione autrice avvertenza avviso azienda "
    "aziende bisogno blog bollettino bottone bottoni campagna canale canali casella cliccando cliccare collaborazione "
    "collega collegamento colleghi commentare commenti commento commerciale commerciali condividendo condividere "
    "condivisione contattare contatti contatto contenuti contenuto contribuire contributi contributo copia copie coraggioso "
    "costi costo credito diffondere diffusione diritti diritto disponibile disponibili distribuito donare donatori "
    "donazione donazioni editoriale educativi elenco elettronica email equo erronee esclusiva esclusivamente esclusivo "
    "espresse espressi finanziamenti finanziamento finanziata finanziati finanziato fini fondazione fondazioni fondi fonte "
    "fonti generosita giornalismo giornalista giornalisti gli governi governo gratuita gratuitamente gratuiti gratuito "
    "grazie gruppi icona icone imprese indipendente indipendenti indipendenza inesatte informazione informazioni inglese "
    "inoltrare intervista interviste inviare iscrivere iscriversi iscrizione italiano legge leggere letti letto lettore "
    "lettori lettrice lettrici libera liberamente liberi libero libri libro lingua lingue link lista lucro materiale materiali "
    "membri membro mensile mensili messaggio mezzo necessariamente nome notizie novita nuova nuovo opinione opinioni "
    "ordinare ordine originale originali pagina pagine parola permesso piattaforma piattaforme portale possibile possono "
    "posta prezzo promuovere proprietario proprio protetto pubblicare pubblicati pubblicato pubblicazione pulsanti "
    "quotidiana quotidianamente quotidiano responsabile responsabili responsabilita rete reti ricerca ricevere richiesta "
    "richieste riflettono rimanere riprodotti riprodotto riprodurre riproduzione ripubblicare ripubblicati ripubblicato "
    "ripubblicazione riservati sapere scelta schermo scopi scopo scrivere seguenti seguire selezionando servizio settimana "
    "settimanale sezione sito soci socio sopravvivere sostegno sostenere sostenitore sostenitori specificamente stampa "
    "stampare storia strumenti tessera testi testo titolare titolari tradotti tradotto tradurre traduzione traduzioni "
    "ultime unica unico utilizzo visualizzare vivere volontari",
)
"""Words of a notice in German, Portuguese and Italian, as they stand: their stems are words of a subject in other languages."""

SITE_TALK = FUNCTION | READER | ACTS | THINGS | PLATFORMS | LANGUAGES | _words("us me my mine")
"""Every word that a notice may be made of."""

NARRATIVE = _words(
    "added admitted announced answered argued argues asked asks became came claimed claims declared did explained had he her hers him his "
    "insisted noted recalled replied reported said saying says she tells they told warned was went were writes written wrote",
    "advised demanded waited stopped started began ended shouted cried laughed knew took lost died lived grew ran sat stood fell drew",
    "affirme avait declare disait dit ecrit elle elles etait explique furent fut ils repondu",
    "afirmo decia declaro dijo ella ellas ellos era escribio explico fue fueron habia respondio",
    "antwortete behauptete erklarte erklarten erzahlte forderte fragte hatte hatten kundigte meinte nannte sagt sagte "
    "sagten schrieb schrieben warnte",
    "afirmou contou declarou disse disseram ela elas ele eles eram escreveu explicou havia perguntou respondeu tinha",
    "affermo aveva avevano chiese dice dichiaro dicono disse dissero egli erano fu furono raccontano raccontato rispose "
    "scrisse scrissero spiego",
)
"""Words of telling and of the past: a sentence that has one tells of somebody; a notice speaks to its reader."""

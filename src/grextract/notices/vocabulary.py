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
    "semaine si sont sous sur tous tout toute toutes tres un une y",
    "al ano anos como con cual cuando cuyo del desde dia dias donde e el es esta estan ha haber han hasta las lo los mas menos mes meses "
    "muy o otra otras otro otros para pero por quien sea semana ser sin sobre son su sus tambien toda todas todo todos u una unas unos "
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
)

THINGS = _words(
    "abarca abonne acceda acceder accept access account accounts accueil accuracy accurate aceptamos aceptar achetez "
    "acknowledged acknowledgement acknowledgment actualite actualites address adherents adherez adhesion adresser adressez "
    "ads advance advertiser advertisers advertising advice affiche afficher afiliacion afiliese afloat agreement ahora aide "
    "aidez alert alerts algorithm algorithms alive alone along alternativa alternative amigos amis amount analisis analyses "
    "analysis animo ano answer anterior antiwar anybody anyone anywhere aparecio app apparu apparue appeal appuyez april "
    "apuntese archive archives archivo archivos arriba arrow article articles articoli articolo articulo articulos artigo "
    "artigos artikel ask atribucion attribution aucun aucune audience audio august auparavant aupres aussi auteur auteurs "
    "author authorised authorized authors autor autora autore autores autorisation autorise autorizacion autorizado autors "
    "autumn available avis aviso ayuda ayudar back baja bank banner bar bas based begin beginning below benefits besoin "
    "best better beyond big bill bills bit blog blogs blogue bloguero blogueros blogues blogueur blogueurs board boletin "
    "book books bookshop bookstore botao boton botones boutique bouton boutons box breaking broche brought browser budget "
    "build bulk bulletin bureau busque but button buttons byline cada cadre calendar campagne campaign campana canada "
    "canadian canal cancelar cantidad caption captions card cart carte categories category cc censored censorship cent "
    "center centre cercanos cercle chaine chance change channel channels chapter chapters chaque check cheque choice choose "
    "circular circuler circulo citando citant citar cited citer clear clip coffee coin colabora colegas colleague "
    "colleagues collegues comentario comentarios comerciales commande comment commentaire commentaires comments commercial "
    "commerciales communities community compartiendo completa comprehension comprension compris compte condicion "
    "condiciones condition conditions conectese connexes conservar conserver construed consult consultas contact contactar "
    "contacto contactos contacts contenido contenidos content contents contenu contenus continuar continue continuer "
    "contribucion contribuciones contribution contributions conversation copies copy copyright copyrighted corner corporate "
    "corporatefree corporation corporations correction corrections correo correos cost coste costo costs count countries "
    "country counts coup courageous courageuse courriel courriels cout couts couverture couvre couvrent credit credited crg "
    "critical crowdfund crowdfunding cualquier cubierta cubre cuenta cuentas cup daily deadline dealing debat debate "
    "december deductible defend defender defendez defendre deficit defienda demander demandes democracy derechos dernieres "
    "derniers deroulant desabonner descarga desinscription desk desktop desormais desplegable detenteur detenteurs dialogue "
    "diaria diario difference diffusant difundiendo digest digital dimanche directamente directement directly director "
    "dirija disclaimer discount discusion discuss discussion discuter disposiciones dispositions distributed distribution "
    "doacao dolares dollar dollars domingo don donacion donaciones donante donateur donateurs donation donations donativo "
    "donativos donazione donde donor donors dons double drive droit droits drop dropdown dude due easily easy ebook ebooks "
    "economic economicos economiques ecouter ecoutez ecran ecrire ecrivez editeur edition editor editorial editors "
    "education educational educatives educativos effort ejemplar ejemplares electronico elegir email emails empresas "
    "encadre encuentrenos end engagent engines enjeux enlace enlaces enlarge enquiries enquiry enregistrer entire entirety "
    "entourage entreprises entretien entrevista entrevistas entrevue entrevues entries entry envelope envio envios envoi "
    "envois episode epuise equipe equipo equitable erreur erreurs error errores errors escriba escribir escuchar escuche "
    "especial essential established estudiante etudiant euros every everybody everyone everywhere exactitud exactitude "
    "excerpt excerpts exclusif exclusiva exclusivamente exclusive exclusivement exclusivo exemplaire exemplaires expedition "
    "expresadas expressed exprimees exterieur facebook fair fall family far faveur favorite favourite fax fearless february "
    "feed feedback feeds fichier filed film finance financement finances financiacion financiada financiado financial fines "
    "fins flag flags flecha fleche fonctionner fondo fondos form format formato forms formule formules foro foros forum "
    "forums forward foundation foundations founded frais free freely freunde friend friends fuente full fullscreen "
    "funcionar fund funded funding fundraiser fundraising funds further garder gastos generosity generous generously geste "
    "gesto gift gifts global globalisation globalizacion globalization globalresearch globalresearchca globe globo goal "
    "gobiernos going good gouvernement gouvernements government governments grace gracias gran grand grant grants grateful "
    "gratis gratitude gratuit gratuitement gratuito gratuitos gratuits great group groups grow growing guardar guste gusto "
    "handle hardcover haut header headline headlines headphones hebdomadaire help herein herramienta hipervinculo holder "
    "holders holiday home homepage honest hosting hyperlien hyperlink icon icone icones icono iconos icons ideas idioma "
    "idiomas image images impossible imprimable imprimer imprimible imprimir in inaccurate inbox incluido inclus incorrect "
    "independance independant independante independants independence independencia independent independently independiente "
    "independientes index indicando indiquant indiquer inexactitude infolettre inform informacion informar information "
    "informed informer ingrese iniciar inicio inquiries inquiry inscribase inscripcion inscription inside intact "
    "integralement integralite integridad intended interes interest interests interet international internet interview "
    "interviews introduzca investigacion invite invited isbn issues item items january jar join joindre journalism "
    "journalisme journalist journaliste journalistes journalists july june justice justo kindle lancer language languages "
    "langue langues large latest lecteur lecteurs lector lectora lectores lectrices leen legal legally leitores lengua "
    "lenguas leser lettori lettre leur ley liability libertad liberte libre librement libremente libro libros lieu lifeline "
    "lights ligne like linea lingue link links lire lisent list lista listas liste listes lists little live livraison livre "
    "livres load loading logo loi long lower lucratif lucro made mail mailing mainstream maintenant maintenir manana "
    "manifestado manifeste manquez mantener mantengase march match matched material materials materiel matin matinale "
    "matter matters matutino may media medias medical medio medios meilleure mejor member members membership membre membres "
    "membresia meme mencion mensual mensuel mention menu mes miembro miembros minded minutes mire mismo miss mission mobile "
    "modified mondialisation mondialisationca money montreal mostrar mp3 muestra must name namens necesariamente necesita "
    "necesitamos necessairement necessarily nengagent net network networks new news newsletter newsletters next ningun "
    "ninguna nom nombre nome noncommercial nonprofit nonresponsabilite nota note notes nothing notice notices noticia "
    "noticias notre nouveaux november nuevos numerique obtain obtener obtenir october offer office ofrece ofrecen ofrecido "
    "omission omissions onetime online opinion opiniones opinions order original originale originally outil outils owner "
    "owners page pages pagina pantalla paperback part partageant paru parue parution pdf peace pedido pensez people pequeno "
    "periodismo periodista periodistas perks permet permettre permiso permission permissions permite permitir personal "
    "petit phone photo picture piece pieces piensa pierda pinche place places plan plans platform platforms play player "
    "plein pluraliste podcast point points policy political politicos politiques popular port possible post posted posts "
    "pouce poursuivre prealable precedent precio prefer preference preferred premiere prensa press presse previamente "
    "previo previous price primera primero prior privacy privado private prix proches produced professional profile profit "
    "project projects proper protect protege protegido provided provision provisions public publicacion publicada publicado "
    "publicados publication publications publicidad publicite publicites publico publie publiee publies published publisher "
    "publishers pulsante pulse punto puntos purchase purpose purposes quebec queries question questions quick quickly quote "
    "quoted quotidien quotidienne reaccionar reader readerfunded readers readership readersupported reagir receive received "
    "receiving recent recherche reciben recoivent recommended recording recurring redaccion redaction redes rediffusion "
    "referral reflect reflejan refletent regarded registered registrese regular regulier rejoindre relacionados related "
    "relations remark remarks renouvelez renovar rent renueve replay reply report reporting reports reprendre reprenez "
    "reproduction request requests research reseaux reserved respect respecter respective respectively respetar respete "
    "respond responsabilidad responsabilite responsable responsables responsibility responsible restez retome retour return "
    "rights rubrique schaltflache schaltflaeche screen scroll search season seccion seconds section secure seguir seleccion "
    "seleccione selected selection selectionnez semanal september server servers set setting settings shipping shop show "
    "side siempre signed siguiente silence simple simply since site sitio skip small social sociales sociaux sole solicitar "
    "solicitudes sound source sources speaker special specifically spende sponsor sponsored sponsors sprachen spring square "
    "staff start statement statements step store stories story straight stream streaming strength strong stronger student "
    "subscriber subscribers substitute subtitles suggestion suggestions suite suivant sujet sum summer supported supporter "
    "supporters sustaining suya suyo suyos swipe tab tagged take taken tamano target tarjeta tax team tech telechargement "
    "telephone tema temas tener tenu tenus terceros terms text texte textes texto textos texts thank thanks those thought "
    "thoughts thread thumbnail tide tienda tiene tiers tip tips title titular titulares together tongue tongues topic "
    "topics toque touche touchez toujours trademark traduccion traduction traduire traduisez traduzca transcript transfer "
    "translation translations translator translators transmettre transmitir trending truth turn ultimas ultimos unaltered "
    "uncensored unchained understanding unfiltered unmodified unsubscribe update updates upper uso utilisation valiente "
    "vaya ver verdad verite version versions video videos vidéo view views vista vit vital vive vivre voice voices voir "
    "voix volume volunteers volver vote votre voz vue wait way ways web webmaster webseite website weekly whenever wherever "
    "whole whose wide widely widget winter wish world worlds worldwide writer writers written yearly yours zoom",
    "aujourd hui aujourdhui lien liens originaux original tiers vient viennent tient tenons besoins vos chaines comptes abonnes "
    "enlaces enlace hoy depende dependemos nosotros tarjetas cheques proximo proxima meta objetivo objectif ultimo",
    "чтобы прочитать эту статью на следующих языках нажмите кнопку перевода под именем автора перевести саита языков еще "
    "подпишитесь наш канал рассылку нашу поделитесь этои статьеи пожертвовать поддержите нас читателеи друзьями выше ниже",
    "tool tools cover covers twice charge exist exists generosity selecting choosing hear log login logged session sesion inicie "
    "comentar commenter traduction couvre selectionnez votre titre dessus repris sites commerciaux mention sous titres francais "
    "activez bouton substack suivez derniers formule ci la depuis analyse actualites monde renueve membresia version imprimir "
    "correo utilisation equitable tiers publie fins commentaire recherche editeur prix special reste rest value valued worth "
    "morning evening sunday monday tuesday wednesday thursday friday saturday weekend letter webinar webinars webcast livestream upcoming pm est edt gmt utc rsvp sundays mondays fridays",
    "say leaving ci closes revenue revenues chip giving holidays happy dear spam folder resubscribe android iphone bear inaccuracy",
    "relayer relayez invisibles recoit subvention subventions revenu revenus publicitaire publicitaires modeste chers cheres censure survie "
    "fetes offrir offrez avertissement releve seule saurait eventuelles titulaire interesse electronique",
    "situados arriba publiquelo publique foros reenvielo contenidos contenga contengan autorizado autorizados propietario propietarios derecho "
    "copyright exclusiva comunitarios papel contactar consultas lucro disposiciones animo",
    "censura pedimos estimados estimadas queridos ingresos aporte aportes conozca anual",
    "sommes service services info billet mundo subtitulos aun primavera mantiene mantienen aparece verlo verla cite pedirlo pregunta "
    "preguntas vertidas difundio difundido declina leyendo venta titulo titulos printemps gratuite clic diffuse diffusee permettent",
    "encourage useful helpful think thinking instead anniversary mark restricted banned blocked suspended celebrate old found interesting",
    "endorse endorses endorsed judgment judgement position positions differ differs perspective perspectives agreement fact facts "
    "contributor contributors consent object objection withdrawn aim study accordance law doctrine property works keeping act shown "
    "persons render rendered foot phone phones dot dots located native speaker speakers chat board boards briefing "
    "untouched unchanged displayed withstand backing patron patrons paywall essay essays afford paid subscription subscriptions column "
    "cancel crypto wallet thankful liability liable kindly circulate hit drop triangle cover mirror abroad instead takes "
    "tweet come yourself bloggers debajo twice window quiere novedades suscriptores suscriptor retrouvez rien arrive agrandir loudspeaker "
    "default min jump triangulo pidalo novedad else sostiene llegamos perhaps unlike liked remember advertisers cares inbox mailbox breakfast",
    "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "dozen dozens deux trois quatre cinq six sept huit neuf dix vingt trente quarante cinquante soixante cent dos tres cuatro cinco seis siete ocho "
    "nueve diez veinte treinta cuarenta cincuenta sesenta cien",
    "episode file megabytes mb recorded interview interviews automatic automatically imperfect machine request requested",
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
    "advised demanded stopped started began ended shouted cried laughed knew took lost died lived grew ran sat stood fell drew",
    "affirme avait declare disait dit ecrit elle elles etait explique furent fut ils repondu selon",
    "afirmo decia declaro dijo ella ellas ellos era escribio explico fue fueron habia respondio segun",
    "antwortete behauptete erklarte erklarten erzahlte forderte fragte hatte hatten kundigte meinte nannte sagt sagte "
    "sagten schrieb schrieben warnte",
    "afirmou contou declarou disse disseram ela elas ele eles eram escreveu explicou havia perguntou respondeu tinha",
    "affermo aveva avevano chiese dice dichiaro dicono disse dissero egli erano fu furono raccontano raccontato rispose "
    "scrisse scrissero spiego",
)
"""Words of telling and of the past: a sentence that has one tells of somebody; a notice speaks to its reader."""

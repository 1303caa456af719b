import { readableWords } from './readable-text';

/**
 * First names as the counters meet them: of Italy and of the nationalities with most residents in Piedmont, each name once.
 * Gathered by hand from common knowledge and held against the lists of faker (MIT). Common names only, and no surname but
 * "Singh" and "Kaur", which stand where a name does. Left out is what in a sheet is rather a place or a thing (Alba, Asia,
 * Santo, Domenica). A name that is missing is not found: the list may grow.
 */
const GIVEN_NAMES: Readonly<Record<string, string>> = {
  italy: `
abramo achille ada adalberto adalgisa adamo adelaide adele adelina adolfo adriana adriano agata agnese agostino alberta alberto albina albino alda aldo alessandra alessandro alessia alessio alex
alfio alfonso alfredo alice alida aline alma alvaro alvise amalia amanda ambrogio amedeo amelia amerigo andrea angela angelica angelina aniello anita anna annabella annalisa annamaria annarita
annibale anselmo antonella antonia antonietta antonina antonino antonio arianna armando arnaldo arturo assia attilio augusto aurelia aurelio barbara bartolomeo battista beatrice beniamino benito
bernadetta bernardo berta bettina biagio bice bonifacio brigida brigitta brunella brunilde calogera calogero camilla camillo candida candido carina carla carlo carlotta carmela carmelo carmen
carmine carolina cassandra caterina cecilia cesare cesarina christian christina cinzia ciriaco ciro clara claretta clarissa claudia claudio clelia clementina clementino clotilde corinna corrado
cosimo cosma costantino cristian cristiana cristiano cristina cristoforo dalmazio damiana damiano daniela daniele danilo dante daria dario davide davino debora deborah delfino denis denise
desiderio desiree diana diego dina dino domenico donata donatella donatello donato dora dorotea duilio edda edgardo edith edmondo edoarda edoardo efisio egidio elena eleonora elettra elia eliana
elide eligio elio elisa elisabeth elisabetta eliseo eloisa elvio elvira emanuela emanuele emerenziana emilia emiliana emiliano emilio emma enea enrica enrico enza enzo eraldo ercole erica erika
ermanno ermelinda erminia erminio ernesta ernesto eros ersilia ester ettore ettorina eufemia eugenia eugenio eva evaristo evelina ezechiele ezio fabiana fabiano fabio fabiola fabrizia fabrizio
federica federico fedora fedro felicita ferdinando fernanda fernando fiammetta filippa filippo filomena fiorella fiorenza fiorenzo flaminia flavia flavio flora floriana fortunata francesca
francesco fulvia fulvio gabriele gabriella gaetana gaetano gaia gaspare gasparina gelsomina gennaro genoveffa gerardo gerolamo gesualdo giacinto giacoma giacomo giada gian giancarlo gianfranca
gianfranco gianluca gianluigi gianmarco gianmaria gianna gianni gianpaolo gianpiero gigi gigliola gilberto gilda ginetta gino gioacchino gioconda gioele giordana giordano giorgia giorgio giosue
giovanna giovanni girolamo gisella giuditta giulia giuliana giuliano giulietta giulio giuseppa giuseppe giuseppina glauco goffredo graziana graziano graziella gregorio greta guendalina guerino
guglielmo guido gustavo helga iacopo ida igino ignazio igor ilaria ilario ilda ileana ilenia ines iole irene isa isabella isacco iside isidoro isotta ivan ivana ivano ivo jacopo jessica jolanda
katia katiuscia ketty ladislao lamberto lanfranco lara laura lauretta lavinia lea leandro learco leda leila leonarda leonardo leonida leonilda leopoldo letterio lia liana liberato liborio licia
lidia liliana lina linda lionello lisa livia livio lodovica lodovico loredano lorella lorena lorenza lorenzo loretta loris luana luca lucia luciana luciano lucilla lucio lucrezia ludovica ludovico
luigi luigia luigina luigino luisa luisella macario maddalena mafalda manfredi manfredo manlio manuel manuela mara marcella marcelliana marcelliano marcellina marcello marco margherita maria
mariagrazia mariangela marianna mariano mariarosa marica mariella marilena marinella marino mario mariolina marisa marisol mariuccia marta martina martino marzia marziale marzio massimiliana
massimiliano massimino matilde mattea matteo mattia maura maurizia maurizio mauro melania melchiade melchiorre melissa mercedes michela michelangelo michele michelle milena milvia mimmo miranda
mirco mirella miriam mirko mirta moira monica morgana nadia nando natalia natalina natalino natascia nazareno nazario nello nereo nerina nerino nevio niccola niccolo nicla nicola nicole nicoletta
nicolo nilde nilo nives noemi norina nunzia nunzio olga olimpia olindo olinto olivia omar omero onofrio orazio oreste oriana oriano orietta orlando ornella orsola ortensia oscar osvalda osvaldo
otello ottavia ottaviano ottavio palmira pamela pancrazio pantaleo paola paolina paolo pasquale pasqualina pasqualino patrizia patrizio penelope petra pier piera pierangelo pierfranco piergiorgio
pierina pierino pierluca pierluigi piero pierpaolo pietro pina pinuccia pinuccio pippo placido primarosa priscilla prospero quirina quirino rachele raffaele raffaella raimonda raimondo ramona
raniero rebecca remo renata renato renzo riccarda riccardina riccardo rina rinalda rinaldo rino rita roberta roberto rocco rodolfa rodolfo rolando romilda romina romolo romualdo ronald rosalba
rosalia rosalinda rosamaria rosamunda rosangela rosanna rosella rosetta rosina rosita rosolino rossana rossella rosy rudi rufino ruggero sabatino sabina sabrina sabrino salvatore samanta samantha
samuel samuela samuele sandra sandro sante santina sara sarah saverio savina savino scipione sebastiana sebastiano selene sergio settimia settimio severina severino sharon sigfrido silvana silvano
silverio silvestra silvestro silvia silvio simona simone simonetta sirio smeralda soccorsa sofia sonia stefania stefano susanna sveva tamara tancredi tania tarcisio tarquinio tatiana tea
teodolinda teodora teodoro teofilo terenzio teresa teresina tiberio tilde tina tito tiziana tiziano tobia tommasina tommaso tommy tonino torquato tosca tullia tullio ubaldo uberto ugo ulderico
ulisse umberta umberto urbano ursula valentina valentino valeria valeriano valerio vally valter vanda vanessa vania vasco velia venanzio veronica viliam vilma vincenza vincenzo vinicio virgilio
virginia vitale vitaliano vitantonio vito vittorino vittorio viviana viviano walter walther wanda wilma wladimiro wolfango ylenia zaccaria zaira zefferino zelda zeno zita zoe
`,
  albania: `
agim agron ajshe alban albana albert alketa altin altina anila anisa arben ardian ardita arjan arjana armela arta artan artiola astrit aurel aurela avni bardhyl bashkim behar bekim besmir besnik
bledar blerim blerina blerta bujar bukurie burbuqe burim dashamir defrim denada dhimiter diellza donika dorian dorina drita dritan dritero edlira edmond ejona elda elidon elira eljon elona elton
elvana endrit enis enkela enkeleda entela enver erion erjon ermal ermira esmeralda etleva fatbardha fatime fatjon fatmir fatos fitim flamur florian florjan flutura gazmend genc gent gentian
gertjan gezim gjergj gjon gramoz hamit haxhi hekuran hysen idriz ilir ilira ilirjan ismete isuf jehona jetmir jeton jonida jonila jorida juljana kastriot klajdi klea kleant kledi klodian kreshnik
kristjan kujtim lavdrim ledia ledian ledina lefter leke lindita lirije luan luiza luljeta lulzim majlinda mariglen marsela marsida migena mimoza mirela mirjeta mirlinda myzafer ndue neritan
nertila nexhmije odeta olta orges orjeta ornela pellumb petrit pranvera qamil qemal rajmonda refik rezarta rovena sabrije saimir saimira sefer shkelqim shpresa shqipe skender sokol sonila spartak
suela syrja taulant teuta theodhor valbona valdet valdete valmira valon veton vilson vjollca vjosa xhemal xhensila xhevahir xhoana ylli ylljet zamira zana zef zija
`,
  romaniaAndMoldova: `
adam adela adina adrian alin alina ana anamaria anca anda andreea andrei angel anghel anghelina anisoara anton antoneta anuta augustin aurelian aureliana aurica beniamin bogdan brandusa calin
camelia carmina casandra catalin catalina cezar cezara ciprian claudiu codrin codruta constantin corina cornel cornelia corneliu cosmin cosmina costache costel costin crina cristea cristi
cristinel cristofor dan dana daniel danut darius david decebal delia denisa despina dimitrie dinu doina dorin doru dragos dumitra dumitru ecaterina elisabeta elisaveta emil emilian eugen eusebiu
felicia filip flavius florea florentina florica florin florina gabi gabriel gavril gelu george georgeana georgeta georgiana gheorghe gheorghita gherghina gica gina grigore haralambie horatiu iancu
ilie ioan ioana ioanel ionel ionela ionica ionut iosif irina iulia iulian iuliana iuliu ivona ladislau larisa laurentiu lenuta leonard leontin leontina liviu loredana lucian lucica lucretia
ludovic luminita madalin madalina magdalena marcel marcela marian mariana maricica marin marinela marioara mariuca marius matei mihaela mihai mihail mihaita mioara mirabela mircea miruna mitica
mugurel narcisa natanael neculai nelu nichita nicolae nicoleta nicusor nineta nistor oana octavia octavian olimpiu ovidiu pamfil paraschiva patricia paul paula pavel petre petrica petronela petru
petruta radu rahela raluca rares razvan rebeca remus robert rodica roxana rozalia ruxandra sabin sanda savin serban sergiu severin silviu simina simion sorin sorina stefan stela stelian steliana
stelica teodor tiberiu traian tudor tudora tudorita valentin valer valerica valeriu vasile vasilica vasilisa veta vichentie victor victoria victorita viorel viorela viorica virgil vlad vladimir
zaharia zenovia zoica
`,
  maghrebAndEgypt: `
abdallah abdelaali abdelati abdelaziz abdelbasset abdelfattah abdelfettah abdelghani abdelhadi abdelhak abdelhamid abdelilah abdeljalil abdelkader abdelkarim abdelkrim abdellah abdellatif
abdelmajid abdelmalek abdelmonim abdelmounim abdelouahab abdelouahed abdelwahab abdelwahed abderrahim abderrahman abderrahmane abderrazak abdessamad abdesselam abdou abdoul abdoulaye abdul
abdullah abdulrahman abla achraf adel adham adil adnan afaf ahlam ahmad ahmed ahmida aicha aisha akram alaa ali alia amal amani ameur amin amina amine amir amira amjad ammar amna anas anass anis
anissa anouar arwa ashraf asma asmae assad atika aya ayman aymen ayoub aziz aziza azzedine badia badr badreddine baha bahaa bahija bassem bassma bilal bochra boubker bouchaib bouchra brahim chadia
chadli chaima chaimae chakib charaf charifa cherif cherifa chokri dalila djamel dounia driss ehab elhadi elhassan elhoussine elmehdi elmostafa elsayed emad eman emna esam essam fadi fadma fadoua
fadwa fahd fahima faical faisal faiza fares farid farida faris farouk faten fathi fathia fatiha fatima fatimazahra fatimezzahra fatma fatna fawzi fawzia faycal fayza ferdaous ferdaws fethi firas
fouad fouzia gamal ghada ghassan ghizlane ghofrane girgis habib habiba hachem hadi hafid hafida hafsa haitham hajar hajer hakim hakima halim halima hamada hamdi hamid hamida hamza hana hanaa hanan
hanane hanen hani hania hany hasan hasna hasnaa hassan hassane hassna hatem hatim hayat hayet haytham heba hend hesham hiba hicham hichem hind hisham hosni hossam houcine houda houria houssam
houssem hussain hussein ibrahim ibtissam idris idriss ihab ikram ilham ilhame ilyas ilyass imad iman imane imed imen inas inass intissar islem ismael ismail israa issam jaafar jabir jalal jalila
jamaa jamal jamel jamila jaouad jawad jihad jihane kamal kamel kaoutar kaouthar karim karima kenza khadidja khadija khaled khalid khalil kheira kheireddine kholoud lahcen lahoucine lahsen lamia
lamiae larbi latifa layla lilia lotfi loubna lubna maha mahdi mahjouba mahmoud maissa majda majid malak malek malika manal manar mansour mariam marouane marwa marwan marwen maryam mbarek mehdi
meriem meryem miloud mimoun mimouna moez mohamad mohamed mohammad mohammed mohcine mohsen mohsine mokhtar mona moncef monia monir mostafa mouad mouhcine moulay mouna mounaim mounia mounir mourad
moustafa muhammad mustafa mustapha myriam nabiha nabil nabila nada nader nadir nadira nadjet nagwa nahla naim naima najat najia najib najiba najla najoua najwa naoual nasser nassim nassima nassira
nawal nazha naziha neila nermine nessrine nevine nezha nidal nihad nisrin nisrine nizar noha nora nouha nouhaila nour noura noureddine olfa osama othman ouafa ouafae ouahiba ouardia ouissal
ouissam oumaima oumnia oussama oussema outman qasim rabab rabah rabha rabia rabie rachid rachida radouane rafik rahim rahma raja rajaa rami ramy ramzi rania raouf rashad rashid rayan rayane reda
redouane rhizlane riad ridha ridouane rim rkia rokaya rokia romaissa romany saad saadia sabah saber sabri sabrine safa safaa safae safia safouane sahar said saida saif salah salaheddine salem
salim salima salma saloua salwa samah samar sameh sami samia samih samiha samir samira sanaa sanae sandy sawsan sayed shady shaimaa shenouda sherif sherine siham sihem siwar slimane smail soad
sofian sofiane soha souad soufiane souhail soukaina soulaimane soumaya soumia suleiman taha tahani tahar tamer taoufik tarek tarik tariq touria turia wael wafa wafaa wahib wahiba wahid wajdi walaa
walid wassim wiam widad wiem wissal wissam yacine yahia yahya yamina yara yasmin yasmina yasmine yasser yassin yassine yassir yassmina yassmine yomna yosra youcef younes youness younous yousra
youssef youssra yusuf zahia zahira zahra zahraa zaineb zakaria zakariae zaki zakia zaynab zeinab zhor ziad zied zineb zineddine zoubida zouhair zouhra zuhair
`,
  senegalMaliGambiaGuinea: `
abdourahmane abibatou aboubacar aby adama adjara adjaratou affoue ahou aida aissatou alassan alassane alima aliou alioune aly amadou amath amdy ameth aminata aminatou amy arame arona assane
assetou astou awa babacar babou baboucar bacary badara bakari bakary balla bamba bineta binta bintou birame bouba boubacar boubou bouna boureima bouya bubacarr cheikh cheikhou cire coumba dado
daouda demba dieynaba djibril doudou drissa ebrima elhadj elhadji elimane fallou fanta fatim fatimata fatou fatoumata fatoumatta fily fode gora habibatou haby hamady hamidou hawa ibou ibra
ibrahima idrissa idy insa ismaila issa issouf kadiatou kadija kalidou kalilou karamo kebba khadidiatou khadim khady khalifa khardiata kine kouadio kouame kouassi lacina lamin lamine lansana
lassana mactar mady maguette mahamadou maimouna makan makhtar malang malick mamadi mamadou mamady mame mamour mareme mariama mariame mariamou marieme massamba matar mbacke mbaye moctar modibo
modou mohamadou momodou moriba mouhamadou mouhamed moussa moustapha muhammed musa nafissatou ndeye ndiaga nfally ngone nouhoum oulimata oumar oumou oumy ousainou ousman ousmane pape pathe penda
rama ramatoulaye rasmane rokhaya sadio safiatou saikou salamata salif salimata salimatou saliou salou saly sanna sayou seckou sekou serigne seydou seynabou siaka sidy sira sokhna soulemane
souleymane sulayman tening thierno tidiane tidiani tijan waly yacouba yakouba yaya yoro youssou youssouf youssoupha yusupha zenabou zoumana
`,
  nigeriaAndGhana: `
aaron abeiku abena abigail abimbola abiola abisola adaeze adebayo adebola adekunle ademola adeola aderonke adetokunbo adewale adwoa afia afua akosua akua akwasi akwesi amber andrew anthony
augustine ayodele ayomide babatunde ben benedicta bernard bernice bethel blessing bola bukola catherine charity charles chiamaka chidi chidinma chika chike chima chinedu chinelo chinonso chinwe
chinyere chioma christiana chukwudi chukwuemeka clement collins comfort constance courage cynthia damilare damilola daniella dominic dorcas ebere edward efe efosa ehis ejike ejiro ekow elizabeth
emeka emily emmanuel endurance enoch eric ernest ese esi esohe esther eunice evelyn ezekiel faith favour felix femi festus fiifi folake francis frank funke funmilayo georgina gideon gifty gladys
godfrey godswill godwin grace hannah happiness harriet henry ifeanyi ifeoma ijeoma ikechukwu isaac isaiah isioma isoken itohan iyobosa iyore jacob james janet jennifer jonathan joseph josephine
joshua joy joyce jude juliet kate kayode kehinde kelechi kelvin kemi kenneth kingsley kofi kojo kwabena kwadwo kwaku kwame kwamena kwasi kweku kwesi lateef lawrence lovelyn loveth lucky lydia
mabel margaret marvellous marvis mary mercy michael morenike moses naomi ndidi nicholas nkechi nnamdi nneka nosa obinna oghenekaro olabisi olamide olayinka oluchi olumide oluwafemi oluwaseun
oluwatobi oluwatosin omolara omoruyi omotola omowunmi onyeka osagie osaretin osaro osarugue osas osayande osazee osazuwa patience patrick peter philomena precious promise queeneth rasheed richard
ronke rosemary rosemond rukayat ruth sadiq samson segun sekinat seun shakirat shola simisola stephen taiwo temitayo temitope tessy theophilus theresa thomas titilayo tobi toyin tunde uche uchenna
ugochi uyi vincent vivian wale william wisdom yaa yaw yemi yetunde zainab
`,
  hornOfAfrica: `
abdi abdirahman abdullahi abeba abebe abraham abrehet abshir adhanom afewerki alem almaz amanuel asad ashenafi asmeret aster awet ayaan azeb bashir bereket berhane biniam brhane daniat dawit deqo
elsa ermias eyob faduma fadumo farah fardowsa fessehaye fikadu filmon fitsum fsaha futsum gebre genet ghebremeskel ghirmay girma goitom haben habtom hailu helen hibo hiwot hodan ifrah ilwad khadra
kibrom kidane kidist lemlem letebrhan luwam mahad mebrahtu medhanie mehari merhawi mikias mohamud mulugeta nahom nasra natnael nimo rahel robel safiya sahra samatar samrawit selam selamawit senait
sennait shewit shukri simret solomon tekle teklu tesfay tesfaye tigist tsegay tsehay warsame yasin yemane yohannes yonas yonatan yordanos yosef zamzam zerai
`,
  ukraineRussiaGeorgia: `
aleksandr aleksandra aleksei aleksey alena alexandra alexandru alisa alona alyona anastasia anastasiia anatoli anatolii anatoliy andrii andriy arina artem artur bogdana bohdan borys daniil danylo
dariia dariya darya demian denys dmitri dmitry dmytro eka ekaterina elizaveta emiliia evgeni evgenia evgheni evgheniya fedir filipp galina galyna georgii georgiy giorgi gleb gulnara guram halyna
hanna hennadiy hryhoriy ihor ilia inga inna irakli iryna ivanna jaroslav kateryna ketevan khrystyna kira kirill kostyantyn ksenia kseniia kyrylo lali larysa lasha lela lesia lesya levan lidiia
liliia liubov luba ludmila ludmyla luka lyubov lyudmila lyudmyla maia makar maksym mamuka manana marharyta mariia marija mariya mark maryna matviy maxim milana mykhailo mykola mykyta myroslav
myroslava mzia nadezhda nadiia nadija nadiya nana nataliia nataliya natalya natasha natia nazar nazarii nelia nikita nino nodar oksana oleg oleh oleksandr oleksandra oleksii oleksiy olena olesia
olesya olha orysia ostap pavlo petro polina raisa rimma roman rostyslav ruslan ruslana sergei serghei serhii serhiy snezhana sofiia sofiya sofya solomiia stanislav stefaniya stepan stepanida
svetlana svitlana taisiia tamar tamaz tamila taras tatyana tengiz tetiana tetyana timur tinatin tymofiy vadim vadym vakhtang valentyn valentyna valeriia valeriy vasilii vasyl vasylyna viacheslav
viktor viktoria viktoriia viktoriya vira vitali vitalie vitalii vitaliy vladislav vladyslav volodymyr vyacheslav yana yaroslav yaroslava yegor yelyzaveta yevhen yevheniia yevheniya yulia yuliia
yuliya yuri yurii yuriy zhanna zinaida zlata zoia zoryana zoya zurab
`,
  polandAndTheBalkans: `
agnieszka aleksandar aleksander alicja andrzej asen atanas bartosz biljana blagoj bogumila boguslaw bojan boris bosko boyan bozena bozenka branko czeslaw czeslawa danuta dariusz darko dawid dejan
desislava dimitar dimitri dominik dorota dragan dragana dragica dragomir dusan dusica dzevad edyta elif elzbieta emilija emine enisa esad eugeniusz ewa ewelina fadil fahrudin fikret franciszek
genowefa georgi goran grazyna grzegorz halina helena henryk hristo ibro iga ilija ilinka iliyan irena ivanka ivaylo ivica iwona izabela izet jacek jadwiga jakub jan janina janusz jaroslaw jasmin
jasmina jasminka jasna jelena jerzy joanna jolanta jovan jovana jovica jozef justyna kacper kalin kamil karolina katarzyna kazimierz kinga kiril kostadin krasimir kristina krystyna krzysztof lazar
lech leszek lidija ljiljana ljubica ljubisa ljubomir ljupco ludwik lukasz lyubomir maciej maja malgorzata marcin marek margarita marijana mariola mariusz marko marzena mateusz mehmed mehmet
mersiha michal mihajlo mikolaj milica milivoje milka milos miodrag mirjana miroslava miroslaw mirsad mirza mladen monika muhamed munir natasa nebojsa nedelcho nenad nermina nevena nevenka nikola
nikolai nikolay nikolina ognjen patryk pawel petar petko piotr plamen predrag przemyslaw rade radka radoslav radoslaw radovan rafal ramiz rosen rumen ruzica ryszard ryszarda safet sanela sanja
sasa sasho sead sebastian selma semir senad senka silvija simeon sladjana slavcho slavica slavko slawomir slobodan snezana sretko stanislaw stanislawa stanka stefana stefka stojan stoyan suada
sulejman svetla svetlin sylwia szymon tadeusz tanja tatjana todor tomasz tomislav toni trajan tsvetan tsvetelina urszula vangel vanja vasil vasilka velimir veselin vesna violeta vladan vlatko
vojislav vukasin waldemar wieslaw wieslawa wiktor wiktoria wladyslaw wojciech yordan yordanka zbigniew zdravko zdzislaw zeljka zeljko zivka zivko zlatan zlatko zofia zora zoran zorica zuzanna
zygmunt
`,
  turkeyIranAfghanistan: `
abdulhadi abolfazl adem ahmadreza ahmadzai ahmet ajmal alper amirhossein arash arezoo arslan asadullah asli atiqullah aylin ayse aysegul aytekin azad azadeh azra babak baris baryalai bayram behnam
behrouz bekir belgin berivan berna betul bita burak burcu cemal cemil cengiz dariush deniz derya didem dilan ebrahim ebru ebubekir ece ekrem elaheh elcin elham elnaz emre enayatullah engin erdal
erdem erdogan erhan erol ersin esmatullah esra fadime farhad fariba farishta farzad farzaneh fatemeh fatih fereshteh ferhat feride fuat gokhan golnaz gonul gulalai gulay gulcan guler gulsen
habibullah hakan halil hamed hamideh hamidullah hashmatullah hasret hatice hedayatullah hiwa hossein hulya huseyin ilker ilknur inayatullah ismet jafar jamshid javad kadir karwan kaveh kemal
khalida korkut kourosh laleh latif leyla mahmut mahnaz mahsa masih masoud masoumeh mehran mehrdad mehtap melek melike meral mert mesut metin mevlut mirwais mojtaba morteza muharrem mukaddes murat
nadire najibullah nasratullah nasrin nazanin nazim nazir necla neda nermin neslihan nevin niloufar niyazi nooria nuray nurcan nurhan nuri okan okay orhan osman ozan ozgur ozlem parisa parvin payam
pegah pouya qudratullah rahimullah rahmatullah ramazan ramin rebwar recep reza ridvan rizgar roya rukiye sabiha saeed saeid sakina samaneh samiullah sanam sedat sefa selim semra sepideh serap
serdar serkan sevgi sevim seyit shafiqullah shahin shahla shahram sharareh sherko shima shirin shohreh shukria sibel sima sinan soheil sohrab somayeh songul soran soraya sukru sule suleyman tarkan
tayfun tolga torpekai tuba tulay tuncay turgut ugur umit umut vahid veli volkan wahidullah yasar yasemin yavuz yilmaz yunus zabihullah zalmai zarghuna zehra zeki zeliha zeynep ziaullah zilan
zohreh
`,
  pakistanAndBangladesh: `
abdur abdus abida abul aftab akbar akhter alamgir alamin altaf ameer anwar aqsa arif arooj arshad asghar ashik ashraful asif aslam atif ayesha azam azizur babul badal belal bilkis delwar dilip
dilruba enamul faheem faiz fakhar farhana farooq faruk faryal farzana fazal fazle forhad gazi ghazala ghulam habibur hafeez hafiz haider hajra hamna hanif haroon hasina hina humaira humayun
iftikhar ijaz imran imtiaz iqbal iqra irfan ishaq ishfaq ismat jahanara jahangir jahid jamil jannat jashim javaid javed junaid kabir kainat kamran kamrul kashif khadeja khizar khurram kiran kulsum
laiba liaqat liton mahbub mahbubur mahfuz mahmuda mahnoor mainul majeed malik manik maqsood masud masum masuma mazhar mehnaz mehwish memoona mizanur moazzam mofizur mohiuddin mohsin mominul
morshed mosammat mosharraf mubashir mudassar mujahid mukhtar mukul munawar muneeb munira murtaza muzammil nabeel nadeem naeem naila nargis nasim nasima nasir nasreen naveed nazia nazma nazmul
nazrul nighat noman noor nurul obaid parveen parvez qaisar qamar rabeya rafia rafiq rafiqul rahila rahima rakib rashed rashida rehana rehman riaz rimsha rizwan rizwana robiul rokeya rubina
rukhsana ruksana rumana rumon saba sabbir sabir sadaf saddam safdar saidur saiful saima sajid sajjad salahuddin saleem salman samina sania sarwar selina shabana shabbir shabir shafiq shafiqul
shagufta shahbaz shahed shaheen shahid shahida shahidul shahnaz shahzad shahzaib shakeel shakil shamim shamima sharif shariful sharmin shazia shehzad shirina shoaib shumaila sidra sobia sohag
sohail sohel sumaira sumaiya sumon tabassum tahir tahira tanveer tanvir tariqul taslima tauqeer tayyab tayyaba umar umer usman uzma waheed wajid waqar waqas waseem yaqoob yasir yasmeen yousaf
zafar zaheer zahid zahida zahoor zain zakir zeenat zeeshan zohaib zubair zulfiqar
`,
  indiaAndSriLanka: `
achini aditi aditya ajay ajit amali aman amandeep amanpreet amarjit amila amit amrit anand anil anish anjali ankit anura anusha arjun arti arun aruni arvind asanka asela asha ashish ashok avtar
baldev baljeet baljinder baljit balwinder bhavna bhupinder buddhika buddhini chamara chamila chaminda champika chandana chandani charanjit chathura chathurika damith davinder deepak deepani
deepika dhammika dharminder dilani dilhani dilpreet dilrukshi dinesh dinusha dulani erandi gagandeep gamini gaurav gayan gayani geeta gopal gurdeep gurdev gurjeet gurjit gurleen gurmeet gurminder
gurpreet gursimran gurvinder gurwinder hardeep harinder harjeet harjinder harjit harjot harmanpreet harmeet harpal harpreet harvinder harwinder hasini hasitha hemant hemantha hiruni inderjit
indika iresha iroshan ishara jagdeep jagdish jagjit jagtar janaka janith jasbir jaskaran jasleen jasmeet jaspal jaspreet jasvir jaswant jaswinder jatinder jayantha jeevan jeewan joginder jyoti
kamaljeet kamaljit kanchana kapila karamjit karan karanjit kasun kaur kaushalya kavita kiranjit komal krishna kuldeep kulvir kulwant kulwinder kumari kusal kusum lahiru lakhvir lakhwinder lakmal
lakshman lalita lalith lasantha laxmi lovepreet madhu madushani mahesh makhan malani malinda malki mamta mandeep manel maninder manish manjeet manjinder manjit manjula manmeet manoj manpreet meena
menaka mihiri mohinder mohit mukesh nadeeka nadeesha nalin narinder navdeep navjot navneet nayana neha nethmi nilanthi nilmini nimal nimali nipuni nirmal nirosha niroshan nisha nishantha nitin
nuwan oshadi padma pankaj paramjit pardeep parminder parmjit pathum pawan piumi piyal pooja poonam prabhjot pradeep pradeepa prakash prasanna pratap prem pritam priya priyanka pushpa pushpakumara
raghbir rahul rajani rajesh rajinder rajiv rajni rajwant rajwinder rakesh raman ramandeep ramesh rangana rani ranjit ranjith rashmi ravi ravinder ravindu ritu rohan rohit roshan roshani rukmal
rupa rupinder ruwan sachin sachini saman sampath sanath sandeep sandun sanduni sangeeta sanjay sanjeev sanjeewa santosh sapna sarabjit sarita satinder satnam satpal satwinder savita shalini
shanika shankar shantha sharan shehan shiromi shivani shweta simran simranjit singh sirimal sithara sonu srimal sujeewa sukhdeep sukhdev sukhjinder sukhjit sukhpal sukhpreet sukhvinder sukhwinder
sumit sumudu sunethra sunil sunita supun sureka suresh surinder surjit sushil sushma swaran swati tajinder taranjit tarsem tharindu tharushi thilak thilini thisara thushara udara udaya upul usha
vajira vandana varinder vijay vikas vikram vimukthi vinod vishal wasantha yadwinder yasiru yogesh
`,
  spanishSpeakingAmerica: `
adan agustin alejandra alejandro alexa alexander alexis alfonsina alicia alonso altagracia amparito amparo anahi andres angeles antonieta araceli ariel armida axel azucena beatriz belinda benjamin
blanca brandon brayan byron camila candelaria caridad carlos carlota celestina celia cesar cintia concepcion consuelo cristhian cristobal dagoberto damian dayana delfina dilma dolores doris edgar
edison eduardo edwin efrain elizabet elmer elvis enrique erick ericka erwin esperanza esteban estefania estela estrella eulalia eusebio fabian fabricio fanny felipa felipe fermin flor francisca
francisco freddy fredy gabriela geovanna geovanny german gerson gilmar giovanny gladis gloria gonzalo graciela guadalupe guillermina guillermo gumercinda haydee hector heidy hermelinda hernan
hilda hugo humberto isabel isabela isaias ivette ivonne jacinto jaime janeth javier jazmin jefferson jenny jeny jeronimo jesus jhon jhonny jimena joaquin joel johanna john johnny jorge jose josefa
josefina juan juana judith julia julian juliana julio justina karen karina karla katherine katty kevin kimberly leonor leticia ligia lila liz lizbeth lola lourdes lucas lucero lucila luis luz
luzmila magali magaly marcelina marcos maribel maricela maricruz marilu marisela marlene martha martin mateo matias mauricio maximiliano maximo maycol mayra melany mery micaela miguel milagros
mirian mirtha misael moises monserrat nancy nataly nelida nelly nelson nestor nicanor nicolas nieves noelia norberto obdulia octavio ofelia olinda omayra orfelina oswaldo pablo patricio paulina
pedro percy pilar rafael ramiro ramon raquel raul rene reynaldo ricardo rigoberto rocio rodrigo rogelio roger ronal rosmery ruben rufina salome salvador saul shirley sixto soledad susana teodosia
teofila timoteo tomas vanesa vicenta vicente victoriano wendy wilfredo wilmer wilson xavier ximena xiomara yadira yajaira yamile yanet yaneth yesenia yessica yohana yolanda zenaida zoila zoraida
zulema
`,
  brazilAndPhilippines: `
adilson ailton alden alexandre analyn angelito annabelle aparecida arlene arnel arnold arthur arvin benedita benilda bernadette bernardita caio cassia catalino celso charito cherry chona cleide
cleusa conceicao creuza cristeta cristiane daiana denilson divina edilson edinalva edmilson edna eduarda efren elaine eleanor eliane eliezer elisangela emanuel emelita emerlinda erlinda evangeline
everton fabricia ferdinand fidel florante flordeliza florencia florinda gemmalyn geraldo gerry gilson gisele glenda guilherme heitor heloisa henrique iara imelda iracema isadora isagani ivone jair
janaina jandira jayson jeffrey jenalyn jericho jerome jessie joana joao joaquim jocelyn joelma jomar jonalyn joselito josiane josie josue jovelyn jovita juanito judy julieta juscelino jussara
katiane lailani leilani leonila leonora liezl ligaya lito liwayway lolita lorna lualhati luciene lucineia lucita luisito luiz luningning luzviminda maite manoel marcelo marcia marcio maricar
maricel marife marilda marilou marilyn marineide marites maritess marli marlon marluce marvin mateus matheus melchor melinda merlinda mila minerva murilo myrna neide nenita neusa nida nilton noel
norlita novelita paulo perlita priscila rafaela raimundo raissa ramil randy reynalda rhodora rizalina rodel rodelio rolly ronaldo ronnie rosana rosemarie rosilene rosineide rowena ruel ryan
salvacion sebastiao sheryl shiela silas sirlene solange suelen sueli suely talita tatiane teresita terezinha thais thiago tiago vagner valdemir valdir valdirene vitor vitoria wagner wallace
wanderley wellington
`,
  china: `
chunhua chunmei dandan fang feng guohua guoping haiping haiyan hongmei hua huifang huiling jiale jian jianguo jianhua jiayi jing jingjing junjie lihua lijun liling liping liwei meihua meiling
meizhen ming ping qiang qiong ronghua ruiling shaohua shuang shufen shuhua suping tingting wei weiming weiwei wenjie wenwen xia xiaofang xiaohong xiaohua xiaojun xiaolan xiaoli xiaoling xiaomei
xiaoming xiaoping xiaowei xiaoyan xiaoying xin xinyi xiuhua xiulan xiuying xue xuefei yajun yan yanhong yanping yaqin yifan ying yinghua yingying yong yonghua yufeng yulan yuling yumei yuping
yuting zhen zhenhua zhihua zhiqiang zhong zihan
`,
  serbiaCroatiaBosniaNorthMacedonia: `
admir alen almir amela amer amra andjela andrija anto asmir blagoja blagoje bojana borislav borivoje boro branislav branka budimir dalibor damir danica danijel danijela dijana djordje djuro
dobrila dorde drago dragoljub dragoslav dragutin drazen dusanka dusko dzemal dzenan ediba edin edina elvedin elvir emir enes ermin fuad goce gordana haris hrvoje husein indira jadranka jana jelica
josip kristijan krunoslav ksenija lejla marijan marinko marjan mensur merima midhat milan milija miljana miljenko milorad milovan miroslav mirsada momcilo muamer munevera nadezda nedeljko nedim
nela nemanja novak novica obrad olivera pavle radica radislav radmila rado radojka radomir raif rajko ranka ranko rasim ratko rusmir ruza sabahudin sacir sejla senada sinisa slobodanka sonja
spomenka srdan srdjan srecko sreten stanislava stanko stevan stipe stjepan stojanka suad suvad svetozar tihomir tijana trajce trajko veljko verica vida vinko vlado zarko zdenka zelimir zivorad
zorka zrinka zumreta zvonimir
`,
  britainIrelandAndNorthAmerica: `
aidan alan alfred allison ann anne ashley austin barry beth betty bob brad bradley brenda brendan brett brian bridget bruce bryan caroline charlotte chloe christine christopher colin connor conor
craig daisy darren deirdre dennis derek donald donna dorothy douglas duncan dylan eileen ellen erin ethan eugene fergus fiona gareth gary gavin geoffrey gerald gillian glen gordon graham gregory
harry hayley heather howard hugh ian jacqueline jane jason jean jeremy jill jim joan jody joe jordan justin kathleen kathryn keith kelly kerry kieran kim kirsty kyle larry laurence leslie lewis
liam logan louis louise lucy luke lynn madison malcolm matthew maureen megan melanie mike nathan neil niamh nigel noah norman oliver owen paige peggy philip phillip phoebe phyllis rachel ralph
raymond roy sally scott seamus sean shane shannon shaun sheila simon sinead siobhan sophie stacey stanley stephanie steve steven stuart susan suzanne sylvia terence terry tiffany timothy todd tom
tony tracey tracy travis trevor tyler wayne zachary
`,
  germanyFranceAndTheNorth: `
agathe alain amelie anders andreas anja anke annegret annette annick antoine arnaud astrid aurelie bastien beate benedicte benoit bernd bertrand birgit bjorn brigitte britta camille cecile cedric
celine chantal charlene christelle christophe claire claude corinne cyril damien delphine detlef didier dieter dietmar dirk dominique eberhard edouard elke elodie emmanuelle erich erik estelle
etienne fabienne fabrice florence florent francois francoise frederic friedrich fritz gaelle geoffroy georg georges gerard gerda gerhard gilles gisela gregoire guenter guillaume gunther guy
hannelore hans harald hedwig heidi heike heinrich heinz helmut helmuth henri herbert hermann hilde hildegard holger horst hubert hugues ingeborg ingrid jacques jeanne jens joachim jochen joelle
johann johannes jorg julien juliette jurgen jutta karin karl karsten katharina katja katrin kerstin klaus konrad kurt lars laure laurent lena lionel lothar lucie ludwig lukas lutz madeleine magnus
manfred manon margarete margit marguerite marianne marie marine marion marlies martine mathias mathieu mathilde matthias maurice maxime michaela michel mireille monique muriel nathalie nils noelle
norbert odile olaf olivier otto pascal pascale patrice pauline peer philippe pierre pierrick quentin raphael regine reinhard remi renate renaud roland rolf romain rudiger rudolf ruediger sabine
sandrine sebastien severine sigrid silke silvie solene stefanie steffen stephane susanne sven sylvain sylvie thibault thierry thorsten torsten trude udo ulrich ulrike uschi ute uwe valerie
veronique volker werner wilhelm wolfgang xaver yann yannick yves yvette yvonne
`,
};

/** Given names that, with a capital, may as well begin the name of a thing: "Carta Rosa", "Stella Maris". */
const NAMES_AND_WORDS = `
allegra amato ambra angelo annunziata assunta aurora azzurra benedetta benedetto bianca bruna bruno celeste chiara clemente concetta consolata costanza dalia diletta fausta fausto felice fortuna
fortunato franca franco gemma germano gioia grazia immacolata iris italo leo leone letizia lino marina massima massimo mina moreno norma nur perla pia pio prudenza rana romana romano rosa rosario
serena speranza stella vera viola vittoria
`;

const namesAndWords: ReadonlySet<string> = new Set(readableWords(NAMES_AND_WORDS).split(' '));
const givenNames: ReadonlySet<string> = new Set([
  ...Object.values(GIVEN_NAMES).flatMap((names) => readableWords(names).split(' ')),
  ...namesAndWords,
]);

/** @param word readable form: capitals without accents. */
export const isGivenName = (word: string): boolean => givenNames.has(word);
/** @param word readable form. */
export const isNameAndWord = (word: string): boolean => namesAndWords.has(word);
export const allGivenNames = (): readonly string[] => [...givenNames];

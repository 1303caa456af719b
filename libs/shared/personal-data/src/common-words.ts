import { readableWords } from './readable-text';

/**
 * Italian words that are also somebody's name or surname. Written from the vocabulary of the counters and from the
 * calendar of Italian first names; a word that is missing makes a finding stricter, never weaker.
 */
const ORDINARY_WORDS = `
prova prove esempio esempi fittizio fittizia fittizi testo testi caso casi minore minori maggiore riservato riservata inventato inventata inventati
rosa rose viola iris dalia gemma perla ambra stella stelle luce sole luna alba aurora cielo mare marina onda isola monte monti valle valli costa riva ripa serra villa ville
torre torri ponte ponti porta fontana fonte pozzo lago fiume bosco boschi selva prato prati campo campi campagna orto giardino giardini vigna pineta pino olivo oliva ulivo
vita vite gioia gioie grazia grazie speranza fede pace pazienza costanza prudenza libertà giustizia vittoria vittorio letizia allegra serena sereno chiara chiaro bianca bianco bianchi
nero neri nera rosso rossi rossa verde verdi giallo grigio azzurra celeste bruno bruna biondi moro mori mora rocca sasso sassi pietra pietre ferro ferri oro argento
leone leoni lupo lupi gallo galli gatto gatti orso volpe falco colombo colomba aquila toro tori agnello capra capri rana ape farfalla grillo merlo passero usignolo
re regina conte conti duca principe barone cavaliere marchese papa vescovo abate monaco frate santo santi santa beato beata angelo angeli
fiore fiori foglia foglie ramo rami spina spine frutto mela pera pesca limone noce pane vino olio sale zucchero farina
maggio marzo aprile luglio agosto giugno gennaio sabato domenica natale pasqua estate primavera inverno
caro cara dolce felice amato amata amore bello bella belli buono bono bravo forte forti franco franca libero libera sincero onesto giusto giusti vero vera veri fausto
nuovo novi antico vecchio vecchi giovane giovani grande grandi grasso grassi magro lungo longo longhi corto corti basso bassi alto alti piccolo piccoli gentile gentili
primo prima secondo terzo quinto quinta settimo ottavo ottavia sesto
massimo massima minimo clemente costante diletta benedetto benedetta innocente consolata addolorata assunta immacolata annunziata concetta rosaria incoronata
ferraro ferrari fabbri sarti sarto barbiere carbonaro marinaro pastore pescatore cacciatore molinari mulino fornaro fornari notaro giudice giudici avvocato medico medici soldato guerra guerrieri
casa case palazzo palazzi chiesa castello castelli corte strada via piazza borgo mercato sala stanza finestra cucina letto
mano mani testa gamba bocca bocchini occhio cuore nasi naso barba capello capelli dito
sera mattina notte giorno giorni anno anni mese ora tempo oggi domani
libro libri lettera lettere penna carta carte parola nome cognome numero data documento atto atti foto firma copia modulo lista pagina scheda
lavoro lavori contratto permesso titolo ufficio sportello questura prefettura comune stato governo legge norma diritto diritti domanda risposta richiesta ricevuta rinnovo motivo motivi
famiglia figlio figlia figli padre madre marito moglie fratello sorella nonno nonna zio zia bambino bambina ragazzo ragazza donna uomo persona utente cittadino straniero richiedente
scuola corso classe esame studio studente maestro maestri professore lingua italiano italiana
soldi denaro euro costo costi prezzo tassa bollo reddito salario paga
acqua fuoco terra aria vento neve pioggia nebbia ghiaccio tempesta sereno nuvola
cane cani cavallo cavalli pesce pesci uccello uccelli pecora maiale
ali mai amen nur dia diana era mina mine mira lina tina nina ines sara lia mia pia tua sua pio leo dario elio luca marco matteo giovanni
italia europa africa asia roma romano romani milano milani genova genovese torino venezia napoli napolitano messina catania palermo palermo siena pisa pisano ferrara verona ancona bari lecce salerno trento trieste
cuneo alba bra asti fossano saluzzo savigliano mondovi ceva barge greco greci spagnolo tedesco francese francesi inglese turco turchi albanese lombardo lombardi toscano toscani veneto siciliano calabrese marchigiano pugliese sardo
bene meglio male caldo freddo vivo vivi morto doppio triplo intero mezzo tutto tutti niente nessuno parte fine inizio centro fuori dentro avanti lontano vicino
sole solo sola soli unico unica libero pronta pronto rapido veloce lento urgente sicuro sicura forte debole
ricchi ricco ricca povero poveri poveri salute cura cure malattia ospedale visita farmaco
bandiera croce spada lancia arco freccia scudo armi nave navi barca vela remo ancora porto faro
pepe pasta riso fava fagiolo rapa cipolla aglio zucca melone fico fichi uva castagna nocciola mandorla
martello chiodo sega lima corda catena anello corona collana perla diamante smeraldo rubino
festa gioco palla danza canto musica violino tamburo campana campanella
trovato esposito proietti amico amica amici compagno socio ospite parente zingaro pellegrino romeo
celestino fortuna fortunato ventura bonaventura buonocore buongiorno buonasera diotallevi
referente operatore operatrice mediatore mediatrice coordinatore datore dirigente presidente sindaco prefetto questore ministro direttore tribunale
`;

/** Words so frequent that a name equal to one means nothing unless it is written with a capital. */
const GRAMMAR_WORDS = `
a ad ai al alla alle allo agli che chi ci con cui da dai dal dalla delle dei del della dello degli di do e ed fa fra gli ha ho i il in io la le lei lo loro lui ma me mi ne nei nel nella noi non o od per piu
po qua qui se sei si sia su sul sulla tra tu un una uno va vi voi vo no sa so te ti to mo mu li lì là da de du an at as is it me my
`;

const fold = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(readableWords));

const ordinary = fold(ORDINARY_WORDS);
const grammar = fold(GRAMMAR_WORDS);

/** @param word readable form: capitals without accents. */
export const isOrdinaryWord = (word: string): boolean => ordinary.has(word) || grammar.has(word);
/** @param word readable form. */
export const isGrammarWord = (word: string): boolean => grammar.has(word);

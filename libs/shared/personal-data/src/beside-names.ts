import { readableWords } from './readable-text';

/**
 * What stands with a capital beside a first name without being a surname: offices, papers, kinship, trades, days,
 * countries and the towns around here. Of words that are surnames too (Costa, Ferrari, Milano, Messina) none is here:
 * what is missing is shown to a second person, what is here is not found.
 */
const NO_SURNAMES = `
questura prefettura comune comuni provincia regione stato governo parlamento ministero tribunale procura cassazione consiglio commissione polizia carabinieri poligrafico poste posta agenzia entrate camera
inps inail asl aso suap sui sue caf cpia cpi urp spid cie pec isee anpr aire sms did cup tar cdm unhcr oim unar fami sai cas anci
patronato caritas acli cgil cisl uil croce mezzaluna anagrafe sportello sportelli ufficio uffici servizio servizi coordinamento rete portale sito area sezione direzione ambasciata consolato comunità cooperativa
associazione fondazione istituto scuola liceo università ospedale consultorio ambulatorio centro parrocchia diocesi biblioteca museo teatro aeroporto stazione
permesso carta titolo visto passaporto ricevuta kit modulo modello codice domanda istanza pratica fascicolo decreto legge direttiva regolamento circolare convenzione accordo protocollo trattato sentenza ordinanza articolo comma
telefono numero progetto programma piano zona fascia bollino patente tessera certificato attestato contratto nulla osta lingua corso test esame
signor signora signorina sig dottor dottore dottoressa avvocato avvocata professor professore professoressa don suor padre madre papà mamma figlio figlia figli marito moglie coniuge fratello sorella zio zia nonno nonna cugino cugina bambino bambina minore
operatore operatrice mediatore mediatrice referente dirigente direttore direttrice presidente ministro ministra sindaco sindaca prefetto questore assessore console datore datrice richiedente cittadino cittadina utente straniero straniera
immigrazione stranieri cittadinanza lavoro famiglia salute integrazione accoglienza protezione asilo ricongiungimento
lunedì martedì mercoledì giovedì venerdì sabato domenica
italia europa unione repubblica africa america albania algeria argentina bangladesh bosnia brasile bulgaria camerun cina colombia cuba ecuador egitto eritrea etiopia filippine francia gambia georgia germania ghana guinea india iran iraq kosovo libia macedonia mali marocco moldavia moldova montenegro nigeria pakistan perù polonia romania russia senegal serbia siria somalia spagna sudan svizzera tunisia turchia ucraina venezuela
piemonte lombardia liguria veneto toscana umbria marche lazio abruzzo molise campania puglia basilicata calabria sicilia sardegna friuli romagna trentino roma torino venezia reggio tauro diano igea ligure monferrato langhe roero
cuneo alba bra asti fossano saluzzo savigliano mondovì ceva borgo busca barge boves caraglio dronero racconigi cherasco canale cortemilia dogliani garessio limone novara vercelli biella verbania alessandria ivrea pinerolo
`;

/** What is named after people: "via Marco Polo", "Legge Angela Merlin", "San Giovanni Bosco". */
const NAMED_AFTER_PEOPLE = `
san santa santo sant santi ss s via viale vicolo piazza piazzale piazzetta corso largo lungo galleria giardini parco ponte borgata frazione strada contrada
legge decreto lodo riforma scuola liceo istituto università convitto ospedale fondazione associazione centro cooperativa parrocchia biblioteca museo teatro aeroporto stazione palazzo premio progetto
`;

const fold = (list: string): ReadonlySet<string> => new Set(readableWords(list).split(' '));
const noSurnames = fold(NO_SURNAMES);
const namedAfterPeople = fold(NAMED_AFTER_PEOPLE);

/** @param word readable form: capitals without accents. */
export const isNoSurname = (word: string): boolean => noSurnames.has(word) || namedAfterPeople.has(word);
/** @param word readable form. */
export const isNamedAfterPeople = (word: string): boolean => namedAfterPeople.has(word);

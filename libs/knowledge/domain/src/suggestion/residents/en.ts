import type { ResidentsWords } from './subjects-asked';

export const ENGLISH: ResidentsWords = {
  empty:
    'a an the my your our his her i we you he she it me to of for in on at by with from and or is are am was be been do does did can could how what where who when which need want get have has this that if not no please will would should after before still',
  ways: {
    rinnovo: 'renew* | extend | extension',
    'permesso di soggiorno':
      'residence permit* | residency permit* | resident permit* | stay permit* | permit* stay | permit* | residence card*',
    'lungo periodo':
      'long term | long term permit* | long term resident* | long term residence permit* | eu long term | permanent residen* | permanent permit* | unlimited permit*',
    ricevuta: 'receipt* | postal receipt* | post office slip',
    'stato della pratica':
      'track* | track* practice | track* application | status | status application | status practice | application status | permit ready | ready yet | check application | late | delay* | not arrived | still waiting | waiting months',
    ritiro: 'collect* | pick up | pickup | picking up',
    impronte: 'fingerprint* | finger print* | biometric*',
    appuntamento: 'appointment* | booking | book | schedule* | reschedule*',
    scaduto: 'expire* | expiring | expiry | out date | overdue',
    smarrimento: 'lost | stolen | lose | theft | duplicate',
    aggiornamento: 'update* | change photo | new passport number',
    conversione: 'convert* | conversion | change permit* | switch permit*',
    'carta d’identità': 'identity card* | id card* | identity document* | id',
    residenza: 'residence | residency | register* | registration | registry | town hall | municipality | home address',
    'cambio di residenza': 'change address | change residence | changed address | moved house | moving house | moving',
    'codice fiscale': 'tax code* | tax number* | fiscal code* | tax id',
    'ricongiungimento familiare':
      'family reunion | family reunification | reunification | reunion | reunite | bring family | bring wife | bring husband | bring children | bring parents',
    'coesione familiare': 'family cohesion | family permit*',
    familiari: 'family | relative* | wife | husband | spouse | parent* | mother | father | brother | sister',
    figli: 'child* | kid* | son | sons | daughter* | baby | babies | newborn*',
    'nato in Italia': 'born italy | born here | birth | second generation',
    gravidanza: 'pregnan* | expecting baby',
    matrimonio: 'marriage | marry | married | wedding | divorce*',
    cittadinanza: 'citizenship | citizen | naturali* | italian passport | nationality',
    giuramento: 'oath | swear | swearing | ceremony',
    medico: 'doctor* | physician | gp | paediatrician | pediatrician | hospital*',
    'tessera sanitaria':
      'health card* | health insurance | health service | health | healthcare | medical card* | medical | insurance card*',
    lavoro: 'work* | job* | employ* | hire* | hiring',
    'perso il lavoro':
      'lost job | lost work | lose job | losing job | no job | without work | without job | unemploy* | dismiss* | fired | laid off | looking work | looking job | job search',
    'contratto di lavoro': 'work contract* | job contract* | employment contract* | contract',
    stagionale: 'seasonal | seasonal work* | harvest | fruit picking',
    'decreto flussi': 'flows | flows decree | | click day | work visa',
    'nulla osta': 'clearance | authorisation | authorization | entry permit*',
    sfruttamento: 'exploit* | trafficking | forced labour | forced labor | unpaid | passport taken',
    studio: 'study | studying | student* | university | degree course',
    scuola: 'school* | nursery | kindergarten | enrol*',
    'riconoscimento titolo di studio':
      'degree recogni* | diploma recogni* | recogni* degree | recogni* diploma | foreign degree | foreign diploma | qualification*',
    'test di italiano':
      'language test* | italian test* | language exam* | italian exam* | italian language | italian course* | language course* | learn italian',
    'accordo di integrazione': 'integration agreement | integration | civic training | civic session',
    'protezione internazionale':
      'asylum | asylum seeker* | asylum request* | refugee* | international protection | protection | refugee status',
    'protezione speciale': 'special protection',
    minori: 'minor | minors | unaccompanied minor* | underage | under age | guardian',
    'maggiore età': 'turn 18 | turning 18 | turned 18 | turns 18 | coming age | 18 years old',
    violenza: 'violen* | abuse | abusive | beat | beats | beaten | domestic violence | hits',
    discriminazione: 'discriminat* | racism | racist',
    alloggio: 'house | housing | home | apartment | flat | rent | accommodation | room',
    'idoneità alloggiativa':
      'housing suitability | suitable housing | housing certificate* | suitability | suitability certificate* | house certificate*',
    ospitalità: 'host* | hospitality | guest* | hospitality declaration',
    viaggio: 'travel* | trip | fly | flight | abroad | leave italy | go back country | holiday*',
    visto: 'visa | visas | entry visa',
    ingresso: 'arriv* | entry | entering | border',
    passaporto: 'passport*',
    consolato: 'consulate* | embassy | embassies',
    documenti: 'document* | papers | paperwork | requirement* | form | forms',
    traduzione: 'translat* | apostille* | legali* | sworn translation',
    costo: 'fee | fees | cost* | price | pay | payment | money | how much',
    'marca da bollo': 'stamp | stamps | revenue stamp* | tax stamp* | duty stamp*',
    reddito: 'income | salary | wage | wages | earn | earnings | payslip*',
    bonus: 'benefit* | allowance* | child benefit* | subsid* | welfare | financial help',
    pensione: 'pension* | retire*',
    tempi: 'long wait | long take | waiting time* | how long | deadline* | time limit | processing time*',
    diniego: 'refus* | reject* | denied | denial | revoked | negative answer',
    ricorso: 'appeal* | challenge decision | judge',
    avvocato: 'lawyer* | attorney | solicitor | legal help | legal aid',
    espulsione: 'expel* | expulsion | deport* | leave country order',
  },
};

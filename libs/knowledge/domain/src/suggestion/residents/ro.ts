import type { ResidentsWords } from './subjects-asked';

export const ROMANIAN: ResidentsWords = {
  empty:
    'a al ale ai un o una unei unui de la in pe cu din pentru si sau sa se ma mi imi iti isi meu mea mei mele lui ei ele eu tu el noi voi ce cum unde cand cine care este e sunt am ai are avem au vreau trebuie pot poate fac face nu dupa inainte daca fi',
  ways: {
    rinnovo: 'reinno* | prelung* | preschimb*',
    'permesso di soggiorno': 'permis* sedere | permis* | permis* rezidenta | drept sedere | permis* sejur',
    'lungo periodo':
      'termen lung | lunga durata | permis* lunga durata | rezident* termen lung | permis* sedere termen lung | permanent* | nelimitat*',
    ricevuta: 'chitant* | recipis* | dovada postei | bon postal',
    'stato della pratica':
      'stadiu* | stare* dosar* | stadiu* dosar* | stadiu* cerer* | urmari* dosar* | urmari* | dosar* | permis* gata | verific* dosar* | intarzi* | nu a venit',
    ritiro: 'ridic* | ridic* permis* | ridicare*',
    impronte: 'amprent*',
    appuntamento: 'programar* | programez | intalnire*',
    scaduto: 'expir* | iesit valabilitate',
    smarrimento: 'pierdut* | am pierdut | pierder* | furat* | furt | duplicat',
    aggiornamento: 'actualiz*',
    conversione: 'conversi* | convert* | transform* permis* | schimb* permis*',
    'carta d’identità': 'carte* identitate | carti* identitate | buletin* | act* identitate | identitate',
    residenza: 'resedint* | rezident* | domicili* | primari* | inscriere* registru',
    'cambio di residenza':
      'schimb* adres* | schimbare* adres* | schimbare* resedint* | schimbare* domicili* | mutare* | mutat*',
    'codice fiscale': 'cod* fiscal*',
    'ricongiungimento familiare':
      'reintregire* | reintregirea familiei | reunificare* | reunificare* familie* | reunire* familie* | aduc* familia | aduc* sotia | aduc* sotul | aduc* copi* | aduc* parintii',
    'coesione familiare': 'coeziune* familial*',
    familiari: 'familie* | familia | familial* | sotie* | sotia | sot | sotul | parint* | mama | tata | frate* | sora',
    figli: 'copil* | copii* | fiu | fiul | fiica | bebelus* | nou nascut*',
    'nato in Italia': 'nastere* | nascut* italia | nascut* aici | a doua generatie',
    gravidanza: 'insarcinat* | sarcina | gravid*',
    matrimonio: 'casatori* | nunta | divort*',
    cittadinanza: 'cetateni* | naturaliz* | pasaport italian',
    giuramento: 'jurama* | jur | depun* juramant*',
    medico: 'medic | medicul | medicului | medici* familie | medic familie | doctor* | pediatr* | spital*',
    'tessera sanitaria':
      'card* sanatate | cardul* sanatate | sanatate* | asigurar* sanatate | asigurar* medical* | card* sanitar*',
    lavoro: 'munc* | loc munca | locul munca | angaj* | lucr* | serviciu* | job*',
    'perso il lavoro':
      'pierdut locul munca | pierdut loc munca | pierdut munca | pierdut serviciul | pierdere* locului munca | somaj* | somer* | concedi* | fara munca | fara loc munca | caut munca | caut loc munca',
    'contratto di lavoro': 'contract | contractul | contract munca | contractul munca',
    stagionale: 'sezonier* | munca sezonier* | sezon | cules',
    'decreto flussi': 'fluxuri* | flux | decret fluxuri | cote | viza munca',
    'nulla osta': 'autorizati* | autorizati* intrare | aviz | aviz munca',
    sfruttamento: 'exploat* | trafic persoane | munca fortata',
    studio: 'studi* | student* | universit* | facultat*',
    scuola: 'scoal* | gradinit* | cresa | inscriere* scoala',
    'riconoscimento titolo di studio':
      'recunoaster* diplom* | recunoaster* studi* | echivalar* | diplom* strain* | diploma | diplome',
    'test di italiano':
      'test limba | test limba italiana | examen limba | examen italiana | test italiana | limba italiana | curs* italiana | curs* limba',
    'accordo di integrazione': 'acord* integrare | integrar*',
    'protezione internazionale':
      'azil* | cerer* azil | solicitant* azil | refugiat* | protectie internationala | protectia internationala | protecti*',
    'protezione speciale': 'protectie speciala | protectia speciala',
    minori: 'minor | minorul | minora | minorilor | minor neinsotit | tutore*',
    'maggiore età': 'majorat* | 18 ani | implin* 18',
    violenza: 'violent* | batut* | bate | abuz* | agresiun*',
    discriminazione: 'discriminar* | rasism | rasist*',
    alloggio: 'locuint* | locuiesc | casa mea | apartament | chirie* | inchiri* | cazare* | camera mea',
    'idoneità alloggiativa':
      'locuint* corespunzato* | locuint* adecvat* | certificat* locuint* | adeverint* locuint* | conformitate* locuint*',
    ospitalità: 'gazdui* | gazda | ospitalitate* | declarati* gazduire | oaspet* | musafir*',
    viaggio: 'calator* | plec | plecare* | zbor* | avion* | strainatate* | intorc tara | vacanta',
    visto: 'viza | vize | vizei',
    ingresso: 'intrare* | intrat* | sosire* | ajuns | frontiera*',
    passaporto: 'pasapo*',
    consolato: 'consulat* | ambasad*',
    documenti: 'acte | actele | document | documente* | hartii* | formular*',
    traduzione: 'traducer* | traduc | traduceri | apostil* | legaliz*',
    costo: 'cost | costa cat | cat costa | taxa | taxe* | bani | plat* | plata | pret*',
    'marca da bollo': 'timbru* | timbru fiscal | timbre',
    reddito: 'venit* | salari* | salariul',
    bonus: 'ajutor* | alocati* | indemnizati* | ajutor* social*',
    pensione: 'pensie* | pensia | pensii*',
    tempi: 'cat dureaza | cat timp | termen* | timp* asteptare | asteptare* | astept',
    diniego: 'refuz* | respins* | respinger*',
    ricorso: 'contest* | apel | recurs* | recurg | judecator*',
    avvocato: 'avocat* | ajutor juridic | asistenta juridica',
    espulsione: 'expulz* | deport*',
  },
};

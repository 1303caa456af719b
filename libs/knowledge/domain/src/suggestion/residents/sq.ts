import type { ResidentsWords } from './subjects-asked';

export const ALBANIAN: ResidentsWords = {
  empty:
    'e i te ne me nje per nga tek ku si cfare kush kur cili cila dhe ose une ti ai ajo ne ju ata im ime mi tim time tij saj tone sime eshte jam jane kam ka kemi dua duhet mund bej behet qe se do a nuk pa mbi pas para',
  ways: {
    rinnovo: 'rinovim* | rinovoj* | rinovoh* | rinovua* | ripertri* | zgjat*',
    'permesso di soggiorno': 'lej* qendrimi* | lej* | qendrimi*',
    'lungo periodo':
      'afatgjat* | leje* qendrimi* afatgjat* | leje* afatgjat* | perhershm* | pakufizuar | karte qendrimi',
    ricevuta: 'fature* | deftes* | kupon* | dorezim postar | faturen postes',
    'stato della pratica':
      'gjendj* | gjendj* praktik* | ecuri* | ndjek* praktik* | praktik* | dosj* | statusi* | gati leja | kontrolloj dosjen | vones* | vonuar | vonohet',
    ritiro: 'terheq* | marr lejen | terheqj*',
    impronte: 'gjurm* | gjurm* gishtave | shenja* gishtave',
    appuntamento: 'takim* | orar takimi | prenot*',
    scaduto: 'skadu* | skadon | skadenc* | mbaruar | perfundoi',
    smarrimento: 'humb* | kam humbur | vjedh* | vodhen | dublikat*',
    aggiornamento: 'perditesi* | azhurn*',
    conversione: 'konvert* | ndryshoj lejen | ndryshim leje* | kthim leje*',
    'carta d’identità': 'karte* identiteti* | kart* identitetit | leternjoft* | dokument identiteti | identitet*',
    residenza: 'vendbanim* | rezidenc* | banim* | bashki* | komun* | regjistrim* | gjendje civile | gjendjes civile',
    'cambio di residenza':
      'ndryshim* adres* | ndryshoj adres* | ndryshim* vendbanimi* | ndryshim* banimi* | ndrrim* banes* | shpernguli* | zhvendos*',
    'codice fiscale': 'kod* fiskal* | kodi tatimor | numri tatimor',
    'ricongiungimento familiare':
      'bashkim* familj* | ribashkim* familj* | ribashkim* | bashkimi | sjell* familj* | sjell* gruan | sjell* burrin | sjell* femij* | sjell* prinder*',
    'coesione familiare': 'kohezion* familj*',
    familiari:
      'familj* | grua | gruaja | gruan | burri | burrin | bashkeshort* | prind* | nena | nenen | babai | babain | vella* | motra*',
    figli: 'femij* | djal* | vajz* | bebe | foshnj* | i porsalindur',
    'nato in Italia': 'lindj* | lindur itali | lindur ketu | brez* dyte',
    gravidanza: 'shtatzen* | shtatzani*',
    matrimonio: 'martes* | martohem | martuar | dasm* | divorc*',
    cittadinanza: 'shtetesi* | nenshtetesi* | natyraliz* | pasaport* italian*',
    giuramento: 'betim* | betohem | be',
    medico: 'mjek* | doktor* | pediat* | spital*',
    'tessera sanitaria':
      'karte* shendetesor* | kart* shendetesor* | karte* shendetit | shendet* | sigurim* shendetesor*',
    lavoro: 'pune | puna | punes | punen | punoj | punes* | punon | punedhenes* | punesim* | punetor*',
    'perso il lavoro':
      'humb* punen | kam humbur punen | humbj* punes | papun* | pa pune | pushuan nga puna | pushim* nga puna | pushuar puna | kerkoj pune',
    'contratto di lavoro': 'kontrat* | kontrat* pune* | kontrat* punes',
    stagionale: 'sezonal* | sezon* | pune sezonale | punes sezonale | vjelj*',
    'decreto flussi': 'fluks* | dekret* fluks* | kuota* | vize pune',
    'nulla osta': 'autorizim* | leje hyrje* | autorizim* pune*',
    sfruttamento: 'shfrytez* | trafik* njerezor* | trafikim*',
    studio: 'studi* | student* | universitet*',
    scuola: 'shkoll* | kopsht* | cerdh*',
    'riconoscimento titolo di studio':
      'njohj* diplom* | njohj* titull* | ekuivalenc* | diplom* huaj* | diplom* | njehsim*',
    'test di italiano':
      'test* gjuh* | provim* gjuh* | test* italisht* | provim* italisht* | gjuh* italiane | italisht* | kurs* gjuh* | kurs* italisht*',
    'accordo di integrazione': 'marreveshj* integrim* | integrim*',
    'protezione internazionale': 'azil* | kerkes* azil* | azilkerkues* | refugjat* | mbrojtj* nderkombetar* | mbrojtj*',
    'protezione speciale': 'mbrojtj* vecant* | mbrojtj* speciale',
    minori: 'mitur* | mituri* pashoqeruar | kujdestar*',
    'maggiore età': 'madhor* | 18 vjec | mosh* madhore | 18 vjet',
    violenza: 'dhun* | rreh* | abuz* | keqtrajt*',
    discriminazione: 'diskrimin* | raciz* | racist*',
    alloggio: 'shtepi* | banes* | apartament* | qira* | dhome* | strehim*',
    'idoneità alloggiativa':
      'pershtatshm* | pershtatshm* banes* | certifikat* banes* | banes* pershtatshm* | certifikat* shtepi* | pershtatshm* shtepi*',
    ospitalità: 'mikprit* | deklarat* mikprit* | strehoj | mysafir* | pres mysafir',
    viaggio: 'udhet* | fluturim* | avion* | jashte shtetit | jashte vendit | kthehem vendin | pushime*',
    visto: 'vize | viza | vizen | vizes',
    ingresso: 'hyrj* | hyra | mberrit* | arrit* | kufi*',
    passaporto: 'pasaport*',
    consolato: 'konsull* | ambasad*',
    documenti: 'dokument | dokumente* | dokumenta* | letra* | letrat | formular*',
    traduzione: 'perkth* | apostil* | legaliz* | noteriz*',
    costo: 'kosto* | kushton | sa kushton | tarif* | taks* | para pagese | lek* | pagese* | paguaj | cmim*',
    'marca da bollo': 'pull* | pull* taksore | pull* fiskale',
    reddito: 'ardhur* | te ardhura | rrog* | pagen',
    bonus: 'ndihm* | ndihm* ekonomike | perfitim* | shtes* femij* | asistenc*',
    pensione: 'pension | pensioni | pensionit | pensionin',
    tempi: 'sa zgjat | sa kohe | afat | afati | afatet | koha pritjes | pritj*',
    diniego: 'refuz* | refuzim* | rrezo* | hedhur poshte | kunderpergjigj*',
    ricorso: 'ankes* | ankim* | apel* | apelim* | gjyqtar* | gjykat*',
    avvocato: 'avokat* | ndihm* ligjore',
    espulsione: 'debim* | debo* | deport* | perzen*',
  },
};

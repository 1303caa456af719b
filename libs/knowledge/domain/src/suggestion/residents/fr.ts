import type { ResidentsWords } from './subjects-asked';

export const FRENCH: ResidentsWords = {
  empty:
    'a au aux le la les l un une des du de d mon ma mes ton ta son sa ses notre nos votre vos je j tu il elle on nous ils me m te se s ce cette ces et ou en dans par pour avec sans sur sous chez comment quoi que qu qui quel quelle quels quelles est sont suis ai as ont avoir etre faire fait veux voudrais dois doit faut peux peut puis ne pas y apres avant si c n',
  ways: {
    rinnovo: 'renouvel* | prolong* | prorog*',
    'permesso di soggiorno':
      'titre sejour | permis sejour | carte sejour | papiers sejour | permis residence | sejour | permis',
    'lungo periodo':
      'longue duree | carte longue duree | permis longue duree | resident longue duree | titre sejour longue duree | carte resident | permanent* | illimite*',
    ricevuta: 'recu | recepisse* | recu poste',
    'stato della pratica':
      'suivi | suivre | suivi dossier | suivre dossier | etat dossier | etat demande | dossier | ou en est demande | carte prete | permis pret | retard* | en retard | pas arrive | attends depuis',
    ritiro: 'retirer | retrait | recuperer',
    impronte: 'empreinte* | empreintes digitales',
    appuntamento: 'rendez vous | rdv | convocation*',
    scaduto: 'expire* | expiration | perime* | perimee | echeance',
    smarrimento: 'perdu* | perte | vole | volee | vol | duplicata',
    aggiornamento: 'mise jour | mettre jour | actualis*',
    conversione: 'conversion | convertir | changer permis | changer titre | changement statut',
    'carta d’identità': 'carte identite | carte nationale | piece identite | identite',
    residenza:
      'residence | domicili* | inscription mairie | mairie | commune | etat civil | inscription registre | certificat residence',
    'cambio di residenza': 'changement adresse | changer adresse | changement residence | demenag* | nouvelle adresse',
    'codice fiscale': 'code fiscal | numero fiscal',
    'ricongiungimento familiare':
      'regroupement familial | reunification familiale | regroupement | reunification | faire venir femme | faire venir famille | venir femme | venir mari | venir enfants | venir famille | amener famille',
    'coesione familiare': 'cohesion familiale',
    familiari: 'famille* | epouse | epoux | conjoint* | femme | mari | parents | pere | mere | frere | soeur',
    figli: 'enfant* | fils | fille | filles | bebe* | nouveau ne*',
    'nato in Italia': 'naissance | ne italie | nee italie | nes italie | deuxieme generation',
    gravidanza: 'grossesse | enceinte',
    matrimonio: 'mariage | marier | marie | mariee | divorce*',
    cittadinanza: 'citoyennete | nationalite | naturalis* | passeport italien | devenir italien*',
    giuramento: 'serment | preter serment | jurer',
    medico: 'medecin* | docteur* | pediatre | hopital | soins',
    'tessera sanitaria': 'carte sante | carte sanitaire | carte vitale | sante | securite sociale | assurance maladie',
    lavoro: 'travail* | emploi* | embauch* | boulot | employeur*',
    'perso il lavoro':
      'perdu travail | perdu emploi | perte emploi | perte travail | licenci* | chomage | chomeur* | sans travail | sans emploi | cherche travail | chercher travail',
    'contratto di lavoro': 'contrat | contrat travail',
    stagionale: 'saisonnier* | travail saisonnier | saison | recolte',
    'decreto flussi': 'flux | decret flux | | visa travail',
    'nulla osta': 'autorisation | autorisation entree | autorisation travail',
    sfruttamento: 'exploit* | traite | travail force | pas paye',
    studio: 'etude* | etudiant* | universite* | etudier',
    scuola: 'ecole* | creche | maternelle | college | lycee | scolari*',
    'riconoscimento titolo di studio':
      'reconnaissance diplome* | diplome etranger | diplome* | equivalence | reconnaissance titre',
    'test di italiano':
      'test langue | test italien | examen langue | examen italien | langue italienne | cours italien | apprendre italien',
    'accordo di integrazione': 'accord integration | contrat integration | integration',
    'protezione internazionale':
      'asile | demande asile | demandeur* asile | refugie* | protection internationale | protection',
    'protezione speciale': 'protection speciale',
    minori: 'mineur* | mineur* non accompagne* | tuteur',
    'maggiore età': 'majorite | 18 ans | devenir majeur*',
    violenza: 'violence* | violences conjugales | battue | frappe | bat | maltrait*',
    discriminazione: 'discriminat* | racisme | raciste',
    alloggio: 'logement* | maison | appartement* | loyer | louer | chambre',
    'idoneità alloggiativa':
      'attestation logement | logement adapte | logement convenable | conformite logement | aptitude logement',
    ospitalità: 'heberge* | hospitalite | attestation hebergement | declaration hospitalite | accueillir',
    viaggio: 'voyage* | voyager | partir | avion | etranger | rentrer pays | vacances | retour pays',
    visto: 'visa | visas',
    ingresso: 'entree | arrivee | arrive | arriver | frontiere',
    passaporto: 'passeport*',
    consolato: 'consulat* | ambassade*',
    documenti: 'document | documents | papiers | pieces | formulaire*',
    traduzione: 'traduction* | traduire | legalis* | apostille*',
    costo: 'cout | coute | prix | frais | argent | payer | paiement | combien coute | combien',
    'marca da bollo': 'timbre | timbres | timbre fiscal',
    reddito: 'revenu* | salaire* | fiche paie | ressources',
    bonus: 'allocation* | aide | aides | prestation* | aide financiere',
    pensione: 'retraite* | pension',
    tempi: 'delai* | combien temps | temps attente | attente',
    diniego: 'refus* | rejet* | reponse negative',
    ricorso: 'recours | faire appel | contester | juge | tribunal',
    avvocato: 'avocat* | aide juridique',
    espulsione: 'expuls* | reconduite | quitter territoire | oqtf',
  },
};

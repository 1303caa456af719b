/**
 * What people at the counters call the same thing. Each line is one notion: its name, then the ways to say it, words
 * or short phrases, bars between them (empty words do not count, endings neither). Written from the laws, the offices'
 * forms and the code lists, not from any labelled question. A network adds to it, changes it and takes lines away.
 */
export const COUNTER_VOCABULARY: Readonly<Record<string, string>> = {
  permesso:
    'permesso di soggiorno | permesso | titolo di soggiorno | titolo | pds | documento di soggiorno | tessera di soggiorno | soggiorno | card',
  rinnovo:
    'rinnovo | rinnovare | rinnovarlo | rinnovi | proroga | prolungare | kit | busta postale | busta gialla | rifare il permesso | domanda nuova',
  scadenza:
    'scadenza | scade | scaduto | scadere | finisce | termina | scadono | validità | valido | vale | durata residua',
  'stato-pratica':
    'stato di avanzamento | avanzamento | stato della pratica | stato pratica | stato online | trattazione | lavorazione | istruttoria | esito | verifica dello stato | controllare | seguire | seguo | monitorare | pronto | stampa | tracciare | fermo | ferma | bloccato | sospesa | presa in carico | notizie | riscontro | nessun messaggio | messaggio | nessuna risposta | non arriva | in ritardo | ritarda | tarda | tarda ad arrivare | non risulta | archivio | sito della polizia',
  ritiro:
    'ritiro | ritirare | ritirato | ritira | consegna del titolo | consegna | prendere il permesso | pronto | sms',
  impronte:
    'impronte | impronte digitali | fotosegnalamento | fotosegnalato | rilievi | rilievi dattiloscopici | foto e impronte | dattiloscopici',
  appuntamento:
    'appuntamento | appuntamenti | convocazione | convocato | prenotazione | prenotare | presentarsi | presentazione in questura | fotosegnalamento',
  assenza:
    'assenza | assente | mancata presentazione | saltato | perso appuntamento | impedimento | giustificare | giustificata | ricoverato | ricovero | ospedale | certificato medico | malato | dimenticato appuntamento | mancato | altra data | nuova data | altro giorno | nuovo giorno | riprogrammare | rifissare | dopo il giorno fissato | non andato appuntamento | non andata appuntamento',
  reddito:
    'reddito | redditi | redditi minimi | stipendio | salario | guadagno | guadagnare | paga | busta paga | buste paga | cu | 730 | dichiarazione dei redditi | mezzi di sussistenza | assegno sociale | soldi | soglia | importo minimo',
  familiari:
    'familiare | familiari | famiglia | figlio | figlia | figli | moglie | marito | coniuge | genitore | genitori | madre | padre | parente | parenti | nucleo | fratello | sorella | nonni | bambini',
  ricongiungimento:
    'ricongiungimento | ricongiungere | ricongiunto | ricongiungimento familiare | portare la famiglia | portare i figli | portare in italia | farla venire | chiamare la moglie | nulla osta familiare | visto per famiglia | ricong',
  'nulla-osta': 'nulla osta | nullaosta | autorizzazione all ingresso | portale ali | sportello unico | sui',
  ingresso:
    'ingresso | entrata | entrato | arrivato | arrivata | arrivo | visto | timbro | otto giorni | 8 giorni | frontiera',
  coesione: 'coesione | coesione familiare',
  alloggio:
    'alloggio | alloggiativa | casa | abitazione | appartamento | affitto | idoneità | idoneità alloggiativa | metri quadri | planimetria | stanza',
  'idoneita-alloggiativa':
    'idoneità alloggiativa | certificato di idoneità | alloggio idoneo | idoneità dell alloggio | quante persone possono vivere | certificato della casa | casa idonea | abitabilità',
  ospitalita:
    'ospitalità | dichiarazione di ospitalità | ospitare | ospita | ospite | cessione di fabbricato | 48 ore | ospito | stare da me | vive da me | dorme da me | abita da me | viene da me | a casa mia',
  lavoro:
    'lavoro | lavorare | lavorativa | lavoratore | impiego | occupazione | assumere | assunto | assunzione | contratto | datore | datore di lavoro | ditta | azienda | unilav | dipendente | mestiere | padrone | cooperativa | turno',
  'perdita-lavoro':
    'perso il lavoro | perdita del lavoro | licenziato | licenziata | licenziamento | dimissioni | disoccupato | disoccupazione | naspi | attesa occupazione | centro per l impiego | cpi | did | patto di servizio | collocamento | iscrizione al collocamento | contratto finito | mobilità | senza lavoro | cessazione del rapporto | fabbrica chiusa | ditta chiusa | non lavoro più | mandato via | cercare lavoro | cercare un lavoro | in cerca di lavoro',
  'lavorare-in-attesa':
    'lavorare con la ricevuta | lavorare in attesa | lavora con la ricevuta | sospendere il rapporto | attività lavorativa | continuare a lavorare | assumere con la ricevuta | ricevuta datore',
  ricevuta:
    'ricevuta | ricevuta postale | cedolino | ricevuta della domanda | ricevuta di rinnovo | assicurata | ologramma | scontrino | foglio delle poste',
  'lungo-periodo':
    'lungo periodo | lungosoggiornante | lungosoggiornanti | soggiornanti di lungo periodo | carta di soggiorno | permesso illimitato | tempo indeterminato permesso | permesso ue | permanente | illimitata',
  'familiare-ue':
    'familiare di cittadino dell unione | familiare di cittadino ue | cittadino europeo | cittadino dell unione | coniuge italiano | marito italiano | moglie italiana | familiare di italiano | famiglia di italiano',
  'test-italiano':
    'test di italiano | test italiano | test a2 | esame a2 | esame di italiano | esame italiano | lingua italiana | prova di italiano | conoscenza della lingua | a2 | test | esame di lingua | cpia',
  bocciato:
    'bocciato | bocciatura | superare | supera | sbagliato | ripetere | ripetizione | ripete | rifare | riprovare | respinto esame',
  'accordo-integrazione':
    'accordo di integrazione | accordo integrazione | patto di integrazione | accordo con lo stato | sessione civica | educazione civica | formazione civica | crediti | crediti accordo | punti accordo | verifica dell accordo | accordo',
  crediti: 'crediti | punti | punteggio | decurtazione | 30 crediti | 16 crediti | soglia',
  diniego:
    'diniego | negato | rigetto | rigettato | respinto | respingere | rifiuto | rifiutato | rifiutare | bocciata la domanda | domanda respinta | archiviata | revoca | revocato | no alla domanda | inammissibilità',
  preavviso:
    'preavviso | preavviso di rigetto | 10-bis | 10 bis | articolo 10 bis | comunicazione dei motivi | motivi ostativi | osservazioni | memoria | controdeduzioni | lettera della questura | vogliono rifiutare',
  ricorso: 'ricorso | ricorrere | impugnare | tar | tribunale | giudice | avvocato | autotutela | riesame | sospensiva',
  espulsione: 'espulsione | espulso | allontanamento | lasciare il territorio | invito a lasciare | rimpatrio',
  cittadinanza:
    'cittadinanza | cittadinanza italiana | naturalizzazione | diventare italiano | passaporto italiano | k10 | decreto di concessione | domanda di cittadinanza | diventare cittadino',
  'cittadinanza-residenza': 'cittadinanza per residenza | dieci anni di residenza | 10 anni di residenza | articolo 9',
  'cittadinanza-matrimonio':
    'cittadinanza per matrimonio | sposato con un italiano | sposata con un italiano | matrimonio | coniuge di cittadino',
  giuramento:
    'giuramento | giurare | presta giuramento | decreto notificato | notifica del decreto | ufficiale di stato civile | sei mesi dalla notifica | cerimonia',
  'nato-in-italia':
    'nato in italia | nata in italia | nati in italia | seconda generazione | 18 e i 19 anni | diciottesimo | dichiarazione ai 18 anni | nascita in italia | nato qui | nata qui | nati qui | cresciuto in italia | dichiarazione di acquisto',
  'documenti-esteri':
    'atto di nascita | certificato penale | casellario | apostille | apostillato | legalizzazione | legalizzato | legalizzare | traduzione | tradurre | tradotti | traduttore | asseverata | asseverazione | giurata | timbro di legalizzazione | atti del paese di origine | atto non conforme | originale | b1',
  flussi:
    'decreto flussi | flussi | quote | click day | lavoro stagionale | stagionale | nulla osta al lavoro | ingresso per lavoro | subentro | subentrare | datore rinuncia | altro datore | datore non si presenta | raccolta frutta | visto lavoro | visto per lavoro | entrato per lavoro | datore irreperibile | nulla osta lavoro',
  'contratto-soggiorno':
    'contratto di soggiorno | firma del contratto | sottoscrizione del contratto | proposta di contratto',
  emersione:
    'emersione | sanatoria | regolarizzazione | regolarizzare | emersione 2020 | forfait | domanda del 2020 | datore deceduto | datore è morto',
  conversione:
    'conversione | convertire | converte | convertibile | trasformare | trasformazione | cambiare tipo | cambiare permesso | cambio del permesso',
  studio:
    'studio | studente | studenti | studentessa | università | universitario | laurea | laureato | iscrizione agli studi | corso di studi | master | dottorato | titolo di studio',
  protezione:
    'protezione | protezione internazionale | asilo | richiedente asilo | richiesta di asilo | rifugiato | status | commissione territoriale | attestato nominativo | verbale | fuggito | guerra | chiedere protezione | domanda di asilo | c3',
  'protezione-speciale': 'protezione speciale | speciale | articolo 19',
  'protezione-sussidiaria': 'protezione sussidiaria | sussidiaria',
  violenza:
    'violenza | violenza domestica | maltrattamenti | maltratta | picchia | picchiata | botte | minaccia | antiviolenza | centro antiviolenza | 1522 | 18-bis | struttura protetta | casa rifugio | vittima | abusi | denuncia | stalking | paura in casa | paura a casa | marito violento | coniuge violento | compagno violento | aggredita | denunciare il marito | picchiare',
  sfruttamento: 'sfruttamento | tratta | caporalato | caporale | schiavitù | articolo 18 | 18-ter',
  minori:
    'minore | minori | minorenne | msna | minore non accompagnato | ragazzo | comunità | tutore | direzione generale | parere',
  'maggiore-eta':
    'maggiore età | maggiorenne | neomaggiorenne | compie 18 anni | compiere 18 anni | diventa maggiorenne | prosieguo amministrativo',
  'assistenza-minore':
    'articolo 31 | assistenza minore | tribunale per i minorenni | decreto del tribunale | autorizzato dal tribunale | restare per il figlio | genitore del minore | autorizzazione del tribunale',
  anagrafe:
    'anagrafe | anagrafica | iscrizione anagrafica | residenza | residente | servizi demografici | comune | certificato di residenza | carta d identità | irreperibilità | cancellazione anagrafica | ufficio anagrafe | municipio',
  dimora:
    'dimora | dimora abituale | rinnovo dimora | dichiarazione di dimora | rinnovo della dichiarazione | confermare la residenza | dopo il rinnovo comune',
  'cambio-casa':
    'cambio di domicilio | cambio di residenza | cambiato casa | trasferito | cambio indirizzo | traslocato | variazione di domicilio',
  sanita:
    'servizio sanitario | ssn | sanità | sanitario | medico di base | medico | dottore | pediatra | tessera sanitaria | asl | scelta e revoca | mutua | assistenza sanitaria | copertura sanitaria | ticket | iscrizione sanitaria | stp | cure',
  'cure-mediche': 'cure mediche | gravidanza | incinta | grave patologia | intervento | malattia grave | terapia',
  viaggio:
    'viaggio | viaggiare | partire | estero | volo | aereo | aeroporto | rientrare | rientro | tornare | andare nel mio paese | paese di origine | schengen | vacanza | uscire dall italia | frontiera | scalo',
  'codice-fiscale':
    'codice fiscale | agenzia delle entrate | cf | dati errati | errore anagrafico | cognome invertito | nome sbagliato | correzione',
  patente: 'patente | guidare | motorizzazione | patente estera | guida',
  'riconoscimento-titoli':
    'riconoscimento titolo di studio | equipollenza | dichiarazione di valore | cimea | diploma estero | laurea estera | equivalenza',
  consolato: 'consolato | ambasciata | consolare | passaporto | rinnovo del passaporto | documento del mio paese',
  smarrimento:
    'smarrito | smarrimento | perso il permesso | perso il documento | perso la ricevuta | rubato | furto | duplicato | deteriorato | denuncia di smarrimento | perso il titolo',
  aggiornamento: 'aggiornamento | aggiornare | inserimento del figlio | inserire figlio | cambio passaporto',
  bonus:
    'bonus | assegno unico | contributo affitto | reddito di inclusione | sussidio | aiuto economico | inps | isee | adi | maternità',
  discriminazione: 'discriminazione | razzismo | discriminato | insulti | rifiuta di affittare',
  tempi: 'tempi | entro quanti giorni | termine | termini | giorni | mesi | attesa | ritardo | scaduti i termini',
  documenti:
    'documenti | documentazione | carte | allegati | allegare | certificati | requisiti | modulo | moduli | fotocopie | integrare',
  costo: 'costo | costa | pagare | contributo | marca da bollo | bollettino | euro | gratis | gratuito | gratuitamente',
};

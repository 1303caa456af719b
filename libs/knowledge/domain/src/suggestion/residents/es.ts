import type { ResidentsWords } from './subjects-asked';

export const SPANISH: ResidentsWords = {
  empty:
    'a al el la los las un una unos unas de del mi mis tu su sus nuestro nuestra yo me te se lo le nos y o u en con por para sin sobre como que quien cual cuales cuando donde es son soy estoy esta estan he ha han hay tengo tiene quiero necesito puedo puede hacer hago debo si no este esta ese después despues antes',
  ways: {
    rinnovo: 'renov* | renuev* | prorrog* | prolongar',
    'permesso di soggiorno':
      'permiso residencia | permiso estancia | permiso | permisos | tarjeta residencia | autorizacion residencia',
    'lungo periodo':
      'larga duracion | permiso larga duracion | residente larga duracion | residencia larga duracion | largo plazo | permanente* | residencia permanente | indefinid*',
    ricevuta: 'recibo* | resguardo* | comprobante*',
    'stato della pratica':
      'estado tramite | seguimiento | estado solicitud | estado expediente | tramite* | expediente* | permiso listo | consultar estado | retraso | retrasado | demora | no llega',
    ritiro: 'recoger | retirar | recogida | retiro permiso',
    impronte: 'huella* | huellas dactilares | huellas digitales',
    appuntamento: 'cita | citas | cita previa | reservar',
    scaduto: 'caduca* | vencid* | vence | vencimiento | expira* | caduco',
    smarrimento:
      'perdi | perdido | perdida | perder | robado | robada | robaron | robo | duplicado permiso | extraviad*',
    aggiornamento: 'actualiz*',
    conversione: 'convertir | conversion | cambiar permiso | cambio permiso',
    'carta d’identità':
      'tarjeta identidad | carnet identidad | carne identidad | documento identidad | carta identidad | cedula | dni | carnet',
    residenza: 'residencia | empadron* | padron | ayuntamiento | domicilio | registro civil',
    'cambio di residenza':
      'cambio residencia | cambio domicilio | cambio direccion | cambiar direccion | mudanza | mudar*',
    'codice fiscale': 'codigo fiscal | numero fiscal | nif',
    'ricongiungimento familiare':
      'reagrupacion | reagrupacion familiar | reunificacion | reunificacion familiar | reagrupar | traer familia | traer hijos | traer esposa | traer marido | traer padres',
    'coesione familiare': 'cohesion familiar',
    familiari:
      'familia | familias | familiar | familiares | esposa | esposo | conyuge | mujer | padres | madre mia | hermano | hermana',
    figli: 'hijo | hijos | hija | hijas | nino | ninos | nina | ninas | bebe | bebes | recien nacid*',
    'nato in Italia': 'nacimiento | nacido italia | nacida italia | nacio italia | segunda generacion',
    gravidanza: 'embaraz*',
    matrimonio: 'casarse | casarme | casado | casada | boda | divorci*',
    cittadinanza: 'ciudadania | nacionalidad | naturaliz* | nacionalizar* | pasaporte italiano',
    giuramento: 'juramento | jurar | jura',
    medico: 'doctor | doctora | doctores | pediatria | hospital',
    'tessera sanitaria': 'tarjeta sanitaria | tarjeta salud | salud | sanidad | seguridad social | seguro medico',
    lavoro: 'trabaj* | empleo* | empleador* | contratar',
    'perso il lavoro':
      'perdi trabajo | perdido trabajo | perdi empleo | perdida trabajo | perdida empleo | despid* | despedid* | desempl* | sin trabajo | sin empleo | paro | busco trabajo | buscar trabajo',
    'contratto di lavoro': 'contrato | contratos | contrato trabajo | contrato laboral',
    stagionale: 'temporada | temporero* | trabajo estacional | estacional | cosecha',
    'decreto flussi': 'flujos | decreto flujos | cuotas | cupos | visado trabajo | visa trabajo',
    'nulla osta': 'autorizacion | autorizacion entrada | autorizacion trabajo',
    sfruttamento: 'explotacion | explotan | trata | esclavitud',
    studio: 'estudio* | estudiar | estudiante* | universidad*',
    scuola: 'escuela* | colegio* | guarderia* | escolar*',
    'riconoscimento titolo di studio':
      'homologacion | homologar | convalid* | reconocimiento titulo* | titulo extranjero | titulo universitario | reconocer titulo',
    'test di italiano':
      'examen italiano | prueba italiano | examen idioma | prueba idioma | curso italiano | idioma | lengua italiana | aprender italiano',
    'accordo di integrazione': 'acuerdo integracion | integracion',
    'protezione internazionale':
      'solicitud asilo | solicitante* asilo | pedir asilo | refugiad* | refugio | proteccion internacional | proteccion',
    'protezione speciale': 'proteccion especial',
    minori: 'menor edad | menores | menor | menor no acompanado | tutela',
    'maggiore età': 'mayor edad | mayoria edad | cumplir 18 | 18 anos',
    violenza: 'violencia | maltrat* | golpea | pega | me pega | agresion',
    discriminazione: 'discriminacion | racismo | racista',
    alloggio: 'vivienda* | alojamiento | apartamento | piso | alquiler | alquilar | habitacion',
    'idoneità alloggiativa':
      'idoneidad vivienda | vivienda adecuada | certificado vivienda | idoneidad | informe vivienda | habitabilidad',
    ospitalità: 'hospedaje | hospitalidad | alojar | hospedar | declaracion hospitalidad | huesped*',
    viaggio: 'viaj* | vuelo | avion | extranjero | volver pais | salir italia | vacaciones | regresar',
    visto: 'visado* | visa | visas',
    ingresso: 'entrar italia | llegada | llegar | llegue | frontera',
    passaporto: 'pasaporte*',
    consolato: 'consulado* | embajada*',
    documenti: 'documento* | papeles | documentacion | requisitos | formulario*',
    traduzione: 'traduccion* | traducir | legaliz* | apostill*',
    costo: 'precio | cuesta | tasa | tasas | pagar tasa | dinero | cuanto cuesta | pago | cuanto',
    'marca da bollo': 'timbre | timbre fiscal | sello | sello fiscal',
    reddito: 'ingresos | sueldo | salario minimo | renta | nomina',
    bonus: 'ayuda | ayudas | subsidio* | prestacion* | ayuda economica | bono',
    pensione: 'pension | pensiones | jubil*',
    tempi: 'plazo* | tiempo espera | cuanto tiempo | cuanto tarda | espera',
    diniego: 'deneg* | rechaz* | negaron | denegacion',
    ricorso: 'recurso* | recurrir | apelar | apelacion | juez',
    avvocato: 'abogad* | asistencia legal',
    espulsione: 'expulsion | expuls* | deport*',
  },
};

import type { TranslatedLanguage, TranslatedWords } from '@respi/knowledge/contract';

export interface DemoTranslation {
  /** External id of the sheet. */
  readonly sheet: string;
  readonly language: TranslatedLanguage;
  /** A machine's words stay as they are: nobody has read them. */
  readonly fate: 'machine' | 'validated';
  readonly words: TranslatedWords;
}

const validated = (sheet: string, language: TranslatedLanguage, words: TranslatedWords): DemoTranslation => ({
  sheet,
  language,
  fate: 'validated',
  words,
});

export const TRANSLATED_IN_CUNEO: readonly DemoTranslation[] = [
  validated('FAQ-03', 'en', {
    question: 'How can I check the status of my permit, and how do I collect it?',
    shortAnswer:
      'Use the registered letter number (12 digits, without the hyphen) or the file number (10 characters) on the website of the State Police. When the permit is ready you get a text message with the date and place of collection.',
    steps: [
      'Enter the number on the website of the State Police, in the section for foreigners',
      'If it says “in trattazione” (being processed), wait',
      'If it says “non presente in archivio” (not in the archive), ask at the help desk',
      'After 60 days without an answer, the help desk can report it to the office',
    ],
    documents: ['Post office receipt', 'Expired permit', 'Passport'],
  }),
  validated('FAQ-03', 'fr', {
    question: 'Comment savoir où en est mon permis de séjour et comment le retirer ?',
    shortAnswer:
      'Avec le numéro de la lettre recommandée (12 chiffres, sans tiret) ou le numéro du dossier (10 caractères), sur le site de la police d’État. Quand le permis est prêt, un SMS indique la date et le lieu du retrait.',
    steps: [
      'Saisir le numéro sur le site de la police d’État, rubrique des étrangers',
      'Si le site affiche « in trattazione » (en cours), attendre',
      'Si le site affiche « non presente in archivio » (absent des archives), s’adresser au guichet',
      'Après 60 jours sans réponse, le guichet peut envoyer un signalement',
    ],
    documents: ['Reçu de la poste', 'Permis expiré', 'Passeport'],
  }),
  validated('FAQ-03', 'ar', {
    question: 'كيف أعرف أين وصل طلب تصريح الإقامة وكيف أستلمه؟',
    shortAnswer:
      'برقم الرسالة المسجلة (12 رقما بلا شرطة) أو برقم الملف (10 خانات) على موقع شرطة الدولة. عندما يكون التصريح جاهزا تصل رسالة قصيرة فيها تاريخ الاستلام ومكانه.',
    steps: [
      'أدخل الرقم في موقع شرطة الدولة، في قسم الأجانب',
      'إذا ظهرت عبارة «in trattazione» (قيد المعالجة) فانتظر',
      'إذا ظهرت عبارة «non presente in archivio» (غير موجود في السجل) فاسأل في مكتب المساعدة',
      'بعد 60 يوما بلا جواب يمكن لمكتب المساعدة أن يبلغ الإدارة',
    ],
    documents: ['إيصال البريد', 'تصريح الإقامة المنتهي', 'جواز السفر'],
  }),
  validated('FAQ-03', 'uk', {
    question: 'Як дізнатися, на якому етапі мій дозвіл на проживання, і як його отримати?',
    shortAnswer:
      'За номером рекомендованого листа (12 цифр, без дефіса) або за номером справи (10 знаків) на сайті державної поліції. Коли дозвіл буде готовий, надійде SMS із датою і місцем отримання.',
    steps: [
      'Введіть номер на сайті державної поліції, у розділі для іноземців',
      'Якщо з’явиться «in trattazione» (розглядається), зачекайте',
      'Якщо з’явиться «non presente in archivio» (немає в архіві), зверніться до пункту допомоги',
      'Якщо за 60 днів відповіді немає, пункт допомоги може повідомити установу',
    ],
    documents: ['Поштова квитанція', 'Прострочений дозвіл', 'Паспорт'],
  }),
  validated('FAQ-03', 'it-facile', {
    question: 'Il mio permesso è pronto? Dove lo prendo?',
    shortAnswer:
      'Vai sul sito della Polizia di Stato. Scrivi il numero della ricevuta: 12 cifre, senza trattino. Va bene anche il numero della pratica: 10 caratteri. Quando il permesso è pronto, arriva un SMS. Il SMS dice il giorno e il posto.',
    steps: [
      'Apri il sito della Polizia di Stato e scrivi il numero',
      'Se leggi «in trattazione», aspetta: la Polizia ci lavora',
      'Se leggi «non presente in archivio», vai allo sportello',
      'Se passano 60 giorni e non sai nulla, vai allo sportello',
    ],
    documents: ['La ricevuta della posta', 'Il permesso scaduto', 'Il passaporto'],
  }),
  validated('FAQ-15', 'en', {
    question: 'How long does a citizenship application take, and how do I follow it?',
    shortAnswer:
      'The term is 24 months from the application, and can be extended to 36, for applications made from 20 December 2020. You read the status on the portal with SPID or CIE, by the code K10 (residence) or K10/C (marriage).',
    steps: [
      'Sign in to the portal and read the messages',
      'Send what is missing within the time that is given',
      'When the term is over, the help desk can report it with the code',
    ],
    documents: ['Code K10 or K10/C', 'Date of the application'],
  }),
  {
    sheet: 'FAQ-01',
    language: 'es',
    fate: 'machine',
    words: {
      question: '¿Cuándo y cómo se pregunta la renovación del permiso de estancia?',
      shortAnswer:
        'La pregunta va presentada al menos 60 días antes del vencimiento. Para casi todos los títulos se usa el equipo postal, que la ventanilla llena gratis.',
      steps: ['Reservar la ventanilla con los documentos', 'Compilación electrónica del equipo'],
      documents: ['Pasaporte', 'Permiso que vence'],
    },
  },
];

/** After it was translated: so its translation is out of date. */
export const CHANGED_SINCE = {
  sheet: 'FAQ-15',
  office: 'PREF-CIT',
  step: 'Scaduti i termini, lo sportello può inviare una segnalazione con il codice e la data della domanda',
} as const;

import * as z from 'zod';
import {
  type PublicLanguage,
  READING_LANGUAGES,
  type ReadingLanguage,
  SOURCE_LANGUAGE,
  languageTag,
} from './public-languages';

/** A topic as the public reads it. */
export const PublicTopic = z.object({
  code: z.string(),
  label: z.string(),
  language: z.enum(READING_LANGUAGES).describe('of the label: Italian where the topic is one of the network alone'),
});
export type PublicTopic = z.infer<typeof PublicTopic>;

type Translated = Exclude<PublicLanguage, typeof SOURCE_LANGUAGE>;
const LANGUAGES: readonly Translated[] = ['en', 'fr', 'ar', 'sq', 'ro', 'uk', 'es'];

/** The topics that ship with ReSPI, by their codes; bars between the languages in the order above. */
const NAMES: Readonly<Record<string, string>> = {
  'permesso-soggiorno':
    'Residence permit|Titre de séjour|تصريح الإقامة|Leja e qëndrimit|Permisul de ședere|Дозвіл на проживання|Permiso de residencia',
  'lungo-periodo':
    'EU long-term residence permit|Titre de séjour UE de longue durée|تصريح الإقامة الأوروبي طويل الأمد|Leja e qëndrimit BE afatgjatë|Permisul de ședere UE pe termen lung|Довгостроковий дозвіл ЄС|Permiso UE de larga duración',
  ricongiungimento:
    'Family reunification|Regroupement familial|لمّ شمل الأسرة|Bashkimi familjar|Reîntregirea familiei|Возз’єднання сім’ї|Reagrupación familiar',
  cittadinanza: 'Citizenship|Nationalité italienne|الجنسية الإيطالية|Shtetësia|Cetățenia|Громадянство|Ciudadanía',
  lavoro: 'Work|Travail|العمل|Puna|Munca|Робота|Trabajo',
  'lavoro-flussi':
    'Entry quotas and work authorisation|Quotas d’entrée et autorisation de travail|حصص الدخول وإذن العمل|Kuotat e hyrjes dhe autorizimi për punë|Cote de intrare și autorizația de muncă|Квоти на в’їзд і дозвіл на роботу|Cupos de entrada y autorización de trabajo',
  emersione:
    'Regularisation of work|Régularisation du travail|تسوية أوضاع العمل|Rregullarizimi i punës|Regularizarea muncii|Легалізація праці|Regularización del trabajo',
  protezione:
    'International and special protection|Protection internationale et spéciale|الحماية الدولية والخاصة|Mbrojtja ndërkombëtare dhe e veçantë|Protecția internațională și specială|Міжнародний і спеціальний захист|Protección internacional y especial',
  'violenza-sfruttamento':
    'Violence and exploitation|Violence et exploitation|العنف والاستغلال|Dhuna dhe shfrytëzimi|Violență și exploatare|Насильство та експлуатація|Violencia y explotación',
  minori:
    'Minors and young people turning 18|Mineurs et jeunes majeurs|القاصرون والبالغون حديثًا سن الرشد|Të miturit dhe ata që mbushin 18 vjeç|Minori și tineri care împlinesc 18 ani|Неповнолітні та молодь після 18 років|Menores y jóvenes que cumplen 18 años',
  'test-italiano':
    'Italian language test|Test d’italien|اختبار اللغة الإيطالية|Testi i gjuhës italiane|Testul de limba italiană|Тест з італійської мови|Examen de italiano',
  'accordo-integrazione':
    'Integration agreement|Accord d’intégration|اتفاقية الاندماج|Marrëveshja e integrimit|Acordul de integrare|Угода про інтеграцію|Acuerdo de integración',
  anagrafe:
    'Registry office and residence|Registre de la population et résidence|السجل المدني وتسجيل السكن|Regjistri i banorëve dhe vendbanimi|Evidența populației și reședința|Реєстрація місця проживання|Padrón municipal y residencia',
  'idoneita-alloggio':
    'Housing suitability certificate|Attestation de logement convenable|شهادة ملاءمة السكن|Përshtatshmëria e banesës|Certificatul de locuință corespunzătoare|Придатність житла|Idoneidad de la vivienda',
  sanita: 'Health care|Santé|الصحة|Shëndetësia|Sănătate|Охорона здоров’я|Salud',
  'cf-documenti':
    'Tax code and documents|Code fiscal et documents|الرقم الضريبي والوثائق|Kodi fiskal dhe dokumentet|Codul fiscal și actele|Податковий код і документи|Código fiscal y documentos',
  viaggio:
    'Travel and consulates|Voyages et démarches consulaires|السفر ومعاملات القنصلية|Udhëtimet dhe konsullatat|Călătorii și consulate|Подорожі та консульства|Viajes y trámites consulares',
  'patente-titoli':
    'Driving licence and school qualifications|Permis de conduire et diplômes|رخصة القيادة والشهادات الدراسية|Patenta e drejtimit dhe diplomat|Permisul de conducere și diplomele|Водійські права та дипломи|Permiso de conducir y títulos de estudio',
  'espulsione-diniego':
    'Refusals and expulsions|Refus et expulsions|الرفض والإبعاد|Refuzimet dhe dëbimet|Refuzuri și expulzări|Відмови та видворення|Denegaciones y expulsiones',
  appuntamenti: 'Appointments|Rendez-vous|المواعيد|Takimet|Programări|Запис на прийом|Citas',
  bonus:
    'Benefits and aid|Aides et allocations|المساعدات والإعانات|Ndihma dhe përfitime|Ajutoare și indemnizații|Виплати та допомога|Ayudas y prestaciones',
  discriminazione: 'Discrimination|Discrimination|التمييز|Diskriminimi|Discriminare|Дискримінація|Discriminación',
  altro: 'Other|Autre|مواضيع أخرى|Të tjera|Altele|Інше|Otros temas',
};

/** A topic by its name in a language; one that a network made for itself by the Italian name that it gave it. */
export function topicIn(language: ReadingLanguage, code: string, label: string): PublicTopic {
  const at = LANGUAGES.findIndex((each) => each === languageTag(language));
  const name = Object.hasOwn(NAMES, code) ? NAMES[code]?.split('|')[at] : undefined;
  return name ? { code, label: name, language } : { code, label, language: SOURCE_LANGUAGE };
}

import type { PublicSheet } from '@respi/knowledge/contract';
import { languageTag } from '@respi/shared/contract/languages';
import type { PublicCounter } from './public-reading';

type Data = Readonly<Record<string, unknown>>;

/** The body that answers for the network's pages. */
export interface Publisher {
  readonly name: string;
  readonly owner: string;
  /** Absolute address of its home. */
  readonly home: string;
}

const organization = ({ name, owner, home }: Publisher): Data => ({
  '@type': 'GovernmentOrganization',
  name,
  url: home,
  parentOrganization: { '@type': 'GovernmentOrganization', name: owner },
});

/**
 * A sheet as a question with its answer (https://schema.org/FAQPage): the short answer, then the steps and what to bring.
 * @param url absolute address of the sheet
 * @param words headings of steps and documents
 */
export function sheetData(
  sheet: PublicSheet,
  url: string,
  publisher: Publisher,
  words: { readonly steps: string; readonly documents: string },
): Data {
  const listed = (heading: string, items: readonly string[]): string[] =>
    items.length > 0 ? [`${heading}: ${items.join('; ')}.`] : [];
  const answer = [sheet.shortAnswer, ...listed(words.steps, sheet.steps), ...listed(words.documents, sheet.documents)];
  return {
    '@type': 'FAQPage',
    url,
    inLanguage: languageTag(sheet.language),
    datePublished: sheet.publishedOn.slice(0, 10),
    dateModified: sheet.updatedOn.slice(0, 10),
    about: sheet.topic.label,
    publisher: organization(publisher),
    mainEntity: [
      { '@type': 'Question', name: sheet.question, acceptedAnswer: { '@type': 'Answer', text: answer.join('\n') } },
    ],
  };
}

/** The counters as one free service with the places where it is given (https://schema.org/GovernmentService). */
export function countersData(counters: readonly PublicCounter[], url: string, publisher: Publisher): Data {
  return {
    '@type': 'GovernmentService',
    name: publisher.name,
    url,
    isAccessibleForFree: true,
    audience: { '@type': 'Audience', audienceType: 'migrants' },
    provider: organization(publisher),
    availableChannel: counters.map((counter) => ({
      '@type': 'ServiceChannel',
      name: counter.name,
      ...(counter.phone !== null && {
        servicePhone: { '@type': 'ContactPoint', telephone: counter.phone, ...whenOpen(counter) },
      }),
      serviceLocation: {
        '@type': 'Place',
        name: counter.name,
        address: {
          '@type': 'PostalAddress',
          ...(counter.address !== null && { streetAddress: counter.address }),
          ...(counter.comune !== null && { addressLocality: counter.comune }),
          addressCountry: 'IT',
        },
      },
    })),
  };
}

/** As people read it: the machine's form (`Mo-Fr 09:00-13:00`) cannot say "primo e terzo martedì". */
function whenOpen({ openingHours }: PublicCounter): Data {
  return openingHours === null
    ? {}
    : { hoursAvailable: { '@type': 'OpeningHoursSpecification', description: openingHours } };
}

import { WEEKDAYS } from '@respi/identity/contract';
import type { PublicService } from '@respi/content/contract';

type Data = Readonly<Record<string, unknown>>;

const DAY_OF_WEEK = {
  '1': 'Monday',
  '2': 'Tuesday',
  '3': 'Wednesday',
  '4': 'Thursday',
  '5': 'Friday',
  '6': 'Saturday',
  '7': 'Sunday',
} as const;

/**
 * A service for search engines (https://schema.org/GovernmentService), with who gives it, where and when.
 * @param url absolute address of its page
 */
export function serviceData(service: PublicService, url: string, kind: string): Data {
  const { content, organization } = service;
  const hours = WEEKDAYS.flatMap((day) =>
    content.week[day].map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${DAY_OF_WEEK[day]}`,
      opens: from,
      closes: to,
    })),
  );
  const open = hours.length > 0 ? { hoursAvailable: hours } : {};
  const phones = content.phones.map(({ number }) => ({ '@type': 'ContactPoint', telephone: number, ...open }));
  const places = content.locations.map((location) => ({
    '@type': 'Place',
    name: location.name ?? content.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: location.address1,
      addressLocality: location.city,
      postalCode: location.postalCode,
      addressRegion: location.stateProvince,
      addressCountry: 'IT',
    },
  }));
  const channel = (place: Data | null): Data => ({
    '@type': 'ServiceChannel',
    ...(place ? { serviceLocation: place } : {}),
    ...(phones[0] ? { servicePhone: phones[0] } : {}),
    ...(content.url === null ? {} : { serviceUrl: content.url }),
    ...(service.languages.length > 0 ? { availableLanguage: service.languages } : {}),
  });
  return {
    '@type': 'GovernmentService',
    name: content.name,
    url,
    serviceType: kind,
    description: content.description,
    dateModified: service.updatedOn,
    provider: {
      '@type': 'Organization',
      name: organization.name,
      ...(organization.url === null ? {} : { url: organization.url }),
    },
    ...open,
    availableChannel: places.length > 0 ? places.map(channel) : [channel(null)],
  };
}

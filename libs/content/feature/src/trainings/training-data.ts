import type { PublicTraining } from '@respi/content/contract';
import { romeOffset } from '@respi/shared/kernel';

type Data = Readonly<Record<string, unknown>>;

/**
 * Trainings for search engines (https://schema.org/Event), where, when and by whom.
 * @param url absolute address of the page on which all of them stand
 */
export function trainingsData(trainings: readonly PublicTraining[], url: string, network: string): Data {
  return {
    '@graph': trainings.map((training) => ({
      '@type': 'EducationEvent',
      name: training.title,
      url: `${url}#${training.id}`,
      inLanguage: 'it',
      startDate: atRome(training.day, training.begins),
      endDate: atRome(training.day, training.ends),
      eventStatus: `https://schema.org/${training.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
      eventAttendanceMode: `https://schema.org/${modeOf(training)}`,
      location: [
        ...(training.place === null ? [] : [{ '@type': 'Place', name: training.place, address: training.place }]),
        ...(training.online ? [{ '@type': 'VirtualLocation', url: training.enrolLink ?? url }] : []),
      ],
      organizer: { '@type': 'Organization', name: network },
      ...(training.trainer === null ? {} : { performer: { '@type': 'Organization', name: training.trainer } }),
      ...(training.places === null ? {} : { maximumAttendeeCapacity: training.places }),
    })),
  };
}

function modeOf({ place, online }: PublicTraining): string {
  if (place !== null && online) return 'MixedEventAttendanceMode';
  return online ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode';
}

/** `2026-12-09T14:30:00+01:00` */
function atRome(day: string, time: string): string {
  const hours = romeOffset(Date.parse(`${day}T${time}:00Z`)) / 3_600_000;
  return `${day}T${time}:00+${String(hours).padStart(2, '0')}:00`;
}

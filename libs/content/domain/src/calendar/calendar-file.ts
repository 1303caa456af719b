import { romeOffset } from '@respi/shared/kernel';

/** What of an appointment goes into somebody's own calendar: nobody's name or answer. */
export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly begins: string;
  readonly ends: string;
  readonly place: string | null;
  readonly description: string | null;
  readonly link: string | null;
  readonly cancelled: boolean;
  readonly version: number;
}

/** iCalendar (RFC 5545), in UTC: no time zone has to be described, and every calendar shows its reader's. */
export function calendarFile(entries: readonly CalendarEntry[], now: Date): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//ReSPI//Calendario//IT', 'CALSCALE:GREGORIAN'],
    ...entries.flatMap((entry) => eventOf(entry, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventOf(entry: CalendarEntry, now: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@respi`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${entry.version - 1}`,
    `DTSTART:${stamp(romeInstant(entry.day, entry.begins))}`,
    `DTEND:${stamp(romeInstant(entry.day, entry.ends))}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.place === null ? [] : [`LOCATION:${escaped(entry.place)}`]),
    ...(entry.description === null ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
    ...(entry.link === null ? [] : [`URL:${entry.link}`]),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** The instant at which clocks in Rome show `time` on `day`. An hour that the change of clocks skips is the one after it. */
export function romeInstant(day: string, time: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const guess = shown - romeOffset(shown);
  return new Date(shown - romeOffset(guess));
}

const stamp = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** No line longer than 75 bytes; no character is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (bytes.encode(piece + character).length > 75) {
      pieces.push(piece);
      piece = ' ';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n');
}

const bytes = new TextEncoder();

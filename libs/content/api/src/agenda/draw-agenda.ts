import { Injectable, StreamableFile } from '@nestjs/common';
import type { Agenda, AgendaItem } from '@respi/content/contract';
import { Directory } from '@respi/identity/contract';
import type { Principal } from '@respi/shared/api-platform';
import { Writer, openPaper } from '@respi/shared/paper';
import words from './agenda-words.json' with { type: 'json' };
import { KeepAgenda } from './keep-agenda';

/** The agenda on A4, with room for a pen; after the meeting a draft of its proceedings, with figures and no names. */
@Injectable()
export class DrawAgenda {
  constructor(
    private readonly agendas: KeepAgenda,
    private readonly directory: Directory,
  ) {}

  /** @throws Problem not_found */
  async asFile(who: Principal, id: string): Promise<StreamableFile> {
    const agenda = await this.agendas.open(who, id);
    const { name } = await this.directory.settings(who.networkId);
    const file = agenda.state === 'closed' ? 'verbale' : 'ordine-del-giorno';
    return new StreamableFile(await drawAgenda(agenda, name), {
      type: 'application/pdf',
      disposition: `inline; filename="${file}-${agenda.appointment.day}.pdf"`,
    });
  }
}

/** `compress: false` is for a spec. */
export async function drawAgenda(agenda: Agenda, network: string, { compress = true } = {}): Promise<Buffer> {
  const { appointment, state, items } = agenda;
  const over = state === 'closed';
  const title = `${over ? words.proceedings : words.agenda} · ${appointment.title}`;
  const { page, done } = openPaper({ title, author: network, compress });
  const writer = new Writer(page);
  writer.line(network, 10);
  writer.gap(4);
  writer.line(over ? words.proceedings : words.agenda, 20, 'bold');
  writer.line(appointment.title, 14);
  writer.gap(8);
  const { begins, ends } = appointment;
  writer.pair(words.when, said(words.hours, { day: longDay(appointment.day), begins, ends }));
  if (appointment.place) writer.pair(words.where, appointment.place);
  if (state === 'draft') writer.notice(words.draft, [], 11);
  if (over) presentOn(writer, agenda);
  writer.title(words.agenda, 14);
  if (items.length === 0) writer.line(words.none, 12);
  items.forEach((item, at) => {
    itemOn(writer, item, at + 1);
    if (over) resultOn(writer, item);
    else roomForNotes(writer);
  });
  if (over) {
    writer.gap(30);
    writer.line(words.signed, 11);
  }
  writer.numberPages();
  page.end();
  return done;
}

function presentOn(writer: Writer, { present }: Agenda): void {
  writer.title(words.present, 14);
  if (present === null) {
    writer.line(words.noPresent, 11);
    return;
  }
  for (const { unit, present: count } of present.units)
    writer.item('•', said(words.ofUnit, { unit, present: String(count) }), 11);
  if (present.externals > 0) writer.item('•', said(words.externals, { count: String(present.externals) }), 11);
}

const UNNAMED: Readonly<Partial<Record<AgendaItem['kind'], string>>> = {
  case: words.someCase,
  divergence: words.someDivergence,
  sheet: words.someSheet,
};

function itemOn(writer: Writer, item: AgendaItem, number: number): void {
  const { kind, title, text, minutes, presenter, times, firstDay } = item;
  writer.gap(6);
  writer.item(`${number}.`, title ?? UNNAMED[kind] ?? '', 13);
  const day = longDay(firstDay);
  const beside = [
    minutes === null ? '' : said(words.minutes, { count: String(minutes) }),
    presenter === null ? '' : said(words.presenter, { who: presenter }),
    times === 0 ? '' : said(times === 1 ? words.carriedOnce : words.carried, { times: String(times), day }),
  ].filter((part) => part !== '');
  if (beside.length > 0) writer.line(beside.join(' · '), 10, 'regular', writer.left + 26);
  if (text) for (const part of text.split('\n')) writer.line(part, 11, 'regular', writer.left + 26);
}

function resultOn(writer: Writer, { outcome, notes }: AgendaItem): void {
  const told = words[outcome ?? 'carried_over'];
  writer.line(said(words.outcome, { outcome: told }), 11, 'bold', writer.left + 26);
  if (notes) for (const part of notes.split('\n')) writer.line(part, 11, 'regular', writer.left + 26);
}

/** Two lines to write on. */
function roomForNotes(writer: Writer): void {
  writer.rule(22, writer.left + 26);
  writer.rule(22, writer.left + 26);
}

function said(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{ (\w+) \}\}/g, (_, name: string) => values[name] ?? '');
}

function longDay(day: string): string {
  return new Intl.DateTimeFormat('it-IT', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

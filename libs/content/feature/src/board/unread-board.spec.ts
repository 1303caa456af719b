import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Board, BoardMessage } from '@respi/content/contract';
import { Api, CurrentNetwork, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/board-home.it.json' with { type: 'json' };
import { UnreadBoard } from './unread-board';
import { UnreadMessages } from './unread-messages';
import { UnreadUrgent } from './unread-urgent';

const message = (id: string, receiptWanted: boolean) =>
  ({ id, title: `Messaggio ${id}`, postedAt: '2026-11-20T10:00:00Z', receiptWanted }) as BoardMessage;

describe('what is unread of the board, on a desk', () => {
  let asked: number;

  async function open(answer: () => Promise<Board>): Promise<{ line: HTMLElement; board: HTMLElement }> {
    asked = 0;
    const get = (): Promise<Board> => {
      asked += 1;
      return answer();
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([]),
        UnreadMessages,
        { provide: Api, useValue: { get } },
        { provide: CurrentNetwork, useValue: { link: (...parts: string[]) => `/${parts.join('/')}` } },
      ],
    });
    const [line, board] = [TestBed.createComponent(UnreadUrgent), TestBed.createComponent(UnreadBoard)];
    for (const each of [line, board, line]) await each.whenStable();
    return { line: line.nativeElement as HTMLElement, board: board.nativeElement as HTMLElement };
  }
  const said = ({ textContent }: HTMLElement): string => textContent.replace(/\s+/g, ' ').trim();
  const page = (items: BoardMessage[], nextCursor: string | null = null) => Promise.resolve({ items, nextCursor });

  it('says in one line above the work what wants an answer, and leads to it', async () => {
    const { line, board } = await open(() => page([message('1', false), message('2', true)]));
    expect(said(line)).toBe('Da leggere, con presa visione: Messaggio 2');
    expect(line.querySelector('a')?.getAttribute('href')).toBe(
      '/riservata/bacheca/comunicazioni?mostra=da-leggere#comunicazione-2',
    );
    expect([...board.querySelectorAll('li a')].map(({ textContent }) => textContent)).toEqual([
      'Messaggio 1',
      'Messaggio 2',
    ]);
    // a day beside the title alone reads as that of the meeting which the title names
    expect(said(board)).toContain('Messaggio 1 · pubblicata il ven 20 nov 2026');
    expect(asked).toBe(1);
  });

  it('counts them where they are several, and shows three of all below', async () => {
    const { line, board } = await open(() => page(['1', '2', '3', '4'].map((id) => message(id, true))));
    expect(said(line)).toBe('Da leggere, con presa visione: 4 comunicazioni');
    expect(board.querySelectorAll('li')).toHaveLength(3);
    expect(said(board)).toContain('Altre da leggere');
  });

  it('takes no line where nothing wants an answer, nor where nothing is known', async () => {
    const { line, board } = await open(() => page([message('1', false)]));
    expect([said(line), board.querySelectorAll('li')]).toEqual(['', expect.objectContaining({ length: 1 })]);
    TestBed.resetTestingModule();
    const without = await open(() => Promise.reject(new Error('away')));
    expect([said(without.line), said(without.board)]).toEqual(['', '']);
  });
});

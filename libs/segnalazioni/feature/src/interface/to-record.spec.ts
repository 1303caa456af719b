import { Component, computed, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { Session } from '@respi/shared/api-client';
import { ToastRegion } from '@respi/shared/ui';
import words from '../i18n/interface.it.json' with { type: 'json' };
import { FakeApi, person, refused, setUp } from '../testing/browser';
import type { KeptAnswer } from './answer';
import { KeptAnswers } from './kept-answers';
import { ToRecord } from './to-record';
import { WaitingAnswers } from './waiting-answers';

const waiting = {
  referral: { referralId: 'invio-1', caseId: 'caso-1', number: 'CN-2026-000123', version: 3, office: 'QST-IMM' },
} as KeptAnswer;
const row = { id: 'caso-1', number: 'CN-2026-000123', urgency: 'VERDE', openReferrals: [], excerpt: 'Domanda' };

async function settled(fixture: ComponentFixture<SampleDesk>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  await fixture.whenStable();
}

@Component({
  selector: 'respi-sample-desk',
  imports: [ToastRegion, ToRecord, WaitingAnswers],
  template: '<respi-waiting-answers /><respi-to-record (changed)="counted.set(counted() + 1)" /><respi-toast-region />',
})
class SampleDesk {
  readonly counted = signal(0);
}

describe('answers still to be recorded', () => {
  it('are read again, and counted, when what waited on the device was sent; the trouble of before goes', async () => {
    const gone = signal<readonly KeptAnswer[]>([]);
    const kept = { answers: computed(() => []), sentLater: gone, waitsFor: () => undefined };
    const me = person('interface_operator', 'COORD');
    let rows: unknown[] = [row];
    const api = new FakeApi()
      .on('GET /segnalazioni', () => ({ items: rows, nextCursor: null }))
      .on('GET /segnalazioni/caso-1', () => {
        throw refused(0, 'offline');
      });
    setUp(api, me, [
      { provide: Session, useValue: { me: () => me, status: signal('open') } },
      { provide: KeptAnswers, useValue: kept },
    ]);
    TestBed.inject(TranslocoService).setTranslation(words, 'it');
    const fixture: ComponentFixture<SampleDesk> = TestBed.createComponent(SampleDesk);
    const page = fixture.nativeElement as HTMLElement;
    await settled(fixture);
    page.querySelector<HTMLButtonElement>('li button')?.click();
    await settled(fixture);
    expect(page.querySelector('[role=alert]')).not.toBeNull();

    rows = [];
    gone.set([waiting]);
    await settled(fixture);
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(page.querySelectorAll('li')).toHaveLength(0);
    expect(fixture.componentInstance.counted()).toBe(1);
    expect(page.textContent).toContain('La risposta a CN-2026-000123, rimasta su questo dispositivo, è stata inviata.');
  });
});

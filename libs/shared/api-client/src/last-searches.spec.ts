import { Location } from '@angular/common';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { type LastSearch, LastSearches } from './last-searches';
import { Session } from './session';

const anna = (): object => ({ seat: 'anna.cuneo' });

describe('the last search of a list', () => {
  const me = signal<object | null>(null);
  let search: LastSearch<string>;
  let back: () => Promise<void>;

  beforeEach(async () => {
    me.set(anna());
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: '**', children: [] }]), { provide: Session, useValue: { me } }],
    });
    const router = TestBed.inject(Router);
    router.initialNavigation();
    await router.navigateByUrl('/elenco');
    search = TestBed.inject(LastSearches).of('elenco');
    TestBed.tick();
    search.remember('Provetti');
    await router.navigateByUrl('/caso/1');
    back = async () => {
      TestBed.inject(Location).back();
      await new Promise((resolve) => setTimeout(resolve, 10));
    };
  });

  it('is there for who comes Back, also after signing in again', async () => {
    me.set(anna());
    TestBed.tick();
    await back();
    expect(search.recall()).toBe('Provetti');
    expect(TestBed.inject(LastSearches).of('altro').recall()).toBeNull();
  });

  it('is not there for who comes by a link, nor afterwards', async () => {
    await TestBed.inject(Router).navigateByUrl('/elenco');
    expect(search.recall()).toBeNull();
    await back();
    expect(search.recall()).toBeNull();
  });

  it.each([
    ['a logout', null],
    ['going over to another network', { seat: 'anna.asti' }],
  ])('is forgotten by %s', async (_, next) => {
    me.set(next);
    TestBed.tick();
    me.set(anna());
    TestBed.tick();
    await back();
    expect(search.recall()).toBeNull();
  });
});

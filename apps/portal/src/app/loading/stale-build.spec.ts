import { Location } from '@angular/common';
import { Component, PLATFORM_ID, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withNavigationErrorHandler } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FULL_LOAD, NOT_LOADED_PATH, loadAnew, wasNotLoaded } from './stale-build';

@Component({ selector: 'respi-plain', template: 'una pagina' })
class Plain {}

@Component({ selector: 'respi-sorry', template: 'non si è caricata' })
class Sorry {}

describe('a page whose script cannot be loaded', () => {
  let loadedAnew: string[];
  let failure: Error;
  let harness: RouterTestingHarness;

  async function start(...providers: Provider[]): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: '', pathMatch: 'full', component: Plain },
            { path: 'dati/scaduti', loadComponent: () => Promise.reject(failure) },
            { path: 'altra', loadChildren: () => Promise.reject(failure) },
            { path: NOT_LOADED_PATH, canMatch: [wasNotLoaded], component: Sorry },
            { path: '**', component: Plain },
          ],
          withNavigationErrorHandler(loadAnew),
        ),
        { provide: FULL_LOAD, useValue: (url: string) => loadedAnew.push(url) },
        ...providers,
      ],
    });
    harness = await RouterTestingHarness.create('/');
  }

  const go = async (url: string): Promise<string> => {
    await TestBed.inject(Router)
      .navigateByUrl(url)
      .catch(() => undefined);
    await harness.fixture.whenStable();
    return harness.routeNativeElement?.textContent ?? '';
  };

  beforeEach(() => {
    sessionStorage.clear();
    loadedAnew = [];
    failure = new TypeError('Failed to fetch dynamically imported module: http://localhost/ended-page-ABC.js');
  });

  it.each([
    'Failed to fetch dynamically imported module: http://localhost/a.js',
    'error loading dynamically imported module: http://localhost/a.js',
    'Importing a module script failed.',
    "'text/html' is not a valid JavaScript MIME type.",
  ])('is loaded anew, where the browser says: %s', async (message) => {
    failure = new TypeError(message);
    await start();
    await go('/dati/scaduti?da=1');
    expect(loadedAnew).toEqual(['/dati/scaduti?da=1']);
  });

  it('is not loaded for ever: the second time a page says so, under the address that was wanted', async () => {
    await start();
    await go('/altra');
    expect(await go('/altra')).toBe('non si è caricata');
    expect(loadedAnew).toEqual(['/altra']);
    expect(TestBed.inject(Router).url).toBe(`/${NOT_LOADED_PATH}`);
    expect(TestBed.inject(Location).path()).toBe('/altra');
  });

  it('is loaded anew for each address, and again after a while', async () => {
    await start();
    await go('/altra');
    await go('/dati/scaduti');
    expect(loadedAnew).toEqual(['/altra', '/dati/scaduti']);
    const anHourAgo = Date.now() - 3_600_000;
    sessionStorage.setItem('respi.loaded-anew', `${String(anHourAgo)} /dati/scaduti`);
    await go('/dati/scaduti');
    expect(loadedAnew).toHaveLength(3);
  });

  it('leaves the page that stands there without a connection, and says so where none does yet', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    await start();
    await expect(TestBed.inject(Router).navigateByUrl('/altra')).rejects.toBe(failure);
    expect(harness.routeNativeElement?.textContent).toBe('una pagina');
    TestBed.resetTestingModule();
    await start();
    TestBed.inject(Router).navigated = false;
    expect(await go('/altra')).toBe('non si è caricata');
    expect(loadedAnew).toEqual([]);
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('is left to what hears of faults, where something else went wrong or the server makes the page', async () => {
    failure = new Error('boom');
    await start();
    await expect(TestBed.inject(Router).navigateByUrl('/altra')).rejects.toBe(failure);
    TestBed.resetTestingModule();
    failure = new TypeError('Failed to fetch dynamically imported module: a.js');
    await start({ provide: PLATFORM_ID, useValue: 'server' });
    await expect(TestBed.inject(Router).navigateByUrl('/altra')).rejects.toBe(failure);
    expect(loadedAnew).toEqual([]);
  });

  it('has an address that nobody reaches by writing it', async () => {
    await start();
    expect(await go(`/${NOT_LOADED_PATH}`)).toBe('una pagina');
  });
});

/**
 * Whose hosts the server may call with a notice: the address comes from a browser, and whoever made it up would have the
 * server knock at a door of their choice. `*.` stands for one or more names before the rest.
 */
export const KNOWN_PUSH_SERVICES: readonly string[] = [
  'fcm.googleapis.com',
  '*.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];

const HOST = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
/** A stand-in on this machine, for trials; never in production. */
const TRIAL = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;

export function isTrialService(service: string): boolean {
  return TRIAL.test(service);
}

/** Undefined when one of them is neither a host nor a stand-in on this machine. */
export function readPushServices(text: string): readonly string[] | undefined {
  const services = text.split(',').map((service) => service.trim());
  return services.every((service) => HOST.test(service) || isTrialService(service)) ? services : undefined;
}

/** https, the usual port, no password, and a host of the list: nothing else is ever called. */
export function isPushAddress(address: string, services: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password, origin } = new URL(address);
  if (username !== '' || password !== '') return false;
  return services.some((service) => {
    if (isTrialService(service)) return origin === service;
    if (protocol !== 'https:' || port !== '') return false;
    return service.startsWith('*.') ? hostname.endsWith(service.slice(1)) : hostname === service;
  });
}

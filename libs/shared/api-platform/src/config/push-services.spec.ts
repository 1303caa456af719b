import { KNOWN_PUSH_SERVICES, isPushAddress, readPushServices } from './push-services.ts';

describe('what a notice for a browser may be handed to', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/QABC',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])('is %s', (address) => {
    expect(isPushAddress(address, KNOWN_PUSH_SERVICES)).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://me:pw@fcm.googleapis.com/x',
    'https://fcm.googleapis.com.example.org/x',
    'https://fcm.googleapis.com@127.0.0.1/x',
    'https://evilpush.apple.com/x',
    'https://push.apple.com/x',
    'https://fcm.googleapis.com./x',
    'https://127.0.0.1/x',
    'http://127.0.0.1:5432/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/x',
    'https://[::1]/x',
    'file:///etc/passwd',
    'fcm.googleapis.com',
    '',
  ])('is not %j', (address) => {
    expect(isPushAddress(address, KNOWN_PUSH_SERVICES)).toBe(false);
  });

  it('is a stand-in on this machine where it is named, at its very port', () => {
    expect(isPushAddress('http://127.0.0.1:4999/x', ['http://127.0.0.1:4999'])).toBe(true);
    expect(isPushAddress('http://127.0.0.1:4998/x', ['http://127.0.0.1:4999'])).toBe(false);
  });
});

it.each(['*', '*.com', 'https://fcm.googleapis.com', '10.0.0.1', 'localhost', 'a.example.org,', 'http://10.0.0.1:80'])(
  'a list with %j is refused',
  (text) => {
    expect(readPushServices(text)).toBeUndefined();
  },
);

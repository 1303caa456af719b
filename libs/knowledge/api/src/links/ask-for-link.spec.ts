import { type RequestListener, createServer } from 'node:http';
import { type AddressInfo, type Server, createServer as createSocket } from 'node:net';
import { askForLink, isInside, titleOf } from './ask-for-link';

/** Redirections, in seconds of a test: short enough for a stalling server to be waited for. */
const ASKING = { patience: 400, inside: true, agent: 'ReSPI-prova' };

const PAGE = '<html><head><title>Avvisi &amp; orari\n della &#233;quipe</title></head>';
let asked: Record<string, unknown>[] = [];
const answers: RequestListener = (request, response) => {
  asked.push(request.headers);
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const path = request.url ?? '';
  if (path === '/good') response.writeHead(200, html).end(PAGE);
  else if (path === '/moved') response.writeHead(301, { location: '/good' }).end();
  else if (path === '/for-now') response.writeHead(301, { location: '/elsewhere' }).end();
  else if (path === '/elsewhere') response.writeHead(302, { location: 'good' }).end();
  else if (path.startsWith('/loop')) response.writeHead(302, { location: path === '/loop' ? '/loop2' : '/loop' }).end();
  else if (path.startsWith('/endless'))
    response.writeHead(302, { location: `/endless${String(Number(path.slice(8)) + 1)}` }).end();
  else if (path === '/stalls') response.writeHead(200, html).write('<html>');
  else if (path === '/silent') return;
  else if (path === '/huge') {
    response.writeHead(200, html);
    response.on('drain', () => response.write(Buffer.alloc(65_536, 'a')));
    response.write(Buffer.alloc(262_144, 'a'));
  } else if (path === '/file') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
  else if (path === '/into-a-file') response.writeHead(301, { location: 'file:///etc/passwd' }).end();
  else if (path === '/nowhere') response.writeHead(301, { location: 'http://[' }).end();
  else response.writeHead(path === '/busy' ? 503 : 404, html).end(PAGE);
};

describe('asking for a link', () => {
  const servers: Server[] = [];
  let origin = '';
  let broken = '';

  const opened = async (server: Server): Promise<string> => {
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  };

  beforeAll(async () => {
    origin = await opened(createServer(answers));
    broken = await opened(
      createSocket((socket) =>
        socket.on('error', () => undefined).write('no http at all\r\n\r\n', () => socket.destroySoon()),
      ),
    );
  });
  beforeEach(() => (asked = []));
  afterAll(() =>
    Promise.all(
      servers.map((server) => {
        (server as { closeAllConnections?: () => void }).closeAllConnections?.();
        return new Promise((done) => server.close(done));
      }),
    ),
  );

  it.each([
    ['/good', { status: 200, url: '/good', forGood: true, title: 'Avvisi & orari della équipe' }],
    ['/moved', { status: 200, url: '/good', forGood: true, title: 'Avvisi & orari della équipe' }],
    ['/for-now', { status: 200, url: '/good', forGood: false, title: 'Avvisi & orari della équipe' }],
    ['/gone', { status: 404, url: '/gone', forGood: true, title: 'Avvisi & orari della équipe' }],
    ['/busy', { status: 503, url: '/busy', forGood: true, title: 'Avvisi & orari della équipe' }],
    ['/file', { status: 200, url: '/file', forGood: true, title: null }],
    ['/huge', { status: 200, url: '/huge', forGood: true, title: null }],
  ])('finds what is at %s', async (path, outcome) =>
    expect(await askForLink(origin + path, ASKING)).toEqual({ ...outcome, url: origin + outcome.url }),
  );

  it.each([
    ['/loop', 'loop'],
    ['/endless0', 'loop'],
    ['/stalls', 'timeout'],
    ['/silent', 'timeout'],
    ['/into-a-file', 'not_public'],
    ['/nowhere', 'bad_answer'],
  ])('says of %s that it is: %s', async (path, failure) =>
    expect(await askForLink(origin + path, ASKING)).toEqual({ failure }),
  );

  it('tells a host that is none from one that does not answer, and from one that talks no HTTP', async () => {
    expect(await askForLink('http://non-esiste.invalid/', ASKING)).toEqual({ failure: 'unknown_host' });
    expect(await askForLink('http://127.0.0.1:1/', ASKING)).toEqual({ failure: 'no_connection' });
    expect(await askForLink(broken, ASKING)).toEqual({ failure: 'bad_answer' });
  });

  it('says who asks, and sends nothing else along', async () => {
    await askForLink(`${origin}/good`, ASKING);
    expect(Object.keys(asked[0] ?? {}).sort()).toEqual([
      'accept',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(asked[0]).toMatchObject({ 'user-agent': 'ReSPI-prova' });
  });

  it.each(['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'asks nothing of its own house, as at %s',
    async (host) => {
      const port = new URL(origin).port;
      expect(await askForLink(`http://${host}:${port}/good`, { ...ASKING, inside: false })).toEqual({
        failure: 'not_public',
      });
      expect(asked).toEqual([]);
    },
  );

  it.each(['10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '::1', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1'])(
    'knows %s as one of a house',
    (address) => expect(isInside(address)).toBe(true),
  );
  it.each(['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888'])('knows %s as one in the open', (address) =>
    expect(isInside(address)).toBe(false),
  );

  it.each([
    ['<TITLE lang="it">A &lt;b&gt;\u0000 c</TITLE>', 'A <b> c'],
    ['<title></title>', null],
    ['nessuno', null],
    ['<title>&#99999999; &egrave;</title>', '&#99999999; &egrave;'],
  ])('reads the title of %s', (html, title) => expect(titleOf(html)).toBe(title));
});

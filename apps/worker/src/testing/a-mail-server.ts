import { type AddressInfo, type Socket, createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string[];
  readonly messageId: string;
  readonly raw: string;
}

/** A real SMTP server, with the answers that a spec wants of it. */
export interface MailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** SMTP code with which each recipient is answered; undefined: taken. Called once an attempt. */
  answer: (address: string) => number | undefined;
  /** Called with each mail that was taken, before the client hears of it. */
  afterData: () => void;
  /** Asked after each mail that was taken: true drops the connection instead of answering. */
  diesAfterData: () => boolean;
  /** Milliseconds before the client hears of a mail that was taken. */
  delay: () => number;
  stop(): Promise<void>;
}

export async function aMailServer(port = 0): Promise<MailServer> {
  const mails: MailServer = {
    url: '',
    received: [],
    answer: () => undefined,
    afterData: () => undefined,
    diesAfterData: () => false,
    delay: () => 0,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const code = mails.answer(address);
      done(code === undefined ? null : Object.assign(new Error(`no <${address}>`), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '';
        mails.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId, raw });
        mails.afterData();
        if (mails.diesAfterData()) drop(server, session.id);
        else setTimeout(done, mails.delay());
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address() as AddressInfo;
  return Object.assign(mails, { url: `smtp://127.0.0.1:${address.port}` });
}

/** The library has no word for it: the socket is the connection's own. */
function drop({ connections }: SMTPServer, id: string): void {
  for (const connection of connections as unknown as Iterable<{ id: string; _socket: Socket }>)
    if (connection.id === id) connection._socket.destroy();
}

export async function unusedPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}

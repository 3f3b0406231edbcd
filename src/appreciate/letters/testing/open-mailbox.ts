import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A mail server of a test, on loopback, and what it took. */
export interface Mailbox extends AsyncDisposable {
  port: number;
  mails: Array<{ to: string[]; mail: Email; raw: string }>;
  /** What it answers from now on: takes, asks to come back, refuses the sender or the mailbox, or hangs up after the words. */
  behaves: 'takes' | 'later' | 'refuses-sender' | 'refuses' | 'hangs-up';
}

/** Opens one that wants user `brief` and password `geheim`. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Mailbox['mails'] = [];
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authMethods: ['PLAIN'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => (username === 'brief' && password === 'geheim' ? done(null, { user: username }) : done(new Error('no'))),
    onMailFrom: (_address, _session, done) => done(mailbox.behaves === 'refuses-sender' ? Object.assign(new Error('not yours'), { responseCode: 550 }) : null),
    onRcptTo(_address, _session, done) {
      if (mailbox.behaves === 'later') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
      if (mailbox.behaves === 'refuses') return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      done();
    },
    async onData(stream, session, done) {
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      const raw = Buffer.concat(pieces);
      mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail: await PostalMime.parse(raw), raw: raw.toString() });
      if (mailbox.behaves === 'hangs-up') for (const connection of server.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
      else done();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const mailbox: Mailbox = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    behaves: 'takes',
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
  return mailbox;
}

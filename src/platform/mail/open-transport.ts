import { createTransport, type Transporter } from 'nodemailer';
import type { OutgoingServer } from './outgoing-server.ts';

/** A way to an outgoing server, which waits at most a minute and fetches nothing from anywhere. Close it after use. */
export function openTransport({ host, port, security, user, password, accessToken, certificate }: OutgoingServer): Transporter {
  return createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user && { auth: accessToken ? { type: 'OAuth2' as const, user, accessToken } : { user, pass: password ?? '' } }),
    tls: certificate ? { ca: certificate } : {},
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}

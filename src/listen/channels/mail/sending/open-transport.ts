import { createTransport, type Transporter } from 'nodemailer';
import type { MailSettings } from '../manifest.ts';
import { assertEncrypted } from '../security.ts';

/** A way to the outgoing server. Close it after use. @throws LineTrouble when it would be unencrypted across a network. */
export function openTransport(settings: MailSettings): Transporter {
  const { smtpHost, smtpPort, smtpSecurity, certificate } = settings;
  assertEncrypted(smtpHost, smtpSecurity);
  const user = settings.smtpUser || settings.user;
  const pass = settings.smtpPassword || settings.password;
  return createTransport({
    host: smtpHost,
    port: smtpPort,
    secure: smtpSecurity === 'tls',
    requireTLS: smtpSecurity === 'starttls',
    ignoreTLS: smtpSecurity === 'none',
    auth: { user, pass },
    tls: certificate ? { ca: certificate } : {},
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}

import { LineTrouble } from '#listen/lines/server/line-trouble.ts';

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** Passwords and customers' words cross a network only encrypted. @throws LineTrouble */
export function assertEncrypted(host: string, security: 'tls' | 'starttls' | 'none'): void {
  if (security !== 'none' || thisMachine.test(host)) return;
  throw new LineTrouble(
    {
      de: `Unverschlüsselt geht es nur zu einem Server auf diesem Rechner. Wählen Sie für ${host} TLS oder STARTTLS.`,
      en: `Unencrypted works only with a server on this machine. Choose TLS or STARTTLS for ${host}.`,
    },
    { final: true },
  );
}

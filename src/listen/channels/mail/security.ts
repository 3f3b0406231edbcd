import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import { crossesNetworkOpen } from '#platform/mail/crosses-network-open.ts';

/** Passwords and customers' words cross a network only encrypted. @throws LineTrouble */
export function assertEncrypted(host: string, security: 'tls' | 'starttls' | 'none'): void {
  if (!crossesNetworkOpen({ host, security })) return;
  throw new LineTrouble(
    {
      de: `Unverschlüsselt geht es nur zu einem Server auf diesem Rechner. Wählen Sie für ${host} TLS oder STARTTLS.`,
      en: `Unencrypted works only with a server on this machine. Choose TLS or STARTTLS for ${host}.`,
    },
    { final: true },
  );
}

import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around the keys of vCons. */
export const vconProblems = {
  unfitKey: declareProblem('unfit-key', 422, {
    en: { title: 'This key cannot be used', remedy: 'Give an RSA key of at least 2,048 bits as PKCS #8 in PEM, without a passphrase.' },
    de: { title: 'Dieser Schlüssel ist nicht brauchbar', remedy: 'Geben Sie einen RSA-Schlüssel mit mindestens 2048 Bit als PKCS #8 in PEM an, ohne Passphrase.' },
  }),
  unfitCertificate: declareProblem('unfit-certificate', 422, {
    en: { title: 'This certificate cannot be used', remedy: 'Give a certificate for an RSA key of at least 2,048 bits in PEM that is still valid; the ones it follows from come behind it.' },
    de: { title: 'Dieses Zertifikat ist nicht brauchbar', remedy: 'Geben Sie ein noch gültiges Zertifikat für einen RSA-Schlüssel mit mindestens 2048 Bit in PEM an; die Zertifikate, aus denen es folgt, stehen dahinter.' },
  }),
  notAPair: declareProblem('not-a-pair', 422, {
    en: { title: 'Key and certificate do not belong together', remedy: 'Give the certificate that was made for this key.' },
    de: { title: 'Schlüssel und Zertifikat gehören nicht zusammen', remedy: 'Geben Sie das Zertifikat an, das für diesen Schlüssel ausgestellt wurde.' },
  }),
  keyUnreadable: declareProblem('key-unreadable', 409, {
    en: { title: 'The key for signing cannot be read', detail: 'It was sealed under another key of the house, as after a restore without the file secret.key.', remedy: 'Bring secret.key back from the backup, or make a new key.' },
    de: { title: 'Der Schlüssel zum Signieren ist nicht lesbar', detail: 'Er wurde unter einem anderen Schlüssel des Hauses versiegelt, etwa vor einer Wiederherstellung ohne die Datei secret.key.', remedy: 'Holen Sie secret.key aus der Sicherung zurück, oder erzeugen Sie einen neuen Schlüssel.' },
  }),
};

import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import type { SiprecSettings } from './manifest.ts';

type Ports = Pick<SiprecSettings, 'listenAddress' | 'publicAddress' | 'sipPort' | 'rtpFrom' | 'rtpTo'>;

/** What is wrong with settings that are well-formed one by one, or nothing. */
export function settingsTrouble({ listenAddress, publicAddress, sipPort, rtpFrom, rtpTo }: Ports): LineTrouble | undefined {
  if (/^(?:0\.0\.0\.0|::)$/.test(listenAddress) && !publicAddress)
    return new LineTrouble({
      de: 'Bitte sagen Sie, unter welcher Adresse die Telefonanlage diesen Rechner erreicht: 0.0.0.0 allein genügt nicht.',
      en: 'Please say at which address the telephone system reaches this computer: 0.0.0.0 alone is not enough.',
    });
  if (rtpTo - rtpFrom < 3)
    return new LineTrouble({ de: 'Die Ports für Ton reichen für kein Gespräch: „bis“ muss mindestens drei größer sein als „von“.', en: 'The ports for sound are not enough for one call: “to” must be at least three more than “from”.' });
  if (sipPort >= rtpFrom && sipPort <= rtpTo) return new LineTrouble({ de: 'Der Port für SIP liegt zwischen den Ports für Ton. Bitte wählen Sie einen anderen.', en: 'The port for SIP is among the ports for sound. Please choose another one.' });
  return undefined;
}

/** Why a port could not be opened, in words. */
export function addressTrouble(error: unknown, { listenAddress, sipPort }: Ports): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new LineTrouble({ de: `Auf Port ${sipPort} hört schon ein anderes Programm. Bitte wählen Sie einen anderen.`, en: `Another program listens on port ${sipPort} already. Please choose another one.` }, { cause: error });
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
      return new LineTrouble({ de: `Die Adresse ${listenAddress} gehört nicht zu diesem Rechner.`, en: `The address ${listenAddress} does not belong to this computer.` }, { cause: error });
    case 'EACCES':
      return new LineTrouble({ de: `Port ${sipPort} darf dieses Programm nicht öffnen. Bitte wählen Sie einen über 1024.`, en: `This program may not open port ${sipPort}. Please choose one above 1024.` }, { cause: error });
    default:
      return error;
  }
}

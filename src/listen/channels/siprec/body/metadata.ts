import { SaxesParser } from 'saxes';

/** Who takes part in a recorded call. */
export interface Participant {
  id: string;
  /** Address of record, such as `sip:anna@example.com` or `tel:+49…`; empty where it is withheld. */
  aor: string;
  name: string;
}

/**
 * What metadata of a recording session says (RFC 7865), as far as listening needs it: who takes part, and who sends which
 * stream. Each entry stands alone, so that a later, partial one replaces its own part only.
 */
export interface RecordingMetadata {
  /** Whether this is everything there is to know, or only what changed. */
  mode: 'complete' | 'partial';
  /** Identifiers of the communication sessions, in their order. */
  sessions: string[];
  participants: Map<string, Participant>;
  /** Label in the SDP, by stream. */
  labels: Map<string, string>;
  /** Streams somebody sends, by participant. */
  sends: Map<string, string[]>;
  /** Which communication sessions somebody is in, or was: true while they are. By participant, then by session. */
  attends: Map<string, Map<string, boolean>>;
}

/** Why metadata cannot be read. */
export type NoMetadata = 'broken-metadata' | 'too-much-metadata' | 'no-recording';

const namespace = 'urn:ietf:params:xml:ns:recording:1';
const mostElements = 5_000;
const deepest = 20;
const longestText = 1_000;

interface Open {
  name: string;
  attributes: Readonly<Record<string, { value: string } | undefined>>;
  text: string;
}

/** Reads metadata. Elements of other namespaces are extensions and not looked at. */
export function readMetadata(xml: string): RecordingMetadata | NoMetadata {
  const found: RecordingMetadata = { mode: 'complete', sessions: [], participants: new Map(), labels: new Map(), sends: new Map(), attends: new Map() };
  const open: Open[] = [];
  let elements = 0;
  let isRecording = false;
  let trouble: NoMetadata | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => (trouble ??= 'broken-metadata'));
  // A document type could define entities; metadata has none.
  parser.on('doctype', () => (trouble ??= 'broken-metadata'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1;
    if (elements > mostElements || open.length >= deepest) trouble ??= 'too-much-metadata';
    open.push({ name: uri === namespace ? local : '', attributes, text: '' });
    if (open.length === 1 && local === 'recording' && uri === namespace) isRecording = true;
    if (trouble === undefined && isRecording) begin(found, open);
  });
  const note = (text: string) => {
    const last = open.at(-1);
    if (last && last.text.length < longestText) last.text += text;
  };
  parser.on('text', note);
  parser.on('cdata', note);
  parser.on('closetag', () => {
    const closed = open.at(-1);
    if (trouble === undefined && isRecording && closed) end(found, open, closed.text.trim().slice(0, longestText));
    open.pop();
  });
  try {
    parser.write(xml).close();
  } catch {
    return 'broken-metadata';
  }
  return trouble ?? (isRecording ? found : 'no-recording');
}

function begin(found: RecordingMetadata, open: readonly Open[]): void {
  const last = open.at(-1);
  const path = pathOf(open);
  if (path === 'recording/session') found.sessions.push(idOf(last, 'session_id'));
  if (path === 'recording/participant') {
    const id = idOf(last, 'participant_id');
    found.participants.set(id, { id, aor: '', name: '' });
  }
  if (path === 'recording/participant/nameID') {
    const person = found.participants.get(idOf(open.at(-2), 'participant_id'));
    // A participant has one name per address; the first address counts.
    if (person && person.aor === '') person.aor = (last?.attributes['aor']?.value ?? '').trim().slice(0, 300);
  }
  if (path === 'recording/participantsessionassoc') attend(found, last, true);
  // An association that says nothing means that nothing is sent any more.
  if (path === 'recording/participantstreamassoc') found.sends.set(idOf(last, 'participant_id'), []);
}

function end(found: RecordingMetadata, open: readonly Open[], text: string): void {
  const parent = open.at(-2);
  switch (pathOf(open)) {
    case 'recording/datamode':
    case 'recording/dataMode':
      found.mode = text.toLowerCase() === 'partial' ? 'partial' : 'complete';
      return;
    case 'recording/participant/nameID/name': {
      const person = found.participants.get(idOf(open.at(-3), 'participant_id'));
      if (person && person.name === '') person.name = text.slice(0, 120);
      return;
    }
    case 'recording/stream/label':
      return void found.labels.set(idOf(parent, 'stream_id'), text);
    case 'recording/participantstreamassoc/send':
      return void found.sends.get(idOf(parent, 'participant_id'))?.push(text);
    case 'recording/participantsessionassoc/disassociate-time':
      return attend(found, parent, false);
  }
}

function attend({ attends }: RecordingMetadata, association: Open | undefined, isThere: boolean): void {
  const participant = idOf(association, 'participant_id');
  attends.set(participant, new Map([...(attends.get(participant) ?? []), [idOf(association, 'session_id'), isThere]]));
}

const pathOf = (open: readonly Open[]) => open.map(({ name }) => name).join('/');

/** Early clients write `id` where the standard has a name of its own. */
function idOf(element: Open | undefined, name: string): string {
  return (element?.attributes[name] ?? element?.attributes['id'])?.value.trim().slice(0, 256) ?? '';
}

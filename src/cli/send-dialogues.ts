import type { DialogueOrRefusal } from '#listen/channels/replay/formats/read-dialogues.ts';
import type { RecordedDialogue } from '#listen/channels/replay/formats/dialogue.ts';
import type { Imported, ImportWatch } from '#listen/channels/replay/server/import/import-dialogues.ts';
import { apiPrefix } from '#platform/http/operations-route.ts';
import { patientFetch } from '#platform/http/patient-fetch.ts';
import { Refusal } from '#platform/http/refusal.ts';

/** A request must arrive within the server's patience, also over a slow line. */
const bytesPerRequest = 4_194_304;

/** Sends dialogues to the API of another machine, some megabytes at a time. Line numbers are those of the file. */
export async function sendDialogues(
  { address, token, signal }: { address: string; token: string; signal: AbortSignal },
  dialogues: AsyncIterable<DialogueOrRefusal>,
  watch: ImportWatch,
): Promise<Imported> {
  const total: Imported = { imported: 0, known: 0, refused: 0 };
  let lines: string[] = [];
  let numbers: number[] = [];
  let size = 0;
  const send = async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', 'accept-language': 'en' };
    const request = new Request(`${address.replace(/\/+$/, '')}${apiPrefix}/imports`, { method: 'POST', headers, body: lines.join('\n'), signal });
    const reply = await patientFetch(request).then((response) => response.json(), (error: unknown) => partlyStored(error));
    const { imported = 0, known = 0, refused = 0, errors = [] } = reply as Partial<Imported> & { errors?: Array<{ field: string; message: string }> };
    for (const { field, message } of errors) watch.onRefusal?.(numbers[Number(field.replace('line ', '')) - 1] ?? 0, message);
    total.imported += imported;
    total.known += known;
    total.refused += refused;
    watch.onProgress?.(total);
    lines = [];
    numbers = [];
    size = 0;
  };
  for await (const found of dialogues) {
    if (!('dialogue' in found)) {
      total.refused += 1;
      watch.onRefusal?.(found.line, found.reason);
      continue;
    }
    const text = lineOf(found.dialogue);
    lines.push(text);
    numbers.push(found.line);
    size += Buffer.byteLength(text);
    if (size >= bytesPerRequest) await send();
  }
  if (lines.length > 0) await send();
  return total;
}

/** The counts of an import of which some lines were not stored; anything else that went wrong is thrown. */
function partlyStored(error: unknown): object {
  if (error instanceof Refusal && error.kind === 'import-incomplete') return error.problem;
  throw error;
}

/** A dialogue as a line of the JSONL format, whatever it was read from. */
function lineOf({ source, channel, language, startedAt, turns, consents, ...about }: RecordedDialogue): string {
  return JSON.stringify({
    ...about,
    id: source,
    channel,
    lang: language,
    started_at: startedAt,
    turns: turns.map(({ by, text, offset }) => ({ by, text, offset_s: offset })),
    consents: consents.map(({ purpose, verdict, offset }) => ({ purpose, verdict, offset_s: offset })),
  });
}

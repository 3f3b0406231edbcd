import type { Services } from '#platform/http/request-context.ts';
import type { Counts } from '../contract/run.ts';
import type { DialogueOrRefusal } from '../formats/read-dialogues.ts';
import { catalogueOf } from './catalogue-of.ts';
import { customerIds } from './customer-ids.ts';
import { settle, type ImportParts, type Numbered } from './settle.ts';
import { BatchStores } from './batch-stores.ts';
import type { RefusedAt } from './import-incomplete.ts';
import { renderBatch } from './store-batch.ts';

/** Some megabytes of rows: larger ones cost more in memory than they save in commits. */
const dialoguesPerBatch = 500;
const turnsPerBatch = 20_000;

/** What an import brought. */
export type Imported = Counts;

/** Who is told about the way there. */
export interface ImportWatch {
  onRefusal?(refusal: RefusedAt): void;
  onProgress?(soFar: Imported): void;
}

/**
 * Stores recorded dialogues as closed conversations with their events and consents, batch by batch: what was stored stays
 * when a later batch fails, and the same dialogues can be imported again without doubling. While batches are being stored the
 * next one is read and rendered.
 */
export async function importDialogues(
  { database, secrets, now }: Pick<Services, 'database' | 'secrets' | 'now'>,
  dialogues: AsyncIterable<DialogueOrRefusal>,
  watch: ImportWatch = {},
): Promise<Imported> {
  const total: Imported = { imported: 0, known: 0, refused: 0, withoutAudio: 0 };
  const parts: ImportParts = { database, now, catalogue: await catalogueOf(database), customerId: customerIds(await secrets.get('import-customers')) };
  const refuse = (refusal: RefusedAt) => {
    total.refused += 1;
    watch.onRefusal?.(refusal);
  };
  await using stores = new BatchStores(database);
  for await (const batch of inBatches(dialogues, refuse)) {
    const { dialogues: settled, refused, known } = await settle(parts, batch);
    for (const refusal of refused) refuse(refusal);
    total.known += known;
    total.withoutAudio += settled.filter(({ dialogue }) => dialogue.container?.hadAudio).length;
    await stores.store(renderBatch(settled, now()), (stored) => {
      total.imported += stored;
      total.known += settled.length - stored;
      watch.onProgress?.(total);
    });
  }
  await stores.finish();
  return total;
}

async function* inBatches(dialogues: AsyncIterable<DialogueOrRefusal>, refuse: (refusal: RefusedAt) => void): AsyncGenerator<Numbered[]> {
  let batch: Numbered[] = [];
  let turns = 0;
  for await (const found of dialogues) {
    if (!('dialogue' in found)) {
      refuse(found);
      continue;
    }
    batch.push(found);
    turns += found.dialogue.turns.length;
    if (batch.length < dialoguesPerBatch && turns < turnsPerBatch) continue;
    yield batch;
    batch = [];
    turns = 0;
  }
  if (batch.length > 0) yield batch;
}

import { RefusedVcon } from './refused-vcon.ts';
import type { VconDocument } from './vcon-document.ts';

/** Every place that is named exists. @throws RefusedVcon naming the field and the place. */
export function assertReferences({ parties, dialog, attachments, analysis }: VconDocument): void {
  const party = (field: string, places: Iterable<number | null | undefined>) => assertBelow(field, places, parties.length, 'noSuchParty');
  const piece = (field: string, places: Iterable<number | null | undefined>) => assertBelow(field, places, dialog.length, 'noSuchDialog');
  for (const [index, each] of dialog.entries()) {
    const field = `dialog.${index}`;
    party(`${field}.parties`, [each.parties ?? []].flat(2));
    party(`${field}.originator`, [each.originator]);
    party(`${field}.party_history`, (each.party_history ?? []).map(({ party: place }) => place));
    party(`${field}.transferee`, [each.transferee]);
    party(`${field}.transferor`, [each.transferor]);
    party(`${field}.transfer_target`, each.transfer_target ?? each['transfer-target'] ?? []);
    piece(`${field}.original`, each.original ?? []);
    piece(`${field}.target_dialog`, each.target_dialog ?? each['target-dialog'] ?? []);
  }
  for (const [index, each] of (attachments ?? []).entries()) {
    party(`attachments.${index}.party`, [each.party]);
    // Where nothing was said, 0 stands for the conversation as a whole.
    piece(`attachments.${index}.dialog`, [each.dialog ?? []].flat().filter((place) => place !== 0));
  }
  for (const [index, each] of (analysis ?? []).entries()) piece(`analysis.${index}.dialog`, [each.dialog ?? []].flat().filter((place) => place !== 0));
}

function assertBelow(field: string, places: Iterable<number | null | undefined>, count: number, reason: 'noSuchParty' | 'noSuchDialog'): void {
  for (const place of places) {
    if (place !== null && place !== undefined && place >= count) throw new RefusedVcon(field, reason, String(place));
  }
}

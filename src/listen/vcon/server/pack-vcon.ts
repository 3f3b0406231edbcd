import type { KeyObject } from 'node:crypto';
import type { ConversationRecord } from '../contract/conversation-record.ts';
import { encryptVcon } from '../seal/encrypt-vcon.ts';
import { signVcon } from '../seal/sign-vcon.ts';
import type { VconKey } from '../seal/vcon-key.ts';
import { writeVcon } from '../write/write-vcon.ts';

/** In which form a vCon leaves: as it is, signed, or signed and then encrypted for somebody. */
export type Packing = { form: 'unsigned' } | { form: 'signed'; key: VconKey } | { form: 'encrypted'; key: VconKey; recipient: KeyObject };

/** A conversation as a vCon in one of its three forms. */
export async function packVcon(record: ConversationRecord, packing: Packing): Promise<Record<string, unknown>> {
  const vcon = writeVcon(record);
  if (packing.form === 'unsigned') return { ...vcon };
  const signed = await signVcon(vcon, packing.key);
  return packing.form === 'signed' ? { ...signed } : { ...(await encryptVcon(signed, vcon.uuid, [packing.recipient])) };
}

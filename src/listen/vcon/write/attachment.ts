import type { Vcon } from '../contract/vcon.ts';

/** An attachment with JSON in it; the drafts name its kind in `purpose`, older readers look into `type`. */
export function attachment(
  kind: Vcon['attachments'][number]['type'],
  { at, person, dialog }: { at: string; person: number; dialog: number },
  body: Record<string, unknown>,
): Vcon['attachments'][number] {
  return { type: kind, purpose: kind, start: at, party: person, dialog, mediatype: 'application/json', encoding: 'json', body };
}

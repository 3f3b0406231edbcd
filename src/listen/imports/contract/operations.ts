import { z } from 'zod';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { Counts, ImportRun, ImportRunInFull } from './run.ts';

const importers = ['steward', 'admin'] as const;

/** Media types an import may have: lines of JSON, or one vCon, as it is or zipped. */
export const importMediaTypes = ['application/x-ndjson', 'application/vcon', 'application/vcon+gzip'] as const;

/** Bringing recorded conversations in. */
export const importsContract = {
  create: operation({
    id: 'imports.create',
    method: 'POST',
    path: '/imports',
    permission: 'imports:create',
    audience: importers,
    summary: 'Store recorded dialogues as closed conversations, with their consents',
    description: `One dialogue per line, at most 1 MiB each, without a limit to their number, as \`application/x-ndjson\`; or one vCon of at most 16 MiB as \`application/vcon\` or \`application/vcon+gzip\`. The body is stored while it arrives; an hour is the most it may take, and half a minute without a byte ends it.

A line is \`{"id": "…", "lang": "de", "started_at": "2026-03-01T09:30:00Z", "channel": "chat", "customer": "…", "reason": "…", "brand": "…", "product": "…", "turns": [{"by": "customer", "text": "…", "offset_s": 0}], "consents": [{"purpose": "quote", "verdict": "granted", "offset_s": 20}]}\` (\`id\` and \`turns\` are required; turns by \`action\` are left out; \`"origin": "simulated"\` or \`"replay"\` where no real people spoke), or a vCon, which may be signed and encrypted for a key of this house. An \`id\` is stored once, so the same lines can be sent again.

Good lines are stored even when others are not: those are listed with number and reason in the refusal \`import-incomplete\`. Whoever gives an \`id\` can watch and cancel the import under it.`,
    consumes: importMediaTypes,
    input: z.object({
      query: z.strictObject({
        id: Id.optional().describe('made by the caller, to watch and cancel it by'),
        name: z.string().trim().min(1).max(200).optional().describe('name of the file, for the list of imports'),
        language: Language.optional().describe('of dialogues that do not name one; by default the organisation’s'),
      }),
      body: z.custom<AsyncIterable<Uint8Array>>((value) => value !== null && typeof value === 'object' && Symbol.asyncIterator in value, `must be sent as ${importMediaTypes.join(', ')}`),
    }),
    output: Counts,
  }),
  list: operation({
    id: 'imports.list',
    method: 'GET',
    path: '/imports',
    permission: 'imports:create',
    audience: importers,
    summary: 'Imports, newest first, running ones included',
    input: z.strictObject(pageInput),
    output: page(ImportRun),
  }),
  show: operation({
    id: 'imports.show',
    method: 'GET',
    path: '/imports/{importId}',
    permission: 'imports:create',
    audience: importers,
    summary: 'One import with the lines it refused',
    input: z.strictObject({ importId: Id }),
    output: ImportRunInFull,
  }),
  cancel: operation({
    id: 'imports.cancel',
    method: 'POST',
    path: '/imports/{importId}/cancel',
    permission: 'imports:create',
    audience: importers,
    summary: 'End an import; what was stored stays',
    input: z.strictObject({ importId: Id }),
    output: ImportRun,
  }),
};

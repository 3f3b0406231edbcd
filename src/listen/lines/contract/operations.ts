import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { Line, LineAgentEntry, LineDelivery, LineKind } from './line.ts';
import { Bilingual } from './manifest.ts';

const admin = ['admin'] as const;
const Kind = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'must be the name of a kind of line');
const Settings = z.record(z.string().max(60), z.unknown()).describe('as the kind’s fields say; a secret that is left out stays as it is, null removes it');

/** The ways in an organisation has: what kinds there are, which are set up, how they are doing. */
export const linesContract = {
  kinds: operation({
    id: 'lines.kinds',
    method: 'GET',
    path: '/lines/kinds',
    permission: 'lines:read',
    audience: admin,
    summary: 'Kinds of lines that can be set up, and their settings',
    input: z.strictObject({}),
    output: z.object({ items: z.array(LineKind), publicAddress: z.string().describe('where other systems reach this house') }),
  }),
  list: operation({
    id: 'lines.list',
    method: 'GET',
    path: '/lines',
    permission: 'lines:read',
    audience: admin,
    summary: 'Lines that are set up, and how they are doing',
    input: z.strictObject({}),
    output: z.object({ items: z.array(Line) }),
  }),
  put: operation({
    id: 'lines.put',
    method: 'PUT',
    path: '/lines/{lineId}',
    permission: 'lines:edit',
    audience: admin,
    summary: 'Set a line up, or change it; the id is chosen by the caller',
    input: z.strictObject({ lineId: Id, kind: Kind, name: z.string().trim().min(1).max(120), active: z.boolean().default(true), settings: Settings }),
    output: Line,
  }),
  remove: operation({
    id: 'lines.remove',
    method: 'DELETE',
    path: '/lines/{lineId}',
    permission: 'lines:edit',
    audience: admin,
    summary: 'Remove a line; its conversations stay, what was not delivered is lost',
    input: z.strictObject({ lineId: Id }),
    output: z.object({}),
  }),
  check: operation({
    id: 'lines.check',
    method: 'POST',
    path: '/lines/check',
    permission: 'lines:edit',
    audience: admin,
    summary: 'Try whether settings work, saved or not; nothing is changed on the other side',
    input: z.strictObject({ lineId: Id.optional().describe('whose secrets fill what is left out'), kind: Kind, settings: Settings }),
    output: z.object({ works: z.boolean(), trouble: Bilingual.nullable() }),
  }),
  deliveries: operation({
    id: 'lines.deliveries',
    method: 'GET',
    path: '/lines/deliveries',
    permission: 'lines:read',
    audience: admin,
    summary: 'What could not be delivered, or not yet, newest first',
    input: z.strictObject(pageInput),
    output: page(LineDelivery),
  }),
  sendAgain: operation({
    id: 'lines.sendAgain',
    method: 'POST',
    path: '/lines/deliveries/{deliveryId}/again',
    permission: 'lines:edit',
    audience: admin,
    summary: 'Try a delivery again now',
    input: z.strictObject({ deliveryId: Id }),
    output: z.object({}),
  }),
  original: operation({
    id: 'lines.original',
    method: 'GET',
    path: '/desk/conversations/{conversationId}/turns/{seq}/original',
    permission: 'desk:read',
    audience: ['agent'],
    summary: 'A turn as it came, whole and formatted, in a conversation I serve',
    description: 'The HTML has lost whatever runs or loads from elsewhere; show it in a frame without rights all the same.',
    input: z.strictObject({ conversationId: Id, seq: z.coerce.number().int().min(1) }),
    output: z.object({ html: z.string() }),
  }),
  attachment: operation({
    id: 'lines.attachment',
    method: 'GET',
    path: '/desk/conversations/{conversationId}/attachments/{attachmentId}',
    permission: 'desk:read',
    audience: ['agent'],
    summary: 'A file that came with a turn, in a conversation I serve',
    input: z.strictObject({ conversationId: Id, attachmentId: Id }),
    output: z.file(),
  }),
  agents: operation({
    id: 'lines.agents',
    method: 'GET',
    path: '/lines/{lineId}/agents',
    permission: 'lines:read',
    audience: admin,
    summary: 'Agents of the other system whom no mail address leads to an employee',
    input: z.strictObject({ lineId: Id }),
    output: z.object({ items: z.array(LineAgentEntry), employees: z.array(z.object({ id: Id, name: z.string() })).describe('agents here, by name') }),
  }),
  matchAgent: operation({
    id: 'lines.matchAgent',
    method: 'PUT',
    path: '/lines/{lineId}/agents',
    permission: 'lines:edit',
    audience: admin,
    summary: 'Say who an agent of the other system is; null takes it back',
    input: z.strictObject({ lineId: Id, externalId: z.string().min(1).max(200), employeeId: Id.nullable() }),
    output: LineAgentEntry,
  }),
};

import { z } from 'zod';
import { operation } from '#platform/contract/operation.ts';
import { widgetTextLimit, widgetTexts } from './widget-text.ts';

const Text = z.string().trim().min(1).max(widgetTextLimit);
const Wording = z.strictObject({ de: Text, en: Text });
const brand = z.string().max(60).optional().describe('key of a brand; without it for all websites');
const Reworded = z.object({ texts: z.partialRecord(z.enum(widgetTexts), Wording) });
const Shown = z.object({
  texts: z
    .partialRecord(z.enum([...widgetTexts, 'call', 'callAt']), Wording)
    .describe('`call` and `callAt` only where one can call: what the way to the call is named, and its address on this server'),
});

/** What the chat widget says in the organisation's own words. */
export const widgetContract = {
  texts: operation({
    id: 'widget.texts',
    method: 'GET',
    path: '/chat/texts',
    permission: 'widget:read',
    audience: 'anyone',
    summary: 'Texts of the widget in the organisation’s own words',
    description: 'Only what was reworded. A brand’s own words come before those for all websites; an unknown brand has none.',
    input: z.strictObject({ brand }),
    output: Shown,
  }),
  reword: operation({
    id: 'widget.reword',
    method: 'PUT',
    path: '/chat/texts',
    permission: 'widget:reword',
    audience: ['steward', 'admin'],
    summary: 'Put texts of the widget into other words, or back as they came',
    description: 'Texts that are not named stay; `null` goes back. Websites show new words within five minutes.',
    input: z.strictObject({ brand, texts: z.partialRecord(z.enum(widgetTexts), Wording.nullable()) }),
    output: Reworded,
  }),
};

import { featureModule } from '#platform/http/feature-module.ts';
import { inPersonContract } from '../contract/operations.ts';
import { answer } from './answer.ts';
import { begin } from './begin.ts';
import type { InPersonParts } from './in-person-parts.ts';
import { link } from './link.ts';
import { note } from './note.ts';

/** Talks in person, noted by the agent. */
export function inPersonModule(parts: InPersonParts) {
  return featureModule({
    name: 'inPerson',
    contract: inPersonContract,
    handlers: {
      begin: (context, input) => begin(context, parts, input),
      note: (context, input) => note(context, parts, input),
      answer: (context, input) => answer(context, parts, input),
      link,
    },
  });
}

import { featureModule } from '#platform/http/feature-module.ts';
import { askingContract } from '../contract/operations.ts';
import { answer } from './answer.ts';
import { askFurther } from './ask-further.ts';
import { ask } from './ask.ts';
import type { AskingParts } from './asking-parts.ts';
import { change } from './change.ts';
import { mine } from './mine.ts';
import { pause } from './pause.ts';
import { record } from './record.ts';
import { resume } from './resume.ts';
import { takeBack } from './take-back.ts';

/** Asking the customer and taking the answer; closing and opening the door. */
export function askingModule(parts: AskingParts) {
  return featureModule({
    name: 'asking',
    contract: askingContract,
    handlers: {
      ask: (context, input) => ask(context, parts, input),
      askFurther: (context, input) => askFurther(context, parts, input),
      pause: (context, input) => pause(context, parts, input),
      resume: (context, input) => resume(context, parts, input),
      record: (context, input) => record(context, parts, input),
      takeBack: (context, input) => takeBack(context, parts, input),
      answer: (context, input) => answer(context, parts, input),
      change: (context, input) => change(context, parts, input),
      mine: (context) => mine(context),
    },
  });
}

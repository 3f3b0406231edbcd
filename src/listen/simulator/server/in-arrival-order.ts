import { readDemoDialogues } from '#seeds/demo/read-demo-dialogues.ts';
import type { DemoDialogue } from '#seeds/demo/demo-dialogue.ts';

/** The dialogues as their customers arrive: mostly German, an English one after every fourth. */
export function inArrivalOrder(): DemoDialogue[] {
  const english = readDemoDialogues('en');
  return readDemoDialogues('de').flatMap((dialogue, index) => {
    const next = index % 4 === 3 ? english[(index - 3) / 4] : undefined;
    return next ? [dialogue, next] : [dialogue];
  });
}

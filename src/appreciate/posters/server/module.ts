import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { postersContract } from '../contract/operations.ts';
import { cancel } from './cancel.ts';
import { create } from './create.ts';
import { drawAgain } from './draw-again.ts';
import { draw } from './draw.ts';
import { file } from './file.ts';
import { forgetPosters } from './forget-posters.ts';
import { list } from './list.ts';
import { postersTopic } from './posters-topic.ts';
import { remove } from './remove.ts';
import { show } from './show.ts';
import { text } from './text.ts';
import { voices } from './voices.ts';

/** Printing what hangs. */
export function postersModule(services: Services) {
  return featureModule({
    name: 'posters',
    contract: postersContract,
    topics: [postersTopic(services)],
    jobs: [draw(services), forgetPosters(services)],
    handlers: { create, list, show, cancel, drawAgain, remove, file, voices, text },
  });
}

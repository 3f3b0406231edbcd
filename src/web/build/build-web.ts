import { pino } from 'pino';
import { buildWall } from './build-wall.ts';
import { buildWidget } from './build-widget.ts';
import { ensureBuilt } from './ensure-built.ts';

/** `npm run build`: leaves an up-to-date web interface in `dist/web`, the chat widget in `dist/widget`, and what screens load of the wall in `dist/wall`. */
const log = pino({ base: null });
await ensureBuilt(log);
await buildWidget(log);
await buildWall(log);

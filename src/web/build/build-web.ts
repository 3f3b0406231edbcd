import { pino } from 'pino';
import { buildWidget } from './build-widget.ts';
import { ensureBuilt } from './ensure-built.ts';

/** `npm run build`: leaves an up-to-date web interface in `dist/web`, and the chat widget in `dist/widget`. */
const log = pino({ base: null });
await ensureBuilt(log);
await buildWidget(log);

import { pino } from 'pino';
import { ensureBuilt } from './ensure-built.ts';

/** `npm run build`: leaves an up-to-date web interface in `dist/web`. */
await ensureBuilt(pino({ base: null }));

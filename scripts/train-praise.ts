import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { seenFile } from '../src/appreciate/praise/reading/seen-texts.ts';
import { weightsFile } from '../src/appreciate/praise/reading/weights.ts';
import { hasCorpora } from './train-praise/texts.ts';
import { train } from './train-praise/train.ts';

/**
 * `npm run train:praise`: learns by which words thanks and praise are known, and writes the weights.
 */
if (!hasCorpora) {
  process.stderr.write('SKIPPED: there is no ../shared/data/gratitude beside the project, so nothing was trained.\n');
  process.exit(1);
}
const { weights, seen, foretold } = train((line) => process.stderr.write(`${line}\n`));
await writeFile(weightsFile, weights);
await writeFile(seenFile, seen);
process.stdout.write(`${JSON.stringify(foretold, undefined, 1)}\nsha256 ${createHash('sha256').update(weights).digest('hex')}\n`);

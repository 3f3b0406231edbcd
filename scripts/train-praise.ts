import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { seenFile } from '../src/appreciate/praise/reading/seen-texts.ts';
import { weightsFile } from '../src/appreciate/praise/reading/weights.ts';
import { card } from './train-praise/card.ts';
import { madeOfNow, sha256 } from './train-praise/made-of.ts';
import { hasCorpora } from './train-praise/texts.ts';
import { train } from './train-praise/train.ts';

/**
 * `npm run train:praise`: learns by which words thanks and praise are known, and writes the weights, what they were made of, and their
 * card. With `--check` it writes nothing and ends with 1 when the committed weights are not what the committed sentences give.
 */
const beside = (name: string) => new URL(name, weightsFile);
if (!hasCorpora) {
  process.stderr.write('SKIPPED: there is no ../shared/data/gratitude beside the project, so nothing was trained and nothing checked.\n');
  process.exit(process.argv.includes('--check') ? 0 : 1);
}
const trained = train((line) => process.stderr.write(`${line}\n`));
const said = `sha256 ${sha256(trained.weights)}, ${trained.weights.length} bytes`;
if (process.argv.includes('--check')) {
  const same = trained.weights.equals(readFileSync(weightsFile)) && trained.seen.equals(readFileSync(seenFile));
  process.stdout.write(`${said}: ${same ? 'the committed weights' : 'NOT the committed weights. Run npm run train:praise.'}\n`);
  process.exit(same ? 0 : 1);
}
const text = card(trained);
await writeFile(weightsFile, trained.weights);
await writeFile(seenFile, trained.seen);
await writeFile(beside('made-of.json'), `${JSON.stringify(madeOfNow(), undefined, 2)}\n`);
await writeFile(beside('README.md'), text);
process.stdout.write(`${text.slice(text.indexOf('## How well'), text.indexOf('The own sentences'))}\n${said}\n`);

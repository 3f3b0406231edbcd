import { MailRefused } from './mail-refused.ts';
import { mailLimits } from './limits.ts';

/** Boundaries declared in one message beyond which it is no letter any more. */
const mostBoundaries = 1_000;
/** Lines beginning with "--" beyond which nobody looks at each. */
const mostDashed = 50_000;

/**
 * Refuses a message of too many parts without taking it apart. Lines beginning with "--" are counted first, which costs next
 * to nothing; only where they are many it is looked which of them divide parts.
 * @throws MailRefused `too-many-parts`.
 */
export function assertFewParts(raw: Buffer, most: number = mailLimits.parts): void {
  let dashed = 0;
  for (let at = raw.indexOf('\n--'); at !== -1; at = raw.indexOf('\n--', at + 3)) dashed += 1;
  if (dashed <= most) return;
  if (dashed > mostDashed) throw new MailRefused('too-many-parts');
  const boundaries = new Set<string>();
  const text = raw.toString('latin1');
  for (const [, quoted, bare] of text.matchAll(/boundary\s{0,4}=\s{0,4}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi)) {
    boundaries.add(quoted ?? bare ?? '');
    if (boundaries.size > mostBoundaries) throw new MailRefused('too-many-parts');
  }
  const lengths = new Set([...boundaries].map((each) => each.length));
  let parts = 0;
  for (let at = text.indexOf('\n--'); at !== -1; at = text.indexOf('\n--', at + 3)) {
    const isBoundary = [...lengths].some((length) => boundaries.has(text.slice(at + 3, at + 3 + length)));
    if (isBoundary && (parts += 1) > most) throw new MailRefused('too-many-parts');
  }
}

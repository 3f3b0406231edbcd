/** What `evaluate praise` can ask of a text. */
export type PraiseTask = 'gratitude' | 'praise';

const yes = new Set(['1', 'true', 'yes', 'y', 'ja', 'j', 'wahr', 'positive', 'pos']);
const no = new Set(['0', '-1', 'false', 'no', 'n', 'nein', 'falsch', 'negative', 'neg', 'none', 'other', 'neutral', 'nothing', 'keins', 'nichts']);
const praise = new Set(['praise', 'lob', 'compliment']);
const gratitude = new Set(['gratitude', 'thankyou', 'thanks', 'thank', 'thankful', 'dank', 'danke', 'dankbarkeit']);

/**
 * Reads a label as people and corpora write them: true, 1, "yes", "praise", "thank_you", or a list of such. Gratitude alone
 * is no praise; whether praise says thanks, its name does not tell. Undefined where it is neither a yes nor a no to the question. With `names`, a label is
 * yes when it is (or, being a list, has) one of them, and no otherwise.
 */
export function yesOrNo(label: unknown, task: PraiseTask, names?: ReadonlySet<string>): boolean | undefined {
  const all = (Array.isArray(label) ? label : [label]).map(plain);
  if (names) return all.some((one) => names.has(one));
  const answers = all.map((one) => answer(one, task));
  if (answers.includes(true)) return true;
  return answers.every((one) => one === false) ? false : undefined;
}

/** A label without case, spaces and marks, so that "Thank_You" is `thankyou`. */
export function plain(label: unknown): string {
  const text = typeof label === 'string' || typeof label === 'number' || typeof label === 'boolean' ? String(label) : '';
  return text.toLowerCase().replace(/(?!^-\d)[\s_-]/g, '').replace(/^(-?\d+)\.0+$/, '$1');
}

function answer(label: string, task: PraiseTask): boolean | undefined {
  if (yes.has(label)) return true;
  if (no.has(label) || /^(no|not|non|nicht|kein)(praise|gratitude|thanks|thankyou|lob|dank)$/.test(label)) return false;
  if (gratitude.has(label)) return task === 'gratitude';
  return praise.has(label) && task === 'praise' ? true : undefined;
}

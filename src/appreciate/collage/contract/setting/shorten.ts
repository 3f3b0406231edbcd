/** How many letters of one voice a sheet holds; whoever wrote more is read in full where there is room. */
const longestText = 320;

/** A text no longer than a sheet can hold: it ends after a whole sentence if one ends late enough, else after a word, with a visible …. */
export function shorten(text: string): { text: string; shortened: boolean } {
  const letters = [...text];
  if (letters.length <= longestText) return { text, shortened: false };
  const head = letters.slice(0, longestText).join('');
  const sentence = /^.*[.!?](?=\s)/su.exec(head)?.[0] ?? '';
  if (sentence.length > head.length / 2) return { text: `${sentence} …`, shortened: true };
  const words = head.replace(/\s+\S*$/u, '');
  return { text: words.length > head.length / 2 ? `${words} …` : `${head}…`, shortened: true };
}

import { compile } from 'html-to-text';

/** Characters of HTML that are turned into text; what follows is read in the original. */
const longest = 2 * 1024 * 1024;

const convert = compile({
  wordwrap: false,
  decodeEntities: true,
  limits: { maxInputLength: longest, maxDepth: 1_000, maxChildNodes: 5_000, ellipsis: ' […]' },
  selectors: [
    { selector: '*', format: 'inline' },
    // Where a link leads is seen in the original; tracking addresses would bury the words.
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 } })),
    { selector: 'hr', options: { length: 32 } },
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    ...['style', 'script', 'head', 'title', 'noscript', 'template', 'svg', 'math', 'object', 'button', 'select'].map((selector) => ({ selector, format: 'skip' })),
  ],
});

/** The words of an HTML mail, quotes marked as in text mails. Meant for mails without a text part. */
export function textOfHtml(html: string): string {
  return convert(html).replaceAll('\u00a0', ' ');
}

import { answerWords } from './answer-words.ts';

/** What an answer is made of. */
export interface AnswerParts {
  text: string;
  signature: string;
  language: 'de' | 'en';
  /** The question in its wording, if one is open. */
  question?: string | undefined;
  /** The customer's own page. Left out of copies others can read: whoever has it decides for the customer. */
  link?: string | undefined;
}

/** An answer as plain text and as the same in HTML. */
export function answerBody(parts: AnswerParts): { text: string; html: string } {
  return { text: plain(parts), html: html(parts) };
}

function plain({ text, signature, language, question, link }: AnswerParts): string {
  const words = answerWords[language];
  const asking = question && link ? [question, `${words.decide}\n${link}`] : [];
  const below = [signature.trim(), ...(link && !question ? [`${words.later}\n${link}`] : [])].filter(Boolean);
  return `${[text.trim(), ...asking, ...(below.length > 0 ? [`-- \n${below.join('\n\n')}`] : [])].join('\n\n')}\n`;
}

function html({ text, signature, language, question, link }: AnswerParts): string {
  const words = answerWords[language];
  const asking =
    question && link
      ? `<div style="border-left:3px solid #2f6b50;padding:0 0 0 12px;margin:24px 0">${paragraphs(question)}<p>${escaped(words.decide)}<br>${linked(link)}</p></div>`
      : '';
  const closing = signature.trim() === '' ? '' : paragraphs(signature.trim());
  const small = link && !question ? `<p style="color:#666;font-size:13px">${escaped(words.later)}<br>${linked(link)}</p>` : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif">${paragraphs(text.trim())}${asking}${closing}${small}</body></html>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function linked(address: string): string {
  return `<a href="${escaped(address)}">${escaped(address)}</a>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

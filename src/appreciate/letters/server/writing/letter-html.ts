import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { Letter } from './letter.ts';
import { days } from './letter-text.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { quoted } from './quoted.ts';
import { voiceCredit } from './voice-credit.ts';

// Mail programs know neither our style sheet nor our fonts: colours are those of the paper, every style stands at its element, and
// nothing is fetched from anywhere.
const sans = "font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif";
const serif = "font-family:'Source Serif 4',Georgia,'Times New Roman',serif";
const ink = '#1f2430';
const soft = '#5a5f6b';
const chair = '#1f5c45';
const honey = '#d9a441';
const paper = '#fbf9f4';
// Whoever reads the letter in a browser keeps it open.
const elsewhere = 'target="_blank" rel="noopener"';

/** The same letter in HTML: customers’ words in the serif, everything else in the sans. */
export function letterHtml(letter: Letter): string {
  const { language, voices, forUnit, word, throwAway, house, endLink } = letter;
  const t = messagesFor(language, { de, en });
  const all = [...voices, ...forUnit];
  const isDemo = all.length > 0 && all.every(({ simulated }) => simulated);
  const parts = [
    paragraph(`${t.hello(letter.reader.name)},`),
    ...(isDemo ? [paragraph(t.openingSimulated)] : voices.length > 0 ? [paragraph(t.opening)] : []),
    ...voices.map((praise) => voice(praise, language)),
    ...(forUnit.length > 0 ? [heading(t.forUnit), paragraph(t.forUnitLead, soft), ...forUnit.map((praise) => voice(praise, language))] : []),
    ...(word ? [heading(t.word), `<p lang="${word.language}" style="margin:0 0 4px;font-size:16px;line-height:1.5">${inLines(word.text)}</p>`, paragraph(word.from, soft)] : []),
    `<p style="margin:28px 0"><a href="${escaped(house)}/wall" ${elsewhere} style="color:${chair};font-weight:600">${escaped(t.toWall)}</a></p>`,
    ...(throwAway.length > 0 ? [heading(t.throwAwayTitle), paragraph(t.throwAway(days(throwAway, language), throwAway.length))] : []),
    `<p style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #e3ded2;font-size:13px;line-height:1.5;color:${soft}">${escaped(t.footer)}<br><br><a href="${escaped(endLink)}" ${elsewhere} style="color:${soft}">${escaped(t.end)}</a></p>`,
  ];
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(t.subject(letter.organisation))}</title></head>` +
    `<body style="margin:0;padding:0;background:${paper};color:${ink};${sans}"><table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:${paper}"><tr><td align="center" style="padding:32px 20px">` +
    `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:560px"><tr><td align="left" style="${sans};color:${ink};font-size:16px;line-height:1.5">${parts.join('')}</td></tr></table></td></tr></table></body></html>`
  );
}

function voice(praise: HungPraise, language: 'de' | 'en'): string {
  return (
    `<div style="margin:20px 0;padding:0 0 0 16px;border-left:3px solid ${honey}">` +
    `<p lang="${praise.language}" dir="auto" style="margin:0 0 6px;${serif};font-size:19px;line-height:1.45">${inLines(quoted(praise.text, praise.language))}</p>` +
    `<p style="margin:0;font-size:13px;color:${soft}">${escaped(voiceCredit(praise, language))}</p></div>`
  );
}

function heading(text: string): string {
  return `<h2 style="margin:32px 0 8px;font-size:17px;line-height:1.3">${escaped(text)}</h2>`;
}

function paragraph(text: string, colour = ink): string {
  return `<p style="margin:0 0 12px;color:${colour}">${escaped(text)}</p>`;
}

/** Text that keeps the lines it was written in. */
function inLines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

import { declaredProblems } from '../../contract/declare-problem.ts';

const heading = { de: 'Ablehnungen der Schnittstelle', en: 'Refusals of the API' };
const columns = {
  de: ['Name', 'Status', 'Was geschehen ist', 'Was Sie tun können'],
  en: ['Name', 'Status', 'What happened', 'What you can do'],
};

/** Every kind of refusal with its remedy, where a refusal's `type` leads. */
export function problemsPage(language: 'de' | 'en'): string {
  const rows = declaredProblems().map(({ name, status, copy }) => {
    const { title, detail, remedy } = copy[language];
    return `<tr role="row" id="${name}"><th role="rowheader" scope="row"><code>${name}</code></th><td role="cell">${status}</td><td role="cell">${escape([title, detail].filter(Boolean).join('. '))}</td><td role="cell">${escape(remedy)}</td></tr>`;
  });
  // On a phone each refusal is a block; the roles give the table back the meaning that `display` takes from it.
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading[language]} · Ohrensessel</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}tr:target{outline:2px solid}code{overflow-wrap:anywhere}@media (max-width:40rem){table,tbody,tr,th,td{display:block}thead{display:none}tr{padding-block:.75rem;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}th,td{padding:.125rem 0;border:0}}</style></head>
<body><main><h1>${heading[language]}</h1><table role="table"><thead role="rowgroup"><tr role="row">${columns[language].map((column) => `<th role="columnheader" scope="col">${column}</th>`).join('')}</tr></thead><tbody role="rowgroup">
${rows.join('\n')}
</tbody></table></main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

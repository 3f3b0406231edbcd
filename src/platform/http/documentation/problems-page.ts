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
    return `<tr id="${name}"><th scope="row"><code>${name}</code></th><td>${status}</td><td>${escape([title, detail].filter(Boolean).join('. '))}</td><td>${escape(remedy)}</td></tr>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading[language]} · Ohrensessel</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}tr:target{outline:2px solid}</style></head>
<body><main><h1>${heading[language]}</h1><table><thead><tr>${columns[language].map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

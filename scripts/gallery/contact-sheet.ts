import type { Drawn } from './album.ts';
import { forms, schemes } from './looks.ts';

/** The page that shows all pictures: one row for each page, state and language, its looks side by side. */
export function contactSheet(drawn: readonly Drawn[]): string {
  const chapters = Map.groupBy(drawn, ({ chapter }) => chapter);
  const body = [...chapters].map(([chapter, pictures]) => {
    const rows = Map.groupBy(pictures, ({ title, language }) => `${title} · ${language}`);
    const sorted = [...rows].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
    return `<h2>${chapter}</h2>\n${sorted.map(([name, looks]) => row(name, looks)).join('\n')}`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery · Ohrensessel</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; background: #ecebe8; color: #22262f; }
  .row { display: grid; grid-template-columns: 3.3fr 3.3fr 1fr 1fr 1fr; gap: 12px; align-items: start; }
  h3 { font-size: 15px; margin: 24px 0 8px; }
  img { width: 100%; max-height: 900px; object-fit: cover; object-position: top; border-radius: 6px; box-shadow: 0 1px 6px #0003; }
</style></head><body>
<h1>Every page, in both languages, light and dark, desktop and phone</h1>
${body.join('\n')}
</body></html>
`;
}

function row(name: string, looks: readonly Drawn[]): string {
  const cells = forms.flatMap((form) =>
    schemes.map((scheme) => {
      const picture = looks.find((look) => look.form === form && look.scheme === scheme);
      return picture ? image(picture.file, `${name}, ${form}, ${scheme}`) : '<span></span>';
    }),
  );
  const whole = looks.find((look) => look.whole)?.whole;
  return `<h3>${name}</h3><div class="row">${cells.join('')}${whole ? image(whole, `${name}, phone, whole`) : ''}</div>`;
}

function image(file: string, alt: string): string {
  return `<a href="${file}"><img src="${file}" alt="${alt}" loading="lazy"></a>`;
}

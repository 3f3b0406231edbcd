import { looks, type Pictures } from './album.ts';

/** The page that shows all pictures: one row for each page and language, its looks side by side. */
export function contactSheet(taken: readonly Pictures[]): string {
  const chapters = Map.groupBy(taken, ({ chapter }) => chapter);
  const body = [...chapters].map(([chapter, pictures]) => {
    const rows = pictures
      .toSorted((a, b) => a.title.localeCompare(b.title) || a.language.localeCompare(b.language))
      .map(row);
    return `<h2>${chapter}</h2>\n${rows.join('\n')}`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery · Ohrensessel</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; background: #ecebe8; color: #22262f; }
  .row { display: grid; grid-template-columns: 3.3fr 3.3fr 1fr 1fr; gap: 12px; align-items: start; }
  h3 { font-size: 15px; margin: 24px 0 8px; }
  img { width: 100%; max-height: 900px; object-fit: cover; object-position: top; border-radius: 6px; box-shadow: 0 1px 6px #0003; }
</style></head><body>
<h1>Every page, in both languages, light and dark, desktop and phone</h1>
${body.join('\n')}
</body></html>
`;
}

function row({ title, language, name }: Pictures): string {
  const images = looks.map((look) => {
    const file = `${name}-${look.name}.png`;
    return `<a href="${file}"><img src="${file}" alt="${title}, ${language}, ${look.name}" loading="lazy"></a>`;
  });
  return `<h3>${title} · ${language}</h3><div class="row">${images.join('')}</div>`;
}

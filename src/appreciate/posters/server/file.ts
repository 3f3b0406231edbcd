import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { PosterFormat, SettledChoice } from '../contract/poster-choice.ts';
import { posterProblems } from '../contract/problems.ts';
import { fileSeal } from './file-seal.ts';
import { ownPoster } from './own-poster.ts';

const mediaTypes: Readonly<Record<PosterFormat, string>> = { pdf: 'application/pdf', png: 'image/png', svg: 'image/svg+xml' };

/** One file of a poster; from the first on it counts as printed. @throws Problem `poster-no-file`. */
export async function file({ database, vault, actor, now, setHeader }: RequestContext, { posterId, format }: { posterId: string; format: PosterFormat }): Promise<File> {
  const maker = asEmployee(actor);
  const { poster, sealed } = await transact(database, { path: 'praise', actor: maker.id }, async (tx) => {
    const poster = await ownPoster(tx, maker.id, posterId);
    const row = await tx.db.selectFrom('posters.file').select('sealed').where('poster_id', '=', poster.id).where('format', '=', format).executeTakeFirst();
    if (!row || poster.state !== 'ready') throw new Problem(posterProblems.noFile, { field: 'format' });
    if (poster.taken_at === null) await tx.db.updateTable('posters.poster').set({ taken_at: now() }).where('id', '=', poster.id).execute();
    return { poster, sealed: row.sealed };
  });
  // An SVG is a page like any other to a browser; from here it is only saved.
  setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox");
  const content = vault.unseal(fileSeal, sealed);
  return new File([new Uint8Array(content)], nameOf(poster.choice as unknown as SettledChoice, format), { type: mediaTypes[format] });
}

/** What it is saved as: its title and paper, in letters every file system knows. */
function nameOf({ title, paper }: SettledChoice, format: PosterFormat): string {
  const words = title.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  const size = paper.name === 'own' ? `${paper.width}x${paper.height}mm` : paper.name;
  return `${[words, size].filter((part) => part !== '').join('-')}.${format}`;
}

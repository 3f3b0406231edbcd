import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** Posters with their files and the places of voices that left; add conditions on `p`. */
export function posterRows({ db }: Transaction) {
  return db
    .selectFrom('posters.poster as p')
    .selectAll('p')
    .select([
      sql<Array<{ format: string; bytes: number }>>`coalesce((select json_agg(json_build_object('format', f.format, 'bytes', f.bytes) order by f.format) from posters.file f where f.poster_id = p.id), '[]')`.as('files'),
      sql<Array<{ x: number; y: number; width: number; height: number; at: string }>>`coalesce((
        select json_agg(json_build_object('x', l.x, 'y', l.y, 'width', l.width, 'height', l.height, 'at', l.left_at) order by l.left_at, l.n)
        from posters.place l where l.poster_id = p.id and l.left_at is not null), '[]')`.as('left'),
    ]);
}

/** One of them. */
export type PosterRow = Awaited<ReturnType<ReturnType<typeof posterRows>['executeTakeFirstOrThrow']>>;

import type { Employee } from '../src/platform/http/actor.ts';
import { applicationRole, openDatabase } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { find } from '../src/understand/search/server/find.ts';
import type { Bench } from './figure.ts';
import { benchServer } from './live/postgres.ts';
import { percentile } from './percentile.ts';
import { fill } from './search/fill.ts';
import { questions } from './search/questions.ts';
import { texts } from './search/texts.ts';

const impressions = 1_000_000;
const questionCount = 200;
const rounds = 3;
const pageSize = 25;

/** The same search without rights, lexicon, marks and way to the moment: one statement on the bare tables. */
const bare = `
  select i.id, i.kind, i.text, i.consequence, i.at, q.excerpt, p.name, p.function_de, r.name_de, r.name_en
  from (
    select e.impression_id, e.at, e.id, case when e.words @@ $2::tsquery then 2 else 0 end as nearness
    from search.entry e where e.words @@ $1::tsquery
    order by nearness desc, e.at + interval '0' desc, e.id desc limit ${pageSize + 1}
  ) hit
  join impressions.impression i on i.id = hit.impression_id
  join people.employee p on p.id = i.author_id
  left join impressions.quote q on q.impression_id = i.id
  left join conversations.reason r on r.id = i.reason_id`;

/**
 * A million impressions and quotes, two hundred questions: our operation as a guest with rights, typing errors looked through, words
 * marked, the way to the moment known; beside it the bare statement through the driver. In turn, question by question.
 */
export const bench: Bench = async (emit) => {
  await using server = await benchServer();
  const { owner, url } = await server.database('search');
  await migrate(owner);
  const said = await texts();
  process.stderr.write(`writing ${impressions} impressions from ${said.length} sentences …\n`);
  const readerId = await fill(owner.pool, { impressions, people: 300, conversations: 20_000, texts: said });
  await using application = openDatabase({ connectionString: `${url}&options=-c%20role%3D${applicationRole}` }, { as: 'application' });
  const actor: Employee = { kind: 'employee', id: readerId, roles: new Set(['guest']), unitId: null, language: 'de' };
  const asked = await questions(owner.pool, questionCount, said);
  const prepared = await Promise.all(asked.map(({ typed }) => inTheIndex(typed)));
  const samples = { ours: [] as number[], misspelt: [] as number[], baseline: [] as number[] };
  let found = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { typed, misspelt }] of asked.entries()) {
      const measured = {
        baseline: await milliseconds(() => owner.pool.query({ name: 'bare', text: bare, values: prepared[index] })),
        ours: await milliseconds(async () => (found += (await search(typed)).items.length)),
        misspelt: await milliseconds(() => search(misspelt)),
      };
      // The first round warms the caches of both.
      if (round > 0) for (const side of ['baseline', 'ours', 'misspelt'] as const) samples[side].push(measured[side]);
    }
  }
  process.stderr.write(`${found} results\n`);
  for (const [name, share] of [['p50', 0.5], ['p99', 0.99]] as const) {
    const baseline = percentile(samples.baseline, share);
    emit({ name, unit: 'ms', n: samples.ours.length, ours: percentile(samples.ours, share), baseline });
    emit({ name: `${name} with a typing error`, unit: 'ms', n: samples.misspelt.length, ours: percentile(samples.misspelt, share), baseline });
  }

  function search(query: string) {
    return find({ database: application, actor }, { query, mine: false, limit: pageSize });
  }

  async function inTheIndex(typed: string): Promise<[string, string | null]> {
    const words = typed.trim().split(' ');
    const { rows } = await owner.pool.query<{ words: string; together: string }>(
      `select search.question($1)::text as words, (phraseto_tsquery('search.german', $2) || phraseto_tsquery('search.english', $2))::text as together`,
      [JSON.stringify(words.map((word) => [word])), words.join(' ')],
    );
    return [rows[0]?.words ?? '', words.length > 1 ? (rows[0]?.together ?? null) : null];
  }
};

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

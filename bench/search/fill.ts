import type pg from 'pg';

/** How much there is to search, and who wrote it. */
export interface Filling {
  impressions: number;
  people: number;
  conversations: number;
  texts: readonly string[];
}

/**
 * Fills an empty, migrated database with impressions whose words come from the given texts, a third of them with a quote; set-based,
 * with triggers and indexes put aside, and then brought to what they would have made.
 * @returns id of somebody who listens and reads evidence.
 */
export async function fill(pool: pg.Pool, { impressions, people, conversations, texts }: Filling): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'; select setseed(0.42)`);
    await client.query(organisation, [people]);
    await client.query(rest(people, conversations));
    await client.query('create temp table sentence (n int generated always as identity (minvalue 0 start 0) primary key, text text)');
    await client.query('insert into sentence (text) select unnest($1::text[])', [texts]);
    const tables = ['impressions.impression', 'impressions.quote', 'search.entry'];
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
       where indrelid = any($1::regclass[]) and not indisprimary and not indisunique`,
      [tables],
    );
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    await client.query(written(impressions, people, conversations, texts.length));
    await client.query(quoted);
    await client.query(indexed);
    for (const { definition } of indexes) await client.query(definition);
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    await client.query(`insert into search.word (word, written) select word, word from
      ts_stat('select to_tsvector(''search.plain'', text) from sentence') where word ~ '^[[:alpha:]]{3,40}$'`);
    await client.query('select search.recount_words()');
    for (const table of [...tables, 'search.word', 'conversations.conversation', 'conversations.event', 'impressions.place']) await client.query(`vacuum analyze ${table}`);
    const { rows } = await client.query<{ id: string }>('select guest_id as id from shadowing.visit order by id limit 1');
    return rows[0]?.id ?? '';
  } finally {
    client.release();
  }
}

const organisation = `insert into people.employee (id, name, email, function_de, function_en, unit_id)
  select gen_random_uuid(), 'Person ' || n, 'person-' || n || '@example.org', 'Vertrieb', 'Sales', null from generate_series(1, $1::int) n`;

/** Reasons, conversations whose customers agreed, and visits that sat in them. */
function rest(people: number, conversations: number): string {
  return `
    insert into conversations.reason (id, key, name_de, name_en)
      select gen_random_uuid(), 'reason-' || n, 'Grund ' || n, 'Reason ' || n from generate_series(1, 40) n;
    create temp table person as select row_number() over (order by email)::int - 1 as n, id from people.employee;
    create temp table why as select row_number() over (order by key)::int - 1 as n, id from conversations.reason;
    insert into people.customer (id, pseudonym, language, origin)
      select gen_random_uuid(), 'Customer', 'de', 'real' from generate_series(1, 1000);
    create temp table customer as select row_number() over (order by id)::int - 1 as n, id from people.customer;
    create temp table talk as
      select g as n, gen_random_uuid() as id, c.id as customer_id, p.id as agent_id, w.id as reason_id
      from generate_series(0, ${conversations - 1}) g
      join customer c on c.n = g % 1000 join person p on p.n = g % ${people} join why w on w.n = g % 40;
    create unique index on talk (n);
    insert into conversations.conversation (id, customer_id, channel, origin, language, state, agent_id, reason_id, opened_at, closed_at, last_seq)
      select id, customer_id, (array['chat','mail','call','social'])[1 + n % 4], 'real', 'de', 'closed', agent_id, reason_id, now(), now(), 12 from talk;
    insert into conversations.event (conversation_id, seq, at, kind, party, body)
      select t.id, s, now(), case when s in (3, 4) then 'granted' else 'turn' end, 'customer',
        case s when 3 then '{"purpose":"listen"}'::jsonb when 4 then '{"purpose":"quote"}'::jsonb else '{"text":"…"}'::jsonb end
      from talk t, generate_series(1, 12) s;
    create temp table stay as
      select v as n, gen_random_uuid() as id, g.id as guest_id, h.id as host_id from generate_series(0, ${people * 10 - 1}) v
      join person g on g.n = v % ${people} join person h on h.n = (v * 7 + 1) % ${people} where g.id <> h.id;
    create unique index on stay (n);
    insert into shadowing.visit (id, host_id, guest_id, by, state, begun_at) select id, host_id, guest_id, 'guest', 'ended', now() from stay;
    insert into impressions.place (visit_id, handle, conversation_id)
      select s.id, 'handle' || t.n, t.id from talk t join stay s on s.n = t.n % ${people * 10};
    analyze talk;
    analyze stay`;
}

/** One or two sentences each, at random moments of two years. */
function written(impressions: number, people: number, conversations: number, sentences: number): string {
  return `
    insert into impressions.impression
      (id, author_id, visit_id, kind, text, consequence, handle, turn_key, conversation_id, seq, channel, language, origin, reason_id, at, recorded_at)
    select gen_random_uuid(), p.id, coalesce(s.id, gen_random_uuid()),
      (array['note','like','dislike','question','problem','wish','thanks','practice','mistake'])[1 + made.n % 9],
      a.text || case when made.n % 3 = 0 then ' ' || b.text else '' end, case when made.n % 5 = 0 then c.text end,
      'handle' || t.n, 'turnturnturnturn', t.id, 5, (array['chat','mail','call','social'])[1 + t.n % 4], 'de', 'real', t.reason_id, moment, moment
    from (select n, floor(random() * ${sentences})::int as one, floor(random() * ${sentences})::int as two, floor(random() * ${sentences})::int as three,
        floor(random() * ${conversations})::int as talk, now() - random() * interval '2 years' as moment
      from generate_series(1, ${impressions}) n) made
    join sentence a on a.n = one join sentence b on b.n = two join sentence c on c.n = three
    join talk t on t.n = talk join person p on p.n = made.n % ${people} left join stay s on s.n = talk % ${people * 10}`;
}

const quoted = `
  insert into impressions.quote (impression_id, conversation_id, customer_id, seq, grant_seq, said_at, excerpt)
  select i.id, i.conversation_id, c.customer_id, 5, 4, i.at, left(i.text, 60)
  from impressions.impression i join conversations.conversation c on c.id = i.conversation_id where get_byte(uuid_send(i.id), 0) % 3 = 0`;

/** What the trigger writes, for all at once. */
const indexed = `
  insert into search.entry (impression_id, author_id, at, kind, channel, reason_id, unit_id, access, words)
  select i.id, i.author_id, i.at, i.kind, i.channel, i.reason_id, i.unit_id,
    array[i.author_id, '00000000-0000-0000-0000-000000000000'], search.words_of(i.text, q.excerpt, i.consequence)
  from impressions.impression i left join impressions.quote q on q.impression_id = i.id`;

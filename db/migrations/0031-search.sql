-- Search: full text over impressions and quoted turns and over nothing else.
create schema search;
grant usage on schema search to ohrensessel_app;

-- Word forms of both languages, accents looked through. Stop words go first, as they would not be known without accents.
create text search dictionary search.german_stop (template = pg_catalog.simple, stopwords = german, accept = false);
create text search dictionary search.english_stop (template = pg_catalog.simple, stopwords = english, accept = false);
create text search configuration search.german (copy = pg_catalog.german);
alter text search configuration search.german
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with search.german_stop, unaccent, german_stem;
create text search configuration search.english (copy = pg_catalog.english);
alter text search configuration search.english
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with search.english_stop, unaccent, english_stem;
-- Words as they are written, for the lexicon.
create text search configuration search.plain (copy = pg_catalog.simple);
alter text search configuration search.plain
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with unaccent, simple;

-- One narrow row per impression: what it can be found by, and who may find it.
create table search.entry (
  id bigint generated always as identity primary key,
  impression_id uuid not null unique,
  author_id uuid not null,
  at timestamptz not null,
  kind text not null,
  channel text,
  reason_id uuid,
  unit_id uuid,
  -- The author, and the nil uuid for everybody who reads evidence.
  access uuid[] not null,
  words tsvector not null
);
create index entry_words on search.entry using gin (words);
create index entry_at on search.entry (at desc, id desc);
create index entry_kind on search.entry (kind, at desc, id desc);
create index entry_reason on search.entry (reason_id, at desc, id desc);
create index entry_unit on search.entry (unit_id, at desc, id desc);
create index entry_author on search.entry (author_id, at desc, id desc);

-- The words people really wrote, so that a typing error is compared with some ten thousand words and not with a million texts.
create table search.word (
  word text collate "C" primary key,
  -- As somebody wrote it, with its accents.
  written text not null,
  -- In how many impressions, as counted last night; 0 until then.
  entries int not null default 0,
  since timestamptz not null default now()
);
create index word_similar on search.word using gin (word gin_trgm_ops);

-- How many impressions hold a word form, as counted last night: whether a question is rare or frequent decides how it is answered.
create table search.form (
  form text collate "C" primary key,
  entries int not null
);

create function search.words_of(variadic texts text[]) returns tsvector
  language sql immutable parallel safe set search_path = ''
  return to_tsvector('search.german', concat_ws(E'\n', variadic texts)) || to_tsvector('search.english', concat_ws(E'\n', variadic texts));

-- Words for the lexicon, without accents and as written: three letters or more, no numbers.
create function search.lexicon_words(variadic texts text[]) returns table (word text, written text)
  language sql immutable parallel safe set search_path = ''
  begin atomic
    select distinct on (public.unaccent(found[1])) public.unaccent(found[1]), found[1]
    from regexp_matches(lower(concat_ws(E'\n', variadic texts)), '[[:alpha:]]{3,40}', 'g') found
    order by 1, 2;
  end;

-- Brings one impression's entry up to date, in the transaction that changed it.
create function search.refresh(touched uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  found_text text;
  found_excerpt text;
  found_consequence text;
begin
  insert into search.entry (impression_id, author_id, at, kind, channel, reason_id, unit_id, access, words)
  select i.id, i.author_id, i.at, i.kind, i.channel, i.reason_id, i.unit_id,
    array[i.author_id, '00000000-0000-0000-0000-000000000000'], search.words_of(i.text, q.excerpt, i.consequence)
  from impressions.impression i left join impressions.quote q on q.impression_id = i.id
  where i.id = touched and i.removed_at is null
  on conflict (impression_id) do update set
    at = excluded.at, kind = excluded.kind, channel = excluded.channel, reason_id = excluded.reason_id,
    unit_id = excluded.unit_id, access = excluded.access, words = excluded.words;
  if not found then
    delete from search.entry where impression_id = touched;
    return;
  end if;
  select i.text, q.excerpt, i.consequence into found_text, found_excerpt, found_consequence
  from impressions.impression i left join impressions.quote q on q.impression_id = i.id where i.id = touched;
  -- In one order everywhere, so that two of them never wait for each other.
  insert into search.word (word, written)
  select word, written from search.lexicon_words(found_text, found_excerpt, found_consequence) order by word
  on conflict do nothing;
end $$;

create function search.keep_impression() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    delete from search.entry where impression_id = old.id;
  else
    perform search.refresh(new.id);
  end if;
  return null;
end $$;
create trigger keep_search after insert or delete or update of text, consequence, kind, at, reason_id, unit_id, channel, removed_at
  on impressions.impression for each row execute function search.keep_impression();

create function search.keep_quote() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform search.refresh(coalesce(new.impression_id, old.impression_id));
  return null;
end $$;
create trigger keep_search after insert or update of excerpt or delete on impressions.quote
  for each row execute function search.keep_quote();

-- Counts the lexicon anew and lets go of words nobody uses any more, such as those of withdrawn quotes.
create function search.recount_words() returns void
  language plpgsql security definer set search_path = '' as $$
declare
  began timestamptz := clock_timestamp();
begin
  insert into search.word (word, written, entries)
  select word, word, ndoc from pg_catalog.ts_stat($texts$
    select to_tsvector('search.plain', concat_ws(E'\n', i.text, q.excerpt, i.consequence))
    from impressions.impression i left join impressions.quote q on q.impression_id = i.id
    where i.removed_at is null
  $texts$) where word ~ '^[[:alpha:]]{3,40}$' order by word
  on conflict (word) do update set entries = excluded.entries, since = began;
  -- A word that came while this was counting stays until next time.
  delete from search.word where since < began - interval '1 hour';
  delete from search.form;
  insert into search.form (form, entries) select word, ndoc from pg_catalog.ts_stat('select words from search.entry');
end $$;

-- What the lexicon knows about the words of a question: the word itself, how it may go on, and what it may have been meant to be.
create function search.look_up(question text[], unfinished boolean)
  returns table (place int, how text, word text, written text, entries int)
  language plpgsql stable security definer set search_path = '' set pg_trgm.similarity_threshold = 0.3
  set plan_cache_mode = force_custom_plan as $$
declare
  number int;
  one text;
begin
  for number in 1 .. coalesce(cardinality(question), 0) loop
    one := public.unaccent(lower(question[number]));
    return query select number, 'same', w.word, w.written, w.entries from search.word w where w.word = one;
    if not found then
      return query select number, 'similar', w.word, w.written, w.entries from search.word w
        where w.word operator(public.%) one order by public.similarity(w.word, one) desc, w.entries desc limit 24;
    end if;
    if unfinished and number = cardinality(question) and length(one) >= 2 then
      return query select number, 'longer', w.word, w.written, w.entries from search.word w
        where w.word like replace(replace(replace(one, '\', '\\'), '%', '\%'), '_', '\_') || '_%'
        order by w.entries desc, length(w.word), w.word limit 24;
    end if;
  end loop;
end $$;

-- A question as the index understands it, and about how many entries it matches.
-- All places must occur, each by one of its words, in the forms of either language. A stop word of either language is left out, unless
-- there is nothing else. The words of a question belong together, so they meet more often than strangers would: between the
-- rarest word alone and all of them strewn independently, the geometric mean comes nearest.
create function search.read(places jsonb, out question tsquery, out expected double precision)
  language plpgsql stable security definer set search_path = '' as $$
declare
  one jsonb;
  word text;
  german tsquery;
  english tsquery;
  at_place tsquery;
  stopped boolean;
  anything tsquery := ''::tsquery;
  total double precision;
  share double precision;
  rarest double precision := 1;
  independent double precision := 1;
begin
  select greatest(reltuples, 1) into total from pg_catalog.pg_class where oid = 'search.entry'::regclass;
  question := ''::tsquery;
  for one in select value from jsonb_array_elements(places) loop
    at_place := ''::tsquery;
    stopped := false;
    share := 0;
    for word in select value from jsonb_array_elements_text(one) loop
      german := plainto_tsquery('search.german', word);
      english := plainto_tsquery('search.english', word);
      stopped := stopped or numnode(german) = 0 or numnode(english) = 0;
      at_place := at_place || case when german = english then german else german || english end;
      share := share + coalesce((select max(f.entries) from search.form f where f.form in (trim('''' from german::text), trim('''' from english::text))), 0) / total;
    end loop;
    anything := anything && at_place;
    if not stopped then
      question := question && at_place;
      rarest := least(rarest, share);
      independent := independent * least(share, 1);
    end if;
  end loop;
  if numnode(question) = 0 then question := anything; end if;
  expected := sqrt(rarest * independent) * total;
end $$;

-- The question alone, for marking what matches.
create function search.question(places jsonb) returns tsquery
  language sql stable set search_path = ''
  begin atomic
    select question from search.read(places);
  end;

-- Finds entries for the caller of this transaction: nearest first, then newest. The one way to the entries.
-- places: per word what it is searched as. typed: the same without words beside it, which are worth less. sentence: the words one
-- after the other, which are worth more. A frequent question without further filters is answered by walking back in time, which
-- finds a page at once; all others by gathering what matches. The two cost the same at the square root of pages times entries.
create function search.find(
  places jsonb, typed jsonb, sentence text,
  kinds text[], reasons uuid[], units uuid[], channels text[], since timestamptz, before timestamptz, only_mine boolean,
  after_nearness int, after_at timestamptz, after_id bigint, most int
) returns table (impression_id uuid, nearness int, at timestamptz, id bigint)
  language plpgsql stable rows 26 security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  me uuid := platform.actor();
  keys uuid[] := array[me] || case when impressions.reads_evidence() then array['00000000-0000-0000-0000-000000000000'::uuid] end;
  question tsquery;
  expected double precision;
  total double precision := (select greatest(reltuples, 1) from pg_catalog.pg_class where oid = 'search.entry'::regclass);
  exact tsquery := case when typed is not null then search.question(typed) end;
  together tsquery := phraseto_tsquery('search.german', sentence) || phraseto_tsquery('search.english', sentence);
  is_filtered boolean := num_nonnulls(kinds, reasons, units, channels) > 0 or only_mine;
begin
  if platform.path() <> 'evidence' or me is null then return; end if;
  select r.question, r.expected into question, expected from search.read(places) r;
  if numnode(question) = 0 or not is_filtered and expected ^ 2 > 1.5 * most * total then
    return query
      select e.impression_id, 0, e.at, e.id from search.entry e
      where (numnode(question) = 0 or e.words @@ question) and e.access && keys
        and (kinds is null or e.kind = any(kinds)) and (reasons is null or e.reason_id = any(reasons))
        and (units is null or e.unit_id = any(units)) and (channels is null or e.channel = any(channels))
        and (since is null or e.at >= since) and (before is null or e.at < before)
        and (not only_mine or e.author_id = me)
        and (after_id is null or (e.at, e.id) < (after_at, after_id))
      order by e.at desc, e.id desc limit most;
    return;
  end if;
  return query
    select hit.impression_id, hit.nearness, hit.at, hit.id
    from (
      select e.impression_id, e.at, e.id,
        (case when together is not null and e.words @@ together then 2 else 0 end)
        + (case when exact is not null and e.words @@ exact then 1 else 0 end) as nearness
      from search.entry e
      where e.words @@ question and e.access && keys
        and (kinds is null or e.kind = any(kinds)) and (reasons is null or e.reason_id = any(reasons))
        and (units is null or e.unit_id = any(units)) and (channels is null or e.channel = any(channels))
        and (since is null or e.at >= since) and (before is null or e.at < before)
        and (not only_mine or e.author_id = me)
    ) hit
    where after_id is null or (hit.nearness, hit.at, hit.id) < (after_nearness, after_at, after_id)
    -- The sum keeps the planner from walking the index by time, which is slow for a rare word.
    order by hit.nearness desc, hit.at + interval '0' desc, hit.id desc limit most;
end $$;

revoke execute on all functions in schema search from public;
grant execute on function search.recount_words, search.look_up, search.find, search.question, search.read to ohrensessel_app;

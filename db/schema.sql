-- Written by `npm run db:describe` from the migrated database. Do not edit: write a migration.
-- Functions may speak of tables that come later.
set check_function_bodies = off;

-- Extensions
create extension pg_trgm with schema public;
create extension unaccent with schema public;

-- Schemas
create schema access;
create schema calls;
create schema consent;
create schema conversations;
create schema drives;
create schema gate;
create schema imports;
create schema impressions;
create schema letters;
create schema lines;
create schema people;
create schema platform;
create schema posters;
create schema praise;
create schema privacy;
create schema replay;
create schema search;
create schema shadowing;
create schema themes;
create schema vcon;
create schema wall;
create schema web_call;
create schema webhooks;
create schema widget;

-- Text search
create text search dictionary search.english_stop (template = pg_catalog.simple, stopwords = 'english', accept = 'false');
create text search dictionary search.german_stop (template = pg_catalog.simple, stopwords = 'german', accept = 'false');
create text search configuration search.english (parser = pg_catalog."default");
alter text search configuration search.english add mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word with search.english_stop, public.unaccent, english_stem;
alter text search configuration search.english add mapping for email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version with simple;
create text search configuration search.german (parser = pg_catalog."default");
alter text search configuration search.german add mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word with search.german_stop, public.unaccent, german_stem;
alter text search configuration search.german add mapping for email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version with simple;
create text search configuration search.plain (parser = pg_catalog."default");
alter text search configuration search.plain add mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word with public.unaccent, simple;
alter text search configuration search.plain add mapping for email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version with simple;

-- Tables, views and functions
create table access.account (
  id uuid not null,
  employee_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp(3) with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_access_token_check CHECK (access_token IS NULL),
  constraint account_check CHECK ((provider_id = 'credential'::text) = (password IS NOT NULL)),
  constraint account_id_token_check CHECK (id_token IS NULL),
  constraint account_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint account_provider_id_check CHECK (provider_id = ANY (ARRAY['credential'::text, 'oidc'::text])),
  constraint account_refresh_token_check CHECK (refresh_token IS NULL)
);
CREATE INDEX account_employee ON access.account USING btree (employee_id);

create table access.attempt (
  subject bytea not null,
  failures integer not null,
  since timestamp with time zone not null,
  constraint attempt_pkey PRIMARY KEY (subject)
);

create table access.invitation (
  id uuid not null,
  employee_id uuid,
  name text not null,
  email text not null,
  function_de text,
  function_en text,
  unit_id uuid,
  superior_id uuid,
  roles text[] not null,
  language text not null,
  hash bytea not null,
  invited_by uuid not null,
  created_at timestamp(3) with time zone default now() not null,
  expires_at timestamp(3) with time zone not null,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_email_check CHECK (email = lower(email)),
  constraint invitation_email_key UNIQUE (email),
  constraint invitation_employee_id_key UNIQUE (employee_id),
  constraint invitation_hash_key UNIQUE (hash),
  constraint invitation_language_check CHECK (language = ANY (ARRAY['de'::text, 'en'::text]))
);

create table people.employee (
  id uuid not null,
  name text not null,
  email text not null,
  function_de text default 'Kollegin oder Kollege'::text not null,
  function_en text default 'colleague'::text not null,
  unit_id uuid,
  superior_id uuid,
  roles text[] default '{guest}'::text[] not null,
  language text default 'de'::text not null,
  active boolean default true not null,
  created_at timestamp with time zone default now() not null,
  forgotten_at timestamp with time zone,
  constraint employee_pkey PRIMARY KEY (id),
  constraint employee_email_check CHECK (email = lower(email)),
  constraint employee_email_key UNIQUE (email),
  constraint employee_forgotten CHECK (forgotten_at IS NULL OR NOT active),
  constraint employee_language_check CHECK (language = ANY (ARRAY['de'::text, 'en'::text])),
  constraint employee_roles_check CHECK (cardinality(roles) > 0 AND roles <@ '{guest,agent,lead,steward,owner,council,dpo,admin}'::text[])
);
CREATE INDEX employee_name ON people.employee USING btree (name COLLATE "und-x-icu", id);
CREATE INDEX employee_superior ON people.employee USING btree (superior_id);
CREATE INDEX employee_unit ON people.employee USING btree (unit_id);

create view access.person as
 SELECT id,
    name,
    email,
    true AS email_verified,
    NULL::text AS image,
    created_at,
    created_at AS updated_at
   FROM people.employee
  WHERE active;

create table access.provider (
  singleton boolean default true not null,
  label text not null,
  issuer text not null,
  client_id text not null,
  client_secret bytea,
  guest_domains text[] default '{}'::text[] not null,
  vouches_for_addresses boolean default false not null,
  version uuid not null,
  constraint provider_pkey PRIMARY KEY (singleton),
  constraint provider_singleton_check CHECK (singleton)
);

create table access.session (
  id uuid not null,
  token text not null,
  employee_id uuid not null,
  device text,
  ip_address text,
  expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_ip_address_check CHECK (ip_address = ''::text),
  constraint session_token_key UNIQUE (token)
);
CREATE INDEX session_employee ON access.session USING btree (employee_id);

create table access.token (
  id uuid not null,
  employee_id uuid not null,
  name text not null,
  hash bytea not null,
  scopes text[] not null,
  created_at timestamp(3) with time zone default now() not null,
  expires_at timestamp(3) with time zone not null,
  last_used_on date,
  constraint token_pkey PRIMARY KEY (id),
  constraint token_hash_key UNIQUE (hash)
);
CREATE INDEX token_employee ON access.token USING btree (employee_id);

create table access.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON access.verification USING btree (identifier);

create table calls.nonce (
  hash bytea not null,
  at timestamp with time zone not null,
  constraint nonce_pkey PRIMARY KEY (hash)
);
CREATE INDEX nonce_at ON calls.nonce USING btree (at);

CREATE OR REPLACE FUNCTION consent.expire(before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare deleted bigint;
begin
  if platform.path() <> 'retention' then raise exception 'not on the path of retention' using errcode = 'insufficient_privilege'; end if;
  delete from consent.ledger l where l.conversation_id in (
    select conversation_id from consent.ledger group by conversation_id having max(at) < before);
  get diagnostics deleted = row_count;
  delete from consent.salt s where not exists (select from consent.ledger l where l.subject_id = s.subject_id);
  delete from consent.head h where h.day < (before at time zone 'utc')::date;
  delete from consent.signed_end e where e.until <= coalesce((select min(h.number) from consent.head h), 2147483647);
  return deleted;
end $function$;

CREATE OR REPLACE FUNCTION consent.forget(subject uuid)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare emptied bigint;
begin
  if platform.path() <> 'erasure' then raise exception 'not on the path of erasure' using errcode = 'insufficient_privilege'; end if;
  update consent.ledger set facts = null, subject_id = null where subject_id = subject;
  get diagnostics emptied = row_count;
  delete from consent.salt where subject_id = subject;
  return emptied;
end $function$;

create table consent.head (
  day date not null,
  chains integer not null,
  rows bigint not null,
  digest bytea not null,
  signature bytea not null,
  document jsonb not null,
  created_at timestamp with time zone default now() not null,
  number integer not null,
  constraint head_pkey PRIMARY KEY (day),
  constraint head_number_check CHECK (number > 0),
  constraint head_number_key UNIQUE (number)
);

create table consent.ledger (
  conversation_id uuid not null,
  n integer not null,
  at timestamp with time zone not null,
  kind text not null,
  party text not null,
  purpose text not null,
  subject_id uuid,
  seq integer not null,
  facts jsonb,
  commitment bytea not null,
  previous bytea not null,
  hash bytea not null,
  constraint ledger_pkey PRIMARY KEY (conversation_id, n),
  constraint ledger_kind_check CHECK (kind = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text, 'erased'::text])),
  constraint ledger_n_check CHECK (n > 0)
);
CREATE INDEX ledger_at ON consent.ledger USING btree (at);
CREATE INDEX ledger_subject ON consent.ledger USING btree (subject_id) WHERE subject_id IS NOT NULL;

create table consent.salt (
  subject_id uuid not null,
  salt bytea not null,
  constraint salt_pkey PRIMARY KEY (subject_id)
);

create table consent.signed_end (
  conversation_id uuid not null,
  since integer not null,
  until integer,
  n integer not null,
  hash bytea not null,
  last_on date not null,
  constraint signed_end_pkey PRIMARY KEY (conversation_id, since),
  constraint signed_end_check CHECK (until > since)
);
CREATE INDEX signed_end_until ON consent.signed_end USING btree (until) WHERE until IS NOT NULL;
CREATE UNIQUE INDEX signed_end_standing ON consent.signed_end USING btree (conversation_id) WHERE until IS NULL;

create table consent.wording (
  id uuid not null,
  purpose text not null,
  language text not null,
  version integer not null,
  template text not null,
  hash bytea not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid,
  constraint wording_pkey PRIMARY KEY (id),
  constraint wording_language_check CHECK (language = ANY (ARRAY['de'::text, 'en'::text])),
  constraint wording_purpose_check CHECK (purpose = ANY (ARRAY['listen'::text, 'quote'::text, 'publish'::text, 'train'::text, 'contact'::text])),
  constraint wording_purpose_language_version_key UNIQUE (purpose, language, version)
);

create table conversations.brand (
  id uuid not null,
  key text not null,
  name text not null,
  constraint brand_pkey PRIMARY KEY (id),
  constraint brand_key_check CHECK (key ~ '^[a-z0-9-]{1,60}$'::text),
  constraint brand_key_key UNIQUE (key)
);

create table conversations.conversation (
  id uuid not null,
  customer_id uuid not null,
  channel text not null,
  origin text not null,
  language text not null,
  state text not null,
  agent_id uuid,
  brand_id uuid,
  product_id uuid,
  reason_id uuid,
  last_seq integer default 0 not null,
  opened_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  wrapped_up_at timestamp with time zone,
  closed_at timestamp with time zone,
  source text,
  occasion text,
  place text,
  constraint conversation_pkey PRIMARY KEY (id),
  constraint conversation_channel_check CHECK (channel = ANY (ARRAY['chat'::text, 'mail'::text, 'call'::text, 'social'::text, 'in-person'::text])),
  constraint conversation_check CHECK ((state = 'waiting'::text) = (agent_id IS NULL) OR state = 'closed'::text),
  constraint conversation_language_check CHECK (language = ANY (ARRAY['de'::text, 'en'::text])),
  constraint conversation_met CHECK (occasion IS NOT NULL OR place IS NULL),
  constraint conversation_occasion_check CHECK (occasion = ANY (ARRAY['shop'::text, 'fair'::text, 'visit'::text, 'elsewhere'::text])),
  constraint conversation_origin_check CHECK (origin = ANY (ARRAY['real'::text, 'simulated'::text, 'replay'::text])),
  constraint conversation_place_check CHECK (char_length(place) >= 1 AND char_length(place) <= 120),
  constraint conversation_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'live'::text, 'wrap-up'::text, 'closed'::text]))
);
CREATE INDEX conversation_agent ON conversations.conversation USING btree (agent_id) WHERE state = ANY (ARRAY['live'::text, 'wrap-up'::text]);
CREATE INDEX conversation_closed ON conversations.conversation USING btree (closed_at) WHERE state = 'closed'::text;
CREATE INDEX conversation_customer ON conversations.conversation USING btree (customer_id);
CREATE INDEX conversation_waiting ON conversations.conversation USING btree (opened_at) WHERE state = 'waiting'::text;
CREATE UNIQUE INDEX conversation_source ON conversations.conversation USING btree (source) WHERE source IS NOT NULL;

create table conversations.event (
  conversation_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  kind text not null,
  party text not null,
  actor_id uuid,
  body jsonb not null,
  idempotency_key text,
  xid xid8 default pg_current_xact_id() not null,
  constraint event_pkey PRIMARY KEY (conversation_id, seq),
  constraint event_party_check CHECK (party = ANY (ARRAY['customer'::text, 'agent'::text, 'system'::text]))
);
CREATE INDEX event_xid ON conversations.event USING btree (xid, conversation_id, seq);
CREATE UNIQUE INDEX event_idempotency ON conversations.event USING btree (conversation_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

create table conversations.product (
  id uuid not null,
  key text not null,
  brand_id uuid not null,
  name_de text not null,
  name_en text not null,
  constraint product_pkey PRIMARY KEY (id),
  constraint product_key_check CHECK (key ~ '^[a-z0-9-]{1,60}$'::text),
  constraint product_key_key UNIQUE (key)
);

create table conversations.reason (
  id uuid not null,
  key text not null,
  parent_id uuid,
  name_de text not null,
  name_en text not null,
  active boolean default true not null,
  constraint reason_pkey PRIMARY KEY (id),
  constraint reason_key_check CHECK (key ~ '^[a-z0-9/_-]{1,80}$'::text),
  constraint reason_key_key UNIQUE (key)
);

CREATE OR REPLACE FUNCTION conversations.say(on_path text, as_actor uuid, in_conversation uuid, from_party text, words text, key text, at_moment timestamp with time zone)
 RETURNS TABLE(seq integer, at timestamp with time zone, fresh boolean)
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  perform set_config('ohrensessel.path', on_path, true), set_config('ohrensessel.actor', as_actor::text, true);
  return query
    with earlier as (
      select e.seq, e.at, e.kind = 'turn' and e.party = from_party and e.body ->> 'text' = words as same
      from conversations.event e where e.conversation_id = in_conversation and e.idempotency_key = key
    ), counted as (
      update conversations.conversation c set last_seq = c.last_seq + 1
      where c.id = in_conversation and c.state <> 'closed' and (from_party = 'customer' or c.agent_id = as_actor)
        and not exists (select from earlier)
      returning c.last_seq
    ), appended as (
      insert into conversations.event (conversation_id, seq, at, kind, party, actor_id, body, idempotency_key)
      select in_conversation, counted.last_seq, at_moment, 'turn', from_party, as_actor, jsonb_build_object('text', words), key from counted
    )
    select earlier.seq, earlier.at, false from earlier where earlier.same
    union all
    select counted.last_seq, at_moment, true from counted;
end $function$;

create table drives.drive (
  id uuid not null,
  sentence text not null,
  from_on date not null,
  until_on date not null,
  unit_id uuid,
  started_by uuid,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reminded_at timestamp with time zone,
  signer_id uuid,
  word text,
  signed_at timestamp with time zone,
  constraint drive_pkey PRIMARY KEY (id),
  constraint drive_check CHECK (from_on <= until_on),
  constraint drive_check1 CHECK ((word IS NULL) = (signed_at IS NULL)),
  constraint drive_sentence_check CHECK (char_length(sentence) >= 1 AND char_length(sentence) <= 200),
  constraint drive_word_check CHECK (char_length(word) >= 1 AND char_length(word) <= 1000)
);
CREATE INDEX drive_signer ON drives.drive USING btree (signer_id) WHERE signer_id IS NOT NULL;
CREATE INDEX drive_started_by ON drives.drive USING btree (started_by) WHERE started_by IS NOT NULL;
CREATE INDEX drive_unit ON drives.drive USING btree (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX drive_until ON drives.drive USING btree (until_on DESC);

CREATE OR REPLACE FUNCTION drives.kept_in(drive uuid)
 RETURNS TABLE(origin text, thanks bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select t.origin, count(*)
  from drives.drive d
  join praise.thanks t on t.kept_at >= (d.from_on::timestamp at time zone coalesce((select o.time_zone from people.organisation o), 'Europe/Berlin'))
    and t.kept_at < least(d.ended_at, (d.until_on + 1)::timestamp at time zone coalesce((select o.time_zone from people.organisation o), 'Europe/Berlin'))
  where d.id = drive and t.state = 'standing' and t.removed_at is null
    and (d.unit_id is null or t.unit_id in (select drives.reaches(drive)))
  group by t.origin
$function$;

create table drives.put_away (
  drive_id uuid not null,
  employee_id uuid not null,
  at timestamp with time zone not null,
  constraint put_away_pkey PRIMARY KEY (drive_id, employee_id)
);
CREATE INDEX put_away_employee ON drives.put_away USING btree (employee_id);

CREATE OR REPLACE FUNCTION drives.reaches(drive uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  with recursive reached as (
    select d.unit_id as id from drives.drive d where d.id = drive and d.unit_id is not null
    union
    select u.id from people.unit u join reached r on u.parent_id = r.id
  )
  select id from reached
$function$;

create table gate.heard (
  visit_id uuid not null,
  host_id uuid not null,
  guest_id uuid not null,
  conversation_id uuid not null,
  grant_seq integer not null,
  first_seq integer not null,
  last_seq integer not null,
  turns integer not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  sound_ms integer default 0 not null,
  constraint heard_pkey PRIMARY KEY (visit_id, conversation_id, grant_seq)
);
CREATE INDEX heard_conversation ON gate.heard USING btree (conversation_id);
CREATE INDEX heard_host ON gate.heard USING btree (host_id, first_at);

create table gate.reheard (
  id uuid not null,
  visit_id uuid not null,
  guest_id uuid not null,
  conversation_id uuid not null,
  grant_seq integer not null,
  turns integer not null,
  at timestamp with time zone not null,
  constraint reheard_pkey PRIMARY KEY (id)
);
CREATE INDEX reheard_at ON gate.reheard USING btree (at);
CREATE INDEX reheard_conversation ON gate.reheard USING btree (conversation_id);

create table imports.refusal (
  run_id uuid not null,
  line integer not null,
  field text not null,
  reason text not null,
  about text not null,
  constraint refusal_pkey PRIMARY KEY (run_id, line)
);

create table imports.run (
  id uuid not null,
  name text,
  started_by uuid,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  state text default 'running'::text not null,
  is_cancelled boolean default false not null,
  size bigint,
  bytes bigint default 0 not null,
  imported integer default 0 not null,
  known integer default 0 not null,
  refused integer default 0 not null,
  without_audio integer default 0 not null,
  constraint run_pkey PRIMARY KEY (id),
  constraint run_state_check CHECK (state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text, 'broken-off'::text, 'failed'::text]))
);
CREATE INDEX run_started ON imports.run USING btree (started_at DESC, id DESC);

CREATE OR REPLACE FUNCTION impressions.end_quotes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.kind = 'paused' then
    update impressions.quote set state = 'recalled', excerpt = null, ended_at = new.at
    where conversation_id = new.conversation_id and state = 'standing' and seq > (new.body ->> 'recallFrom')::int;
  elsif new.body ->> 'purpose' = 'quote' then
    update impressions.quote set state = 'withdrawn', excerpt = null, ended_at = new.at
    where conversation_id = new.conversation_id and state = 'standing';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION impressions.end_quotes_by_ledger()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update impressions.quote set state = 'withdrawn', excerpt = null, ended_at = new.at
  where conversation_id = new.conversation_id and state = 'standing';
  return null;
end $function$;

CREATE OR REPLACE FUNCTION impressions.erase_quotes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update impressions.quote
  set state = 'erased', excerpt = null, ended_at = coalesce(ended_at, new.erased_at),
      conversation_id = null, customer_id = null, seq = null, grant_seq = null
  where customer_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION impressions.forget_places()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from impressions.place where visit_id = old.id;
  return null;
end $function$;

create table impressions.impression (
  id uuid not null,
  author_id uuid not null,
  visit_id uuid not null,
  kind text not null,
  text text not null,
  consequence text,
  handle text,
  turn_key text,
  conversation_id uuid,
  seq integer,
  channel text,
  language text,
  origin text,
  brand_id uuid,
  product_id uuid,
  reason_id uuid,
  unit_id uuid,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  removed_at timestamp with time zone,
  constraint impression_pkey PRIMARY KEY (id),
  constraint impression_check CHECK ((handle IS NULL) = (turn_key IS NULL)),
  constraint impression_check1 CHECK (num_nulls(channel, language, origin) = ANY (ARRAY[0, 3])),
  constraint impression_kind_check CHECK (kind = ANY (ARRAY['note'::text, 'quote'::text, 'like'::text, 'dislike'::text, 'question'::text, 'problem'::text, 'wish'::text, 'thanks'::text, 'practice'::text, 'mistake'::text]))
);
CREATE INDEX impression_author ON impressions.impression USING btree (author_id, at DESC, id DESC);
CREATE INDEX impression_conversation ON impressions.impression USING btree (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX impression_recorded ON impressions.impression USING btree (recorded_at);
CREATE INDEX impression_removed ON impressions.impression USING btree (removed_at) WHERE removed_at IS NOT NULL;
CREATE INDEX impression_unit ON impressions.impression USING btree (unit_id);
CREATE INDEX impression_visit ON impressions.impression USING btree (visit_id, at DESC, id DESC);

CREATE OR REPLACE FUNCTION impressions.keep_about()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update impressions.impression
  set reason_id = new.reason_id, product_id = new.product_id, brand_id = new.brand_id
  where conversation_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION impressions.keep_places()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into impressions.place (visit_id, handle, conversation_id)
  values ((new.body ->> 'visitId')::uuid, new.body ->> 'handle', new.conversation_id)
  on conflict do nothing;
  return null;
end $function$;

create table impressions.place (
  visit_id uuid not null,
  handle text not null,
  conversation_id uuid,
  constraint place_pkey PRIMARY KEY (visit_id, handle)
);
CREATE INDEX place_conversation ON impressions.place USING btree (conversation_id);

create table impressions.quote (
  impression_id uuid not null,
  conversation_id uuid,
  customer_id uuid,
  seq integer,
  grant_seq integer,
  said_at timestamp with time zone not null,
  excerpt text,
  state text default 'standing'::text not null,
  ended_at timestamp with time zone,
  constraint quote_pkey PRIMARY KEY (impression_id),
  constraint quote_check CHECK ((state = 'standing'::text) = (excerpt IS NOT NULL)),
  constraint quote_check1 CHECK ((state = 'standing'::text) = (ended_at IS NULL)),
  constraint quote_check2 CHECK (state = 'erased'::text OR num_nulls(conversation_id, customer_id, seq, grant_seq) = 0),
  constraint quote_state_check CHECK (state = ANY (ARRAY['standing'::text, 'withdrawn'::text, 'recalled'::text, 'erased'::text]))
);
CREATE INDEX quote_conversation ON impressions.quote USING btree (conversation_id);
CREATE INDEX quote_customer ON impressions.quote USING btree (customer_id);

CREATE OR REPLACE FUNCTION platform.actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('ohrensessel.actor'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION impressions.reads_evidence()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO ''
RETURN (EXISTS (SELECT FROM people.employee WHERE ((employee.id = platform.actor()) AND employee.active AND (employee.roles && '{guest,agent,steward,owner,dpo}'::text[]))));

CREATE OR REPLACE FUNCTION letters.forget_reader()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from letters.reader where employee_id = new.id;
  delete from letters.letter where employee_id = new.id;
  return null;
end $function$;

create table letters.letter (
  employee_id uuid not null,
  week date,
  state text not null,
  at timestamp with time zone not null,
  thanks uuid[] default '{}'::uuid[] not null,
  id uuid default gen_random_uuid() not null,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_state_check CHECK (state = ANY (ARRAY['begun'::text, 'sent'::text, 'nothing-to-say'::text, 'refused'::text]))
);
CREATE INDEX letter_at ON letters.letter USING btree (at);
CREATE UNIQUE INDEX letter_once ON letters.letter USING btree (employee_id, week);

create table letters.reader (
  employee_id uuid not null,
  since timestamp with time zone,
  looked_at timestamp with time zone,
  constraint reader_pkey PRIMARY KEY (employee_id)
);

create table letters.settings (
  is_one boolean default true not null,
  weekday smallint not null,
  hour smallint not null,
  host text,
  port integer,
  security text,
  username text,
  password bytea,
  certificate text,
  sender_address text,
  sender_name text,
  house text not null,
  changed_at timestamp with time zone not null,
  due_from timestamp with time zone not null,
  constraint settings_pkey PRIMARY KEY (is_one),
  constraint settings_check CHECK (num_nulls(host, port, security, sender_address, sender_name) = ANY (ARRAY[0, 5])),
  constraint settings_hour_check CHECK (hour >= 0 AND hour <= 23),
  constraint settings_is_one_check CHECK (is_one),
  constraint settings_port_check CHECK (port >= 1 AND port <= 65535),
  constraint settings_security_check CHECK (security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text])),
  constraint settings_weekday_check CHECK (weekday >= 1 AND weekday <= 7)
);

create table lines.agent (
  line_id uuid not null,
  external_id text not null,
  name text,
  employee_id uuid,
  seen_at timestamp with time zone not null,
  constraint agent_pkey PRIMARY KEY (line_id, external_id)
);
CREATE INDEX agent_employee ON lines.agent USING btree (employee_id);

create table lines.attachment (
  id uuid not null,
  conversation_id uuid not null,
  seq integer not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sealed bytea,
  refused text,
  view boolean default false not null,
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_refused_check CHECK (refused = ANY (ARRAY['type'::text, 'size'::text]))
);
CREATE INDEX attachment_turn ON lines.attachment USING btree (conversation_id, seq);

create table lines.deed (
  id bigint generated always as identity not null,
  line_id uuid not null,
  thread_hash bytea not null,
  at timestamp with time zone not null,
  place bigint default 0 not null,
  received_at timestamp with time zone default clock_timestamp() not null,
  not_before timestamp with time zone default clock_timestamp() not null,
  attempts integer default 0 not null,
  sealed bytea not null,
  constraint deed_pkey PRIMARY KEY (id)
);
CREATE INDEX deed_thread ON lines.deed USING btree (line_id, thread_hash, at, place, id);

create table lines.delivery (
  id uuid not null,
  line_id uuid not null,
  thread_id uuid not null,
  conversation_id uuid not null,
  seq integer not null,
  kind text not null,
  state text not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone not null,
  since timestamp with time zone not null,
  trouble jsonb,
  done_at timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (id),
  constraint delivery_conversation_id_seq_key UNIQUE (conversation_id, seq),
  constraint delivery_kind_check CHECK (kind = ANY (ARRAY['answer'::text, 'question'::text])),
  constraint delivery_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'sent'::text, 'superseded'::text, 'given-up'::text]))
);
CREATE INDEX delivery_open ON lines.delivery USING btree (line_id, since DESC) WHERE state = ANY (ARRAY['waiting'::text, 'given-up'::text]);
CREATE INDEX delivery_thread ON lines.delivery USING btree (thread_id);
CREATE INDEX delivery_waiting ON lines.delivery USING btree (line_id, thread_id, id) WHERE state = 'waiting'::text;

CREATE OR REPLACE FUNCTION lines.forget_customer()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  delete from lines.deed using lines.thread
    where thread.customer_id = new.id and deed.line_id = thread.line_id and deed.thread_hash = thread.ref_hash;
  delete from lines.thread where customer_id = new.id;
  delete from lines.identity where customer_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION lines.forget_employee()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  delete from lines.agent where employee_id = new.id;
  return null;
end $function$;

create table lines.identity (
  hash bytea not null,
  customer_id uuid not null,
  constraint identity_pkey PRIMARY KEY (hash)
);
CREATE INDEX identity_customer ON lines.identity USING btree (customer_id);

create table lines.line (
  id uuid not null,
  kind text not null,
  name text not null,
  settings jsonb not null,
  secrets bytea not null,
  active boolean default true not null,
  version uuid not null,
  public_address text not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid,
  constraint line_pkey PRIMARY KEY (id),
  constraint line_kind_check CHECK (kind ~ '^[a-z][a-z0-9-]{1,40}$'::text)
);

create table lines.memory (
  line_id uuid not null,
  name text not null,
  value jsonb not null,
  constraint memory_pkey PRIMARY KEY (line_id, name)
);

create table lines.message (
  line_id uuid not null,
  ref_hash bytea not null,
  thread_id uuid not null,
  conversation_id uuid not null,
  seq integer not null,
  sealed_ref bytea,
  at timestamp with time zone not null,
  constraint message_pkey PRIMARY KEY (line_id, ref_hash)
);
CREATE INDEX message_thread ON lines.message USING btree (thread_id, at);
CREATE INDEX message_turn ON lines.message USING btree (conversation_id, seq);

create table lines.state (
  line_id uuid not null,
  connected_since timestamp with time zone,
  heard_at timestamp with time zone,
  trouble jsonb,
  trouble_at timestamp with time zone,
  constraint state_pkey PRIMARY KEY (line_id)
);

create table lines.thread (
  id uuid not null,
  line_id uuid not null,
  ref_hash bytea not null,
  customer_id uuid not null,
  conversation_id uuid,
  sealed bytea not null,
  channel text not null,
  speaker text,
  changed_at timestamp with time zone,
  considered_seq integer default 0 not null,
  last_at timestamp with time zone not null,
  served_by uuid,
  constraint thread_pkey PRIMARY KEY (id),
  constraint thread_line_id_ref_hash_key UNIQUE (line_id, ref_hash)
);
CREATE INDEX thread_conversation ON lines.thread USING btree (conversation_id);
CREATE INDEX thread_customer ON lines.thread USING btree (customer_id);
CREATE INDEX thread_last ON lines.thread USING btree (last_at);

create table people.customer (
  id uuid not null,
  pseudonym text not null,
  language text not null,
  origin text not null,
  key_hash bytea,
  created_at timestamp with time zone default now() not null,
  erased_at timestamp with time zone,
  constraint customer_pkey PRIMARY KEY (id),
  constraint customer_key_hash_key UNIQUE (key_hash),
  constraint customer_language_check CHECK (language = ANY (ARRAY['de'::text, 'en'::text])),
  constraint customer_origin_check CHECK (origin = ANY (ARRAY['real'::text, 'simulated'::text]))
);

create table people.organisation (
  singleton boolean default true not null,
  name text not null,
  language text default 'de'::text not null,
  time_zone text default 'Europe/Berlin'::text not null,
  guests_per_host integer default 3 not null,
  asking text default 'automatic'::text not null,
  retention_conversations integer default 90 not null,
  retention_access integer default 365 not null,
  retention_impressions integer default 730 not null,
  retention_ledger integer default 1095 not null,
  created_at timestamp with time zone default now() not null,
  constraint organisation_pkey PRIMARY KEY (singleton),
  constraint organisation_asking_check CHECK (asking = ANY (ARRAY['automatic'::text, 'by-agent'::text])),
  constraint organisation_guests_per_host_check CHECK (guests_per_host >= 1 AND guests_per_host <= 20),
  constraint organisation_language_check CHECK (language = ANY (ARRAY['de'::text, 'en'::text])),
  constraint organisation_retention_access_check CHECK (retention_access >= 1 AND retention_access <= 3650),
  constraint organisation_retention_conversations_check CHECK (retention_conversations >= 1 AND retention_conversations <= 3650),
  constraint organisation_retention_impressions_check CHECK (retention_impressions >= 1 AND retention_impressions <= 3650),
  constraint organisation_retention_ledger_check CHECK (retention_ledger >= 1 AND retention_ledger <= 3650),
  constraint organisation_singleton_check CHECK (singleton)
);

create table people.unit (
  id uuid not null,
  key text not null,
  name_de text not null,
  name_en text not null,
  parent_id uuid,
  created_at timestamp with time zone default now() not null,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_key_check CHECK (key ~ '^[a-z0-9-]{1,60}$'::text),
  constraint unit_key_key UNIQUE (key)
);

create table platform.idempotency (
  caller text not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  reference jsonb,
  created_at timestamp with time zone default now() not null,
  constraint idempotency_pkey PRIMARY KEY (caller, operation, key)
);
CREATE INDEX idempotency_created_at ON platform.idempotency USING btree (created_at);

create table platform.instance (
  singleton boolean default true not null,
  born_as text not null,
  born_at timestamp with time zone default now() not null,
  constraint instance_pkey PRIMARY KEY (singleton),
  constraint instance_born_as_check CHECK (born_as = ANY (ARRAY['demo'::text, 'organisation'::text])),
  constraint instance_singleton_check CHECK (singleton)
);

create table platform.night (
  job text not null,
  at timestamp with time zone not null,
  constraint night_pkey PRIMARY KEY (job)
);

CREATE OR REPLACE FUNCTION platform.path()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(NULLIF(current_setting('ohrensessel.path'::text, true), ''::text), 'none'::text);

CREATE OR REPLACE FUNCTION platform.ring(kind text, name text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_notify('ohrensessel', json_build_object(
    'from', coalesce(current_setting('ohrensessel.node', true), ''),
    'rings', json_build_array(json_build_array(kind, name)))::text)
$function$;

CREATE OR REPLACE FUNCTION platform.ring_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  fields jsonb;
begin
  if tg_op = 'DELETE' then fields := to_jsonb(old); else fields := to_jsonb(new); end if;
  perform platform.ring(tg_argv[0], (select string_agg(fields ->> named.field, ' ' order by named.place)
    from unnest(tg_argv[1:]) with ordinality as named (field, place)));
  return null;
end $function$;

create table platform.secret (
  name text not null,
  value bytea not null,
  created_at timestamp with time zone default now() not null,
  constraint secret_pkey PRIMARY KEY (name)
);

create table posters.file (
  poster_id uuid not null,
  format text not null,
  bytes integer not null,
  sealed bytea not null,
  constraint file_pkey PRIMARY KEY (poster_id, format),
  constraint file_format_check CHECK (format = ANY (ARRAY['pdf'::text, 'png'::text, 'svg'::text]))
);

CREATE OR REPLACE FUNCTION posters.follow_thanks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  inside boolean := false;
  outside boolean := false;
  touched uuid[];
begin
  perform pg_advisory_xact_lock_shared(posters.settling());
  if tg_op = 'UPDATE' and not new.waits and new.text is not distinct from old.text and (new.shows_name or not old.shows_name) then
    outside := new.state = 'standing' and new.removed_at is null and (new.publish or new.noted_may is not distinct from 'outside');
    inside := outside or (new.state = 'standing' and new.removed_at is null and (new.quote or new.noted_may is not null));
  end if;
  with gone as (
    update posters.place p set thanks_id = null, left_at = now()
    from posters.poster o
    where p.thanks_id = old.id and o.id = p.poster_id and not (case o.scope when 'outside' then outside else inside end)
    returning p.poster_id)
  select array_agg(distinct poster_id) into touched from gone;
  if touched is null then return null; end if;
  delete from posters.file where poster_id = any(touched);
  -- Whoever watches is told, whatever state it was in.
  update posters.poster set state = case state when 'ready' then 'emptied' else state end where id = any(touched);
  return null;
end $function$;

create table posters.place (
  poster_id uuid not null,
  n integer not null,
  thanks_id uuid,
  x real not null,
  y real not null,
  width real not null,
  height real not null,
  left_at timestamp with time zone,
  constraint place_pkey PRIMARY KEY (poster_id, n),
  constraint place_check CHECK ((thanks_id IS NULL) = (left_at IS NOT NULL))
);
CREATE INDEX place_left ON posters.place USING btree (poster_id) WHERE left_at IS NOT NULL;
CREATE INDEX place_thanks ON posters.place USING btree (thanks_id) WHERE thanks_id IS NOT NULL;

create table posters.poster (
  id uuid not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  choice jsonb not null,
  scope text not null,
  language text not null,
  state text default 'waiting'::text not null,
  progress real default 0 not null,
  seen_at timestamp with time zone not null,
  voices integer,
  left_out integer default 0 not null,
  refusal jsonb,
  kept_until timestamp with time zone,
  taken_at timestamp with time zone,
  constraint poster_pkey PRIMARY KEY (id),
  constraint poster_language_check CHECK (language = ANY (ARRAY['de'::text, 'en'::text])),
  constraint poster_scope_check CHECK (scope = ANY (ARRAY['inside'::text, 'outside'::text])),
  constraint poster_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'drawing'::text, 'ready'::text, 'refused'::text, 'cancelled'::text, 'failed'::text, 'emptied'::text, 'expired'::text]))
);
CREATE INDEX poster_made ON posters.poster USING btree (made_at);
CREATE INDEX poster_maker ON posters.poster USING btree (made_by, made_at DESC, id DESC);

CREATE OR REPLACE FUNCTION posters.ring()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('ohrensessel', json_build_object('from', '', 'rings', json_build_array(json_build_array('posters',
    coalesce(new.made_by, old.made_by) || ' ' || coalesce(new.id, old.id))))::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION posters.settling()
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN '7046029254386353131'::bigint;

CREATE OR REPLACE FUNCTION praise.ask_ledger()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.conversation_id is null then return new; end if;
  new.quote := coalesce(praise.word_on(new.conversation_id, 'quote') = 'granted', false);
  new.publish := coalesce(praise.word_on(new.conversation_id, 'publish') = 'granted', false);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION praise.drop_picture()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from praise.picture where thanks_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION praise.erase()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update praise.thanks
  set state = 'erased', text = null, ended_at = coalesce(ended_at, new.erased_at), quote = false, publish = false,
      conversation_id = null, customer_id = null, seq = null
  where customer_id = new.id;
  delete from praise.example where customer_id = new.id;
  return null;
end $function$;

create table praise.example (
  conversation_id uuid not null,
  seq integer not null,
  customer_id uuid not null,
  features bytea not null,
  is_praise boolean not null,
  at timestamp with time zone not null,
  constraint example_pkey PRIMARY KEY (conversation_id, seq)
);
CREATE INDEX example_at ON praise.example USING btree (at);
CREATE INDEX example_customer ON praise.example USING btree (customer_id);

CREATE OR REPLACE FUNCTION praise.follow_ledger()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.purpose = 'train' then
    if new.kind <> 'granted' then delete from praise.example where conversation_id = new.conversation_id; end if;
  elsif new.kind = 'granted' then
    update praise.thanks set quote = quote or new.purpose = 'quote', publish = publish or new.purpose = 'publish'
    where conversation_id = new.conversation_id and state = 'standing';
  elsif new.purpose = 'publish' then
    update praise.thanks set publish = false where conversation_id = new.conversation_id and publish;
  else
    -- Whoever does not want sentences to be kept wants none kept: neither hung nor waiting.
    update praise.thanks set state = 'withdrawn', text = null, ended_at = new.at, quote = false, publish = false
    where conversation_id = new.conversation_id and state = 'standing';
    delete from praise.found where conversation_id = new.conversation_id;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION praise.forget_keeper()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update praise.thanks set shows_name = false where coalesce(earner_id, keeper_id) = new.id and shows_name;
  return null;
end $function$;

create table praise.found (
  conversation_id uuid not null,
  seq integer not null,
  found_by text not null,
  gratitude double precision not null,
  praise double precision not null,
  words text,
  said_at timestamp with time zone not null,
  found_at timestamp with time zone not null,
  let_go_at timestamp with time zone,
  kept boolean default false not null,
  constraint found_pkey PRIMARY KEY (conversation_id, seq),
  constraint found_check CHECK ((seq < 0) = (words IS NOT NULL)),
  constraint found_found_by_check CHECK (found_by = ANY (ARRAY['house'::text, 'guest'::text, 'agent'::text]))
);
CREATE INDEX found_let_go ON praise.found USING btree (let_go_at) WHERE let_go_at IS NOT NULL;

create table praise.helper (
  thanks_id uuid not null,
  unit_id uuid not null,
  constraint helper_pkey PRIMARY KEY (thanks_id, unit_id)
);
CREATE INDEX helper_unit ON praise.helper USING btree (unit_id);

CREATE OR REPLACE FUNCTION praise.keep_about()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update praise.thanks set reason_id = new.reason_id, product_id = new.product_id, brand_id = new.brand_id where conversation_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION praise.lose_proof()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update praise.thanks set state = 'withdrawn', text = null, ended_at = now(), quote = false, publish = false
  where state = 'standing' and conversation_id in (select gone.conversation_id from gone);
  delete from praise.example where conversation_id in (select gone.conversation_id from gone);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION praise.note_withdrawn()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  because text;
begin
  if not (old.state = 'standing' and old.removed_at is null and not old.waits and (old.quote or old.publish or old.noted_may is not null)) then return null; end if;
  if tg_op = 'DELETE' then because := 'removed';
  elsif new.state <> 'standing' then because := new.state;
  elsif new.removed_at is not null or new.waits then because := 'removed';
  elsif not (new.quote or new.publish or new.noted_may is not null) then because := 'withdrawn';
  -- From outside to inside is withdrawn for whoever is outside.
  elsif (old.publish or coalesce(old.noted_may = 'outside', false)) and not (new.publish or coalesce(new.noted_may = 'outside', false)) then because := 'withdrawn';
  else return null;
  end if;
  perform webhooks.note('evidence.withdrawn', now(), jsonb_build_object('praise', jsonb_build_object('id', old.id), 'because', because));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION praise.outlive_conversation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from praise.thanks where conversation_id in (select gone.id from gone) and not (quote or publish);
  return null;
end $function$;

create table praise.picture (
  thanks_id uuid not null,
  width integer not null,
  height integer not null,
  sealed bytea not null,
  added_at timestamp with time zone not null,
  constraint picture_pkey PRIMARY KEY (thanks_id)
);

create table praise.reader (
  id boolean default true not null,
  xid xid8 default pg_current_xact_id() not null,
  cursor_conversation uuid,
  cursor_seq integer,
  constraint reader_pkey PRIMARY KEY (id),
  constraint reader_id_check CHECK (id)
);

CREATE OR REPLACE FUNCTION praise.recall()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update praise.thanks set state = 'recalled', text = null, ended_at = new.at, quote = false, publish = false
  where conversation_id = new.conversation_id and state = 'standing'
    and case when seq > 0 then seq > (new.body ->> 'recallFrom')::int else said_at >= new.at - interval '1 minute' end;
  delete from praise.found where conversation_id = new.conversation_id and (seq < 0 or seq > (new.body ->> 'recallFrom')::int);
  delete from praise.example where conversation_id = new.conversation_id and seq > (new.body ->> 'recallFrom')::int;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION praise.ring_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  fields jsonb;
begin
  if tg_op = 'DELETE' then fields := to_jsonb(old); else fields := to_jsonb(new); end if;
  perform pg_notify('ohrensessel', json_build_object(
    'from', case when pg_trigger_depth() > 1 then '' else coalesce(current_setting('ohrensessel.node', true), '') end,
    'rings', json_build_array(json_build_array(tg_argv[0], coalesce(fields ->> tg_argv[1], 'anew'))))::text);
  return null;
end $function$;

create table praise.thanks (
  id uuid not null,
  keeper_id uuid not null,
  state text default 'standing'::text not null,
  text text,
  language text not null,
  channel text not null,
  origin text not null,
  mood text not null,
  weight smallint default 1 not null,
  said_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  ended_at timestamp with time zone,
  removed_at timestamp with time zone,
  conversation_id uuid,
  customer_id uuid,
  seq integer,
  quote boolean default false not null,
  publish boolean default false not null,
  noted_may text,
  noted_how text,
  noted_on date,
  brand_id uuid,
  product_id uuid,
  reason_id uuid,
  unit_id uuid,
  clicks smallint,
  minutes smallint,
  shows_name boolean default false not null,
  earner_id uuid,
  earner_agrees boolean,
  waits boolean generated always as (earner_id IS NOT NULL AND earner_agrees IS NOT TRUE) stored not null,
  constraint thanks_pkey PRIMARY KEY (id),
  constraint thanks_channel_check CHECK (channel = ANY (ARRAY['chat'::text, 'mail'::text, 'call'::text, 'social'::text, 'in-person'::text, 'letter'::text, 'card'::text])),
  constraint thanks_check CHECK ((state = 'standing'::text) = (text IS NOT NULL)),
  constraint thanks_check1 CHECK ((state = 'standing'::text) = (ended_at IS NULL)),
  constraint thanks_check2 CHECK (num_nulls(noted_may, noted_how, noted_on) = ANY (ARRAY[0, 3])),
  constraint thanks_check3 CHECK (noted_may IS NULL OR (channel = ANY (ARRAY['letter'::text, 'card'::text]))),
  constraint thanks_check4 CHECK ((channel <> ALL (ARRAY['letter'::text, 'card'::text])) OR num_nulls(conversation_id, customer_id, seq) = 3),
  constraint thanks_check5 CHECK ((channel = ANY (ARRAY['letter'::text, 'card'::text])) OR state = 'erased'::text OR num_nulls(conversation_id, customer_id) = 0),
  constraint thanks_check6 CHECK (earner_id IS NOT NULL OR earner_agrees IS NULL),
  constraint thanks_check7 CHECK (earner_id IS DISTINCT FROM keeper_id),
  constraint thanks_check8 CHECK (NOT (waits AND shows_name)),
  constraint thanks_language_check CHECK (language = ANY (ARRAY['de'::text, 'en'::text])),
  constraint thanks_mood_check CHECK (mood = ANY (ARRAY['thankful'::text, 'relieved'::text, 'delighted'::text, 'touched'::text, 'surprised'::text])),
  constraint thanks_noted_may_check CHECK (noted_may = ANY (ARRAY['inside'::text, 'outside'::text])),
  constraint thanks_origin_check CHECK (origin = ANY (ARRAY['real'::text, 'simulated'::text, 'replay'::text])),
  constraint thanks_state_check CHECK (state = ANY (ARRAY['standing'::text, 'withdrawn'::text, 'recalled'::text, 'erased'::text])),
  constraint thanks_weight_check CHECK (weight >= 1 AND weight <= 3)
);
CREATE INDEX thanks_conversation ON praise.thanks USING btree (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX thanks_customer ON praise.thanks USING btree (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX thanks_earner ON praise.thanks USING btree (earner_id, kept_at DESC, id DESC) WHERE earner_id IS NOT NULL;
CREATE INDEX thanks_hung ON praise.thanks USING btree (said_at DESC, id DESC) WHERE state = 'standing'::text AND removed_at IS NULL AND NOT waits AND (quote OR publish OR noted_may IS NOT NULL);
CREATE INDEX thanks_hung_brand ON praise.thanks USING btree (brand_id) WHERE state = 'standing'::text AND removed_at IS NULL AND NOT waits AND (quote OR publish OR noted_may IS NOT NULL);
CREATE INDEX thanks_hung_product ON praise.thanks USING btree (product_id) WHERE state = 'standing'::text AND removed_at IS NULL AND NOT waits AND (quote OR publish OR noted_may IS NOT NULL);
CREATE INDEX thanks_hung_reason ON praise.thanks USING btree (reason_id) WHERE state = 'standing'::text AND removed_at IS NULL AND NOT waits AND (quote OR publish OR noted_may IS NOT NULL);
CREATE INDEX thanks_hung_unit ON praise.thanks USING btree (unit_id) WHERE state = 'standing'::text AND removed_at IS NULL AND NOT waits AND (quote OR publish OR noted_may IS NOT NULL);
CREATE INDEX thanks_keeper ON praise.thanks USING btree (keeper_id, kept_at DESC, id DESC);
CREATE INDEX thanks_kept ON praise.thanks USING btree (kept_at);
CREATE INDEX thanks_removed ON praise.thanks USING btree (removed_at) WHERE removed_at IS NOT NULL;

CREATE OR REPLACE FUNCTION praise.word_on(conversation uuid, about text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
RETURN (SELECT l.kind FROM consent.ledger l WHERE ((l.conversation_id = word_on.conversation) AND (l.purpose = word_on.about)) ORDER BY l.n DESC LIMIT 1);

create table privacy.access (
  id uuid not null,
  at timestamp with time zone not null,
  what text not null,
  employee_id uuid,
  by_customer boolean default false not null,
  host_id uuid,
  conversation_id uuid,
  detail text,
  constraint access_pkey PRIMARY KEY (id),
  constraint access_what_check CHECK (what = ANY (ARRAY['proof'::text, 'verification'::text, 'export'::text, 'erasure'::text, 'retention'::text, 'moment'::text, 'customer-search'::text, 'settings'::text, 'backup'::text]))
);
CREATE INDEX access_at ON privacy.access USING btree (at DESC, id);
CREATE INDEX access_host ON privacy.access USING btree (host_id, at DESC);

create table privacy.agreement (
  singleton boolean default true not null,
  agreement_id text not null,
  locked boolean not null,
  since timestamp with time zone not null,
  set_by uuid not null,
  constraint agreement_pkey PRIMARY KEY (singleton),
  constraint agreement_singleton_check CHECK (singleton)
);

CREATE OR REPLACE FUNCTION privacy.forget_pseudonym(pseudonym text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if platform.path() <> 'erasure' then raise exception 'not on the path of erasure' using errcode = 'insufficient_privilege'; end if;
  update privacy.access set detail = null where what in ('export', 'customer-search') and detail = pseudonym;
end $function$;

create table privacy.proposal (
  id uuid not null,
  change jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  state text default 'open'::text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint proposal_pkey PRIMARY KEY (id),
  constraint proposal_check CHECK (decided_by IS NULL OR state = 'taken-back'::text OR decided_by <> proposed_by),
  constraint proposal_state_check CHECK (state = ANY (ARRAY['open'::text, 'approved'::text, 'declined'::text, 'taken-back'::text]))
);
CREATE INDEX proposal_open ON privacy.proposal USING btree (proposed_at) WHERE state = 'open'::text;

create table replay.desk (
  singleton boolean default true not null,
  agent_id uuid not null,
  constraint desk_pkey PRIMARY KEY (singleton),
  constraint desk_agent_id_key UNIQUE (agent_id),
  constraint desk_singleton_check CHECK (singleton)
);

create table search.entry (
  id bigint generated always as identity not null,
  impression_id uuid not null,
  author_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  channel text,
  reason_id uuid,
  unit_id uuid,
  access uuid[] not null,
  words tsvector not null,
  constraint entry_pkey PRIMARY KEY (id),
  constraint entry_impression_id_key UNIQUE (impression_id)
);
CREATE INDEX entry_at ON search.entry USING btree (at DESC, id DESC);
CREATE INDEX entry_author ON search.entry USING btree (author_id, at DESC, id DESC);
CREATE INDEX entry_kind ON search.entry USING btree (kind, at DESC, id DESC);
CREATE INDEX entry_reason ON search.entry USING btree (reason_id, at DESC, id DESC);
CREATE INDEX entry_unit ON search.entry USING btree (unit_id, at DESC, id DESC);
CREATE INDEX entry_words ON search.entry USING gin (words);

CREATE OR REPLACE FUNCTION search.find(places jsonb, typed jsonb, sentence text, kinds text[], reasons uuid[], units uuid[], channels text[], since timestamp with time zone, before timestamp with time zone, only_mine boolean, after_nearness integer, after_at timestamp with time zone, after_id bigint, most integer)
 RETURNS TABLE(impression_id uuid, nearness integer, at timestamp with time zone, id bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 26
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.forget_words(VARIADIC texts text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  gone record;
  question tsquery;
begin
  -- A word that stood in many impressions last night still stands in others.
  for gone in
    select w.word, w.written from search.lexicon_words(variadic texts) l join search.word w on w.word = l.word
    where w.entries < 100 order by w.word
  loop
    question := plainto_tsquery('search.german', gone.written) || plainto_tsquery('search.english', gone.written);
    continue when numnode(question) = 0 or exists (select from search.entry e where e.words @@ question);
    delete from search.word where word = gone.word;
    delete from search.form f using pg_catalog.unnest(search.words_of(gone.written)) held where f.form = held.lexeme;
  end loop;
end $function$;

create table search.form (
  form text collate "C" not null,
  entries integer not null,
  constraint form_pkey PRIMARY KEY (form)
);

CREATE OR REPLACE FUNCTION search.keep_impression()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'DELETE' then
    delete from search.entry where impression_id = old.id;
  else
    perform search.refresh(new.id);
  end if;
  if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.text, old.consequence, old.removed_at) is distinct from (new.text, new.consequence, new.removed_at) then
    perform search.forget_words(old.text, old.consequence);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.keep_quote()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform search.refresh(coalesce(new.impression_id, old.impression_id));
  if tg_op <> 'INSERT' and old.excerpt is distinct from new.excerpt then perform search.forget_words(old.excerpt); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION search.lexicon_words(VARIADIC texts text[])
 RETURNS TABLE(word text, written text)
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
BEGIN ATOMIC
 SELECT DISTINCT ON ((public.unaccent(found.found[1]))) public.unaccent(found.found[1]) AS unaccent,
     found.found[1] AS found
    FROM regexp_matches(lower(concat_ws('
'::text, VARIADIC lexicon_words.texts)), '[[:alpha:]]{3,40}'::text, 'g'::text) found(found)
   ORDER BY (public.unaccent(found.found[1])), found.found[1];
END;

CREATE OR REPLACE FUNCTION search.look_up(question text[], unfinished boolean)
 RETURNS TABLE(place integer, how text, word text, written text, entries integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET "pg_trgm.similarity_threshold" TO '0.3'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.read(places jsonb, OUT question tsquery, OUT expected double precision)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.question(places jsonb)
 RETURNS tsquery
 LANGUAGE sql
 STABLE
 SET search_path TO ''
BEGIN ATOMIC
 SELECT read.question
    FROM search.read(question.places) read(question, expected);
END;

CREATE OR REPLACE FUNCTION search.recount_words()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION search.refresh(touched uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$;

create table search.word (
  word text collate "C" not null,
  written text not null,
  entries integer default 0 not null,
  since timestamp with time zone default now() not null,
  constraint word_pkey PRIMARY KEY (word)
);
CREATE INDEX word_similar ON search.word USING gin (word public.gin_trgm_ops);

CREATE OR REPLACE FUNCTION search.words_of(VARIADIC texts text[])
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
RETURN (to_tsvector('search.german'::regconfig, concat_ws('
'::text, VARIADIC texts)) || to_tsvector('search.english'::regconfig, concat_ws('
'::text, VARIADIC texts)));

create table shadowing.chair (
  agent_id uuid not null,
  state text default 'closed'::text not null,
  until timestamp with time zone,
  changed_at timestamp with time zone default now() not null,
  after_breather text default 'free'::text not null,
  constraint chair_pkey PRIMARY KEY (agent_id),
  constraint chair_after_breather_check CHECK (after_breather = ANY (ARRAY['free'::text, 'closed'::text])),
  constraint chair_state_check CHECK (state = ANY (ARRAY['free'::text, 'closed'::text, 'breather'::text]))
);

CREATE OR REPLACE FUNCTION shadowing.keep_seats()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.kind = 'listener-joined' then
    insert into shadowing.seat (visit_id, conversation_id, handle)
    values ((new.body ->> 'visitId')::uuid, new.conversation_id, new.body ->> 'handle');
  else
    delete from shadowing.seat where visit_id = (new.body ->> 'visitId')::uuid and conversation_id = new.conversation_id;
  end if;
  return null;
end $function$;

create table shadowing.seat (
  visit_id uuid not null,
  conversation_id uuid not null,
  handle text not null,
  constraint seat_pkey PRIMARY KEY (visit_id, conversation_id)
);
CREATE INDEX seat_conversation ON shadowing.seat USING btree (conversation_id);
CREATE UNIQUE INDEX seat_handle ON shadowing.seat USING btree (visit_id, handle);

create table shadowing.side_talk (
  id uuid not null,
  host_id uuid not null,
  author_id uuid not null,
  text text not null,
  at timestamp with time zone default now() not null,
  constraint side_talk_pkey PRIMARY KEY (id)
);
CREATE INDEX side_talk_at ON shadowing.side_talk USING btree (at);
CREATE INDEX side_talk_host ON shadowing.side_talk USING btree (host_id, at);

create table shadowing.visit (
  id uuid not null,
  host_id uuid not null,
  guest_id uuid not null,
  by text not null,
  state text not null,
  asked_at timestamp with time zone default now() not null,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text,
  constraint visit_pkey PRIMARY KEY (id),
  constraint visit_by_check CHECK (by = ANY (ARRAY['guest'::text, 'host'::text])),
  constraint visit_check CHECK (host_id <> guest_id),
  constraint visit_ended_by_check CHECK (ended_by = ANY (ARRAY['guest'::text, 'host'::text, 'system'::text])),
  constraint visit_state_check CHECK (state = ANY (ARRAY['asked'::text, 'active'::text, 'ended'::text]))
);
CREATE INDEX visit_ended ON shadowing.visit USING btree (ended_at) WHERE state = 'ended'::text;
CREATE INDEX visit_guest ON shadowing.visit USING btree (guest_id) WHERE state <> 'ended'::text;
CREATE INDEX visit_host ON shadowing.visit USING btree (host_id) WHERE state <> 'ended'::text;
CREATE UNIQUE INDEX visit_once ON shadowing.visit USING btree (host_id, guest_id) WHERE state <> 'ended'::text;

create table themes.membership (
  theme_id uuid not null,
  impression_id uuid not null,
  state text not null,
  added_by uuid,
  added_at timestamp with time zone not null,
  constraint membership_pkey PRIMARY KEY (theme_id, impression_id),
  constraint membership_state_check CHECK (state = ANY (ARRAY['suggested'::text, 'standing'::text]))
);
CREATE INDEX membership_impression ON themes.membership USING btree (impression_id);

create table themes.theme (
  id uuid not null,
  title_de text not null,
  title_en text not null,
  description_de text default ''::text not null,
  description_en text default ''::text not null,
  merged_into uuid,
  root_id uuid not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint theme_pkey PRIMARY KEY (id),
  constraint theme_check CHECK (title_de <> ''::text OR title_en <> ''::text),
  constraint theme_check1 CHECK ((merged_into IS NULL) = (root_id = id))
);
CREATE INDEX theme_root ON themes.theme USING btree (root_id);

create table vcon.kept (
  conversation_id uuid not null,
  versions uuid[] not null,
  signed_by text,
  record jsonb not null,
  constraint kept_pkey PRIMARY KEY (conversation_id)
);
CREATE INDEX kept_versions ON vcon.kept USING gin (versions);

create table vcon.key (
  id uuid not null,
  origin text not null,
  subject text not null,
  fingerprint text not null,
  chain bytea[] not null,
  valid_until timestamp with time zone not null,
  private_key bytea not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint key_pkey PRIMARY KEY (id),
  constraint key_chain_check CHECK (cardinality(chain) > 0),
  constraint key_fingerprint_key UNIQUE (fingerprint),
  constraint key_origin_check CHECK (origin = ANY (ARRAY['house'::text, 'organisation'::text]))
);
CREATE INDEX key_newest ON vcon.key USING btree (created_at DESC, id DESC);

create table wall.arrangement (
  is_one boolean default true not null,
  theme text not null,
  letters text,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint arrangement_pkey PRIMARY KEY (is_one),
  constraint arrangement_is_one_check CHECK (is_one),
  constraint arrangement_letters_check CHECK (char_length(letters) >= 1 AND char_length(letters) <= 24),
  constraint arrangement_theme_check CHECK (theme = ANY (ARRAY['collage'::text, 'heart'::text, 'mosaic'::text, 'letters'::text]))
);

create table wall.screen (
  id uuid not null,
  kind text not null,
  name text not null,
  scope text not null,
  shows jsonb default '{}'::jsonb not null,
  theme text,
  origins text[] default '{}'::text[] not null,
  hash bytea not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  last_seen_at timestamp with time zone,
  constraint screen_pkey PRIMARY KEY (id),
  constraint screen_hash_key UNIQUE (hash),
  constraint screen_kind_check CHECK (kind = ANY (ARRAY['kiosk'::text, 'embed'::text])),
  constraint screen_scope_check CHECK (scope = ANY (ARRAY['inside'::text, 'outside'::text])),
  constraint screen_theme_check CHECK (theme = ANY (ARRAY['collage'::text, 'heart'::text, 'mosaic'::text, 'letters'::text]))
);

create table web_call.call (
  conversation_id uuid not null,
  held_at timestamp with time zone not null,
  constraint call_pkey PRIMARY KEY (conversation_id)
);
CREATE INDEX call_held_at ON web_call.call USING btree (held_at);

create table web_call.offer (
  brand_id uuid,
  is_on boolean not null,
  changed_at timestamp with time zone default now() not null,
  changed_by uuid,
  constraint offer_brand_id_key UNIQUE NULLS NOT DISTINCT (brand_id)
);

CREATE OR REPLACE FUNCTION webhooks.about(conversation_id uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT jsonb_build_object('id', c.id, 'channel', c.channel, 'language', c.language, 'origin', c.origin, 'brand', b.key, 'product', p.key) AS jsonb_build_object FROM ((conversations.conversation c LEFT JOIN conversations.brand b ON ((b.id = c.brand_id))) LEFT JOIN conversations.product p ON ((p.id = c.product_id))) WHERE (c.id = about.conversation_id));

create table webhooks.attempt (
  delivery_id uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  milliseconds integer not null,
  status integer,
  trouble text,
  answer text,
  constraint attempt_pkey PRIMARY KEY (delivery_id, number)
);

create table webhooks.delivery (
  id uuid not null,
  endpoint_id uuid not null,
  happening_id uuid not null,
  n bigint not null,
  state text default 'waiting'::text not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (id),
  constraint delivery_endpoint_id_happening_id_key UNIQUE (endpoint_id, happening_id),
  constraint delivery_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text]))
);
CREATE INDEX delivery_happening ON webhooks.delivery USING btree (happening_id);
CREATE INDEX delivery_newest ON webhooks.delivery USING btree (endpoint_id, created_at DESC, id DESC);
CREATE INDEX delivery_waiting ON webhooks.delivery USING btree (endpoint_id, n) WHERE state = 'waiting'::text;

create table webhooks.endpoint (
  id uuid not null,
  name text not null,
  url text not null,
  house_address text not null,
  types text[] not null,
  is_private boolean default false not null,
  state text default 'active'::text not null,
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by uuid,
  cursor_xid xid8 default pg_current_xact_id() not null,
  cursor_n bigint default 0 not null,
  failing_since timestamp with time zone,
  failures integer default 0 not null,
  rest_until timestamp with time zone,
  last_delivered_at timestamp with time zone,
  leased_until timestamp with time zone,
  constraint endpoint_pkey PRIMARY KEY (id),
  constraint endpoint_check CHECK ((previous_secret IS NULL) = (previous_until IS NULL)),
  constraint endpoint_state_check CHECK (state = ANY (ARRAY['active'::text, 'paused'::text, 'failing'::text, 'gone'::text])),
  constraint endpoint_types_check CHECK (cardinality(types) > 0)
);

create table webhooks.happening (
  n bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  id uuid default gen_random_uuid() not null,
  type text not null,
  at timestamp with time zone not null,
  data jsonb not null,
  constraint happening_pkey PRIMARY KEY (xid, n),
  constraint happening_id_key UNIQUE (id)
);
CREATE INDEX happening_at ON webhooks.happening USING btree (at);

CREATE OR REPLACE FUNCTION webhooks.note(type text, at timestamp with time zone, data jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$ insert into webhooks.happening (type, at, data)
        select type, at, data where platform.path() <> 'import' and exists (select from webhooks.endpoint) $function$;

CREATE OR REPLACE FUNCTION webhooks.note_deleted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from webhooks.endpoint) then
    perform webhooks.note('conversation.deleted', now(), jsonb_build_object('conversation', jsonb_build_object('id', gone.id))) from gone;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION webhooks.note_erased()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform webhooks.note('customer.erased', new.erased_at, jsonb_build_object('customer', jsonb_build_object('id', new.id)));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION webhooks.note_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  conversation jsonb;
  customer uuid;
  verdict text;
begin
  if platform.path() = 'import' or not exists (select from webhooks.endpoint) then return null; end if;
  conversation := coalesce(webhooks.about(new.conversation_id), jsonb_build_object('id', new.conversation_id));
  select c.customer_id into customer from conversations.conversation c where c.id = new.conversation_id;
  if new.kind = 'opened' then
    perform webhooks.note('conversation.opened', new.at, jsonb_build_object('conversation', conversation, 'customer', jsonb_build_object('id', customer)));
  elsif new.kind = 'closed' then
    perform webhooks.note('conversation.closed', new.at, jsonb_build_object(
      'conversation', conversation || jsonb_build_object('reason', webhooks.reason((new.body ->> 'reasonId')::uuid)),
      'customer', jsonb_build_object('id', customer)));
  else
    verdict := new.kind;
    if verdict = 'refused' then
      -- A no is nobody's business, unless it takes an earlier yes back.
      if (select e.kind from conversations.event e
          where e.conversation_id = new.conversation_id and e.seq < new.seq and e.kind in ('granted', 'refused', 'withdrawn') and e.body ->> 'purpose' = new.body ->> 'purpose'
          order by e.seq desc limit 1) is distinct from 'granted' then return null; end if;
      verdict := 'withdrawn';
    end if;
    perform webhooks.note('consent.' || verdict, new.at, jsonb_build_object(
      'conversation', conversation, 'customer', jsonb_build_object('id', customer),
      'consent', jsonb_build_object('purpose', new.body ->> 'purpose', 'means', new.body ->> 'means', 'number', new.seq)));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION webhooks.note_impression()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  what text;
  i impressions.impression;
begin
  if not exists (select from webhooks.endpoint) then return null; end if;
  if tg_op = 'DELETE' then
    if old.removed_at is null then
      perform webhooks.note('impression.removed', now(), jsonb_build_object('impression', jsonb_build_object('id', old.id)));
    end if;
    return null;
  end if;
  select * into i from impressions.impression where id = new.id;
  if i.id is null then return null; end if;
  if tg_op = 'INSERT' then what := 'recorded';
  elsif old.removed_at is null and new.removed_at is not null then
    perform webhooks.note('impression.removed', new.removed_at, jsonb_build_object('impression', jsonb_build_object('id', new.id)));
    return null;
  elsif old.removed_at is not null and new.removed_at is null then what := 'recorded';
  elsif new.removed_at is null and (old.kind, old.text, old.consequence) is distinct from (new.kind, new.text, new.consequence) then what := 'changed';
  else return null;
  end if;
  perform webhooks.note('impression.' || what, coalesce(i.edited_at, i.recorded_at), jsonb_build_object(
    'impression', jsonb_build_object(
      'id', i.id, 'kind', i.kind, 'at', to_char(i.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'quoted', exists (select from impressions.quote q where q.impression_id = i.id and q.state = 'standing')),
    'about', case when i.channel is null then null else jsonb_build_object(
      'channel', i.channel, 'language', i.language, 'origin', i.origin, 'reason', webhooks.reason(i.reason_id),
      'brand', (select b.key from conversations.brand b where b.id = i.brand_id), 'product', (select p.key from conversations.product p where p.id = i.product_id)) end));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION webhooks.note_quote()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'DELETE' then
    -- With its impression, that is what is told.
    if old.state = 'standing' and exists (select from impressions.impression i where i.id = old.impression_id) then
      perform webhooks.note('evidence.withdrawn', now(), jsonb_build_object('impression', jsonb_build_object('id', old.impression_id), 'because', 'removed'));
    end if;
  else
    perform webhooks.note('evidence.withdrawn', coalesce(new.ended_at, now()), jsonb_build_object('impression', jsonb_build_object('id', new.impression_id), 'because', new.state));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION webhooks.reason(reason_id uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT jsonb_build_object('key', r.key, 'de', r.name_de, 'en', r.name_en) AS jsonb_build_object FROM conversations.reason r WHERE (r.id = reason.reason_id));

create table widget.text (
  brand_id uuid,
  name text not null,
  de text not null,
  en text not null,
  changed_at timestamp with time zone default now() not null,
  changed_by uuid,
  constraint text_brand_id_name_key UNIQUE NULLS NOT DISTINCT (brand_id, name),
  constraint text_de_check CHECK (length(de) >= 1 AND length(de) <= 400),
  constraint text_en_check CHECK (length(en) >= 1 AND length(en) <= 400),
  constraint text_name_check CHECK (name ~ '^[a-zA-Z]{1,40}$'::text)
);

-- References
alter table access.account add constraint account_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id);
alter table access.invitation add constraint invitation_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id);
alter table access.invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people.employee(id);
alter table access.invitation add constraint invitation_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES people.employee(id);
alter table access.invitation add constraint invitation_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES people.unit(id);
alter table access.session add constraint session_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id);
alter table access.token add constraint token_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id);
alter table consent.wording add constraint wording_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.employee(id);
alter table conversations.conversation add constraint conversation_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES people.employee(id);
alter table conversations.conversation add constraint conversation_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES conversations.brand(id);
alter table conversations.conversation add constraint conversation_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people.customer(id);
alter table conversations.conversation add constraint conversation_product_id_fkey FOREIGN KEY (product_id) REFERENCES conversations.product(id);
alter table conversations.conversation add constraint conversation_reason_id_fkey FOREIGN KEY (reason_id) REFERENCES conversations.reason(id);
alter table conversations.event add constraint event_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE CASCADE;
alter table conversations.product add constraint product_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES conversations.brand(id);
alter table conversations.reason add constraint reason_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES conversations.reason(id);
alter table drives.drive add constraint drive_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES people.employee(id) ON DELETE SET NULL;
alter table drives.drive add constraint drive_started_by_fkey FOREIGN KEY (started_by) REFERENCES people.employee(id) ON DELETE SET NULL;
alter table drives.drive add constraint drive_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES people.unit(id) ON DELETE CASCADE;
alter table drives.put_away add constraint put_away_drive_id_fkey FOREIGN KEY (drive_id) REFERENCES drives.drive(id) ON DELETE CASCADE;
alter table drives.put_away add constraint put_away_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id) ON DELETE CASCADE;
alter table imports.refusal add constraint refusal_run_id_fkey FOREIGN KEY (run_id) REFERENCES imports.run(id) ON DELETE CASCADE;
alter table imports.run add constraint run_started_by_fkey FOREIGN KEY (started_by) REFERENCES people.employee(id);
alter table impressions.impression add constraint impression_author_id_fkey FOREIGN KEY (author_id) REFERENCES people.employee(id);
alter table impressions.impression add constraint impression_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES conversations.brand(id);
alter table impressions.impression add constraint impression_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE SET NULL;
alter table impressions.impression add constraint impression_product_id_fkey FOREIGN KEY (product_id) REFERENCES conversations.product(id);
alter table impressions.impression add constraint impression_reason_id_fkey FOREIGN KEY (reason_id) REFERENCES conversations.reason(id);
alter table impressions.impression add constraint impression_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES people.unit(id) ON DELETE SET NULL;
alter table impressions.place add constraint place_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE SET NULL;
alter table impressions.quote add constraint quote_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people.customer(id);
alter table impressions.quote add constraint quote_impression_id_fkey FOREIGN KEY (impression_id) REFERENCES impressions.impression(id) ON DELETE CASCADE;
alter table letters.letter add constraint letter_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id) ON DELETE CASCADE;
alter table letters.reader add constraint reader_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id) ON DELETE CASCADE;
alter table lines.agent add constraint agent_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id);
alter table lines.agent add constraint agent_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines.line(id) ON DELETE CASCADE;
alter table lines.attachment add constraint attachment_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE CASCADE;
alter table lines.deed add constraint deed_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines.line(id) ON DELETE CASCADE;
alter table lines.delivery add constraint delivery_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE CASCADE;
alter table lines.delivery add constraint delivery_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines.line(id) ON DELETE CASCADE;
alter table lines.delivery add constraint delivery_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES lines.thread(id) ON DELETE CASCADE;
alter table lines.identity add constraint identity_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people.customer(id);
alter table lines.line add constraint line_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.employee(id);
alter table lines.memory add constraint memory_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines.line(id) ON DELETE CASCADE;
alter table lines.message add constraint message_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE CASCADE;
alter table lines.message add constraint message_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines.line(id) ON DELETE CASCADE;
alter table lines.message add constraint message_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES lines.thread(id) ON DELETE CASCADE;
alter table lines.state add constraint state_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines.line(id) ON DELETE CASCADE;
alter table lines.thread add constraint thread_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE SET NULL;
alter table lines.thread add constraint thread_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people.customer(id);
alter table lines.thread add constraint thread_line_id_fkey FOREIGN KEY (line_id) REFERENCES lines.line(id) ON DELETE CASCADE;
alter table lines.thread add constraint thread_served_by_fkey FOREIGN KEY (served_by) REFERENCES people.employee(id);
alter table people.employee add constraint employee_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES people.employee(id);
alter table people.employee add constraint employee_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES people.unit(id);
alter table people.unit add constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES people.unit(id);
alter table posters.file add constraint file_poster_id_fkey FOREIGN KEY (poster_id) REFERENCES posters.poster(id) ON DELETE CASCADE;
alter table posters.place add constraint place_poster_id_fkey FOREIGN KEY (poster_id) REFERENCES posters.poster(id) ON DELETE CASCADE;
alter table posters.poster add constraint poster_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.employee(id);
alter table praise.example add constraint example_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people.customer(id) ON DELETE CASCADE;
alter table praise.found add constraint found_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE CASCADE;
alter table praise.helper add constraint helper_thanks_id_fkey FOREIGN KEY (thanks_id) REFERENCES praise.thanks(id) ON DELETE CASCADE;
alter table praise.helper add constraint helper_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES people.unit(id) ON DELETE CASCADE;
alter table praise.picture add constraint picture_thanks_id_fkey FOREIGN KEY (thanks_id) REFERENCES praise.thanks(id) ON DELETE CASCADE;
alter table praise.thanks add constraint thanks_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES conversations.brand(id);
alter table praise.thanks add constraint thanks_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES people.customer(id);
alter table praise.thanks add constraint thanks_earner_id_fkey FOREIGN KEY (earner_id) REFERENCES people.employee(id);
alter table praise.thanks add constraint thanks_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES people.employee(id);
alter table praise.thanks add constraint thanks_product_id_fkey FOREIGN KEY (product_id) REFERENCES conversations.product(id);
alter table praise.thanks add constraint thanks_reason_id_fkey FOREIGN KEY (reason_id) REFERENCES conversations.reason(id);
alter table praise.thanks add constraint thanks_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES people.unit(id) ON DELETE SET NULL;
alter table privacy.access add constraint access_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES people.employee(id);
alter table privacy.access add constraint access_host_id_fkey FOREIGN KEY (host_id) REFERENCES people.employee(id);
alter table privacy.agreement add constraint agreement_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.employee(id);
alter table privacy.proposal add constraint proposal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.employee(id);
alter table privacy.proposal add constraint proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES people.employee(id);
alter table replay.desk add constraint desk_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES people.employee(id);
alter table shadowing.chair add constraint chair_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES people.employee(id);
alter table shadowing.seat add constraint seat_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE CASCADE;
alter table shadowing.side_talk add constraint side_talk_author_id_fkey FOREIGN KEY (author_id) REFERENCES people.employee(id);
alter table shadowing.side_talk add constraint side_talk_host_id_fkey FOREIGN KEY (host_id) REFERENCES people.employee(id);
alter table shadowing.visit add constraint visit_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES people.employee(id);
alter table shadowing.visit add constraint visit_host_id_fkey FOREIGN KEY (host_id) REFERENCES people.employee(id);
alter table themes.membership add constraint membership_added_by_fkey FOREIGN KEY (added_by) REFERENCES people.employee(id);
alter table themes.membership add constraint membership_impression_id_fkey FOREIGN KEY (impression_id) REFERENCES impressions.impression(id) ON DELETE CASCADE;
alter table themes.membership add constraint membership_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES themes.theme(id);
alter table themes.theme add constraint theme_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.employee(id);
alter table themes.theme add constraint theme_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES themes.theme(id);
alter table themes.theme add constraint theme_root_id_fkey FOREIGN KEY (root_id) REFERENCES themes.theme(id);
alter table vcon.kept add constraint kept_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE CASCADE;
alter table vcon.key add constraint key_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.employee(id);
alter table wall.arrangement add constraint arrangement_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.employee(id) ON DELETE SET NULL;
alter table wall.screen add constraint screen_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.employee(id) ON DELETE SET NULL;
alter table web_call.call add constraint call_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations.conversation(id) ON DELETE CASCADE;
alter table web_call.offer add constraint offer_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES conversations.brand(id);
alter table web_call.offer add constraint offer_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.employee(id);
alter table webhooks.attempt add constraint attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhooks.delivery(id) ON DELETE CASCADE;
alter table webhooks.delivery add constraint delivery_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhooks.endpoint(id) ON DELETE CASCADE;
alter table webhooks.delivery add constraint delivery_happening_id_fkey FOREIGN KEY (happening_id) REFERENCES webhooks.happening(id) ON DELETE CASCADE;
alter table webhooks.endpoint add constraint endpoint_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.employee(id);
alter table widget.text add constraint text_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES conversations.brand(id);
alter table widget.text add constraint text_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.employee(id);

-- Triggers
CREATE TRIGGER ring_session_ended AFTER DELETE ON access.session FOR EACH ROW EXECUTE FUNCTION platform.ring_row('session-ended', 'id');
CREATE TRIGGER ring_token_ended AFTER DELETE ON access.token FOR EACH ROW EXECUTE FUNCTION platform.ring_row('token-ended', 'employee_id');
CREATE TRIGGER end_quotes AFTER INSERT ON consent.ledger FOR EACH ROW WHEN ((new.kind = ANY (ARRAY['withdrawn'::text, 'refused'::text])) AND new.purpose = 'quote'::text) EXECUTE FUNCTION impressions.end_quotes_by_ledger();
CREATE TRIGGER follow_ledger AFTER INSERT ON consent.ledger FOR EACH ROW WHEN ((new.purpose = ANY (ARRAY['quote'::text, 'publish'::text, 'train'::text])) AND (new.kind = ANY (ARRAY['granted'::text, 'withdrawn'::text, 'refused'::text])) AND platform.path() <> 'backup'::text) EXECUTE FUNCTION praise.follow_ledger();
CREATE TRIGGER lose_proof AFTER DELETE ON consent.ledger REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION praise.lose_proof();
CREATE TRIGGER keep_about AFTER UPDATE OF reason_id, product_id, brand_id ON conversations.conversation FOR EACH ROW WHEN (old.reason_id IS DISTINCT FROM new.reason_id OR old.product_id IS DISTINCT FROM new.product_id OR old.brand_id IS DISTINCT FROM new.brand_id) EXECUTE FUNCTION impressions.keep_about();
CREATE TRIGGER keep_thanks_about AFTER UPDATE OF reason_id, product_id, brand_id ON conversations.conversation FOR EACH ROW WHEN (old.reason_id IS DISTINCT FROM new.reason_id OR old.product_id IS DISTINCT FROM new.product_id OR old.brand_id IS DISTINCT FROM new.brand_id) EXECUTE FUNCTION praise.keep_about();
CREATE TRIGGER note_webhooks AFTER DELETE ON conversations.conversation REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION webhooks.note_deleted();
CREATE TRIGGER outlive_conversation AFTER DELETE ON conversations.conversation REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION praise.outlive_conversation();
CREATE TRIGGER ring_gone AFTER DELETE ON conversations.conversation FOR EACH ROW WHEN (platform.path() = 'erasure'::text) EXECUTE FUNCTION platform.ring_row('gone', 'id');
CREATE TRIGGER end_quotes AFTER INSERT ON conversations.event FOR EACH ROW WHEN (new.kind = ANY (ARRAY['withdrawn'::text, 'refused'::text, 'paused'::text])) EXECUTE FUNCTION impressions.end_quotes();
CREATE TRIGGER keep_places AFTER INSERT ON conversations.event FOR EACH ROW WHEN (new.kind = 'listener-joined'::text) EXECUTE FUNCTION impressions.keep_places();
CREATE TRIGGER keep_seats AFTER INSERT ON conversations.event FOR EACH ROW WHEN (new.kind = ANY (ARRAY['listener-joined'::text, 'listener-left'::text])) EXECUTE FUNCTION shadowing.keep_seats();
CREATE TRIGGER note_webhooks AFTER INSERT ON conversations.event FOR EACH ROW WHEN (new.kind = ANY (ARRAY['opened'::text, 'closed'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])) EXECUTE FUNCTION webhooks.note_event();
CREATE TRIGGER recall_thanks AFTER INSERT ON conversations.event FOR EACH ROW WHEN (new.kind = 'paused'::text) EXECUTE FUNCTION praise.recall();
CREATE TRIGGER ring_event AFTER INSERT ON conversations.event FOR EACH ROW WHEN (new.kind <> 'turn'::text AND (platform.path() <> ALL (ARRAY['import'::text, 'backup'::text]))) EXECUTE FUNCTION platform.ring_row('event', 'conversation_id', 'seq');
CREATE TRIGGER keep_search AFTER INSERT OR DELETE OR UPDATE OF text, consequence, kind, at, reason_id, unit_id, channel, removed_at ON impressions.impression FOR EACH ROW EXECUTE FUNCTION search.keep_impression();
CREATE CONSTRAINT TRIGGER note_webhooks AFTER INSERT OR DELETE OR UPDATE ON impressions.impression DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION webhooks.note_impression();
CREATE TRIGGER keep_search AFTER INSERT OR DELETE OR UPDATE OF excerpt ON impressions.quote FOR EACH ROW EXECUTE FUNCTION search.keep_quote();
CREATE TRIGGER note_webhooks_ended AFTER UPDATE OF state ON impressions.quote FOR EACH ROW WHEN (old.state = 'standing'::text AND new.state <> 'standing'::text) EXECUTE FUNCTION webhooks.note_quote();
CREATE TRIGGER note_webhooks_removed AFTER DELETE ON impressions.quote FOR EACH ROW EXECUTE FUNCTION webhooks.note_quote();
CREATE TRIGGER erase_quotes AFTER UPDATE OF erased_at ON people.customer FOR EACH ROW WHEN (new.erased_at IS NOT NULL AND old.erased_at IS NULL) EXECUTE FUNCTION impressions.erase_quotes();
CREATE TRIGGER erase_thanks AFTER UPDATE OF erased_at ON people.customer FOR EACH ROW WHEN (new.erased_at IS NOT NULL AND old.erased_at IS NULL) EXECUTE FUNCTION praise.erase();
CREATE TRIGGER forget_customer AFTER UPDATE OF erased_at ON people.customer FOR EACH ROW WHEN (old.erased_at IS NULL AND new.erased_at IS NOT NULL) EXECUTE FUNCTION lines.forget_customer();
CREATE TRIGGER note_webhooks AFTER UPDATE OF erased_at ON people.customer FOR EACH ROW WHEN (new.erased_at IS NOT NULL AND old.erased_at IS NULL) EXECUTE FUNCTION webhooks.note_erased();
CREATE TRIGGER ring_forgotten AFTER UPDATE OF erased_at ON people.customer FOR EACH ROW WHEN (old.erased_at IS NULL AND new.erased_at IS NOT NULL) EXECUTE FUNCTION platform.ring_row('customer', 'id');
CREATE TRIGGER forget_keeper AFTER UPDATE OF forgotten_at ON people.employee FOR EACH ROW WHEN (old.forgotten_at IS NULL AND new.forgotten_at IS NOT NULL) EXECUTE FUNCTION praise.forget_keeper();
CREATE TRIGGER forget_line_agents AFTER UPDATE OF forgotten_at ON people.employee FOR EACH ROW WHEN (old.forgotten_at IS NULL AND new.forgotten_at IS NOT NULL) EXECUTE FUNCTION lines.forget_employee();
CREATE TRIGGER forget_reader AFTER UPDATE OF active, forgotten_at ON people.employee FOR EACH ROW WHEN (old.active AND NOT new.active OR old.forgotten_at IS NULL AND new.forgotten_at IS NOT NULL) EXECUTE FUNCTION letters.forget_reader();
CREATE TRIGGER ring_rights AFTER UPDATE OF roles, active, unit_id ON people.employee FOR EACH ROW WHEN (old.roles IS DISTINCT FROM new.roles OR old.active IS DISTINCT FROM new.active OR old.unit_id IS DISTINCT FROM new.unit_id) EXECUTE FUNCTION platform.ring_row('rights', 'id');
CREATE TRIGGER ring_poster AFTER INSERT OR DELETE OR UPDATE ON posters.poster FOR EACH ROW EXECUTE FUNCTION posters.ring();
CREATE TRIGGER ring_learned AFTER INSERT OR DELETE OR UPDATE ON praise.example FOR EACH ROW EXECUTE FUNCTION praise.ring_row('praise-learned');
CREATE TRIGGER ring_found AFTER INSERT OR DELETE OR UPDATE ON praise.found FOR EACH ROW WHEN (platform.path() <> ALL (ARRAY['import'::text, 'backup'::text])) EXECUTE FUNCTION praise.ring_row('praise-found', 'conversation_id');
CREATE TRIGGER ask_ledger BEFORE INSERT ON praise.thanks FOR EACH ROW WHEN (platform.path() = 'praise'::text) EXECUTE FUNCTION praise.ask_ledger();
CREATE TRIGGER drop_picture AFTER UPDATE OF state ON praise.thanks FOR EACH ROW WHEN (new.state <> 'standing'::text AND old.state = 'standing'::text) EXECUTE FUNCTION praise.drop_picture();
CREATE TRIGGER follow_thanks AFTER UPDATE OF state, text, removed_at, quote, publish, noted_may, shows_name ON praise.thanks FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state OR old.text IS DISTINCT FROM new.text OR old.removed_at IS DISTINCT FROM new.removed_at OR old.quote IS DISTINCT FROM new.quote OR old.publish IS DISTINCT FROM new.publish OR old.noted_may IS DISTINCT FROM new.noted_may OR old.shows_name IS DISTINCT FROM new.shows_name) EXECUTE FUNCTION posters.follow_thanks();
CREATE TRIGGER follow_thanks_earner AFTER UPDATE OF earner_agrees ON praise.thanks FOR EACH ROW WHEN (new.waits AND NOT old.waits) EXECUTE FUNCTION posters.follow_thanks();
CREATE TRIGGER follow_thanks_left AFTER DELETE ON praise.thanks FOR EACH ROW EXECUTE FUNCTION posters.follow_thanks();
CREATE TRIGGER note_webhooks AFTER DELETE OR UPDATE ON praise.thanks FOR EACH ROW EXECUTE FUNCTION praise.note_withdrawn();
CREATE TRIGGER ring_thanks AFTER INSERT OR DELETE OR UPDATE ON praise.thanks FOR EACH ROW WHEN (platform.path() <> ALL (ARRAY['import'::text, 'backup'::text])) EXECUTE FUNCTION praise.ring_row('praise', 'id');
CREATE TRIGGER ring_chair AFTER INSERT OR UPDATE ON shadowing.chair FOR EACH ROW EXECUTE FUNCTION platform.ring_row('chair', 'agent_id');
CREATE TRIGGER forget_places AFTER DELETE ON shadowing.visit FOR EACH ROW EXECUTE FUNCTION impressions.forget_places();
CREATE TRIGGER ring_chair AFTER INSERT OR DELETE OR UPDATE OF state ON shadowing.visit FOR EACH ROW EXECUTE FUNCTION platform.ring_row('chair', 'host_id');
CREATE TRIGGER ring_arranged AFTER INSERT OR UPDATE ON wall.arrangement FOR EACH ROW EXECUTE FUNCTION platform.ring_row('wall-arranged', 'theme');
CREATE TRIGGER ring_screen_changed AFTER UPDATE OF hash, scope, shows, theme, origins ON wall.screen FOR EACH ROW WHEN (old.hash IS DISTINCT FROM new.hash OR old.scope IS DISTINCT FROM new.scope OR old.shows IS DISTINCT FROM new.shows OR old.theme IS DISTINCT FROM new.theme OR old.origins IS DISTINCT FROM new.origins) EXECUTE FUNCTION platform.ring_row('screen-ended', 'id');
CREATE TRIGGER ring_screen_ended AFTER DELETE ON wall.screen FOR EACH ROW EXECUTE FUNCTION platform.ring_row('screen-ended', 'id');

-- Row-level security
alter table consent.ledger enable row level security;
alter table consent.ledger force row level security;
alter table consent.signed_end enable row level security;
alter table conversations.conversation enable row level security;
alter table conversations.conversation force row level security;
alter table conversations.event enable row level security;
alter table conversations.event force row level security;
alter table impressions.impression enable row level security;
alter table impressions.quote enable row level security;
alter table lines.attachment enable row level security;
alter table lines.attachment force row level security;
alter table lines.deed enable row level security;
alter table lines.deed force row level security;
alter table lines.delivery enable row level security;
alter table lines.delivery force row level security;
alter table lines.identity enable row level security;
alter table lines.identity force row level security;
alter table lines.message enable row level security;
alter table lines.message force row level security;
alter table lines.thread enable row level security;
alter table lines.thread force row level security;
alter table posters.file enable row level security;
alter table praise.example enable row level security;
alter table praise.found enable row level security;
alter table praise.helper enable row level security;
alter table praise.picture enable row level security;
alter table praise.thanks enable row level security;
alter table vcon.kept enable row level security;
create policy ledger_expire on consent.ledger for delete
  using (platform.path() = 'retention'::text);
create policy ledger_forget on consent.ledger for update
  using (platform.path() = 'erasure'::text)
  with check (platform.path() = 'erasure'::text);
create policy ledger_read on consent.ledger for select
  using ((platform.path() = ANY (ARRAY['asking'::text, 'gate'::text, 'proof'::text, 'subject-access'::text, 'erasure'::text, 'retention'::text, 'backup'::text])) OR platform.path() = 'customer'::text AND subject_id = platform.actor());
create policy ledger_read_by_lines on consent.ledger for select
  using (platform.path() = 'lines'::text);
create policy ledger_read_by_praise on consent.ledger for select
  using (platform.path() = ANY (ARRAY['finding'::text, 'praise'::text]));
create policy ledger_read_by_serving on consent.ledger for select
  using (platform.path() = 'serving'::text AND (EXISTS ( SELECT
   FROM conversations.conversation c
  WHERE c.id = ledger.conversation_id AND c.agent_id = platform.actor())));
create policy ledger_write on consent.ledger for insert
  with check (platform.path() = ANY (ARRAY['asking'::text, 'customer'::text, 'serving'::text, 'import'::text, 'backup'::text, 'erasure'::text]));
create policy ledger_write_by_lines on consent.ledger for insert
  with check (platform.path() = 'lines'::text);
create policy signed_end_over on consent.signed_end for update
  using (platform.path() = 'proof'::text)
  with check (platform.path() = 'proof'::text);
create policy signed_end_read on consent.signed_end for select
  using (platform.path() = ANY (ARRAY['proof'::text, 'backup'::text]));
create policy signed_end_write on consent.signed_end for insert
  with check (platform.path() = ANY (ARRAY['proof'::text, 'backup'::text]));
create policy conversation_by_finding on conversations.conversation for select
  using (platform.path() = 'finding'::text);
create policy conversation_by_lines on conversations.conversation for all
  using (platform.path() = 'lines'::text)
  with check (platform.path() = 'lines'::text);
create policy conversation_by_path on conversations.conversation for all
  using (
CASE platform.path()
    WHEN 'customer'::text THEN customer_id = platform.actor()
    WHEN 'serving'::text THEN agent_id = platform.actor() OR state = 'waiting'::text
    ELSE platform.path() = ANY (ARRAY['intake'::text, 'gate'::text, 'asking'::text, 'evidence'::text, 'subject-access'::text, 'erasure'::text, 'retention'::text, 'proof'::text, 'figures'::text, 'backup'::text, 'import'::text])
END)
  with check (
CASE platform.path()
    WHEN 'customer'::text THEN customer_id = platform.actor()
    WHEN 'serving'::text THEN true
    ELSE platform.path() = ANY (ARRAY['intake'::text, 'asking'::text, 'erasure'::text, 'retention'::text, 'backup'::text, 'import'::text])
END);
create policy conversation_locked_by_finding on conversations.conversation for update
  using (platform.path() = 'finding'::text)
  with check (false);
create policy event_by_finding on conversations.event for select
  using (platform.path() = 'finding'::text);
create policy event_by_lines on conversations.event for all
  using (platform.path() = 'lines'::text)
  with check (platform.path() = 'lines'::text);
create policy event_by_path on conversations.event for all
  using (
CASE platform.path()
    WHEN 'customer'::text THEN (EXISTS ( SELECT
       FROM conversations.conversation c
      WHERE c.id = event.conversation_id AND c.customer_id = platform.actor()))
    WHEN 'serving'::text THEN (EXISTS ( SELECT
       FROM conversations.conversation c
      WHERE c.id = event.conversation_id AND (c.agent_id = platform.actor() OR c.state = 'waiting'::text)))
    ELSE platform.path() = ANY (ARRAY['gate'::text, 'asking'::text, 'evidence'::text, 'subject-access'::text, 'erasure'::text, 'retention'::text, 'proof'::text, 'backup'::text, 'import'::text])
END)
  with check (platform.path() = ANY (ARRAY['customer'::text, 'serving'::text, 'intake'::text, 'asking'::text, 'erasure'::text, 'backup'::text, 'import'::text]));
create policy impression_add on impressions.impression for insert
  with check (
CASE platform.path()
    WHEN 'evidence'::text THEN author_id = platform.actor()
    ELSE platform.path() = ANY (ARRAY['import'::text, 'backup'::text])
END);
create policy impression_change on impressions.impression for update
  using (
CASE platform.path()
    WHEN 'evidence'::text THEN author_id = platform.actor()
    ELSE platform.path() = ANY (ARRAY['erasure'::text, 'retention'::text, 'backup'::text])
END);
create policy impression_delete on impressions.impression for delete
  using (platform.path() = ANY (ARRAY['retention'::text, 'backup'::text]));
create policy impression_read on impressions.impression for select
  using (
CASE platform.path()
    WHEN 'evidence'::text THEN author_id = platform.actor() OR removed_at IS NULL AND ( SELECT impressions.reads_evidence() AS reads_evidence)
    ELSE platform.path() = ANY (ARRAY['subject-access'::text, 'erasure'::text, 'retention'::text, 'backup'::text])
END);
create policy quote_add on impressions.quote for insert
  with check (
CASE platform.path()
    WHEN 'evidence'::text THEN (EXISTS ( SELECT
       FROM impressions.impression i
      WHERE i.id = quote.impression_id AND i.author_id = platform.actor()))
    ELSE platform.path() = ANY (ARRAY['erasure'::text, 'retention'::text, 'import'::text, 'backup'::text])
END);
create policy quote_change on impressions.quote for update
  using (
CASE platform.path()
    WHEN 'evidence'::text THEN (EXISTS ( SELECT
       FROM impressions.impression i
      WHERE i.id = quote.impression_id AND i.author_id = platform.actor()))
    ELSE platform.path() = ANY (ARRAY['erasure'::text, 'retention'::text, 'import'::text, 'backup'::text])
END);
create policy quote_delete on impressions.quote for delete
  using (
CASE platform.path()
    WHEN 'evidence'::text THEN (EXISTS ( SELECT
       FROM impressions.impression i
      WHERE i.id = quote.impression_id AND i.author_id = platform.actor()))
    ELSE platform.path() = ANY (ARRAY['erasure'::text, 'retention'::text, 'import'::text, 'backup'::text])
END);
create policy quote_read on impressions.quote for select
  using (
CASE platform.path()
    WHEN 'evidence'::text THEN (EXISTS ( SELECT
       FROM impressions.impression i
      WHERE i.id = quote.impression_id))
    ELSE platform.path() = ANY (ARRAY['subject-access'::text, 'erasure'::text, 'retention'::text, 'backup'::text])
END);
create policy quote_read_own on impressions.quote for select
  using (platform.path() = 'customer'::text AND customer_id = platform.actor());
create policy attachment_by_path on lines.attachment for all
  using (platform.path() = ANY (ARRAY['lines'::text, 'erasure'::text, 'retention'::text, 'backup'::text]));
create policy attachment_own on lines.attachment for select
  using (platform.path() = 'subject-access'::text);
create policy attachment_serving on lines.attachment for select
  using (platform.path() = 'serving'::text AND (EXISTS ( SELECT
   FROM conversations.conversation c
  WHERE c.id = attachment.conversation_id AND c.agent_id = platform.actor())));
create policy deed_by_path on lines.deed for all
  using (platform.path() = ANY (ARRAY['lines'::text, 'erasure'::text, 'retention'::text, 'backup'::text]));
create policy delivery_by_path on lines.delivery for all
  using (platform.path() = ANY (ARRAY['lines'::text, 'erasure'::text, 'retention'::text, 'backup'::text]));
create policy identity_by_path on lines.identity for all
  using (platform.path() = ANY (ARRAY['lines'::text, 'erasure'::text, 'retention'::text, 'backup'::text]));
create policy message_by_path on lines.message for all
  using (platform.path() = ANY (ARRAY['lines'::text, 'erasure'::text, 'retention'::text, 'backup'::text]));
create policy thread_by_path on lines.thread for all
  using (platform.path() = ANY (ARRAY['lines'::text, 'erasure'::text, 'retention'::text, 'backup'::text]));
create policy file_by_path on posters.file for all
  using (
CASE platform.path()
    WHEN 'praise'::text THEN (EXISTS ( SELECT
       FROM posters.poster p
      WHERE p.id = file.poster_id AND p.made_by = platform.actor()))
    ELSE platform.path() = ANY (ARRAY['retention'::text, 'backup'::text])
END);
create policy example_by_path on praise.example for all
  using (platform.path() = ANY (ARRAY['finding'::text, 'erasure'::text, 'retention'::text, 'backup'::text]));
create policy found_by_path on praise.found for all
  using (
CASE platform.path()
    WHEN 'serving'::text THEN (EXISTS ( SELECT
       FROM conversations.conversation c
      WHERE c.id = found.conversation_id AND c.agent_id = platform.actor()))
    ELSE platform.path() = ANY (ARRAY['finding'::text, 'subject-access'::text, 'erasure'::text, 'retention'::text, 'backup'::text, 'import'::text])
END);
create policy helper_read on praise.helper for select
  using ((EXISTS ( SELECT
   FROM praise.thanks t
  WHERE t.id = helper.thanks_id)));
create policy helper_write on praise.helper for all
  using ((EXISTS ( SELECT
   FROM praise.thanks t
  WHERE t.id = helper.thanks_id AND ((platform.path() = ANY (ARRAY['retention'::text, 'backup'::text, 'import'::text])) OR platform.path() = 'praise'::text AND t.keeper_id = platform.actor()))));
create policy picture_read on praise.picture for select
  using ((EXISTS ( SELECT
   FROM praise.thanks t
  WHERE t.id = picture.thanks_id AND (platform.path() <> 'praise'::text OR t.keeper_id = platform.actor()))));
create policy picture_write on praise.picture for all
  using ((EXISTS ( SELECT
   FROM praise.thanks t
  WHERE t.id = picture.thanks_id AND ((platform.path() = ANY (ARRAY['retention'::text, 'backup'::text])) OR platform.path() = 'praise'::text AND t.keeper_id = platform.actor()))));
create policy thanks_add on praise.thanks for insert
  with check (
CASE platform.path()
    WHEN 'praise'::text THEN keeper_id = platform.actor()
    ELSE platform.path() = ANY (ARRAY['import'::text, 'backup'::text])
END);
create policy thanks_change on praise.thanks for update
  using (
CASE platform.path()
    WHEN 'praise'::text THEN platform.actor() = keeper_id OR platform.actor() = earner_id
    ELSE platform.path() = ANY (ARRAY['erasure'::text, 'retention'::text, 'backup'::text])
END);
create policy thanks_delete on praise.thanks for delete
  using (platform.path() = ANY (ARRAY['retention'::text, 'backup'::text]));
create policy thanks_read on praise.thanks for select
  using (
CASE ( SELECT platform.path() AS path)
    WHEN 'praise'::text THEN keeper_id = (( SELECT platform.actor() AS actor)) OR earner_id = (( SELECT platform.actor() AS actor)) OR state = 'standing'::text AND removed_at IS NULL AND NOT waits AND (quote OR publish OR noted_may IS NOT NULL)
    WHEN 'customer'::text THEN customer_id = (( SELECT platform.actor() AS actor))
    ELSE (( SELECT platform.path() AS path)) = ANY (ARRAY['subject-access'::text, 'erasure'::text, 'retention'::text, 'backup'::text, 'import'::text])
END);
create policy kept_by_path on vcon.kept for all
  using (platform.path() = ANY (ARRAY['import'::text, 'subject-access'::text, 'erasure'::text, 'retention'::text, 'backup'::text]))
  with check (platform.path() = ANY (ARRAY['import'::text, 'backup'::text]));

-- Rights
grant usage on schema access to ohrensessel_app;
grant usage on schema calls to ohrensessel_app;
grant usage on schema consent to ohrensessel_app;
grant usage on schema conversations to ohrensessel_app;
grant usage on schema drives to ohrensessel_app;
grant usage on schema gate to ohrensessel_app;
grant usage on schema imports to ohrensessel_app;
grant usage on schema impressions to ohrensessel_app;
grant usage on schema letters to ohrensessel_app;
grant usage on schema lines to ohrensessel_app;
grant usage on schema people to ohrensessel_app;
grant usage on schema platform to ohrensessel_app;
grant usage on schema posters to ohrensessel_app;
grant usage on schema praise to ohrensessel_app;
grant usage on schema privacy to ohrensessel_app;
grant usage on schema replay to ohrensessel_app;
grant usage on schema search to ohrensessel_app;
grant usage on schema shadowing to ohrensessel_app;
grant usage on schema themes to ohrensessel_app;
grant usage on schema vcon to ohrensessel_app;
grant usage on schema wall to ohrensessel_app;
grant usage on schema web_call to ohrensessel_app;
grant usage on schema webhooks to ohrensessel_app;
grant usage on schema widget to ohrensessel_app;
grant delete, insert, select, update on access.account to ohrensessel_app;
grant delete, insert, select, update on access.attempt to ohrensessel_app;
grant delete, insert, select, update on access.invitation to ohrensessel_app;
grant select on access.person to ohrensessel_app;
grant delete, insert, select, update on access.provider to ohrensessel_app;
grant delete, insert, select, update on access.session to ohrensessel_app;
grant delete, insert, select, update on access.token to ohrensessel_app;
grant delete, insert, select, update on access.verification to ohrensessel_app;
grant delete, insert, select on calls.nonce to ohrensessel_app;
grant insert, select on consent.head to ohrensessel_app;
grant insert, select on consent.ledger to ohrensessel_app;
grant delete, insert, select on consent.salt to ohrensessel_app;
grant insert, select on consent.signed_end to ohrensessel_app;
grant insert, select on consent.wording to ohrensessel_app;
grant insert, select, update on conversations.brand to ohrensessel_app;
grant delete, insert, select, update on conversations.conversation to ohrensessel_app;
grant insert, select on conversations.event to ohrensessel_app;
grant insert, select, update on conversations.product to ohrensessel_app;
grant insert, select, update on conversations.reason to ohrensessel_app;
grant delete, insert, select, update on drives.drive to ohrensessel_app;
grant delete, insert, select, update on drives.put_away to ohrensessel_app;
grant delete, insert, select, update on gate.heard to ohrensessel_app;
grant delete, insert, select on gate.reheard to ohrensessel_app;
grant delete, insert, select, update on imports.refusal to ohrensessel_app;
grant delete, insert, select, update on imports.run to ohrensessel_app;
grant delete, insert, select, update on impressions.impression to ohrensessel_app;
grant select on impressions.place to ohrensessel_app;
grant delete, insert, select, update on impressions.quote to ohrensessel_app;
grant delete, insert, select, update on letters.letter to ohrensessel_app;
grant delete, insert, select, update on letters.reader to ohrensessel_app;
grant delete, insert, select, update on letters.settings to ohrensessel_app;
grant delete, insert, select, update on lines.agent to ohrensessel_app;
grant delete, insert, select on lines.attachment to ohrensessel_app;
grant delete, insert, select, update on lines.deed to ohrensessel_app;
grant delete, insert, select, update on lines.delivery to ohrensessel_app;
grant delete, insert, select, update on lines.identity to ohrensessel_app;
grant delete, insert, select, update on lines.line to ohrensessel_app;
grant delete, insert, select, update on lines.memory to ohrensessel_app;
grant delete, insert, select, update on lines.message to ohrensessel_app;
grant delete, insert, select, update on lines.state to ohrensessel_app;
grant delete, insert, select, update on lines.thread to ohrensessel_app;
grant delete, insert, select, update on people.customer to ohrensessel_app;
grant insert, select, update on people.employee to ohrensessel_app;
grant insert, select, update on people.organisation to ohrensessel_app;
grant delete, insert, select, update on people.unit to ohrensessel_app;
grant delete, insert, select, update on platform.idempotency to ohrensessel_app;
grant insert, select on platform.instance to ohrensessel_app;
grant insert, select, update on platform.night to ohrensessel_app;
grant insert, select on platform.secret to ohrensessel_app;
grant delete, insert, select on posters.file to ohrensessel_app;
grant insert, select on posters.place to ohrensessel_app;
grant delete, insert, select, update on posters.poster to ohrensessel_app;
grant delete, insert, select, update on praise.example to ohrensessel_app;
grant delete, insert, select, update on praise.found to ohrensessel_app;
grant delete, insert, select, update on praise.helper to ohrensessel_app;
grant delete, insert, select, update on praise.picture to ohrensessel_app;
grant select, update on praise.reader to ohrensessel_app;
grant delete, insert, select, update on praise.thanks to ohrensessel_app;
grant delete, insert, select on privacy.access to ohrensessel_app;
grant insert, select, update on privacy.agreement to ohrensessel_app;
grant delete, insert, select, update on privacy.proposal to ohrensessel_app;
grant insert, select on replay.desk to ohrensessel_app;
grant insert, select, update on shadowing.chair to ohrensessel_app;
grant select on shadowing.seat to ohrensessel_app;
grant delete, insert, select on shadowing.side_talk to ohrensessel_app;
grant delete, insert, select, update on shadowing.visit to ohrensessel_app;
grant delete, insert, select, update on themes.membership to ohrensessel_app;
grant insert, select, update on themes.theme to ohrensessel_app;
grant delete, insert, select on vcon.kept to ohrensessel_app;
grant insert, select, update on vcon.key to ohrensessel_app;
grant insert, select, update on wall.arrangement to ohrensessel_app;
grant delete, insert, select, update on wall.screen to ohrensessel_app;
grant delete, insert, select, update on web_call.call to ohrensessel_app;
grant delete, insert, select, update on web_call.offer to ohrensessel_app;
grant delete, insert, select, update on webhooks.attempt to ohrensessel_app;
grant delete, insert, select, update on webhooks.delivery to ohrensessel_app;
grant delete, insert, select, update on webhooks.endpoint to ohrensessel_app;
grant delete, insert, select on webhooks.happening to ohrensessel_app;
grant delete, insert, select, update on widget.text to ohrensessel_app;
grant update (until) on consent.signed_end to ohrensessel_app;
revoke all on function consent.expire(timestamp with time zone) from public;
grant execute on function consent.expire(timestamp with time zone) to ohrensessel_app;
revoke all on function consent.forget(uuid) from public;
grant execute on function consent.forget(uuid) to ohrensessel_app;
revoke all on function drives.kept_in(uuid) from public;
grant execute on function drives.kept_in(uuid) to ohrensessel_app;
revoke all on function privacy.forget_pseudonym(text) from public;
grant execute on function privacy.forget_pseudonym(text) to ohrensessel_app;
revoke all on function search.find(jsonb,jsonb,text,text[],uuid[],uuid[],text[],timestamp with time zone,timestamp with time zone,boolean,integer,timestamp with time zone,bigint,integer) from public;
grant execute on function search.find(jsonb,jsonb,text,text[],uuid[],uuid[],text[],timestamp with time zone,timestamp with time zone,boolean,integer,timestamp with time zone,bigint,integer) to ohrensessel_app;
revoke all on function search.forget_words(text[]) from public;
revoke all on function search.keep_impression() from public;
revoke all on function search.keep_quote() from public;
revoke all on function search.lexicon_words(text[]) from public;
revoke all on function search.look_up(text[],boolean) from public;
grant execute on function search.look_up(text[],boolean) to ohrensessel_app;
revoke all on function search.question(jsonb) from public;
grant execute on function search.question(jsonb) to ohrensessel_app;
revoke all on function search.read(jsonb) from public;
grant execute on function search.read(jsonb) to ohrensessel_app;
revoke all on function search.recount_words() from public;
grant execute on function search.recount_words() to ohrensessel_app;
revoke all on function search.refresh(uuid) from public;
revoke all on function search.words_of(text[]) from public;
revoke all on function webhooks.about(uuid) from public;
revoke all on function webhooks.note(text,timestamp with time zone,jsonb) from public;
revoke all on function webhooks.reason(uuid) from public;

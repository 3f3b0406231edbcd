-- Webhooks out: which programs elsewhere are told what happens here, and what became of each message. Never words of anybody.
create schema webhooks;
grant usage on schema webhooks to ohrensessel_app;

create table webhooks.endpoint (
  id uuid primary key,
  name text not null,
  url text not null,
  -- Where people reach this house, for links, if no setting says it.
  house_address text not null,
  types text[] not null check (cardinality(types) > 0),
  -- Whether it lies in the organisation's own network, which is refused otherwise.
  is_private boolean not null default false,
  state text not null default 'active' check (state in ('active', 'paused', 'failing', 'gone')),
  -- Sealed under the house's key. The one before signs as well until it runs out.
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamptz,
  created_at timestamptz not null,
  created_by uuid references people.employee,
  -- How far what happened was looked through for this endpoint. Counted anew when a backup is restored, like the rows it points at.
  cursor_xid xid8 not null default pg_current_xact_id(),
  cursor_n bigint not null default 0,
  -- Since when nothing was taken, how often in a row, and until when it is left in peace.
  failing_since timestamptz,
  failures int not null default 0,
  rest_until timestamptz,
  last_delivered_at timestamptz,
  -- The process that is sending to it right now.
  leased_until timestamptz,
  check ((previous_secret is null) = (previous_until is null))
);
grant select, insert, update, delete on webhooks.endpoint to ohrensessel_app;

-- What happened, in the order of commits: identifiers and facts, written by triggers in the transaction it happened in.
create table webhooks.happening (
  n bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null unique default gen_random_uuid(),
  type text not null,
  at timestamptz not null,
  data jsonb not null,
  primary key (xid, n)
);
create index happening_at on webhooks.happening (at);
grant select, insert, delete on webhooks.happening to ohrensessel_app;

create table webhooks.delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhooks.endpoint on delete cascade,
  happening_id uuid not null references webhooks.happening (id) on delete cascade,
  n bigint not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0,
  -- Not before.
  next_at timestamptz not null,
  created_at timestamptz not null,
  done_at timestamptz,
  unique (endpoint_id, happening_id)
);
create index delivery_waiting on webhooks.delivery (endpoint_id, n) where state = 'waiting';
create index delivery_newest on webhooks.delivery (endpoint_id, created_at desc, id desc);
create index delivery_happening on webhooks.delivery (happening_id);
grant select, insert, update, delete on webhooks.delivery to ohrensessel_app;

create table webhooks.attempt (
  delivery_id uuid not null references webhooks.delivery on delete cascade,
  number int not null,
  at timestamptz not null,
  milliseconds int not null,
  status int,
  -- Why it did not arrive, by name.
  trouble text,
  -- Beginning of the answer when it was refused; never of endpoints in the own network.
  answer text,
  primary key (delivery_id, number)
);
grant select, insert, update, delete on webhooks.attempt to ohrensessel_app;

-- Keeps what happened if anybody is to be told. History that is imported is no news.
create function webhooks.note(type text, at timestamptz, data jsonb) returns void
  language sql security definer set search_path = ''
  as $$ insert into webhooks.happening (type, at, data)
        select type, at, data where platform.path() <> 'import' and exists (select from webhooks.endpoint) $$;
revoke all on function webhooks.note(text, timestamptz, jsonb) from public;

-- What a conversation is, without what is said in it.
create function webhooks.about(conversation_id uuid) returns jsonb
  language sql stable security definer set search_path = ''
  return (
    select jsonb_build_object('id', c.id, 'channel', c.channel, 'language', c.language, 'origin', c.origin, 'brand', b.key, 'product', p.key)
    from conversations.conversation c
      left join conversations.brand b on b.id = c.brand_id
      left join conversations.product p on p.id = c.product_id
    where c.id = conversation_id);
revoke all on function webhooks.about(uuid) from public;

create function webhooks.reason(reason_id uuid) returns jsonb
  language sql stable security definer set search_path = ''
  return (select jsonb_build_object('key', r.key, 'de', r.name_de, 'en', r.name_en) from conversations.reason r where r.id = reason_id);
revoke all on function webhooks.reason(uuid) from public;

create function webhooks.note_event() returns trigger
  language plpgsql security definer set search_path = '' as $$
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
end $$;
create trigger note_webhooks after insert on conversations.event
  for each row when (new.kind in ('opened', 'closed', 'granted', 'refused', 'withdrawn')) execute function webhooks.note_event();

-- Retention and erasure take many at once.
create function webhooks.note_deleted() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from webhooks.endpoint) then
    perform webhooks.note('conversation.deleted', now(), jsonb_build_object('conversation', jsonb_build_object('id', gone.id))) from gone;
  end if;
  return null;
end $$;
create trigger note_webhooks after delete on conversations.conversation
  referencing old table as gone for each statement execute function webhooks.note_deleted();

create function webhooks.note_erased() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform webhooks.note('customer.erased', new.erased_at, jsonb_build_object('customer', jsonb_build_object('id', new.id)));
  return null;
end $$;
create trigger note_webhooks after update of erased_at on people.customer
  for each row when (new.erased_at is not null and old.erased_at is null) execute function webhooks.note_erased();

-- At the end of the transaction, when it is known whether words were quoted.
create function webhooks.note_impression() returns trigger
  language plpgsql security definer set search_path = '' as $$
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
end $$;
create constraint trigger note_webhooks after insert or update or delete on impressions.impression
  deferrable initially deferred for each row execute function webhooks.note_impression();

-- Quoted words that may no longer be used: whoever has a copy has to delete it.
create function webhooks.note_quote() returns trigger
  language plpgsql security definer set search_path = '' as $$
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
end $$;
create trigger note_webhooks_ended after update of state on impressions.quote
  for each row when (old.state = 'standing' and new.state <> 'standing') execute function webhooks.note_quote();
create trigger note_webhooks_removed after delete on impressions.quote for each row execute function webhooks.note_quote();

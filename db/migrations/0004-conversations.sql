-- Conversations: an append-only log per conversation. Everything that happened is an event, and its number has no gaps.
create schema conversations;
grant usage on schema conversations to ohrensessel_app;

create table conversations.reason (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9/_-]{1,80}$'),
  parent_id uuid references conversations.reason,
  name_de text not null,
  name_en text not null,
  active boolean not null default true
);
create table conversations.brand (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null
);
create table conversations.product (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9-]{1,60}$'),
  brand_id uuid not null references conversations.brand,
  name_de text not null,
  name_en text not null
);
grant select, insert, update on conversations.reason, conversations.brand, conversations.product to ohrensessel_app;

create table conversations.conversation (
  id uuid primary key,
  customer_id uuid not null references people.customer,
  channel text not null check (channel in ('chat', 'mail', 'call', 'social', 'in-person')),
  origin text not null check (origin in ('real', 'simulated', 'replay')),
  language text not null check (language in ('de', 'en')),
  state text not null check (state in ('waiting', 'live', 'wrap-up', 'closed')),
  agent_id uuid references people.employee,
  brand_id uuid references conversations.brand,
  product_id uuid references conversations.product,
  reason_id uuid references conversations.reason,
  -- Number of the newest event; taken under the row's lock, so numbers have no gaps.
  last_seq int not null default 0,
  opened_at timestamptz not null,
  taken_at timestamptz,
  wrapped_up_at timestamptz,
  closed_at timestamptz,
  -- Identifier in the system a dialogue was imported from; importing again does not double it.
  source text,
  check ((state = 'waiting') = (agent_id is null) or state = 'closed')
);
create unique index conversation_source on conversations.conversation (source) where source is not null;
create index conversation_agent on conversations.conversation (agent_id) where state in ('live', 'wrap-up');
create index conversation_waiting on conversations.conversation (opened_at) where state = 'waiting';
create index conversation_customer on conversations.conversation (customer_id);
create index conversation_closed on conversations.conversation (closed_at) where state = 'closed';

create table conversations.event (
  conversation_id uuid not null references conversations.conversation on delete cascade,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  -- Which side it came from.
  party text not null check (party in ('customer', 'agent', 'system')),
  actor_id uuid,
  body jsonb not null,
  idempotency_key text,
  -- Transaction that wrote it: readers across conversations follow this, up to the oldest one still running.
  xid xid8 not null default pg_current_xact_id(),
  primary key (conversation_id, seq)
);
create unique index event_idempotency on conversations.event (conversation_id, idempotency_key) where idempotency_key is not null;
create index event_xid on conversations.event using btree (xid, conversation_id, seq);

alter table conversations.conversation enable row level security;
alter table conversations.conversation force row level security;
alter table conversations.event enable row level security;
alter table conversations.event force row level security;

-- Who may touch a conversation on which path. The paths stand in src/listen/gate/paths.ts, each with its purpose.
create policy conversation_by_path on conversations.conversation
  using (case platform.path()
    when 'customer' then customer_id = platform.actor()
    when 'serving' then agent_id = platform.actor() or state = 'waiting'
    else platform.path() in ('intake', 'gate', 'asking', 'evidence', 'subject-access', 'erasure', 'retention', 'proof', 'figures', 'backup', 'import')
  end)
  with check (case platform.path()
    when 'customer' then customer_id = platform.actor()
    -- Handing over gives the row away, so the new row may name another agent.
    when 'serving' then true
    else platform.path() in ('intake', 'asking', 'erasure', 'retention', 'backup', 'import')
  end);
create policy event_by_path on conversations.event
  using (case platform.path()
    when 'customer' then exists (select from conversations.conversation c where c.id = conversation_id and c.customer_id = platform.actor())
    when 'serving' then exists (select from conversations.conversation c where c.id = conversation_id and (c.agent_id = platform.actor() or c.state = 'waiting'))
    else platform.path() in ('gate', 'asking', 'evidence', 'subject-access', 'erasure', 'retention', 'proof', 'backup', 'import')
  end)
  with check (platform.path() in ('customer', 'serving', 'intake', 'asking', 'erasure', 'backup', 'import'));
grant select, insert, update, delete on conversations.conversation to ohrensessel_app;
-- Append-only: events are never rewritten, and deleted only together with their conversation.
grant select, insert on conversations.event to ohrensessel_app;

-- Says something in one round trip: scope, row lock, number and event. Runs with the caller's rights, so the policies apply.
create function conversations.say(
  on_path text, as_actor uuid, in_conversation uuid, from_party text, words text, key text, at_moment timestamptz
) returns table (seq int, at timestamptz, fresh boolean)
  language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform set_config('ohrensessel.path', on_path, true), set_config('ohrensessel.actor', as_actor::text, true);
  return query
    with earlier as (
      select e.seq, e.at from conversations.event e where e.conversation_id = in_conversation and e.idempotency_key = key
    ), counted as (
      update conversations.conversation c set last_seq = c.last_seq + 1
      where c.id = in_conversation and c.state <> 'closed' and (from_party = 'customer' or c.agent_id = as_actor)
        and not exists (select from earlier)
      returning c.last_seq
    ), appended as (
      insert into conversations.event (conversation_id, seq, at, kind, party, actor_id, body, idempotency_key)
      select in_conversation, counted.last_seq, at_moment, 'turn', from_party, as_actor, jsonb_build_object('text', words), key from counted
    )
    select earlier.seq, earlier.at, false from earlier
    union all
    select counted.last_seq, at_moment, true from counted;
end $$;

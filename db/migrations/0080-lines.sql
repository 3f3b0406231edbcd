-- Lines: the ways in an organisation has configured, what came over them, and what must still go out.
create schema lines;
grant usage on schema lines to ohrensessel_app;

-- One configured way in. Secrets are sealed under the house's key, which does not stand in the database.
create table lines.line (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null,
  settings jsonb not null,
  secrets bytea not null,
  active boolean not null default true,
  -- Changes with every change of the settings, so that connections begin anew.
  version uuid not null,
  -- Where customers and the other system reach this house: as configured, else as the administrator did.
  public_address text not null,
  created_at timestamptz not null default now(),
  created_by uuid references people.employee
);
grant select, insert, update, delete on lines.line to ohrensessel_app;

-- How a line is doing. Apart from its settings, because it changes with every message.
create table lines.state (
  line_id uuid primary key references lines.line on delete cascade,
  connected_since timestamptz,
  heard_at timestamptz,
  -- {de, en}: in words for the administrator.
  trouble jsonb,
  trouble_at timestamptz
);
grant select, insert, update, delete on lines.state to ohrensessel_app;

-- Small things an adapter remembers between starts; never words of customers.
create table lines.memory (
  line_id uuid not null references lines.line on delete cascade,
  name text not null,
  value jsonb not null,
  primary key (line_id, name)
);
grant select, insert, update, delete on lines.memory to ohrensessel_app;

-- Agents of other systems that no mail address leads to an employee; the administration may say who they are.
create table lines.agent (
  line_id uuid not null references lines.line on delete cascade,
  external_id text not null,
  name text,
  employee_id uuid references people.employee,
  seen_at timestamptz not null,
  primary key (line_id, external_id)
);
create index agent_employee on lines.agent (employee_id);
grant select, insert, update, delete on lines.agent to ohrensessel_app;

-- A customer is found again by a keyed hash of how another system names them; the name itself is not kept.
create table lines.identity (
  hash bytea primary key,
  customer_id uuid not null references people.customer
);
create index identity_customer on lines.identity (customer_id);

create table lines.thread (
  id uuid primary key,
  line_id uuid not null references lines.line on delete cascade,
  ref_hash bytea not null,
  customer_id uuid not null references people.customer,
  -- The present conversation; an earlier one stays with its own messages.
  conversation_id uuid references conversations.conversation on delete set null,
  -- {thread, address}: where an answer goes.
  sealed bytea not null,
  channel text not null,
  -- The first person on the customer's side, who does not come in a second time.
  speaker text,
  -- Moment of the newest change of hands in the other system; what is older and comes later changes nothing.
  changed_at timestamptz,
  -- How far the present conversation's log was looked through for something to send.
  considered_seq int not null default 0,
  last_at timestamptz not null,
  unique (line_id, ref_hash)
);
create index thread_conversation on lines.thread (conversation_id);
create index thread_customer on lines.thread (customer_id);
create index thread_last on lines.thread (last_at);

-- What stands in a log and in the other system as well. By its hash a message is recognised when it comes again.
create table lines.message (
  line_id uuid not null references lines.line on delete cascade,
  ref_hash bytea not null,
  thread_id uuid not null references lines.thread on delete cascade,
  conversation_id uuid not null references conversations.conversation on delete cascade,
  seq int not null,
  -- Null for further names, which only find the thread.
  sealed_ref bytea,
  at timestamptz not null,
  primary key (line_id, ref_hash)
);
create index message_turn on lines.message (conversation_id, seq);
create index message_thread on lines.message (thread_id, at);

-- Deeds told by webhooks, waiting a moment to be put in order. Sealed, as they hold words.
create table lines.deed (
  id bigint generated always as identity primary key,
  line_id uuid not null references lines.line on delete cascade,
  thread_hash bytea not null,
  -- When it happened, as the other system says.
  at timestamptz not null,
  -- Decides between moments that are equal, as the other system counts.
  place bigint not null default 0,
  received_at timestamptz not null default clock_timestamp(),
  -- After a failure not before; counts the failures.
  not_before timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  sealed bytea not null
);
create index deed_thread on lines.deed (line_id, thread_hash, at, place, id);

-- The outbox: turns and questions on their way to customers. The words stay in the log.
create table lines.delivery (
  id uuid primary key,
  line_id uuid not null references lines.line on delete cascade,
  thread_id uuid not null references lines.thread on delete cascade,
  conversation_id uuid not null references conversations.conversation on delete cascade,
  seq int not null,
  kind text not null check (kind in ('answer', 'question')),
  state text not null check (state in ('waiting', 'sent', 'superseded', 'given-up')),
  attempts int not null default 0,
  next_at timestamptz not null,
  -- When trying began; after a day it is given up.
  since timestamptz not null,
  trouble jsonb,
  done_at timestamptz,
  unique (conversation_id, seq)
);
create index delivery_waiting on lines.delivery (line_id, thread_id, id) where state = 'waiting';
create index delivery_open on lines.delivery (line_id, since desc) where state in ('waiting', 'given-up');
create index delivery_thread on lines.delivery (thread_id);

-- Files that came with a turn, for the agent's desk alone.
create table lines.attachment (
  id uuid primary key,
  conversation_id uuid not null references conversations.conversation on delete cascade,
  seq int not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  -- Null where the file was left with the other system or was refused.
  sealed bytea,
  refused text check (refused in ('type', 'size')),
  -- The message itself in another form, such as HTML.
  view boolean not null default false
);
create index attachment_turn on lines.attachment (conversation_id, seq);

grant select, insert, update, delete on lines.identity, lines.thread, lines.message, lines.deed, lines.delivery to ohrensessel_app;
grant select, insert, delete on lines.attachment to ohrensessel_app;

do $$
declare name text;
begin
  foreach name in array array['identity', 'thread', 'message', 'deed', 'delivery', 'attachment'] loop
    execute format('alter table lines.%I enable row level security', name);
    execute format('alter table lines.%I force row level security', name);
    execute format('create policy %I on lines.%I using (platform.path() in (''lines'', ''erasure'', ''retention'', ''backup''))', name || '_by_path', name);
  end loop;
end $$;
create policy attachment_serving on lines.attachment for select
  using (platform.path() = 'serving' and exists (select from conversations.conversation c where c.id = conversation_id and c.agent_id = platform.actor()));
-- Taking all data along: which files there were.
create policy attachment_own on lines.attachment for select using (platform.path() = 'subject-access');

-- Lines do in the log what customers and agents do elsewhere.
create policy conversation_by_lines on conversations.conversation using (platform.path() = 'lines') with check (platform.path() = 'lines');
create policy event_by_lines on conversations.event using (platform.path() = 'lines') with check (platform.path() = 'lines');
create policy ledger_read_by_lines on consent.ledger for select using (platform.path() = 'lines');
create policy ledger_write_by_lines on consent.ledger for insert with check (platform.path() = 'lines');

-- Whoever is erased is forgotten here as well: how other systems name them, where they are reached, what came from them.
create function lines.forget_customer() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from lines.thread where customer_id = new.id;
  delete from lines.identity where customer_id = new.id;
  return null;
end $$;
create trigger forget_customer after update of erased_at on people.customer
  for each row when (old.erased_at is null and new.erased_at is not null) execute function lines.forget_customer();

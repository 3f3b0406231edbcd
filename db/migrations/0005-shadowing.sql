-- Shadowing: chairs, visits, who sat in them, and the side talk that dies.
create schema shadowing;
grant usage on schema shadowing to ohrensessel_app;

-- The free chair beside an agent.
create table shadowing.chair (
  agent_id uuid primary key references people.employee,
  state text not null default 'closed' check (state in ('free', 'closed', 'breather')),
  -- A breather ends by itself.
  until timestamptz,
  changed_at timestamptz not null default now()
);
grant select, insert, update on shadowing.chair to ohrensessel_app;

create table shadowing.visit (
  id uuid primary key,
  host_id uuid not null references people.employee,
  guest_id uuid not null references people.employee,
  -- Who asked whom; a superior can only be invited.
  by text not null check (by in ('guest', 'host')),
  state text not null check (state in ('asked', 'active', 'ended')),
  asked_at timestamptz not null default now(),
  begun_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('guest', 'host', 'system')),
  check (host_id <> guest_id)
);
create unique index visit_once on shadowing.visit (host_id, guest_id) where state <> 'ended';
create index visit_host on shadowing.visit (host_id) where state <> 'ended';
create index visit_guest on shadowing.visit (guest_id) where state <> 'ended';
-- A refused visit is deleted: refusing leaves no trace.
grant select, insert, update, delete on shadowing.visit to ohrensessel_app;

create table shadowing.side_talk (
  id uuid primary key,
  host_id uuid not null references people.employee,
  author_id uuid not null references people.employee,
  text text not null,
  at timestamptz not null default now()
);
create index side_talk_host on shadowing.side_talk (host_id, at);
create index side_talk_at on shadowing.side_talk (at);
grant select, insert, delete on shadowing.side_talk to ohrensessel_app;

-- What was handed to whom: the gate's own record, first and last turn of each stretch under one grant.
create schema gate;
grant usage on schema gate to ohrensessel_app;
create table gate.heard (
  visit_id uuid not null,
  host_id uuid not null,
  guest_id uuid not null,
  conversation_id uuid not null,
  -- Seq of the grant it was heard under.
  grant_seq int not null,
  first_seq int not null,
  last_seq int not null,
  turns int not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (visit_id, conversation_id, grant_seq)
);
create index heard_conversation on gate.heard (conversation_id);
create index heard_host on gate.heard (host_id, first_at);
grant select, insert, update, delete on gate.heard to ohrensessel_app;

-- Which visit sits in which conversation: read off the log by a trigger, so that it cannot say anything else.
create table shadowing.seat (
  visit_id uuid not null,
  conversation_id uuid not null references conversations.conversation on delete cascade,
  handle text not null,
  primary key (visit_id, conversation_id)
);
create index seat_conversation on shadowing.seat (conversation_id);
create unique index seat_handle on shadowing.seat (visit_id, handle);
grant select on shadowing.seat to ohrensessel_app;

create function shadowing.keep_seats() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.kind = 'listener-joined' then
    insert into shadowing.seat (visit_id, conversation_id, handle)
    values ((new.body ->> 'visitId')::uuid, new.conversation_id, new.body ->> 'handle');
  else
    delete from shadowing.seat where visit_id = (new.body ->> 'visitId')::uuid and conversation_id = new.conversation_id;
  end if;
  return null;
end $$;
create trigger keep_seats after insert on conversations.event
  for each row when (new.kind in ('listener-joined', 'listener-left')) execute function shadowing.keep_seats();

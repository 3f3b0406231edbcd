-- Impressions: what guests wrote down, and the words of customers they quoted.
create schema impressions;
grant usage on schema impressions to ohrensessel_app;

-- Which conversation a handle stood for, also after the guest has left: read off the log by a trigger.
create table impressions.place (
  visit_id uuid not null,
  handle text not null,
  -- Null once the conversation has been deleted.
  conversation_id uuid references conversations.conversation on delete set null,
  primary key (visit_id, handle)
);
create index place_conversation on impressions.place (conversation_id);
grant select on impressions.place to ohrensessel_app;

create function impressions.keep_places() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into impressions.place (visit_id, handle, conversation_id)
  values ((new.body ->> 'visitId')::uuid, new.body ->> 'handle', new.conversation_id)
  on conflict do nothing;
  return null;
end $$;
create trigger keep_places after insert on conversations.event
  for each row when (new.kind = 'listener-joined') execute function impressions.keep_places();

create table impressions.impression (
  -- Made by the browser, so that sending it twice stores it once.
  id uuid primary key,
  author_id uuid not null references people.employee,
  visit_id uuid not null,
  kind text not null
    check (kind in ('note', 'quote', 'like', 'dislike', 'question', 'problem', 'wish', 'thanks', 'practice', 'mistake')),
  text text not null,
  -- Who downstream is hit.
  consequence text,
  -- The turn it stands beside, as the guest knows it and as the log knows it.
  handle text,
  turn_key text,
  conversation_id uuid references conversations.conversation on delete set null,
  seq int,
  -- What the conversation was about; stays when the conversation is deleted.
  channel text,
  language text,
  origin text,
  brand_id uuid references conversations.brand,
  product_id uuid references conversations.product,
  reason_id uuid references conversations.reason,
  -- Unit of the author at the time.
  unit_id uuid references people.unit on delete set null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  edited_at timestamptz,
  -- Deleted by its author: hidden at once, emptied after an hour. The id stays, so that a late copy does not bring it back.
  removed_at timestamptz,
  check ((handle is null) = (turn_key is null)),
  check (num_nulls(channel, language, origin) in (0, 3))
);
create index impression_author on impressions.impression (author_id, at desc, id desc);
create index impression_visit on impressions.impression (visit_id, at desc, id desc);
create index impression_conversation on impressions.impression (conversation_id) where conversation_id is not null;
create index impression_recorded on impressions.impression (recorded_at);
create index impression_removed on impressions.impression (removed_at) where removed_at is not null;
create index impression_unit on impressions.impression (unit_id);

-- Words of a customer, kept under a grant for `quote`. The excerpt leaves with the grant; that there was one stays.
create table impressions.quote (
  impression_id uuid primary key references impressions.impression on delete cascade,
  -- Under this number the consent ledger keeps the proof, so it outlives the conversation.
  conversation_id uuid,
  customer_id uuid references people.customer,
  seq int,
  grant_seq int,
  said_at timestamptz not null,
  excerpt text,
  state text not null default 'standing' check (state in ('standing', 'withdrawn', 'recalled', 'erased')),
  ended_at timestamptz,
  check ((state = 'standing') = (excerpt is not null)),
  check ((state = 'standing') = (ended_at is null)),
  check (state = 'erased' or num_nulls(conversation_id, customer_id, seq, grant_seq) = 0)
);
create index quote_conversation on impressions.quote (conversation_id);
create index quote_customer on impressions.quote (customer_id);

-- Whether the caller is somebody who reads evidence at all.
create function impressions.reads_evidence() returns boolean
  language sql stable parallel safe set search_path = ''
  return exists (
    select from people.employee
    where id = platform.actor() and active and roles && '{guest,agent,steward,owner,dpo}'::text[]);

-- Not forced, so that the triggers here and the search above work as the owner; the application never is.
alter table impressions.impression enable row level security;
alter table impressions.quote enable row level security;
create policy impression_read on impressions.impression for select
  using (case platform.path()
    when 'evidence' then author_id = platform.actor() or (removed_at is null and (select impressions.reads_evidence()))
    else platform.path() in ('subject-access', 'erasure', 'retention', 'backup')
  end);
create policy impression_add on impressions.impression for insert
  with check (case platform.path() when 'evidence' then author_id = platform.actor() else platform.path() in ('import', 'backup') end);
create policy impression_change on impressions.impression for update
  using (case platform.path() when 'evidence' then author_id = platform.actor() else platform.path() in ('erasure', 'retention', 'backup') end);
create policy impression_delete on impressions.impression for delete
  using (platform.path() in ('retention', 'backup'));
create policy quote_read on impressions.quote for select
  using (case platform.path()
    when 'evidence' then exists (select from impressions.impression i where i.id = impression_id)
    else platform.path() in ('subject-access', 'erasure', 'retention', 'backup')
  end);
create policy quote_add on impressions.quote for insert
  with check (case platform.path()
    when 'evidence' then exists (select from impressions.impression i where i.id = impression_id and i.author_id = platform.actor())
    else platform.path() in ('erasure', 'retention', 'import', 'backup')
  end);
create policy quote_change on impressions.quote for update
  using (case platform.path()
    when 'evidence' then exists (select from impressions.impression i where i.id = impression_id and i.author_id = platform.actor())
    else platform.path() in ('erasure', 'retention', 'import', 'backup')
  end);
create policy quote_delete on impressions.quote for delete
  using (case platform.path()
    when 'evidence' then exists (select from impressions.impression i where i.id = impression_id and i.author_id = platform.actor())
    else platform.path() in ('erasure', 'retention', 'import', 'backup')
  end);
grant select, insert, update, delete on impressions.impression, impressions.quote to ohrensessel_app;

-- The excerpt leaves in the transaction that ends its grant, whoever writes it; and when the agent closes the door over it.
create function impressions.end_quotes() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.kind = 'paused' then
    update impressions.quote set state = 'recalled', excerpt = null, ended_at = new.at
    where conversation_id = new.conversation_id and state = 'standing' and seq > (new.body ->> 'recallFrom')::int;
  elsif new.body ->> 'purpose' = 'quote' then
    update impressions.quote set state = 'withdrawn', excerpt = null, ended_at = new.at
    where conversation_id = new.conversation_id and state = 'standing';
  end if;
  return null;
end $$;
create trigger end_quotes after insert on conversations.event
  for each row when (new.kind in ('withdrawn', 'refused', 'paused')) execute function impressions.end_quotes();

-- An erased customer leaves no word and no way back to them.
create function impressions.erase_quotes() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update impressions.quote
  set state = 'erased', excerpt = null, ended_at = coalesce(ended_at, new.erased_at),
      conversation_id = null, customer_id = null, seq = null, grant_seq = null
  where customer_id = new.id;
  return null;
end $$;
create trigger erase_quotes after update of erased_at on people.customer
  for each row when (new.erased_at is not null and old.erased_at is null) execute function impressions.erase_quotes();

-- The contact reason is often known only at the end.
create function impressions.keep_about() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update impressions.impression
  set reason_id = new.reason_id, product_id = new.product_id, brand_id = new.brand_id
  where conversation_id = new.id;
  return null;
end $$;
create trigger keep_about after update of reason_id, product_id, brand_id on conversations.conversation
  for each row when ((old.reason_id, old.product_id, old.brand_id) is distinct from (new.reason_id, new.product_id, new.brand_id))
  execute function impressions.keep_about();

-- Moments read again under a grant to quote: who, which conversation, when.
create table gate.reheard (
  id uuid primary key,
  visit_id uuid not null,
  guest_id uuid not null,
  conversation_id uuid not null,
  grant_seq int not null,
  turns int not null,
  at timestamptz not null
);
create index reheard_conversation on gate.reheard (conversation_id);
create index reheard_at on gate.reheard (at);
grant select, insert, delete on gate.reheard to ohrensessel_app;

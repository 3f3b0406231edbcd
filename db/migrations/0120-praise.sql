-- Thanks of customers: found in their words, kept by the agent who was thanked, hung as far as the customer agrees.
create schema praise;
grant usage on schema praise to ohrensessel_app;

-- How far the log was read for thanks, in the order of commits. A restored house counts anew, like the rows this points at.
create table praise.reader (
  id boolean primary key default true check (id),
  cursor_xid xid8 not null default pg_current_xact_id(),
  cursor_conversation uuid,
  cursor_seq int
);
insert into praise.reader (cursor_xid) values ('0');
grant select, update on praise.reader to ohrensessel_app;

-- A thanks that waits for the agent. No words of the customer stand here: they stay in their turn.
create table praise.found (
  conversation_id uuid not null references conversations.conversation on delete cascade,
  -- Number of the customer's turn; negative where a guest wrote down what was spoken.
  seq int not null,
  found_by text not null check (found_by in ('house', 'guest')),
  gratitude double precision not null,
  praise double precision not null,
  -- What a guest wrote down of something spoken, masked.
  words text,
  said_at timestamptz not null,
  found_at timestamptz not null,
  -- The agent let it go; for an hour it can be brought back.
  let_go_at timestamptz,
  kept boolean not null default false,
  primary key (conversation_id, seq),
  check ((seq < 0) = (words is not null))
);
create index found_let_go on praise.found (let_go_at) where let_go_at is not null;

create table praise.thanks (
  -- Made by the caller, so that sending it twice keeps it once.
  id uuid primary key,
  keeper_id uuid not null references people.employee,
  state text not null default 'standing' check (state in ('standing', 'withdrawn', 'recalled', 'erased')),
  -- Masked. The words leave when the consent does; that there was a thanks stays with its keeper.
  text text,
  language text not null check (language in ('de', 'en')),
  channel text not null check (channel in ('chat', 'mail', 'call', 'social', 'in-person', 'letter', 'card')),
  origin text not null check (origin in ('real', 'simulated', 'replay')),
  mood text not null check (mood in ('thankful', 'relieved', 'delighted', 'touched', 'surprised')),
  weight smallint not null default 1 check (weight between 1 and 3),
  said_at timestamptz not null,
  kept_at timestamptz not null,
  changed_at timestamptz,
  ended_at timestamptz,
  -- Taken down by its keeper: hidden at once, emptied after an hour.
  removed_at timestamptz,
  -- Under this number the consent ledger keeps the proof, so it outlives the conversation.
  conversation_id uuid,
  customer_id uuid references people.customer,
  seq int,
  -- What the customer agrees to at this moment; kept by triggers on the ledger, in the transaction that changes it.
  quote boolean not null default false,
  publish boolean not null default false,
  -- Letters and cards have no ledger: what the keeper noted, and can take back.
  noted_may text check (noted_may in ('inside', 'outside')),
  noted_how text,
  noted_on date,
  brand_id uuid references conversations.brand,
  product_id uuid references conversations.product,
  reason_id uuid references conversations.reason,
  -- Unit of the keeper at the time.
  unit_id uuid references people.unit on delete set null,
  clicks smallint,
  minutes smallint,
  -- The keeper wants their name to hang beside it.
  shows_name boolean not null default false,
  check ((state = 'standing') = (text is not null)),
  check ((state = 'standing') = (ended_at is null)),
  check (num_nulls(noted_may, noted_how, noted_on) in (0, 3)),
  check (noted_may is null or channel in ('letter', 'card')),
  check (channel not in ('letter', 'card') or num_nulls(conversation_id, customer_id, seq) = 3),
  check (channel in ('letter', 'card') or state = 'erased' or num_nulls(conversation_id, customer_id) = 0)
);
create index thanks_hung on praise.thanks (said_at desc, id desc)
  where state = 'standing' and removed_at is null and (quote or publish or noted_may is not null);
create index thanks_keeper on praise.thanks (keeper_id, kept_at desc, id desc);
create index thanks_conversation on praise.thanks (conversation_id) where conversation_id is not null;
create index thanks_customer on praise.thanks (customer_id) where customer_id is not null;
create index thanks_removed on praise.thanks (removed_at) where removed_at is not null;
create index thanks_kept on praise.thanks (kept_at);

-- Units further up that helped, as the keeper named them.
create table praise.helper (
  thanks_id uuid not null references praise.thanks on delete cascade,
  unit_id uuid not null references people.unit on delete cascade,
  primary key (thanks_id, unit_id)
);
create index helper_unit on praise.helper (unit_id);

-- The photograph of a card, read and written anew, sealed.
create table praise.picture (
  thanks_id uuid primary key references praise.thanks on delete cascade,
  width int not null,
  height int not null,
  sealed bytea not null,
  added_at timestamptz not null
);

-- What the house learned from its agents' two keys: hashed features of a turn and what it was. Only under a grant to train.
create table praise.example (
  conversation_id uuid not null,
  seq int not null,
  customer_id uuid not null references people.customer,
  features bytea not null,
  is_praise boolean not null,
  at timestamptz not null,
  primary key (conversation_id, seq)
);
create index example_customer on praise.example (customer_id);
create index example_at on praise.example (at);

-- The last word of a customer on one purpose in one conversation; null where nobody asked. Sees what the caller's path sees.
create function praise.word_on(conversation uuid, about text) returns text
  language sql stable set search_path = ''
  return (select l.kind from consent.ledger l where l.conversation_id = conversation and l.purpose = about order by l.n desc limit 1);

-- Not forced, so that the triggers below work as the owner; the application never is.
alter table praise.found enable row level security;
alter table praise.thanks enable row level security;
alter table praise.helper enable row level security;
alter table praise.picture enable row level security;
alter table praise.example enable row level security;
create policy found_by_path on praise.found
  using (case platform.path()
    when 'serving' then exists (select from conversations.conversation c where c.id = conversation_id and c.agent_id = platform.actor())
    else platform.path() in ('finding', 'erasure', 'retention', 'backup', 'import')
  end);
-- Whoever keeps it, and everybody where it may hang; the customer their own.
create policy thanks_read on praise.thanks for select
  using (case platform.path()
    when 'praise' then keeper_id = platform.actor() or (state = 'standing' and removed_at is null and (quote or publish or noted_may is not null))
    when 'customer' then customer_id = platform.actor()
    else platform.path() in ('subject-access', 'erasure', 'retention', 'backup', 'import')
  end);
create policy thanks_add on praise.thanks for insert
  with check (case platform.path() when 'praise' then keeper_id = platform.actor() else platform.path() in ('import', 'backup') end);
create policy thanks_change on praise.thanks for update
  using (case platform.path() when 'praise' then keeper_id = platform.actor() else platform.path() in ('erasure', 'retention', 'backup') end);
create policy thanks_delete on praise.thanks for delete using (platform.path() in ('retention', 'backup'));
create policy helper_read on praise.helper for select
  using (exists (select from praise.thanks t where t.id = thanks_id));
create policy helper_write on praise.helper
  using (exists (select from praise.thanks t where t.id = thanks_id
    and (platform.path() in ('retention', 'backup', 'import') or (platform.path() = 'praise' and t.keeper_id = platform.actor()))));
create policy picture_read on praise.picture for select
  using (exists (select from praise.thanks t where t.id = thanks_id));
create policy picture_write on praise.picture
  using (exists (select from praise.thanks t where t.id = thanks_id
    and (platform.path() in ('retention', 'backup') or (platform.path() = 'praise' and t.keeper_id = platform.actor()))));
create policy example_by_path on praise.example using (platform.path() in ('finding', 'erasure', 'retention', 'backup'));
grant select, insert, update, delete on praise.found, praise.thanks, praise.helper, praise.picture, praise.example to ohrensessel_app;

-- Customers' turns are read for thanks by the house itself, and a thanks asks the ledger what it may.
create policy conversation_by_finding on conversations.conversation for select using (platform.path() = 'finding');
create policy event_by_finding on conversations.event for select using (platform.path() = 'finding');
create policy ledger_read_by_praise on consent.ledger for select using (platform.path() in ('finding', 'praise'));

-- What a thanks may is never what the application says: it stands in the ledger.
create function praise.ask_ledger() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.conversation_id is null then return new; end if;
  new.quote := coalesce(praise.word_on(new.conversation_id, 'quote') = 'granted', false);
  new.publish := coalesce(praise.word_on(new.conversation_id, 'publish') = 'granted', false);
  return new;
end $$;
create trigger ask_ledger before insert on praise.thanks
  for each row when (platform.path() = 'praise') execute function praise.ask_ledger();

-- A yes hangs it, a no takes it down, in the transaction that writes the statement, whoever writes it.
create function praise.follow_ledger() returns trigger
  language plpgsql security definer set search_path = '' as $$
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
end $$;
create trigger follow_ledger after insert on consent.ledger
  for each row when (new.purpose in ('quote', 'publish', 'train') and new.kind in ('granted', 'withdrawn', 'refused') and platform.path() <> 'backup')
  execute function praise.follow_ledger();

-- Without its proof nothing hangs.
create function praise.lose_proof() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update praise.thanks set state = 'withdrawn', text = null, ended_at = now(), quote = false, publish = false
  where state = 'standing' and conversation_id in (select gone.conversation_id from gone);
  delete from praise.example where conversation_id in (select gone.conversation_id from gone);
  return null;
end $$;
create trigger lose_proof after delete on consent.ledger
  referencing old table as gone for each statement execute function praise.lose_proof();

-- The agent closed the door over these words.
create function praise.recall() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update praise.thanks set state = 'recalled', text = null, ended_at = new.at, quote = false, publish = false
  where conversation_id = new.conversation_id and state = 'standing' and seq > (new.body ->> 'recallFrom')::int;
  delete from praise.found where conversation_id = new.conversation_id and (seq < 0 or seq > (new.body ->> 'recallFrom')::int);
  return null;
end $$;
create trigger recall_thanks after insert on conversations.event
  for each row when (new.kind = 'paused') execute function praise.recall();

-- What was kept without a yes goes with its conversation; what hangs under one stays as long as its proof.
create function praise.outlive_conversation() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from praise.thanks where conversation_id in (select gone.id from gone) and not (quote or publish);
  return null;
end $$;
create trigger outlive_conversation after delete on conversations.conversation
  referencing old table as gone for each statement execute function praise.outlive_conversation();

-- An erased customer leaves no word, no way back to them, and nothing the house learned from them.
create function praise.erase() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update praise.thanks
  set state = 'erased', text = null, ended_at = coalesce(ended_at, new.erased_at), quote = false, publish = false,
      conversation_id = null, customer_id = null, seq = null
  where customer_id = new.id;
  delete from praise.example where customer_id = new.id;
  return null;
end $$;
create trigger erase_thanks after update of erased_at on people.customer
  for each row when (new.erased_at is not null and old.erased_at is null) execute function praise.erase();

-- The contact reason is often known only at the end.
create function praise.keep_about() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update praise.thanks set reason_id = new.reason_id, product_id = new.product_id, brand_id = new.brand_id where conversation_id = new.id;
  return null;
end $$;
create trigger keep_thanks_about after update of reason_id, product_id, brand_id on conversations.conversation
  for each row when ((old.reason_id, old.product_id, old.brand_id) is distinct from (new.reason_id, new.product_id, new.brand_id))
  execute function praise.keep_about();

-- A colleague who is forgotten hangs nowhere by name.
create function praise.forget_keeper() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update praise.thanks set shows_name = false where keeper_id = new.id and shows_name;
  return null;
end $$;
create trigger forget_keeper after update of forgotten_at on people.employee
  for each row when (old.forgotten_at is null and new.forgotten_at is not null) execute function praise.forget_keeper();

-- Where nothing hangs any more, no picture of it lies either.
create function praise.drop_picture() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from praise.picture where thanks_id = new.id;
  return null;
end $$;
create trigger drop_picture after update of state on praise.thanks
  for each row when (new.state <> 'standing' and old.state = 'standing') execute function praise.drop_picture();

-- Screens elsewhere hear it with the commit.
create trigger ring_thanks after insert or update or delete on praise.thanks for each row
  when (platform.path() not in ('import', 'backup')) execute function platform.ring_row('praise', 'id');
create trigger ring_found after insert or update or delete on praise.found for each row
  when (platform.path() not in ('import', 'backup')) execute function platform.ring_row('praise-found', 'conversation_id');
create function praise.ring_learned() returns trigger
  language plpgsql as $$
begin
  perform platform.ring('praise-learned', 'anew');
  return null;
end $$;
create trigger ring_learned after insert or update or delete on praise.example for each statement execute function praise.ring_learned();

-- Whoever holds a copy outside has to delete it.
create function praise.note_withdrawn() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  because text;
begin
  if not (old.state = 'standing' and old.removed_at is null and (old.quote or old.publish or old.noted_may is not null)) then return null; end if;
  if tg_op = 'DELETE' then because := 'removed';
  elsif new.state <> 'standing' then because := new.state;
  elsif new.removed_at is not null then because := 'removed';
  elsif not (new.quote or new.publish or new.noted_may is not null) then because := 'withdrawn';
  -- From outside to inside is withdrawn for whoever is outside.
  elsif (old.publish or coalesce(old.noted_may = 'outside', false)) and not (new.publish or coalesce(new.noted_may = 'outside', false)) then because := 'withdrawn';
  else return null;
  end if;
  perform webhooks.note('evidence.withdrawn', now(), jsonb_build_object('praise', jsonb_build_object('id', old.id), 'because', because));
  return null;
end $$;
create trigger note_webhooks after update or delete on praise.thanks for each row execute function praise.note_withdrawn();

-- A thanks belongs to whoever earned it. Kept by somebody else, it waits until they have seen it and said yes.
alter table praise.thanks
  -- Whoever served when it was said, where that is not its keeper.
  add column earner_id uuid references people.employee,
  -- Null: not answered yet. A no can become a yes, and a yes a no.
  add column earner_agrees boolean,
  add check (earner_id is not null or earner_agrees is null),
  add check (earner_id is distinct from keeper_id);
alter table praise.thanks add column waits boolean not null generated always as (earner_id is not null and earner_agrees is not true) stored;
-- Nobody but they themselves shows their name.
alter table praise.thanks add check (not (waits and shows_name));
create index thanks_earner on praise.thanks (earner_id, kept_at desc, id desc) where earner_id is not null;

drop policy thanks_read on praise.thanks;
create policy thanks_read on praise.thanks for select
  using (case platform.path()
    when 'praise' then keeper_id = platform.actor() or earner_id = platform.actor()
      or (state = 'standing' and removed_at is null and not waits and (quote or publish or noted_may is not null))
    when 'customer' then customer_id = platform.actor()
    else platform.path() in ('subject-access', 'erasure', 'retention', 'backup', 'import')
  end);
drop policy thanks_change on praise.thanks;
create policy thanks_change on praise.thanks for update
  using (case platform.path() when 'praise' then platform.actor() in (keeper_id, earner_id) else platform.path() in ('erasure', 'retention', 'backup') end);
drop index praise.thanks_hung;
create index thanks_hung on praise.thanks (said_at desc, id desc)
  where state = 'standing' and removed_at is null and not waits and (quote or publish or noted_may is not null);

create or replace function praise.forget_keeper() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update praise.thanks set shows_name = false where coalesce(earner_id, keeper_id) = new.id and shows_name;
  return null;
end $$;

create or replace function praise.note_withdrawn() returns trigger
  language plpgsql security definer set search_path = '' as $$
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
end $$;

-- A yes taken back empties posters like every other end.
create or replace function posters.follow_thanks() returns trigger
  language plpgsql security definer set search_path = '' as $$
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
end $$;
create trigger follow_thanks_earner after update of earner_agrees on praise.thanks for each row
  when (new.waits and not old.waits) execute function posters.follow_thanks();

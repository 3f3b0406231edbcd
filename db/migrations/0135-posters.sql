-- Posters: what hangs, drawn for print. The files hold words of customers, sealed, for seven days; what stays says only where on the
-- paper voices are that left since.
create schema posters;
grant usage on schema posters to ohrensessel_app;

create table posters.poster (
  id uuid primary key,
  made_by uuid not null references people.employee,
  made_at timestamptz not null,
  -- Everything that was chosen, in the shape of the API.
  choice jsonb not null,
  scope text not null check (scope in ('inside', 'outside')),
  language text not null check (language in ('de', 'en')),
  state text not null default 'waiting'
    check (state in ('waiting', 'drawing', 'ready', 'refused', 'cancelled', 'failed', 'emptied', 'expired')),
  -- 0 to 1.
  progress real not null default 0,
  -- Moves on while it is drawn; one that has long stood still was left by its process.
  seen_at timestamptz not null,
  voices int,
  left_out int not null default 0,
  -- Why it could not be printed so: the kind of refusal and its figures.
  refusal jsonb,
  kept_until timestamptz,
  -- When a file was first downloaded.
  taken_at timestamptz
);
create index poster_maker on posters.poster (made_by, made_at desc, id desc);
create index poster_made on posters.poster (made_at);
grant select, insert, update, delete on posters.poster to ohrensessel_app;

create table posters.file (
  poster_id uuid not null references posters.poster on delete cascade,
  format text not null check (format in ('pdf', 'png', 'svg')),
  bytes int not null,
  sealed bytea not null,
  primary key (poster_id, format)
);
-- It is sealed, and does not get any smaller.
alter table posters.file alter column sealed set storage external;
grant select, insert, delete on posters.file to ohrensessel_app;

-- Where each voice is, in shares of the trimmed width and height. Whose it is stands here until it leaves.
create table posters.place (
  poster_id uuid not null references posters.poster on delete cascade,
  n int not null,
  thanks_id uuid,
  x real not null,
  y real not null,
  width real not null,
  height real not null,
  left_at timestamptz,
  primary key (poster_id, n),
  check ((thanks_id is null) = (left_at is not null))
);
create index place_thanks on posters.place (thanks_id) where thanks_id is not null;
create index place_left on posters.place (poster_id) where left_at is not null;
grant select, insert on posters.place to ohrensessel_app;

-- Not forced, so that the triggers below work as the owner; the application never is.
alter table posters.file enable row level security;
create policy file_by_path on posters.file
  using (case platform.path()
    when 'praise' then exists (select from posters.poster p where p.id = poster_id and p.made_by = platform.actor())
    else platform.path() in ('retention', 'backup')
  end);

-- Drawing ends under the lock's other half (`settle-drawing.ts`): no voice leaves between the last look and the last word.
create function posters.settling() returns bigint language sql immutable parallel safe return 7_046_029_254_386_353_131;

-- A voice that leaves, or whose words or name became fewer, takes the files with it, in the transaction in which it does.
create function posters.follow_thanks() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  inside boolean := false;
  outside boolean := false;
  touched uuid[];
begin
  perform pg_advisory_xact_lock_shared(posters.settling());
  if tg_op = 'UPDATE' and new.text is not distinct from old.text and (new.shows_name or not old.shows_name) then
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
create trigger follow_thanks_left after delete on praise.thanks for each row execute function posters.follow_thanks();
create trigger follow_thanks after update of state, text, removed_at, quote, publish, noted_may, shows_name on praise.thanks for each row
  when ((old.state, old.text, old.removed_at, old.quote, old.publish, old.noted_may, old.shows_name)
    is distinct from (new.state, new.text, new.removed_at, new.quote, new.publish, new.noted_may, new.shows_name))
  execute function posters.follow_thanks();

create trigger ring_poster after insert or update or delete on posters.poster for each row execute function platform.ring_row('posters', 'made_by', 'id');

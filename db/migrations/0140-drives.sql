-- A week in which a team collects thanks. No word of a customer stands here, and nobody's count.
create schema drives;
grant usage on schema drives to ohrensessel_app;

create table drives.drive (
  -- Made by the caller, so that sending it twice starts it once.
  id uuid primary key,
  sentence text not null check (char_length(sentence) between 1 and 200),
  -- Days where the organisation is, both included.
  from_on date not null,
  until_on date not null,
  -- Who is invited: a unit with those below it; everybody without one.
  unit_id uuid references people.unit on delete cascade,
  started_by uuid references people.employee on delete set null,
  started_at timestamptz not null,
  -- Ended before its last day; for an hour it can go on.
  ended_at timestamptz,
  reminded_at timestamptz,
  -- Who is asked for a word of thanks, and the word once they have signed it.
  signer_id uuid references people.employee on delete set null,
  word text check (char_length(word) between 1 and 1000),
  signed_at timestamptz,
  check (from_on <= until_on),
  check ((word is null) = (signed_at is null))
);
create index drive_until on drives.drive (until_on desc);
create index drive_unit on drives.drive (unit_id) where unit_id is not null;
create index drive_started_by on drives.drive (started_by) where started_by is not null;
create index drive_signer on drives.drive (signer_id) where signer_id is not null;

-- Who has read the notice of a drive and put it away.
create table drives.put_away (
  drive_id uuid not null references drives.drive on delete cascade,
  employee_id uuid not null references people.employee on delete cascade,
  at timestamptz not null,
  primary key (drive_id, employee_id)
);
create index put_away_employee on drives.put_away (employee_id);
grant select, insert, update, delete on drives.drive, drives.put_away to ohrensessel_app;

-- Units a drive reaches: its own and all below.
create function drives.reaches(drive uuid) returns setof uuid
  language sql stable set search_path = '' as $$
  with recursive reached as (
    select d.unit_id as id from drives.drive d where d.id = drive and d.unit_id is not null
    union
    select u.id from people.unit u join reached r on u.parent_id = r.id
  )
  select id from reached
$$;

-- How many thanks were kept in a drive by whoever it invites, private ones included: a number, never whose. It runs as the owner, as
-- nobody may read the thanks of others. Simulated customers count only where there are no real ones to mix them with.
create function drives.kept_in(drive uuid) returns table (origin text, thanks bigint)
  language sql stable security definer set search_path = '' as $$
  select t.origin, count(*)
  from drives.drive d
  join praise.thanks t on t.kept_at >= (d.from_on::timestamp at time zone coalesce((select o.time_zone from people.organisation o), 'Europe/Berlin'))
    and t.kept_at < least(d.ended_at, (d.until_on + 1)::timestamp at time zone coalesce((select o.time_zone from people.organisation o), 'Europe/Berlin'))
  where d.id = drive and t.state = 'standing' and t.removed_at is null
    and (d.unit_id is null or t.unit_id in (select drives.reaches(drive)))
  group by t.origin
$$;
revoke all on function drives.kept_in(uuid) from public;
grant execute on function drives.kept_in(uuid) to ohrensessel_app;

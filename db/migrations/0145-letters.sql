-- The weekly letter: who wants it, when it goes, through which server, and for which week it went to whom. Never a word of a customer.
create schema letters;
grant usage on schema letters to ohrensessel_app;

-- No row means: Fridays at seven, and nobody has named a server yet.
create table letters.settings (
  is_one boolean primary key default true check (is_one),
  -- 1 is Monday; where the organisation is.
  weekday smallint not null check (weekday between 1 and 7),
  hour smallint not null check (hour between 0 and 23),
  -- The server it goes through; all of it absent where none was named.
  host text,
  port int check (port between 1 and 65535),
  security text check (security in ('tls', 'starttls', 'none')),
  username text,
  -- Sealed.
  password bytea,
  certificate text,
  sender_address text,
  sender_name text,
  -- Where people reach this house, as whoever set this did; links of letters begin with it unless BASE_URL says otherwise.
  house text not null,
  changed_at timestamptz not null,
  check (num_nulls(host, port, security, sender_address, sender_name) in (0, 5))
);
grant select, insert, update, delete on letters.settings to ohrensessel_app;

create table letters.reader (
  employee_id uuid primary key references people.employee on delete cascade,
  -- Null: they only looked at one.
  since timestamptz,
  -- When they last had one sent at once.
  looked_at timestamptz
);
grant select, insert, update, delete on letters.reader to ohrensessel_app;

-- One row before one letter: a second one for the same week cannot be begun, by whichever process.
create table letters.letter (
  employee_id uuid not null references people.employee on delete cascade,
  -- The Monday of the week in which it was due.
  week date not null,
  -- `begun` and never ended: nobody knows whether the server took it, so it is not sent again.
  state text not null check (state in ('begun', 'sent', 'nothing-to-say', 'refused')),
  at timestamptz not null,
  -- Which thanks stood in it: what leaves later is named in the next letter, so that it can be thrown away.
  thanks uuid[] not null default '{}',
  primary key (employee_id, week)
);
create index letter_week on letters.letter (week);
grant select, insert, update, delete on letters.letter to ohrensessel_app;

-- Whoever has left is written to no more, and nothing says that they ever were.
create function letters.forget_reader() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from letters.reader where employee_id = new.id;
  delete from letters.letter where employee_id = new.id;
  return null;
end $$;
create trigger forget_reader after update of active, forgotten_at on people.employee for each row
  when ((old.active and not new.active) or (old.forgotten_at is null and new.forgotten_at is not null)) execute function letters.forget_reader();

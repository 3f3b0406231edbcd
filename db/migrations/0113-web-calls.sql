-- Calls from websites: who offers them, and which conversations are such calls. Of what is spoken nothing is kept anywhere.
create schema web_call;
grant usage on schema web_call to ohrensessel_app;

create table web_call.offer (
  -- Empty: for the websites of every brand.
  brand_id uuid references conversations.brand,
  is_on boolean not null,
  changed_at timestamptz not null default now(),
  changed_by uuid references people.employee,
  unique nulls not distinct (brand_id)
);
grant select, insert, update, delete on web_call.offer to ohrensessel_app;

create table web_call.call (
  conversation_id uuid primary key references conversations.conversation on delete cascade,
  -- When the caller's line was last known to be held by a process; a call nobody holds any more is ended.
  held_at timestamptz not null
);
create index call_held_at on web_call.call (held_at);
grant select, insert, update, delete on web_call.call to ohrensessel_app;

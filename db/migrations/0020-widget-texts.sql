-- What the chat widget says in the organisation's own words, where they differ from ours.
create schema widget;
grant usage on schema widget to ohrensessel_app;

create table widget.text (
  -- Empty: for the websites of every brand.
  brand_id uuid references conversations.brand,
  name text not null check (name ~ '^[a-zA-Z]{1,40}$'),
  de text not null check (length(de) between 1 and 400),
  en text not null check (length(en) between 1 and 400),
  changed_at timestamptz not null default now(),
  changed_by uuid references people.employee,
  unique nulls not distinct (brand_id, name)
);
grant select, insert, update, delete on widget.text to ohrensessel_app;

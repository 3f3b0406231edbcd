-- Themes: what several impressions have in common, grouped by hand.
create schema themes;
grant usage on schema themes to ohrensessel_app;

create table themes.theme (
  id uuid primary key,
  title_de text not null,
  title_en text not null,
  description_de text not null default '',
  description_en text not null default '',
  -- Where it went; taken out again with everything it brought.
  merged_into uuid references themes.theme,
  -- The theme it counts for in the end: itself, unless merged.
  root_id uuid not null references themes.theme,
  created_by uuid references people.employee,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  check (title_de <> '' or title_en <> ''),
  check ((merged_into is null) = (root_id = id))
);
create index theme_root on themes.theme (root_id);
grant select, insert, update on themes.theme to ohrensessel_app;

create table themes.membership (
  theme_id uuid not null references themes.theme,
  impression_id uuid not null references impressions.impression on delete cascade,
  -- Suggested by the author, or put there by those who curate.
  state text not null check (state in ('suggested', 'standing')),
  added_by uuid references people.employee,
  added_at timestamptz not null,
  primary key (theme_id, impression_id)
);
create index membership_impression on themes.membership (impression_id);
grant select, insert, update, delete on themes.membership to ohrensessel_app;

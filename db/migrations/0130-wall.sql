-- The wall: how it is arranged, and the screens and websites of others that show it with a key of their own. Never words of anybody.
create schema wall;
grant usage on schema wall to ohrensessel_app;

-- How it hangs for everybody. No row means: as a free collage.
create table wall.arrangement (
  is_one boolean primary key default true check (is_one),
  theme text not null check (theme in ('collage', 'heart', 'mosaic', 'letters')),
  -- What the theme of letters spells; without it, the name of the organisation.
  letters text check (char_length(letters) between 1 and 24),
  changed_at timestamptz not null,
  changed_by uuid references people.employee on delete set null
);
grant select, insert, update on wall.arrangement to ohrensessel_app;

create table wall.screen (
  id uuid primary key,
  -- A screen in a corridor, or a part of somebody's website.
  kind text not null check (kind in ('kiosk', 'embed')),
  name text not null,
  -- What may hang there: what customers allowed to be shown inside the house, or outside too.
  scope text not null check (scope in ('inside', 'outside')),
  -- What is shown of it, by the names of the filters of the wall.
  shows jsonb not null default '{}',
  -- Which theme instead of everybody's.
  theme text check (theme in ('collage', 'heart', 'mosaic', 'letters')),
  -- Websites it may stand on, as origins.
  origins text[] not null default '{}',
  -- SHA-256 of the key, which is shown once.
  hash bytea not null unique,
  created_at timestamptz not null,
  created_by uuid references people.employee on delete set null,
  last_seen_at timestamptz
);
grant select, insert, update, delete on wall.screen to ohrensessel_app;

-- A key that is revoked or made anew ends what it had opened, on every node.
create trigger ring_screen_ended after delete on wall.screen for each row execute function platform.ring_row('screen-ended', 'id');
create trigger ring_screen_changed after update of hash, scope, shows, theme, origins on wall.screen for each row
  when ((old.hash, old.scope, old.shows, old.theme, old.origins) is distinct from (new.hash, new.scope, new.shows, new.theme, new.origins))
  execute function platform.ring_row('screen-ended', 'id');
create trigger ring_arranged after insert or update on wall.arrangement for each row execute function platform.ring_row('wall-arranged', 'theme');

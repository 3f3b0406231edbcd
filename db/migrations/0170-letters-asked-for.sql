-- Nobody gets the letter of a day and an hour that were set, or of a server that was named, only afterwards.
alter table letters.settings add column due_from timestamptz;
update letters.settings set due_from = changed_at;
alter table letters.settings alter column due_from set not null;

-- A letter somebody asked for stands for no week, but what leaves it later is named in the next one as well.
alter table letters.letter drop constraint letter_pkey;
alter table letters.letter add column id uuid primary key default gen_random_uuid();
alter table letters.letter alter column week drop not null;
drop index letters.letter_week;
create unique index letter_once on letters.letter (employee_id, week);
create index letter_at on letters.letter (at);

-- What the chair is again when a breather ends, by itself or early.
alter table shadowing.chair
  add column after_breather text not null default 'free' check (after_breather in ('free', 'closed'));

-- When a job that deletes by the calendar last looked at it. After a leap it waits for a second night that says the same.
create table platform.night (
  job text primary key,
  at timestamptz not null
);
grant select, insert, update on platform.night to ohrensessel_app;

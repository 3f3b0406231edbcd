-- Somebody who left can be forgotten: the row stays, as what they heard and wrote refers to it, and says nothing about them any more.
alter table people.employee add column forgotten_at timestamptz;
alter table people.employee add constraint employee_forgotten check (forgotten_at is null or not active);

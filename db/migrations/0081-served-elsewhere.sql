-- Whom a thread was given to in the other system when that was last told. Told again it is no news, so that a hand-over at our own desk
-- is not undone by the next message.
alter table lines.thread add column served_by uuid references people.employee;

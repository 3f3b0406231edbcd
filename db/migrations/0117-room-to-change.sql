-- Rows that change with every turn keep their place: with room on their page, no index hears of it.
alter table gate.heard set (fillfactor = 70);
alter table conversations.conversation set (fillfactor = 80);

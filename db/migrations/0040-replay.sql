-- Replay: recorded dialogues played as live conversations, and the simulated customers of the demo.
create schema replay;
grant usage on schema replay to ohrensessel_app;

-- The one desk at which nobody sits: from here the agents' side of recordings is played. Made at the first replay.
create table replay.desk (
  singleton boolean primary key default true check (singleton),
  agent_id uuid not null unique references people.employee
);
grant select, insert on replay.desk to ohrensessel_app;

-- Simulated customers are deleted with their last conversation.
grant delete on people.customer to ohrensessel_app;

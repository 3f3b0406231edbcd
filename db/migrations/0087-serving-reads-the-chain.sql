-- Who serves a conversation appends to its chain (asking anew, writing down what was answered aloud), so they must see where it ends.
create policy ledger_read_by_serving on consent.ledger for select
  using (platform.path() = 'serving'
    and exists (select from conversations.conversation c where c.id = conversation_id and c.agent_id = platform.actor()));

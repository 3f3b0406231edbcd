import { declareProblem } from '#platform/contract/declare-problem.ts';

/** Refusals around a conversation's course. */
export const conversationProblems = {
  closed: declareProblem('conversation-closed', 409, {
    en: { title: 'This conversation has ended', remedy: 'Begin a new one.' },
    de: { title: 'Dieses Gespräch ist beendet', remedy: 'Beginnen Sie ein neues.' },
  }),
  taken: declareProblem('already-taken', 409, {
    en: { title: 'A colleague was faster', remedy: 'Take the next one from the queue.' },
    de: { title: 'Jemand aus dem Team war schneller', remedy: 'Nehmen Sie das nächste Gespräch aus der Warteschlange.' },
  }),
  onACall: declareProblem('already-on-a-call', 409, {
    en: { title: 'Somebody is on the phone already', remedy: 'One call at a time: end this one first, or leave the other to a colleague.' },
    de: { title: 'Es läuft schon ein Telefonat', remedy: 'Immer eines nach dem anderen: Beenden Sie es zuerst, oder überlassen Sie das andere dem Team.' },
  }),
  notAnAgent: declareProblem('not-an-agent', 422, {
    en: { title: 'This colleague cannot take conversations', remedy: 'Choose somebody from the list of agents.' },
    de: { title: 'Diese Person kann keine Gespräche übernehmen', remedy: 'Wählen Sie jemanden aus der Liste des Service.' },
  }),
};

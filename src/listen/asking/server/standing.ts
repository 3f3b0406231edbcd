import type { ConversationEvent, Purpose } from '#listen/conversations/contract/events.ts';

/** Where one purpose stands. */
export interface Standing {
  purpose: Purpose;
  standing: 'never-asked' | 'asked' | 'granted' | 'refused' | 'withdrawn';
  since: string | null;
  text: string | null;
  askId: string | null;
}

/** Reads from a conversation's log where each purpose stands and in which words it was asked. */
export function standingOf(events: readonly ConversationEvent[], purposes: readonly Purpose[]): Standing[] {
  return purposes.map((purpose) => {
    let standing: Standing = { purpose, standing: 'never-asked', since: null, text: null, askId: null };
    for (const event of events) {
      if (event.kind === 'asked') {
        const question = event.body.questions.find((each) => each.purpose === purpose);
        if (question) standing = { purpose, standing: 'asked', since: event.at, text: question.text, askId: event.body.askId };
      } else if ((event.kind === 'granted' || event.kind === 'refused' || event.kind === 'withdrawn') && event.body.purpose === purpose) {
        standing = { ...standing, standing: event.kind, since: event.at };
      }
    }
    return standing;
  });
}

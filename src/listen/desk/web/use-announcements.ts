import { useState } from 'react';
import { isUnread, type DeskState, type Talk } from './desk-state.ts';
import { doorStanding } from './door/door-standing.ts';
import { doorWords } from './door/door-words.ts';
import { useDeskMessages } from './use-desk-messages.ts';

/** Something to be read aloud; `times` tells it from the same words before. */
export interface Announcement {
  words: string;
  times: number;
}

const nothing: Announcement = { words: '', times: 0 };

/**
 * What happens out of sight, for those who listen to the page: words in other conversations when they pause, every move
 * of a door at once. The talk that is shown reads its own words.
 */
export function useAnnouncements(state: DeskState): { polite: Announcement; assertive: Announcement } {
  const { talks, queue, selected, unsure } = state;
  const t = useDeskMessages();
  const [known, setKnown] = useState<readonly Talk[] | null>(null);
  const [polite, sayPolitely] = useState(nothing);
  const [assertive, sayAtOnce] = useState(nothing);
  // Until everything has come (again), nothing of it is news.
  const isWhole = queue !== null && unsure === null;
  if (isWhole && known !== talks) {
    setKnown(talks);
    const moved: string[] = [];
    const news: string[] = [];
    for (const talk of known ? talks : []) {
      const { id, customer } = talk.conversation;
      const before = known?.find(({ conversation }) => conversation.id === id);
      const hasGrown = before !== undefined && talk.events.length > before.events.length;
      if (!before) news.push(t.talk.newConversation(customer));
      else if (id !== selected && hasGrown && isUnread(talk)) news.push(t.talk.newMessage(customer));
      if (before && doorStanding(before.conversation) !== doorStanding(talk.conversation)) {
        const { sentence } = doorWords(t, talk.conversation);
        moved.push(sentence.startsWith(customer) ? sentence : t.door.announce(customer, sentence));
      }
    }
    if (news.length > 0) sayPolitely({ words: news.join('. '), times: polite.times + 1 });
    if (moved.length > 0) sayAtOnce({ words: moved.join(' '), times: assertive.times + 1 });
  }
  return { polite, assertive };
}

import type { Purpose } from '#listen/conversations/contract/events.ts';
import { element } from '#listen/channels/chat/widget/element.ts';
import { drawing } from '#listen/channels/chat/widget/drawing.ts';
import { borrow } from '#listen/channels/chat/widget/panel/borrowed.ts';
import { consentCard } from '#listen/channels/chat/widget/panel/consent-card.ts';
import { listeningSign } from '#listen/channels/chat/widget/panel/listening-sign.ts';
import type { Words } from '#listen/channels/chat/widget/panel/words.ts';
import { isPassing, type Call, type Refusal } from '#listen/channels/chat/widget/reach/call.ts';
import { follow } from '#listen/channels/chat/widget/thread/following.ts';
import type { Card, Line } from '#listen/channels/chat/widget/thread/line.ts';
import { viewThread } from '#listen/channels/chat/widget/thread/view-thread.ts';
import type { WindowWords } from './window-words.ts';

/** Who listens, the question whether they may, and the way to change one's mind; as in the chat, and by the same words. */
export interface ListeningPart extends Disposable {
  node: HTMLElement;
}

/** What was said to listening last. */
type Mind = 'granted' | 'refused' | 'withdrawn';

/** Follows the questions of a call. Nothing is answered by itself, and an answer is tried until the server has it. */
export function listeningPart(words: WindowWords, chat: Words, { call, key, conversationId }: { call: Call; key: string; conversationId: string }): ListeningPart {
  borrow({ element, drawing });
  const path = `/chat/conversations/${conversationId}`;
  const { mind: t } = words;
  let isOver = false;
  let isStopping = false;
  let sending: Card | undefined;
  const news = element('p.news', { role: 'status' });
  const sign = listeningSign(chat, () => void stop());
  const calm = element('p.calm', {}, words.nobodyElse);
  const card = consentCard(chat, (answered, granted) => void answer(answered, granted));
  card.node.hidden = true;
  const said = element('span');
  const turn = element('button', { onclick: () => void change() });
  const minded = element('div.mind', { hidden: true }, said, turn);
  const node = element('section.listens', { ariaLabel: chat.card.title }, sign.node, calm, card.node, minded, news);

  const following = follow({ key, conversationId }, { server: '', call, onChange: show, onGone: () => undefined });

  function show(): void {
    const { lines, listeners } = viewThread(following, []);
    const newest = lines.findLast((line): line is Extract<Line, { kind: 'card' }> => line.kind === 'card');
    const isOpen = newest?.card.standing === 'open';
    sign.update({ listeners, isStopping });
    card.node.hidden = !isOpen;
    if (newest && isOpen) card.update(sending?.askId === newest.card.askId ? { ...newest, card: { ...newest.card, standing: 'sending' } } : newest);
    const standing = mindOf();
    minded.hidden = isOpen || listeners > 0 || standing === undefined;
    calm.hidden = isOpen || listeners > 0 || !minded.hidden;
    if (!standing) return;
    said.textContent = t.said[standing];
    turn.textContent = standing === 'granted' ? t.takeBack : t.agree;
  }

  function mindOf(): Mind | undefined {
    const about = following.events().findLast((event) => ['granted', 'refused', 'withdrawn'].includes(event.kind) && 'purpose' in event && event.purpose === 'listen');
    return about?.kind as Mind | undefined;
  }

  async function answer(answered: Card, granted: Purpose[]): Promise<void> {
    sending = answered;
    show();
    const refusal = await untilTaken('POST', `${path}/answers`, { askId: answered.askId, granted });
    sending = undefined;
    if (refusal) following.overtaken.add(answered.askId);
    following.wake();
    show();
  }

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    show();
    await untilTaken('PUT', `${path}/consents/listen`, { granted: false, means: 'button' });
    isStopping = false;
    following.wake();
    show();
  }

  async function change(): Promise<void> {
    const isGranted = mindOf() !== 'granted';
    const askId = following.events().findLast((event) => event.kind === 'asked')?.askId;
    const refusal = await untilTaken('PUT', `${path}/consents/listen`, { granted: isGranted, means: 'button', ...(isGranted && askId && { askId }) });
    news.textContent = !refusal ? '' : refusal.problem === 'nobody-listens' ? t.nobody : t.failed;
    following.wake();
  }

  async function untilTaken(method: 'POST' | 'PUT', where: string, body: object): Promise<Refusal | undefined> {
    const idempotencyKey = crypto.randomUUID();
    for (;;) {
      const { refusal } = await call(method, where, { key, body, idempotencyKey });
      if (!refusal || isOver || !isPassing(refusal)) return refusal;
      await new Promise((resolve) => setTimeout(resolve, (refusal.retryAfter ?? 1) * 1_000));
    }
  }

  show();
  return {
    node,
    [Symbol.dispose]() {
      isOver = true;
      following.stop();
    },
  };
}

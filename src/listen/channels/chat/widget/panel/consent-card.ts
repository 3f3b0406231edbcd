import type { Purpose } from '#listen/conversations/contract/events.ts';
import type { Card, Line } from '../thread/line.ts';
import { element } from './borrowed.ts';
import type { Shown } from './shown.ts';
import type { Words } from './words.ts';

/** Called once the customer has decided every question of the card. */
export type AnswerCard = (card: Card, granted: Purpose[]) => void;

/**
 * The question whether others may listen: one purpose after the other, yes and no alike in size and colour, nothing
 * chosen beforehand. A no to listening answers the rest, as there is nothing to keep of what nobody heard. Nothing is sent
 * before the last question is decided, and the card never takes the focus by itself.
 */
export function consentCard(words: Words, answer: AnswerCard): Shown<Extract<Line, { kind: 'card' }>> {
  const t = words.card;
  const body = element('div');
  const node = element('div.card', { role: 'group', ariaLabel: t.title }, element('p.title', {}, t.title), body);
  const granted: Purpose[] = [];
  let step = 0;
  let shape = '';

  const ask = (card: Card, isFocused: boolean) => {
    const { questions } = card;
    const question = questions[step];
    if (!question) return;
    const choice = (name: string, isYes: boolean) => {
      const onclick = ({ detail }: MouseEvent) => {
        // The second half of a double click is no answer to the second question.
        if (detail > 1) return;
        if (isYes) granted.push(question.purpose);
        step = !isYes && question.purpose === 'listen' ? questions.length : step + 1;
        if (step < questions.length) ask(card, true);
        else answer(card, granted);
      };
      return element('button.choice', { onclick }, name);
    };
    const text = element('p.text', { tabIndex: -1, dir: 'auto' }, question.text);
    const steps = questions.length > 1 ? [element('p.small', {}, t.step(step + 1, questions.length))] : [];
    body.replaceChildren(...steps, text, element('div.choices', {}, choice(t.yes, true), choice(t.no, false)));
    if (isFocused) text.focus();
  };

  return {
    node,
    update({ card }) {
      const next = JSON.stringify(card);
      if (next === shape) return;
      shape = next;
      node.dataset['standing'] = card.standing;
      if (card.standing === 'open') {
        granted.length = step = 0;
        ask(card, false);
      } else body.replaceChildren(...outcome(words, card));
    },
  };
}

function outcome({ card: t }: Words, { standing, questions, answers }: Card): Node[] {
  const verdict = (said: string) => element('p.verdict', {}, said);
  if (standing === 'void') return [verdict(t.overtaken)];
  const isSending = standing === 'sending';
  const asked = questions.flatMap(({ purpose, text }) => [
    element('p.text', { dir: 'auto' }, text),
    ...(isSending ? [] : [verdict(answers[purpose] ? t.saidYes : t.saidNo)]),
  ]);
  return isSending ? [...asked, verdict(t.sending)] : asked;
}

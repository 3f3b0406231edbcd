import { element } from '../element.ts';
import type { Card } from '../thread/line.ts';
import type { Shown } from './shown.ts';
import type { Words } from './words.ts';

/** Called once the customer has decided every question of the card. */
export type AnswerCard = (card: Card, granted: Card['questions']) => void;

/**
 * The question whether others may listen: one purpose after the other, yes and no alike in size and colour, nothing
 * chosen beforehand. A no to listening answers the rest, as there is nothing to keep of what nobody heard. Nothing is sent
 * before the last question is decided, and the card never takes the focus by itself.
 */
export function consentCard(words: Words, answer: AnswerCard): Shown<Card> {
  const t = words.card;
  const body = element('div', { class: 'question' });
  const id = `card-${(count += 1)}`;
  const node = element('div', { class: 'card', role: 'group', 'aria-labelledby': id }, element('p', { class: 'title', id }, t.title), body);
  const granted: Card['questions'] = [];
  let step = 0;
  let shape = '';

  const ask = (card: Card, isFocused: boolean) => {
    const question = card.questions[step];
    if (!question) return;
    const decide = (isYes: boolean) => (event: Event) => {
      // The second half of a double click is no answer to the second question.
      if (event instanceof MouseEvent && event.detail > 1) return;
      if (isYes) granted.push(question);
      step = !isYes && question.purpose === 'listen' ? card.questions.length : step + 1;
      if (step < card.questions.length) ask(card, true);
      else answer(card, granted);
    };
    const text = element('p', { class: 'text', tabindex: -1, dir: 'auto' }, question.text);
    const steps = card.questions.length > 1 ? [element('p', { class: 'small' }, t.step(step + 1, card.questions.length))] : [];
    const choice = (name: string, isYes: boolean) => element('button', { type: 'button', class: 'choice', onclick: decide(isYes) }, name);
    body.replaceChildren(...steps, text, element('div', { class: 'choices' }, choice(t.yes, true), choice(t.no, false)));
    if (isFocused) text.focus();
  };

  return {
    node,
    update(card) {
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

let count = 0;

function outcome({ card: t }: Words, { standing, questions, answers }: Card): Node[] {
  if (standing === 'void') return [element('p', { class: 'verdict' }, t.overtaken)];
  const asked = questions.map(({ purpose, text }) => {
    const said = standing === 'sending' ? '' : answers[purpose] ? t.saidYes : t.saidNo;
    return element('div', {}, element('p', { class: 'text', dir: 'auto' }, text), element('p', { class: 'verdict' }, said));
  });
  return standing === 'sending' ? [...asked, element('p', { class: 'verdict' }, t.sending)] : asked;
}

import { turnLimit } from '#platform/contract/limits.ts';
import { drawing, element } from './borrowed.ts';
import { arrowUp } from './signs.ts';
import type { Words } from './words.ts';

// What no keyboard types and the server refuses; it comes along when something is pasted.
const unwanted = /[\u0000-\u0008\u000B-\u001F\u007F\u202D\u202E]/g;

export interface Composer {
  node: HTMLElement;
  field: HTMLTextAreaElement;
  /** Puts words into the field, the cursor behind them. */
  fill(text: string): void;
}

/** Where the customer writes: Enter sends, Shift and Enter begins a new line, the field grows with its text. */
export function composer(words: Words, deeds: { send: (text: string) => void; write: (draft: string) => void }): Composer {
  const hint = element('p.hint', { role: 'status' });
  const field = element('textarea', {
    rows: 1,
    dir: 'auto',
    enterKeyHint: 'send',
    autocomplete: 'off',
    placeholder: words.texts.inputHint,
    ariaLabel: words.texts.inputHint,
  });
  const button = element('button.send', { ariaLabel: words.send }, drawing(24, ...arrowUp));
  const form = element('form.composer', {}, hint, element('div.field', {}, field, button));

  const text = () => field.value.replace(/\r\n?/g, '\n').replace(unwanted, '').toWellFormed().trim();
  const fit = () => {
    field.style.height = 'auto';
    // Nothing has a height before the panel is shown for the first time.
    if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight}px`;
    const isTooLong = new TextEncoder().encode(text()).length > turnLimit;
    hint.textContent = isTooLong ? words.tooLong : '';
    field.ariaInvalid = String(isTooLong);
    button.ariaDisabled = String(isTooLong || text() === '');
  };
  const fill = (value: string) => {
    field.value = value;
    field.setSelectionRange(value.length, value.length);
    fit();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    if (button.ariaDisabled === 'true') return;
    const said = text();
    fill('');
    deeds.write('');
    deeds.send(said);
    field.focus();
  };
  field.oninput = () => {
    fit();
    deeds.write(field.value);
  };
  field.onkeydown = (event) => {
    // While a word is being composed (Chinese, Japanese, accents), Enter belongs to that word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    form.requestSubmit();
  };
  fit();
  return { node: form, field, fill };
}

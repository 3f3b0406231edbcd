import { byteLength } from '#platform/text/byte-length.ts';
import { turnLimit } from '#platform/contract/limits.ts';
import { element } from '../element.ts';
import { pictures } from './pictures.ts';
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
  const hint = element('p', { class: 'hint', role: 'status' });
  const field = element('textarea', {
    rows: 1,
    dir: 'auto',
    enterkeyhint: 'send',
    autocomplete: 'off',
    placeholder: words.texts.inputHint,
    'aria-label': words.texts.inputHint,
  });
  const button = element('button', { type: 'submit', class: 'send', 'aria-label': words.send }, pictures.send());
  const form = element('form', { class: 'composer' }, hint, element('div', { class: 'field' }, field, button));

  const text = () => field.value.replace(/\r\n?/g, '\n').replace(unwanted, '').toWellFormed().trim();
  const fit = () => {
    field.style.height = 'auto';
    // Nothing has a height before the panel is shown for the first time.
    if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight}px`;
    const isTooLong = byteLength(text()) > turnLimit;
    hint.textContent = isTooLong ? words.tooLong : '';
    field.setAttribute('aria-invalid', String(isTooLong));
    button.setAttribute('aria-disabled', String(isTooLong || text() === ''));
  };
  const fill = (value: string) => {
    field.value = value;
    field.setSelectionRange(value.length, value.length);
    fit();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    const said = text();
    fill('');
    deeds.write('');
    deeds.send(said);
    field.focus();
  });
  field.addEventListener('input', () => {
    fit();
    deeds.write(field.value);
  });
  field.addEventListener('keydown', (event) => {
    // While a word is being composed (Chinese, Japanese, accents), Enter belongs to that word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    form.requestSubmit();
  });
  fit();
  return { node: form, field, fill };
}

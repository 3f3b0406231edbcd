import { describe, expect, test } from 'vitest';
import { widgetTexts, type WidgetText } from '../contract/widget-text.ts';
import { changedTexts, halfTexts, type Wording, type Wordings } from './changed-texts.ts';

const nothing = { de: '', en: '' };
const fields = (filled: Wordings) =>
  Object.fromEntries(widgetTexts.map((name) => [name, filled[name] ?? nothing])) as Record<WidgetText, Wording>;
const hello = { de: 'Moin', en: 'Hello' };

describe('rewording the chat', () => {
  test('sends what was changed and nothing else', () => {
    expect(changedTexts({}, fields({}))).toEqual({});
    expect(changedTexts({ heading: hello }, fields({ heading: hello }))).toEqual({});
    expect(changedTexts({ heading: hello }, fields({ heading: hello, greeting: { de: ' Na? ', en: 'Well?' } }))).toEqual({
      greeting: { de: 'Na?', en: 'Well?' },
    });
    expect(changedTexts({ heading: hello }, fields({ heading: { ...hello, en: 'Hi' } }))).toEqual({ heading: { de: 'Moin', en: 'Hi' } });
  });

  test('takes a text back by emptying it', () => {
    expect(changedTexts({ heading: hello }, fields({}))).toEqual({ heading: null });
  });

  test('notices a text that stands in one language only', () => {
    expect(halfTexts(fields({ heading: hello, ended: { de: 'Tschüss', en: ' ' } }))).toEqual(['ended']);
  });
});

import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { formatters, type Formatters } from '#platform/i18n/formatters.ts';
import { languageTag } from '#platform/i18n/language-tag.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { messagesFor, type Catalogue } from '#platform/i18n/messages-for.ts';
import type { Translation } from '#platform/i18n/translation.ts';

type LocaleState = { readonly locale: Locale; readonly setLocale: (locale: Locale) => void };

const LocaleContext = createContext<LocaleState | null>(null);

/**
 * The language of everything inside. Writes it into `<html lang>`, so that screen readers, hyphenation and quotation
 * marks follow. `onChange` is told when the reader chooses another one, so that it can be remembered.
 */
export function LocaleProvider({ initial, onChange, children }: {
  readonly initial: Locale;
  readonly onChange?: (locale: Locale) => void;
  readonly children: ReactNode;
}) {
  const [locale, setLocale] = useState(initial);
  const state = useMemo<LocaleState>(
    () => ({
      locale,
      setLocale(chosen) {
        setLocale(chosen);
        onChange?.(chosen);
      },
    }),
    [locale, onChange],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleContext value={state}>
      <I18nProvider locale={languageTag(locale)}>{children}</I18nProvider>
    </LocaleContext>
  );
}

/** The reader's language, and how to change it. */
export function useLocale(): LocaleState {
  const state = use(LocaleContext);
  if (!state) throw new Error('There is no LocaleProvider around this component.');
  return state;
}

/** A feature's messages in the reader's language: `const t = useMessages({ en, de })`. */
export function useMessages<T>(catalogue: Catalogue<T>): Translation<T> {
  return messagesFor(useLocale().locale, catalogue);
}

/** Dates, times, numbers and lists in the reader's language and time zone. */
export function useFormatters(): Formatters {
  return formatters(useLocale().locale);
}

/** The interface's language: its words, and how it writes dates, times and numbers. */
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { translator, type InterfaceLanguage, type Translator, writeNumber } from '../../src-shared/i18n';

export interface Formats {
  /** Time of day: `10:42`. */
  time(at: number): string;
  /** How long ago, in words, up to a week; a date from then on. */
  ago(at: number): string;
  percent(share: number): string;
  number(value: number): string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a language writes times and numbers. `now` is the present, ms since 1970. */
export function makeFormats(language: InterfaceLanguage, now: () => number = Date.now): Formats {
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    time: (at) => time.format(at),
    percent: (share) => percent.format(share),
    number: (value) => writeNumber(language, value),
    ago: (at) => {
      const passed = Math.max(0, now() - at);
      if (passed < MINUTE) return translator(language)('app.justNow');
      if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
      if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
      if (passed < 7 * DAY) return relative.format(-Math.floor(passed / DAY), 'day');
      return date.format(at);
    },
  };
}

const WordsContext = createContext<Translator>(translator('en'));
const FormatsContext = createContext<Formats>(makeFormats('en'));

/** Everything inside speaks this language, React Aria's own messages and `<html lang>` included. */
export function WordsProvider({ language, children }: { readonly language: InterfaceLanguage; readonly children: ReactNode }): ReactNode {
  const formats = useMemo(() => makeFormats(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language}>
      <WordsContext value={translator(language)}>
        <FormatsContext value={formats}>{children}</FormatsContext>
      </WordsContext>
    </I18nProvider>
  );
}

export function useWords(): Translator {
  return useContext(WordsContext);
}

export function useFormats(): Formats {
  return useContext(FormatsContext);
}

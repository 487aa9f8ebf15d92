/**
 * Words in English and Spanish. Keys and the values a text needs are checked by the types; a test checks that both languages are
 * complete. Nothing here holds state: a translator is asked for by language, so a board can speak another language than the interface.
 */
import i18next from 'i18next';
import * as actors from './areas/actors';
import * as app from './areas/app';
import * as blueprint from './areas/blueprint';
import * as boards from './areas/boards';
import * as brand from './areas/brand';
import * as canvas from './areas/canvas';
import * as carry from './areas/carry';
import * as cli from './areas/cli';
import * as clipboard from './areas/clipboard';
import * as commands from './areas/commands';
import * as compare from './areas/compare';
import * as comments from './areas/comments';
import * as dialogs from './areas/dialogs';
import * as empathy from './areas/empathy';
import * as errors from './areas/errors';
import * as filters from './areas/filters';
import * as find from './areas/find';
import * as formats from './areas/formats';
import * as guide from './areas/guide';
import * as home from './areas/home';
import * as iconImage from './areas/icon-image';
import * as inspector from './areas/inspector';
import * as library from './areas/library';
import * as matrix from './areas/matrix';
import * as notes from './areas/notes';
import * as panels from './areas/panels';
import * as personas from './areas/personas';
import * as photo from './areas/photo';
import * as roles from './areas/roles';
import * as searchWords from './areas/search-words';
import * as select from './areas/select';
import * as sheets from './areas/sheets';
import * as shell from './areas/shell';
import * as views from './areas/views';
import type { Value, ValuesOf, WithoutPlural } from './types';

/** Each area is a file of `areas/` that exports `en` and `es`; here is the only list of them. */
export const ENGLISH = {
  ...actors.en,
  ...app.en,
  ...blueprint.en,
  ...boards.en,
  ...brand.en,
  ...canvas.en,
  ...carry.en,
  ...cli.en,
  ...clipboard.en,
  ...commands.en,
  ...compare.en,
  ...comments.en,
  ...dialogs.en,
  ...empathy.en,
  ...errors.en,
  ...filters.en,
  ...find.en,
  ...formats.en,
  ...guide.en,
  ...home.en,
  ...iconImage.en,
  ...inspector.en,
  ...library.en,
  ...matrix.en,
  ...notes.en,
  ...panels.en,
  ...personas.en,
  ...photo.en,
  ...roles.en,
  ...searchWords.en,
  ...select.en,
  ...sheets.en,
  ...shell.en,
  ...views.en,
} as const;
export const SPANISH: Readonly<Record<keyof typeof ENGLISH, string>> = {
  ...actors.es,
  ...app.es,
  ...blueprint.es,
  ...boards.es,
  ...brand.es,
  ...canvas.es,
  ...carry.es,
  ...cli.es,
  ...clipboard.es,
  ...commands.es,
  ...compare.es,
  ...comments.es,
  ...dialogs.es,
  ...empathy.es,
  ...errors.es,
  ...filters.es,
  ...find.es,
  ...formats.es,
  ...guide.es,
  ...home.es,
  ...iconImage.es,
  ...inspector.es,
  ...library.es,
  ...matrix.es,
  ...notes.es,
  ...panels.es,
  ...personas.es,
  ...photo.es,
  ...roles.es,
  ...searchWords.es,
  ...select.es,
  ...sheets.es,
  ...shell.es,
  ...views.es,
};

type Messages = typeof ENGLISH;
export type InterfaceLanguage = 'en' | 'es';
export type MessageKey = WithoutPlural<keyof Messages>;

/** The text of a message. Numbers are written as the language writes them; `count` chooses the plural form. */
type Say = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Messages, Key>) => string;

export interface Translator extends Say {
  readonly language: InterfaceLanguage;
  /** The text of a key that arrived as data (a command's id, an import warning's code); `null` where there is none. */
  maybe(key: string, values?: Readonly<Record<string, Value>>): string | null;
}

const instance = i18next.createInstance();
const numbers = { en: new Intl.NumberFormat('en'), es: new Intl.NumberFormat('es') };

/** A number as the language writes it, with a true minus as on the boards. */
export const writeNumber = (language: InterfaceLanguage, value: number): string => numbers[language].format(value).replace('-', '−');

void instance.init({
  lng: 'en',
  fallbackLng: false,
  supportedLngs: ['en', 'es'],
  resources: { en: { translation: ENGLISH }, es: { translation: SPANISH } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

function makeTranslator(language: InterfaceLanguage): Translator {
  const fixed = instance.getFixedT(language) as (key: string, values: object) => string;
  const write = ([name, value]: [string, Value]): [string, string] => [name, typeof value === 'number' ? writeNumber(language, value) : value];
  // Values are people's own words: `$t(…)` in them is no reference to another message.
  const translate = (key: string, values: Readonly<Record<string, Value>> = {}): string =>
    fixed(key, { count: values['count'], replace: Object.fromEntries(Object.entries(values).map(write)), nest: false });
  const maybe: Translator['maybe'] = (key, values = {}) =>
    instance.exists(key, { lng: language, ...values }) ? translate(key, values) : null;
  return Object.assign(translate as Say, { language, maybe });
}

const translators: Readonly<Record<InterfaceLanguage, Translator>> = { en: makeTranslator('en'), es: makeTranslator('es') };

/** The words of a language. Always the same object for the same language. */
export function translator(language: InterfaceLanguage): Translator {
  return translators[language];
}

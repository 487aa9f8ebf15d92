/** The words printed on empathy maps, in the project's language; the interface uses the same ones. */
import { translator } from '../i18n';
import type { EmpathyZone } from '../model/empathy';
import type { Language } from '../model/fields';
import { boardWords } from './words';

export interface EmpathyWords {
  zone(zone: EmpathyZone): string;
  /** What to ask while a zone is filled in. */
  ask(zone: EmpathyZone): string;
  votes(count: number): string;
  number(value: number): string;
  readonly head: string;
  readonly note: string;
  /** What an empty zone offers. */
  readonly offer: string;
  readonly used: string;
  readonly noActor: string;
  readonly lostActor: string;
}

function wordsIn(language: Language): EmpathyWords {
  const t = translator(language);
  return {
    zone: (zone) => t(`zone.${zone}`),
    ask: (zone) => t(`zone.${zone}.ask`),
    votes: (count) => t('empathy.votes', { count }),
    number: (value) => boardWords(language).number(value),
    head: t('empathy.head'),
    note: t('empathy.note'),
    offer: t('empathy.offer'),
    used: t('empathy.used'),
    noActor: t('empathy.noActor'),
    lostActor: t('empathy.lostActor'),
  };
}

const WORDS: Readonly<Record<Language, EmpathyWords>> = { en: wordsIn('en'), es: wordsIn('es') };

/** Always the same object for the same language. */
export function empathyWords(language: Language): EmpathyWords {
  return WORDS[language];
}

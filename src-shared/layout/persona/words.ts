/** The words printed on persona boards, in the project's language: the interface's own. */
import { en, es } from '../../i18n/areas/personas';
import type { Language } from '../../model/fields';

type Messages = Readonly<Record<keyof typeof en, string>>;

export interface PersonaWords {
  /** The message of that key, its values filled in. */
  readonly say: (key: keyof typeof en, values?: Readonly<Record<string, string>>) => string;
}

const speaking = (messages: Messages): PersonaWords => ({
  say: (key, values = {}) => messages[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
});
const english = speaking(en);
const spanish = speaking(es);

export const personaWords = (language: Language): PersonaWords => (language === 'es' ? spanish : english);

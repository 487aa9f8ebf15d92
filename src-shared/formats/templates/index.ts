/** What a new project can begin with: maps with stages and questions, and complete samples. The host and the command line both read this. */
import type { Id, Language } from '../../model/fields';
import type { NewRecord } from '../../model/schema';
import { BLUEPRINTS_EN } from './blueprints-en';
import { BLUEPRINTS_ES } from './blueprints-es';
import { buildPlan } from './build';
import { MATRIX_EN } from './matrix-en';
import { MATRIX_ES } from './matrix-es';
import { MORE_STARTS_EN } from './more-starts-en';
import { MORE_STARTS_ES } from './more-starts-es';
import { SAMPLE_EN } from './sample-en';
import { SAMPLE_ES } from './sample-es';
import { STARTS_EMPATHY } from './starts-empathy';
import { STARTS_EN } from './starts-en';
import { STARTS_ES } from './starts-es';
import { PERSONA_START_EN, PERSONA_START_ES } from './starts-persona';
import type { Template } from './types';

const ALL: readonly Template[] = [SAMPLE_EN, SAMPLE_ES, ...STARTS_EN, ...MORE_STARTS_EN, ...BLUEPRINTS_EN, PERSONA_START_EN, MATRIX_EN, ...STARTS_ES, ...MORE_STARTS_ES, ...BLUEPRINTS_ES, PERSONA_START_ES, MATRIX_ES, ...STARTS_EMPATHY];

/** Fits `TemplateInfo` of the host contract. */
export interface TemplateEntry {
  readonly id: string;
  readonly boardKind: string;
  readonly sample: boolean;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
}

export interface TemplateRequest {
  /** Which language to take a template in that exists in both; a sample is in its own. */
  readonly language: Language;
  /** Empty: the template's own. */
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  newId(kind: string): Id;
}

/** `purchase` in the language asked for; `purchase-es` is the Spanish one, unless the other language is asked for and there. */
function find(id: string, language: Language): Template | undefined {
  const base = id.replace(/-(en|es)$/, '');
  return ALL.find((template) => template.id === `${base}-${language}`) ?? ALL.find((template) => template.id === id);
}

export const templates = {
  /** Samples first. Ids are unique; a template has one entry a language. */
  list(): readonly TemplateEntry[] {
    return ALL.map(({ id, sample, language, title, description, plan }) => ({ id, boardKind: plan.boardKind ?? 'journey', sample, language, title, description }));
  },

  /** The language an id itself names, or `null`. */
  languageOf(id: string): Language | null {
    return ALL.find((template) => template.id === id)?.language ?? null;
  },

  /** A whole project, its `project` record first; `null` for an unknown id. */
  make(id: string, { language, ...options }: TemplateRequest): readonly NewRecord[] | null {
    const template = find(id, language);
    return template ? buildPlan(template.plan, options) : null;
  },
};

/** A persona board → rows of text cells: a line for each field, a column for each persona that the board shows. */
import { type Translator, translator } from '../i18n';
import type { Board } from '../model/board';
import { plainText } from '../model/marks';
import { bySiblingOrder } from '../model/order';
import type { Persona } from '../model/persona';
import { shownOn } from '../model/persona-board';
import type { Snapshot } from '../model/snapshot';
import type { BoardTable } from './table-export';
import { oneLine } from './text';

const TEXTS = ['role', 'age', 'quote', 'bio', 'goals', 'needs', 'frustrations', 'technology', 'brandRelation'] as const;

/** Field names are in the project's language. A board whose persona is gone says so. */
export function personaTable(snapshot: Snapshot, board: Board): BoardTable {
  const say = translator(snapshot.project?.language ?? 'en');
  const shown = shownOn(snapshot, board);
  if (shown === 'gone') return { header: [[say('persona.inspector'), say('persona.gone')]], body: [] };
  const personas = shown === 'all' ? [...snapshot.ofKind('persona')].sort(bySiblingOrder) : [shown];
  const row = (name: string, value: (persona: Persona) => string): string[] => [name, ...personas.map(value)];
  const scales = new Set(personas.flatMap((persona) => persona.scales.map((scale) => nameOf(scale, say))));
  return {
    header: [row(say('persona.name'), ({ title }) => oneLine(title) || say('persona.unnamed'))],
    body: [
      ...TEXTS.map((field) => row(say(`persona.${field}`), (persona) => plainText(persona[field]))),
      row(say('persona.channels'), ({ channels }) => channels.flatMap((id) => snapshot.find('channel', id)?.title ?? []).join(', ')),
      ...[...scales].map((name) => row(name, (persona) => valueOf(persona, name, say))),
      row(say('persona.evidenceMark'), ({ evidenceMark }) => (evidenceMark ? say(`evidenceMark.${evidenceMark}`) : '')),
    ],
  };
}

type Scale = Persona['scales'][number];

const nameOf = ({ left, right }: Scale, say: Translator): string =>
  say('persona.scale', { left: oneLine(left) || say('persona.scale.left'), right: oneLine(right) || say('persona.scale.right') });

function valueOf(persona: Persona, name: string, say: Translator): string {
  const scale = persona.scales.find((each) => nameOf(each, say) === name);
  return scale ? say('persona.scale.value', { value: Math.round(scale.value * 100), right: oneLine(scale.right) || say('persona.scale.right') }) : '';
}

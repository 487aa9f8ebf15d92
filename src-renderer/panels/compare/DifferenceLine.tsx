/** A difference in words, with an icon and a name of its kind: nothing is told by colour alone. */
import type { ReactNode } from 'react';
import { EqualNot, MoveRight, Plus, Smile, X, type LucideIcon } from 'lucide-react';
import type { Difference } from '../../../src-shared/insight/compare';
import { useSession } from '../../session/react';
import { useFormats, useWords, type Formats } from '../../ui/words';
import type { Translator } from '../../../src-shared/i18n';

const ICONS: Readonly<Record<Difference['kind'], LucideIcon>> = { added: Plus, removed: X, changed: EqualNot, moved: MoveRight };

export function DifferenceLine({ difference }: { readonly difference: Difference }): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const lane = useSession((state) => state.snapshot.find('lane', difference.what === 'lane' ? (difference.toBe ?? difference.asIs) : difference.lane));
  // A card without words is known by what it refers to.
  const named = useSession((state) => state.snapshot.find('touchpoint', state.snapshot.find('card', difference.toBe ?? difference.asIs)?.touchpoint)?.title.trim());
  const felt = difference.what === 'emotion' || difference.what === 'expected';
  const Icon = felt ? Smile : ICONS[difference.kind];
  const laneName = lane ? lane.title.trim() || words(`role.${lane.role}`) : '';
  return (
    <>
      <Icon className="cx-icon" size={16} aria-hidden />
      <span className="compare-words">
        {difference.what !== 'step' && !felt ? <span className="compare-kind">{words(`compare.${difference.kind}`)}</span> : null}
        <span className="compare-text">{textOf(difference, { lane: laneName, wordless: named || words('compare.wordless') }, words, formats)}</span>
        {difference.details.length > 0 && <span className="compare-lane">{difference.details.map((detail) => words(`compare.detail.${detail}`)).join(', ')}</span>}
        {difference.what === 'card' || felt ? <span className="compare-lane">{laneName}</span> : null}
        {difference.what === 'link' && <span className="compare-lane">{words('compare.link')}</span>}
      </span>
    </>
  );
}

/** Longest piece of a card's words that the list shows. */
const LONG = 120;

function short(text: string, wordless: string): string {
  // Marks of the notation are no words.
  const plain = text.replaceAll(/[*_]{1,2}|^[-•] /gm, '').replaceAll(/\s+/g, ' ').trim();
  return plain === '' ? wordless : plain.length > LONG ? `${plain.slice(0, LONG).trimEnd()}…` : plain;
}

function textOf({ what, kind, before, after, emotions }: Difference, { lane, wordless }: { readonly lane: string; readonly wordless: string }, words: Translator, formats: Formats): string {
  if (what === 'step') {
    if (kind === 'changed') return before === '' ? words('compare.step.untitled') : words('compare.step.changed', { before });
    return words(`compare.step.${kind}`);
  }
  if (what === 'stage' && kind !== 'changed') return (kind === 'removed' ? before : after) || words('canvas.untitled.stage');
  if (what === 'lane') return kind === 'changed' && before !== '' ? words('compare.lane.changed', { before, after: after === '' ? lane : after }) : lane;
  if (what === 'emotion' || what === 'expected') {
    const value = (emotion: number | null | undefined): string => (emotion === null || emotion === undefined ? words('compare.emotion.none') : `${emotion > 0 ? '+' : ''}${formats.number(emotion)}`);
    return words(`compare.${what}`, { before: value(emotions?.[0]), after: value(emotions?.[1]) });
  }
  if (kind === 'changed' && before !== after) return words('compare.card.changed', { before: short(before, wordless), after: short(after, wordless) });
  return short(kind === 'removed' ? before : after, wordless);
}

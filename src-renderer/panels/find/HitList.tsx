/** The hits, by the place where people meet them. Choosing one goes there. */
import { useEffect, useRef, type ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { PlacedHit } from '../../../src-shared/commands/finding';
import { translator, type Translator } from '../../../src-shared/i18n';
import { empathyZone } from '../../../src-shared/model/empathy';
import type { AnyRecord } from '../../../src-shared/model/schema';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import { useSession } from '../../session/react';
import { useWords } from '../../ui/words';
import { keyOf } from './use-find';

/** More than this nobody reads; the steps go through all of them. */
const LISTED = 300;
/** Signs shown before a hit. */
const BEFORE = 24;

interface HitListProps {
  readonly hits: readonly PlacedHit[];
  readonly index: number;
  readonly onGo: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

export function HitList({ hits, index, onGo, onOpen }: HitListProps): ReactNode {
  const words = useWords();
  const snapshot = useSession((state) => state.snapshot);
  const scroll = useRef<HTMLDivElement>(null);
  const listed = hits.slice(0, LISTED);
  const current = hits[index] && keyOf(hits[index]);
  const groups: { readonly key: string; readonly title: string; readonly hits: PlacedHit[] }[] = [];
  for (const hit of listed) {
    const key = hit.place.on === 'board' ? hit.place.board : hit.place.on;
    const open = groups.at(-1);
    if (open?.key === key) open.hits.push(hit);
    else groups.push({ key, title: titleOf(hit, snapshot, words), hits: [hit] });
  }

  useEffect(() => {
    if (current !== undefined) scroll.current?.querySelector(`[data-key="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <div ref={scroll} className="cx-panel-scroll">
      <ListBox
        className="find-hits"
        aria-label={words('find.hits')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={current === undefined ? [] : [current]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const to = hits.findIndex((hit) => keyOf(hit) === key);
          if (to >= 0) onGo(to);
        }}
        onAction={(key) => onOpen(hits.findIndex((hit) => keyOf(hit) === key))}
      >
        {groups.map((group) => (
          <ListBoxSection key={group.key} id={group.key}>
            <Header className="find-group">{group.title}</Header>
            {group.hits.map((hit) => {
              const { shown, from, to } = hit;
              const start = from > BEFORE + 6 ? from - BEFORE : 0;
              return (
                <ListBoxItem key={keyOf(hit)} id={keyOf(hit)} className="find-hit" textValue={shown}>
                  <span className="find-words" dir="auto">
                    {start > 0 && '…'}
                    {shown.slice(start, from)}
                    <mark>{shown.slice(from, to)}</mark>
                    {shown.slice(to, to + 120)}
                  </span>
                  <span className="cx-hint">
                    {whereOf(hit, snapshot, words)}
                  </span>
                </ListBoxItem>
              );
            })}
          </ListBoxSection>
        ))}
      </ListBox>
      {hits.length > LISTED && <p className="cx-hint find-more">{words('find.more', { count: hits.length - LISTED })}</p>}
    </div>
  );
}

function titleOf({ place }: PlacedHit, snapshot: Snapshot, words: Translator): string {
  if (place.on !== 'board') return words(place.on === 'tray' ? 'notes.title' : 'find.library');
  return snapshot.find('board', place.board)?.title.trim() || words('app.untitledBoard');
}

/** What the record is and, for a card, where it stands. Lane names follow the project's language, as on the board. */
function whereOf({ record, field }: PlacedHit, snapshot: Snapshot, words: Translator): string {
  if (record.kind !== 'card') {
    const zone = record.kind === 'note' && snapshot.find('board', record.board)?.boardKind === 'empathy' ? words(`zone.${empathyZone(record.place.zone)}`) : '';
    const part = field === 'title' || field === 'text' || field === 'label' ? zone : fieldName(record, field, words);
    const kind = words.maybe(`find.kind.${record.kind}`) ?? '';
    return part === '' ? kind : words('find.part', { kind: record.kind === 'board' ? words('find.board') : kind, part });
  }
  const lane = snapshot.find('lane', record.place.lane);
  const step = snapshot.find('step', record.place.step);
  const stage = snapshot.find('stage', step?.stage);
  const laneName = lane?.title || (lane && translator(snapshot.project?.language ?? 'en')(`role.${lane.role}`)) || '';
  const stepName = step?.title || stage?.title || words('canvas.untitled.stage');
  return words(lane?.hidden === true ? 'find.inHidden' : 'find.in', { lane: laneName, step: stepName });
}

function fieldName(record: AnyRecord, field: string, words: Translator): string {
  if (record.kind === 'board') return words.maybe(`inspector.${field === 'actorName' ? 'actor' : field}`) ?? '';
  if (record.kind === 'persona') return words.maybe(`persona.${field.split('.')[0] ?? ''}`) ?? '';
  return words.maybe(`field.${field}`) ?? '';
}

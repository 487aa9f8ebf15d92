/** What a step or card says of time, teams and the way on, and the step of another board that it was made from. */
import { useState, type ReactNode } from 'react';
import { ArrowUpRight } from 'lucide-react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { nameTeam } from '../../../src-shared/commands/details';
import { choosePath } from '../../../src-shared/commands/path';
import { flowOf } from '../../../src-shared/insight/flow';
import { formatDuration, parseDuration } from '../../../src-shared/model/duration';
import type { Id } from '../../../src-shared/model/fields';
import { bySiblingOrder } from '../../../src-shared/model/order';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { Stage } from '../../../src-shared/model/stage';
import type { Step } from '../../../src-shared/model/step';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { Select } from '../../ui/fields';
import { useFormats, useWords } from '../../ui/words';
import { useEdits } from './edits';
import { NameField } from './fields';
import { MIXED, type Shared, shared } from './shared';

type End = 'durationLeast' | 'durationMost';

interface DurationFieldProps {
  readonly label: string;
  /** Minutes. */
  readonly value: Shared<number | null>;
  readonly onChange: (minutes: number | null) => void;
}

/** Minutes, typed and shown with units. What is no duration is said so, and not taken. */
function DurationField({ label, value, onChange }: DurationFieldProps): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const decimal = formats.number(0.5).includes(',') ? ',' : '.';
  const shown = value === MIXED || value === null ? '' : formatDuration(value, decimal);
  const wrong = typed !== null && typed.trim() !== '' && parseDuration(typed) === null;
  const take = (text: string): void => {
    setTyped(text);
    const minutes = parseDuration(text);
    if (text.trim() === '') onChange(null);
    else if (minutes !== null) onChange(minutes);
  };
  return (
    <TextField className="cx-field" value={typed ?? shown} onChange={take} onBlur={() => setTyped(null)} isInvalid={wrong}>
      <Label className="cx-label">{label}</Label>
      <Input className="cx-input" placeholder={value === MIXED ? words('inspector.mixed') : ''} />
      {wrong && (
        <Text slot="description" className="cx-error">
          {words('duration.wrong')}
        </Text>
      )}
    </TextField>
  );
}

interface DurationFieldsProps {
  readonly least: Shared<number | null>;
  readonly most: Shared<number | null>;
  readonly onChange: (end: End, minutes: number | null) => void;
}

export function DurationFields({ least, most, onChange }: DurationFieldsProps): ReactNode {
  const words = useWords();
  return (
    <div className="inspector-pair" role="group" aria-label={words('duration.label')}>
      <span className="cx-label inspector-whole">{words('duration.label')}</span>
      <DurationField label={words('duration.least')} value={least} onChange={(minutes) => onChange('durationLeast', minutes)} />
      <DurationField label={words('duration.most')} value={most} onChange={(minutes) => onChange('durationMost', minutes)} />
      <span className="cx-hint">{words('duration.hint')}</span>
    </div>
  );
}

/** The team of stages or steps, by name: a new name makes a new team. */
export function TeamField({ of }: { readonly of: readonly (Stage | Step)[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const teams = useSession((state) => state.snapshot.ofKind('team'));
  const ids = of.map(({ id }) => id);
  return (
    <NameField
      key={ids.join()}
      label={words('inspector.team')}
      value={shared(of, ({ team }) => teams.find((each) => each.id === team)?.title ?? '', '')}
      known={[...teams].sort(bySiblingOrder).map(({ title }) => title)}
      onChange={(title) => edits.run(nameTeam, { ids, title })}
    />
  );
}

/** A step by its title, the one step of a stage by that of the stage. */
function stepTitle(snapshot: Snapshot, step: Step): string {
  return step.title.trim() || (snapshot.find('stage', step.stage)?.title ?? '');
}

/** Chooses the arrow along which durations are summed where several lead on from the step. */
export function BranchField({ step }: { readonly step: Id }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const snapshot = useSession((state) => state.snapshot);
  const board = useSession((state) => state.board);
  // The links are few; the flow of a whole board is asked for only where a choice is possible.
  const begin = (id: Id): boolean => id === step || snapshot.find('card', id)?.place.step === step;
  if (snapshot.ofKind('link').filter(({ from }) => begin(from)).length < 2) return null;
  const leaving = flowOf(snapshot, board).leaving.get(step) ?? [];
  if (new Set(leaving.map(({ to }) => to)).size < 2) return null;
  const path = new Set(snapshot.find('board', board)?.path ?? []);
  const among = leaving.map(({ link }) => link.id);
  const label = ({ link, to }: (typeof leaving)[number]): string => {
    const target = snapshot.find('step', to);
    const title = target ? stepTitle(snapshot, target) : '';
    return link.label.trim() === '' ? words('path.to', { title }) : words('path.toNamed', { title, label: link.label });
  };
  return (
    <div className="cx-field">
      <Select
        label={words('path.field')}
        choices={[{ value: '', label: words('path.first') }, ...leaving.map((each) => ({ value: each.link.id, label: label(each) }))]}
        value={among.find((id) => path.has(id)) ?? ''}
        onChange={(link) => edits.run(choosePath, { link: link === '' ? null : link, among })}
      />
      <span className="cx-hint">{words('path.hint')}</span>
    </div>
  );
}

/** The board that a step stands on. */
function boardOf(snapshot: Snapshot, step: Step): { readonly id: Id; readonly title: string; readonly boardKind: string } | undefined {
  return snapshot.find('board', snapshot.find('stage', step.stage)?.board);
}

/** The step that this one was made from, and those made from it: each leads there. */
export function SourceSteps({ step }: { readonly step: Step }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  const source = snapshot.find('step', step.source);
  const derived = snapshot.ofKind('step').filter((each) => each.source === step.id);
  const entries = [...(source ? [{ step: source, from: true }] : []), ...derived.map((each) => ({ step: each, from: false }))].flatMap(({ step: other, from }) => {
    const board = boardOf(snapshot, other);
    if (!board) return [];
    const key = from ? 'inspector.cameFrom' : board.boardKind === 'blueprint' ? 'inspector.becameBlueprint' : 'inspector.became';
    return [{ id: other.id, board: board.id, label: words(key, { step: stepTitle(snapshot, other), board: board.title }) }];
  });
  const jump = (board: Id, id: Id): void => {
    store.getState().showBoard(board);
    store.getState().select({ ids: [id], cell: null });
  };
  return entries.map(({ id, board, label }) => (
    <Button key={id} variant="quiet" icon={ArrowUpRight} onPress={() => jump(board, id)}>
      {label}
    </Button>
  ));
}

/** What can be said of an item of each kind. What is typed into one field is saved at once and is one undo step. */
import { useRef, type ReactNode } from 'react';
import { Label, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { setItemFields } from '../../../src-shared/commands/library';
import { MAX_TEXT, MAX_TITLE, type Id, type Tint } from '../../../src-shared/model/fields';
import type { Audience, Channel, Touchpoint } from '../../../src-shared/model/library';
import type { LibraryItem, LibraryKind } from '../../../src-shared/model/library-references';
import { bySiblingOrder } from '../../../src-shared/model/order';
import type { RecordOf } from '../../../src-shared/model/schema';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import { IconImageField } from '../../session/IconImageField';
import { useTintName } from '../../session/palette';
import { useSessionObject } from '../../session/react';
import { Select, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { ChannelIconField } from './ChannelIconField';
import { BoardIcon } from './ItemIcon';
import { shortName } from './places';

interface FieldsProps {
  readonly item: LibraryItem;
  readonly snapshot: Snapshot;
}

type Set<K extends LibraryKind> = <F extends keyof RecordOf[K]>(field: F, value: RecordOf[K][F], typed?: boolean) => void;

/** Sets a field of the item; keystrokes in one field join one step. */
function useSet<K extends LibraryKind>(item: RecordOf[K]): Set<K> {
  const { store } = useSessionObject();
  const last = useRef<unknown>(null);
  return (field, value, typed = false) => {
    // The field is one of the item's kind; the command's arguments pair them in a way that a type parameter cannot follow.
    const args = { id: item.id, kind: item.kind, fields: { [field]: value } } as unknown as Parameters<typeof setItemFields.run>[1];
    const done = store.getState().run(setItemFields, args, typed && last.current === field);
    last.current = typed && done ? field : typed ? last.current : null;
  };
}

export function ItemFields({ item, snapshot }: FieldsProps): ReactNode {
  switch (item.kind) {
    case 'persona': return <PersonaFields item={item} />;
    case 'audience': return <AudienceFields item={item} />;
    case 'touchpoint': return <TouchpointFields item={item} snapshot={snapshot} />;
    case 'channel': return <ChannelFields item={item} />;
    case 'team': return <TeamFields item={item} />;
    case 'system': return <SystemFields item={item} snapshot={snapshot} />;
  }
}

const LINE = { maxLength: MAX_TITLE };

export function LongField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  return (
    <AriaTextField className="cx-field" value={value} maxLength={MAX_TEXT} onChange={onChange}>
      <Label className="cx-label">{label}</Label>
      <TextArea className="cx-input library-long" rows={2} />
    </AriaTextField>
  );
}

/** An item of another kind, or none. A reference that leads nowhere shows as none; the list's callout mends it. */
function ItemSelect({ label, kind, value, snapshot, onChange }: { readonly label: string; readonly kind: LibraryKind; readonly value: Id | null; readonly snapshot: Snapshot; readonly onChange: (id: Id | null) => void }): ReactNode {
  const words = useWords();
  const items = [...snapshot.ofKind(kind)].sort(bySiblingOrder);
  const choices = [{ value: '', label: words('inspector.none') }, ...items.map(({ id, title }) => ({ value: id, label: shortName(title, words) }))];
  return <Select label={label} choices={choices} value={items.some(({ id }) => id === value) ? (value ?? '') : ''} onChange={(id) => onChange(id === '' ? null : id)} />;
}

function PersonaFields({ item }: { readonly item: RecordOf['persona'] }): ReactNode {
  const words = useWords();
  const set = useSet<'persona'>(item);
  return <TextField label={words('library.role')} value={item.role} input={LINE} onChange={(role) => set('role', role, true)} />;
}

function AudienceFields({ item }: { readonly item: Audience }): ReactNode {
  const words = useWords();
  const set = useSet<'audience'>(item);
  const answers = [{ value: 'none', label: words('inspector.none') }, ...(['no', 'partly', 'yes'] as const).map((value) => ({ value, label: words(`library.answer.${value}`) }))] as const;
  const answer = (value: (typeof answers)[number]['value']): Audience['process'] => (value === 'no' || value === 'partly' || value === 'yes' ? value : null);
  const rank = (typed: string): void => {
    const number = typed.trim() === '' ? null : Number(typed.trim());
    if (number === null || (Number.isInteger(number) && number > 0)) set('rank', number, true);
  };
  return (
    <>
      <TextField label={words('library.rank')} hint={words('library.rank.hint')} value={item.rank === null ? '' : String(item.rank)} input={{ inputMode: 'numeric' }} onChange={rank} />
      <TextField label={words('inspector.owner')} value={item.owner} input={LINE} onChange={(owner) => set('owner', owner, true)} />
      <Select label={words('library.process')} choices={answers} value={item.process ?? 'none'} onChange={(value) => set('process', answer(value))} />
      <Select label={words('library.measure')} choices={answers} value={item.measure ?? 'none'} onChange={(value) => set('measure', answer(value))} />
      <LongField label={words('library.description')} value={item.description} onChange={(text) => set('description', text, true)} />
    </>
  );
}

const PLAN = ['instrument', 'frequency', 'owner', 'loop'] as const;

function TouchpointFields({ item, snapshot }: { readonly item: Touchpoint; readonly snapshot: Snapshot }): ReactNode {
  const words = useWords();
  const set = useSet<'touchpoint'>(item);
  const plan = item.listening ?? { instrument: '', frequency: '', owner: '', loop: '' };
  const setPlan = (field: (typeof PLAN)[number], value: string): void => {
    const next = { ...plan, [field]: value };
    set('listening', PLAN.every((one) => next[one] === '') ? null : next, true);
  };
  return (
    <>
      <ItemSelect label={words('inspector.channel')} kind="channel" value={item.channel} snapshot={snapshot} onChange={(id) => set('channel', id)} />
      <ItemSelect label={words('library.one.team')} kind="team" value={item.team} snapshot={snapshot} onChange={(id) => set('team', id)} />
      <TextField label={words('inspector.owner')} value={item.owner} input={LINE} onChange={(owner) => set('owner', owner, true)} />
      <LongField label={words('library.description')} value={item.description} onChange={(text) => set('description', text, true)} />
      <div className="library-group" role="group" aria-label={words('library.listening')}>
        <h4>{words('library.listening')}</h4>
        <p className="cx-hint">{words('library.listening.hint')}</p>
        {PLAN.map((field) => (
          <TextField key={field} label={words(`library.listening.${field}`)} value={plan[field]} input={LINE} onChange={(value) => setPlan(field, value)} />
        ))}
      </div>
    </>
  );
}

function ChannelFields({ item }: { readonly item: Channel }): ReactNode {
  const words = useWords();
  const set = useSet<'channel'>(item);
  return (
    <>
      <ChannelIconField value={item.icon} onChange={(icon) => set('icon', icon)} />
      <IconImageField label={words('library.ownIcon')} image={item.image} fallback={<BoardIcon name={item.icon} size={20} />} onChange={(image) => set('image', image)} />
      <LongField label={words('library.description')} value={item.description} onChange={(text) => set('description', text, true)} />
    </>
  );
}

const TINTS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

function TeamFields({ item }: { readonly item: RecordOf['team'] }): ReactNode {
  const words = useWords();
  const set = useSet<'team'>(item);
  const name = useTintName();
  const tints = [{ value: 'none', label: name(null) }, ...TINTS.map((value) => ({ value, label: name(Number(value)) }))] as const;
  return (
    <>
      <Select label={words('inspector.tint')} choices={tints} value={TINTS.find((tint) => tint === String(item.tint)) ?? 'none'} onChange={(tint) => set('tint', (tint === 'none' ? null : Number(tint)) satisfies Tint)} />
      <LongField label={words('library.goals')} value={item.goals} onChange={(goals) => set('goals', goals, true)} />
      <LongField label={words('library.description')} value={item.description} onChange={(text) => set('description', text, true)} />
    </>
  );
}

function SystemFields({ item, snapshot }: { readonly item: RecordOf['system']; readonly snapshot: Snapshot }): ReactNode {
  const words = useWords();
  const set = useSet<'system'>(item);
  return (
    <>
      <ItemSelect label={words('library.one.team')} kind="team" value={item.team} snapshot={snapshot} onChange={(id) => set('team', id)} />
      <LongField label={words('library.description')} value={item.description} onChange={(text) => set('description', text, true)} />
    </>
  );
}

/** Every field of a persona, and what a board of personas shows. */
import type { ReactNode } from 'react';
import { Plus, Trash2, X } from 'lucide-react';
import { setBoardActors } from '../../../src-shared/commands/actors';
import { type TitleBlock, setTitleBlock } from '../../../src-shared/commands/boards';
import { type PersonaFields, addPersonaChannel, addScale, fullSheet, oneCard, openPersona, removeScale, renamePersona, setPersona, setScale } from '../../../src-shared/commands/personas';
import type { Board } from '../../../src-shared/model/board';
import type { EvidenceMark } from '../../../src-shared/model/fields';
import { bySiblingOrder } from '../../../src-shared/model/order';
import type { Persona } from '../../../src-shared/model/persona';
import { EmpathyMapButton } from '../../session/EmpathyMapButton';
import { useSession } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { FieldGroup, Segmented, Select, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { DateField } from './BoardInspector';
import { useEdits } from './edits';
import { LongField, NameField } from './fields';
import { ImageField } from './ImageField';
import { RichField } from './RichField';

const MARKS: readonly NonNullable<EvidenceMark>[] = ['assumption', 'anecdote', 'research'];

export function PersonaInspector({ persona }: { readonly persona: Persona }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const openable = useSession((state) => openPersona.when(state.context(), { id: persona.id }));
  const { id } = persona;
  const type = (field: string, fields: PersonaFields): void => edits.type(field, setPersona, { id, fields });
  const rich = (field: 'bio' | 'goals' | 'needs' | 'frustrations'): ReactNode => (
    <RichField key={`${field} ${id}`} label={words(`persona.${field}`)} value={persona[field]} readOnly={readOnly} onChange={(text) => type(field, { [field]: text })} />
  );
  return (
    <>
      {openable && <Button onPress={() => edits.run(openPersona, { id })}>{words('persona.open')}</Button>}
      <EmpathyMapButton actor={id} />
      <ImageField label={words('persona.portrait')} image={persona.portrait} onChange={(portrait) => edits.run(setPersona, { id, fields: { portrait } })} />
      <TextField label={words('persona.name')} value={persona.title} onChange={(title) => edits.type('title', renamePersona, { id, title })} />
      <TextField label={words('persona.role')} value={persona.role} onChange={(role) => type('role', { role })} />
      <TextField label={words('persona.age')} value={persona.age} onChange={(age) => type('age', { age })} />
      <Select
        label={words('persona.evidenceMark')}
        choices={[{ value: 'none', label: words('inspector.none') }, ...MARKS.map((value) => ({ value, label: words(`evidenceMark.${value}`) }))]}
        value={persona.evidenceMark ?? 'none'}
        onChange={(mark) => edits.run(setPersona, { id, fields: { evidenceMark: mark === 'none' ? null : mark } })}
      />
      <LongField label={words('persona.quote')} value={persona.quote} onChange={(quote) => type('quote', { quote })} />
      {rich('bio')}
      {rich('goals')}
      {rich('needs')}
      {rich('frustrations')}
      <Scales persona={persona} />
      <LongField label={words('persona.technology')} value={persona.technology} onChange={(technology) => type('technology', { technology })} />
      <LongField label={words('persona.brandRelation')} value={persona.brandRelation} onChange={(brandRelation) => type('brandRelation', { brandRelation })} />
      <Channels persona={persona} />
    </>
  );
}

function Scales({ persona: { id, scales } }: { readonly persona: Persona }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const same = ({ left, right }: Persona['scales'][number]): boolean => left.trim() !== '' && left.trim().toLocaleLowerCase() === right.trim().toLocaleLowerCase();
  return (
    <FieldGroup label={words('persona.scales')}>
      {scales.map((scale, index) => (
        <div key={index} className="inspector-pair inspector-scale">
          <TextField label={words('persona.scale.left')} value={scale.left} onChange={(left) => edits.type(`scale ${String(index)} left`, setScale, { id, index, patch: { left } })} />
          <TextField label={words('persona.scale.right')} value={scale.right} onChange={(right) => edits.type(`scale ${String(index)} right`, setScale, { id, index, patch: { right } })} />
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={Math.round(scale.value * 100)}
            aria-label={words('persona.scale', { left: scale.left || words('persona.scale.left'), right: scale.right || words('persona.scale.right') })}
            onChange={(event) => edits.type(`scale ${String(index)} value`, setScale, { id, index, patch: { value: Number(event.target.value) / 100 } })}
          />
          <IconButton icon={Trash2} label={words('persona.scale.remove')} onPress={() => edits.run(removeScale, { id, index })} />
          {same(scale) && <span className="cx-error">{words('persona.scale.same')}</span>}
        </div>
      ))}
      <Button icon={Plus} onPress={() => edits.run(addScale, { id })}>{words('persona.scale.add')}</Button>
    </FieldGroup>
  );
}

function Channels({ persona: { id, channels } }: { readonly persona: Persona }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const library = useSession((state) => state.snapshot.ofKind('channel'));
  const known = [...library].sort(bySiblingOrder);
  return (
    <FieldGroup label={words('persona.channels')}>
      {channels.length > 0 && (
        <ul className="inspector-actors">
          {channels.map((channel) => {
            const name = known.find((each) => each.id === channel)?.title ?? words('inspector.actor.gone');
            return (
              <li key={channel} className="inspector-actor">
                <span className="inspector-actor-name">{name}</span>
                <IconButton icon={X} label={words('persona.removeChannel', { name })} onPress={() => edits.run(setPersona, { id, fields: { channels: channels.filter((each) => each !== channel) } })} />
              </li>
            );
          })}
        </ul>
      )}
      <NameField
        key={channels.length}
        label={words('persona.newChannel')}
        value=""
        known={known.filter((channel) => !channels.includes(channel.id)).map(({ title }) => title)}
        onChange={(title) => edits.run(addPersonaChannel, { id, title })}
      />
    </FieldGroup>
  );
}

const ALL = 'all';

/** Of a board of personas: whom it shows, in which form, and what is printed above. */
export function PersonaBoardInspector({ board }: { readonly board: Board }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const personas = useSession((state) => state.snapshot.ofKind('persona'));
  const { id } = board;
  const shown = board.actors.find((actor) => personas.some((persona) => persona.id === actor));
  const type = (field: string, fields: TitleBlock): void => edits.type(field, setTitleBlock, { id, fields });
  return (
    <>
      <TextField label={words('inspector.title')} value={board.title} onChange={(title) => type('title', { title })} />
      <Select
        label={words('persona.shown')}
        choices={[{ value: ALL, label: words('persona.shown.all') }, ...[...personas].sort(bySiblingOrder).map((persona) => ({ value: persona.id, label: persona.title || words('persona.unnamed') }))]}
        value={board.actors.length === 0 ? ALL : (shown ?? null)}
        placeholder={words('inspector.actor.gone')}
        onChange={(value) => edits.run(setBoardActors, { board: id, actors: value === ALL ? [] : [value] })}
      />
      {board.actors.length > 0 && (
        <FieldGroup label={words('persona.form')}>
          <Segmented
            label={words('persona.form')}
            choices={[{ value: 'full', label: words('persona.form.full') }, { value: 'card', label: words('persona.form.card') }]}
            value={board.sheet}
            onChange={(sheet) => edits.run(sheet === 'full' ? fullSheet : oneCard, undefined)}
          />
        </FieldGroup>
      )}
      {shown !== undefined && <EmpathyMapButton actor={shown} />}
      <TextField label={words('inspector.author')} value={board.author} onChange={(author) => type('author', { author })} />
      <TextField label={words('inspector.version')} value={board.version} onChange={(version) => type('version', { version })} />
      <DateField value={board.date} onChange={(date) => type('date', { date })} />
      <ImageField label={words('inspector.logo')} image={board.logo} onChange={(logo) => edits.run(setTitleBlock, { id, fields: { logo } })} />
    </>
  );
}

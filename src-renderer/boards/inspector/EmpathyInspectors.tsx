/** What can be said of an empathy map, of the notes on it, and of the cards that were made from them. */
import type { ReactNode } from 'react';
import { CornerUpLeft, Route, Unlink } from 'lucide-react';
import { type TitleBlock, setTitleBlock } from '../../../src-shared/commands/boards';
import { setCardDetails } from '../../../src-shared/commands/details';
import { nameActor } from '../../../src-shared/commands/empathy-boards';
import { setNoteText } from '../../../src-shared/commands/notes';
import { moveStickies, setNoteDetails } from '../../../src-shared/commands/stickies';
import type { Board } from '../../../src-shared/model/board';
import type { Card } from '../../../src-shared/model/card';
import { EMPATHY_ZONES, empathyZone, zoneNumber } from '../../../src-shared/model/empathy';
import { plainText } from '../../../src-shared/model/marks';
import type { Note } from '../../../src-shared/model/note';
import { bySiblingOrder } from '../../../src-shared/model/order';
import { cardsBySource } from '../../../src-shared/model/sources';
import { useSession, useSessionObject } from '../../session/react';
import { showRecord } from '../../session/show-record';
import { Button, IconButton } from '../../ui/button';
import { FieldGroup, Select, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { DateField } from './BoardInspector';
import { useEdits } from './edits';
import { NameField, NumberField, TintField } from './fields';
import { ImageField } from './ImageField';
import { RichField } from './RichField';

export function EmpathyInspector({ board }: { readonly board: Board }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { id } = board;
  const snapshot = useSession((state) => state.snapshot);
  const actor = board.actors[0];
  const person = snapshot.find('persona', actor) ?? snapshot.find('audience', actor);
  const known = [...snapshot.ofKind('persona'), ...snapshot.ofKind('audience')].sort(bySiblingOrder).map(({ title }) => title);
  const type = (field: string, fields: TitleBlock): void => edits.type(field, setTitleBlock, { id, fields });
  return (
    <>
      <TextField label={words('inspector.title')} value={board.title} onChange={(title) => type('title', { title })} />
      <NameField
        key={`actor ${id}`}
        label={words('empathy.actor')}
        hint={words(actor !== undefined && !person ? 'empathy.actor.lost' : 'empathy.actor.hint')}
        value={person?.title ?? board.actorName}
        known={[...new Set(known)].filter((name) => name.trim() !== '')}
        onChange={(name) => edits.run(nameActor, { id, name })}
      />
      <TextField label={words('inspector.author')} value={board.author} onChange={(author) => type('author', { author })} />
      <TextField label={words('inspector.version')} value={board.version} onChange={(version) => type('version', { version })} />
      <DateField value={board.date} onChange={(date) => type('date', { date })} />
      <ImageField label={words('inspector.logo')} image={board.logo} onChange={(logo) => edits.run(setTitleBlock, { id, fields: { logo } })} />
    </>
  );
}

/** Of the primary note; what is changed is changed in all that are selected. */
export function NoteInspector({ note }: { readonly note: Note }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const ids = useSession((state) => state.selection.ids);
  const many = ids.length > 1;
  return (
    <>
      {!many && <RichField key={note.id} label={words('inspector.text')} value={note.text} readOnly={readOnly} onChange={(text) => edits.type('text', setNoteText, { id: note.id, text })} />}
      <Select
        label={words('empathy.zone')}
        choices={EMPATHY_ZONES.map((zone) => ({ value: zone, label: zoneName(zone, words) }))}
        value={empathyZone(note.place.zone)}
        onChange={(zone) => edits.run(moveStickies, { ids, zone })}
      />
      <TintField value={note.tint} onChange={(tint) => edits.run(setNoteDetails, { fields: { tint } })} />
      <div className="inspector-pair">
        <TextField label={words('empathy.initials')} value={note.initials} onChange={(initials) => edits.type('initials', setNoteDetails, { fields: { initials } })} />
        <NumberField
          label={words('empathy.voteCount')}
          value={note.votes === 0 ? null : note.votes}
          least={0}
          onChange={(votes) => edits.type('votes', setNoteDetails, { fields: { votes: Math.round(votes ?? 0) } })}
        />
      </div>
      {!many && <UsedIn note={note} />}
    </>
  );
}

const zoneName = (zone: (typeof EMPATHY_ZONES)[number], words: ReturnType<typeof useWords>): string => {
  const number = zoneNumber(zone);
  return number === null ? words(`zone.${zone}`) : words('empathy.numbered', { number, zone: words(`zone.${zone}`) });
};

/** The cards made from the note, each a way to it. */
function UsedIn({ note }: { readonly note: Note }): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  const cards = cardsBySource(snapshot).get(note.id) ?? [];
  const places = cards.flatMap((card) => {
    const lane = snapshot.find('lane', card.place.lane);
    const board = snapshot.find('board', lane?.board);
    const step = snapshot.find('step', card.place.step);
    const name = step?.title.trim() || snapshot.find('stage', step?.stage)?.title.trim() || words('canvas.untitled.stage');
    return lane && board ? [{ card, label: words('empathy.usedAt', { map: board.title.trim() || words('app.untitledBoard'), step: name, lane: lane.title.trim() || words(`role.${lane.role}`) }) }] : [];
  });
  if (places.length === 0) return null;
  return (
    <FieldGroup label={words('empathy.usedIn')}>
      {places.map(({ card, label }) => (
        <Button key={card.id} icon={Route} variant="quiet" onPress={() => showRecord(session, card)}>
          {label}
        </Button>
      ))}
    </FieldGroup>
  );
}

/** Where a card came from, and the way back; nothing for a card that came from nowhere. */
export function CardSource({ card }: { readonly card: Card }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const session = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  if (card.source === null) return null;
  const source = snapshot.find('note', card.source) ?? snapshot.find('card', card.source);
  const board = snapshot.find('board', source?.kind === 'note' ? source.board : snapshot.find('lane', source?.place.lane)?.board);
  const title = board?.title.trim() || words('app.untitledBoard');
  return (
    <FieldGroup label={words('empathy.source')}>
      {source && board ? (
        <>
          <Button icon={CornerUpLeft} variant="quiet" onPress={() => showRecord(session, source)}>
            {words('empathy.sourceOn', { board: title })}
          </Button>
          {plainText(source.text) !== plainText(card.text) && <p className="cx-hint">{words('empathy.sourceText', { text: plainText(source.text) })}</p>}
        </>
      ) : (
        <div className="inspector-row">
          <span className="cx-hint">{words('empathy.sourceLost')}</span>
          <IconButton icon={Unlink} label={words('empathy.forgetSource')} onPress={() => edits.run(setCardDetails, { ids: [card.id], fields: { source: null } })} />
        </div>
      )}
    </FieldGroup>
  );
}

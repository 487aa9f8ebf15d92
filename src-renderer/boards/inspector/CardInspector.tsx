/** What can be said of the selected cards. Several are edited together: a field shows what they share, and a change is one step for all. */
import { useRef, type ReactNode } from 'react';
import { setCardText, setCardTint, setEvidenceMark, setMarker } from '../../../src-shared/commands/cards';
import { type CardDetails, setCardDetails } from '../../../src-shared/commands/details';
import { type Said, saidBy, settleCard } from '../../../src-shared/commands/naming';
import { setEmotion } from '../../../src-shared/commands/emotion';
import { setPromise } from '../../../src-shared/commands/promise';
import type { Card, Marker } from '../../../src-shared/model/card';
import type { EvidenceMark } from '../../../src-shared/model/fields';
import { CURVE_ROLES, type LaneRole } from '../../../src-shared/model/lane';
import { PROMISES, promiseState } from '../../../src-shared/model/promise';
import { IconImageField } from '../../session/IconImageField';
import { useSession, useSessionObject } from '../../session/react';
import { Select, type Choice } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { CardReferences } from './CardReferences';
import { useEdits } from './edits';
import { CardSource } from './EmpathyInspectors';
import { NumberField, TintField } from './fields';
import { BranchField, DurationFields } from './FlowFields';
import { ImageField } from './ImageField';
import { NameEmotion } from './NameEmotion';
import { RichField } from './RichField';
import { MIXED, type Shared, shared, useSelected } from './shared';

const MARKS: readonly NonNullable<EvidenceMark>[] = ['assumption', 'anecdote', 'research'];
const MARKERS: readonly NonNullable<Marker>[] = ['fail', 'wait', 'decision'];
/** Roles whose cards carry a number. */
const NUMBER_ROLES: ReadonlySet<LaneRole | undefined> = new Set<LaneRole | undefined>(['metrics', 'arc']);

/** Values of a field that may be empty, as a choice. */
function withNone<V extends string>(none: string, values: readonly V[], label: (value: V) => string): Choice<V | 'none'>[] {
  return [{ value: 'none', label: none }, ...values.map((value) => ({ value, label: label(value) }))];
}

const chosen = <V extends string>(value: Shared<V | null>): V | 'none' | null => (value === MIXED ? null : (value ?? 'none'));

/** The roles of the lanes the cards stand in. */
function useRoles(cards: readonly Card[]): readonly (LaneRole | undefined)[] {
  const snapshot = useSession((state) => state.snapshot);
  return [...new Set(cards.map(({ place }) => snapshot.find('lane', place.lane)?.role))];
}

/** The words of a card; what they mean is decided when the field is left, as on the board. */
function CardText({ card, readOnly }: { readonly card: Card; readonly readOnly: boolean }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { store } = useSessionObject();
  const before = useRef<{ readonly card: Card; readonly said: Said } | null>(null);
  const { id } = card;
  return (
    <RichField
      label={words('inspector.text')}
      value={card.text}
      readOnly={readOnly}
      onChange={(text) => edits.type('text', setCardText, { id, text })}
      onBegin={() => (before.current = { card, said: saidBy(store.getState().snapshot, id) })}
      onEnd={() => {
        const begun = before.current;
        before.current = null;
        const now = store.getState().snapshot.find('card', id);
        // A card that shows its touchpoint's name without words of its own gets words beside it here.
        if (!begun || now?.text === begun.card.text || (begun.card.text.trim() === '' && begun.said.item !== null)) return;
        edits.type('text', settleCard, { id, before: begun.said });
      }}
    />
  );
}

export function CardInspector(): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const cards = useSelected('card');
  const roles = useRoles(cards);
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const card = cards.at(-1);
  if (!card) return null;
  const one = cards.length === 1;
  const curve = roles.every((role) => role !== undefined && CURVE_ROLES.has(role));
  return (
    <>
      {one && <CardText key={card.id} card={card} readOnly={readOnly} />}
      {curve && <Emotions cards={cards} />}
      {roles.every((role) => role === 'promise') && <PromiseField cards={cards} />}
      <TintField value={shared(cards, ({ tint }) => tint, null)} onChange={(tint) => edits.run(setCardTint, { tint })} />
      <Select
        label={words('inspector.evidence')}
        choices={withNone(words('inspector.none'), MARKS, (mark) => words(`evidenceMark.${mark}`))}
        value={chosen(shared(cards, ({ evidenceMark }) => evidenceMark, null))}
        placeholder={words('inspector.mixed')}
        onChange={(mark) => edits.run(setEvidenceMark, { mark: mark === 'none' ? null : mark })}
      />
      <Select
        label={words('inspector.marker')}
        choices={withNone(words('inspector.none'), MARKERS, (marker) => words(`marker.${marker}`))}
        value={chosen(shared(cards, ({ marker }) => marker, null))}
        placeholder={words('inspector.mixed')}
        onChange={(marker) => edits.run(setMarker, { marker: marker === 'none' ? null : marker })}
      />
      <Durations cards={cards} />
      {one && <BranchField step={card.place.step} />}
      <CardReferences cards={cards} />
      {one && <CardSource card={card} />}
      {roles.every((role) => NUMBER_ROLES.has(role)) && <Numbers cards={cards} field="value" label={words('inspector.value')} />}
      <CardIcon key={`icon ${card.id}`} cards={cards} />
      {one && <ImageField label={words('inspector.image')} image={card.image} onChange={(image) => edits.run(setCardDetails, { ids: [card.id], fields: { image } })} />}
    </>
  );
}

function PromiseField({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  return (
    <Select
      label={words('inspector.promise')}
      choices={withNone(words('inspector.promise.none'), PROMISES, (state) => words(`promise.${state}`))}
      value={chosen(shared(cards, promiseState, null))}
      placeholder={words('inspector.mixed')}
      onChange={(state) => edits.run(setPromise, { state: state === 'none' ? null : state })}
    />
  );
}

type NumberOfCard = 'emotion' | 'expected' | 'value';

interface NumbersProps {
  readonly cards: readonly Card[];
  readonly field: NumberOfCard;
  readonly label: string;
  readonly least?: number;
  readonly most?: number;
}

function Numbers({ cards, field, ...rest }: NumbersProps): ReactNode {
  const edits = useEdits();
  return <NumberField {...rest} value={shared(cards, (card) => card[field], null)} onChange={(value) => edits.type(field, setCardDetails, { fields: { [field]: value } satisfies CardDetails })} />;
}

/** An icon in place of the channel's, for all selected cards. */
function CardIcon({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const icon = shared(cards, (card) => card.icon, null);
  const mixed = icon === MIXED;
  return (
    <IconImageField
      label={words('iconImage.ofCard')}
      {...(mixed && { hint: words('inspector.mixed') })}
      image={mixed ? null : icon}
      onChange={(image) => edits.run(setCardDetails, { fields: { icon: image } })}
    />
  );
}

function Emotions({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const one = cards.length === 1 ? cards[0] : undefined;
  return (
    <div className="inspector-pair">
      <NumberField
        label={words('inspector.emotion')}
        value={shared(cards, ({ emotion }) => emotion, null)}
        least={-2}
        most={2}
        onChange={(emotion) => {
          // An emptied field waits for another number: a card that is nothing but its point would be out of sight.
          if (emotion === null) return;
          if (one) edits.type('emotion', setEmotion, { cell: { lane: one.place.lane, step: one.place.step }, card: one.id, emotion });
          else edits.type('emotion', setCardDetails, { fields: { emotion } });
        }}
      />
      <Numbers cards={cards} field="expected" label={words('inspector.expected')} least={-2} most={2} />
      <span className="cx-hint">{words('inspector.emotion.hint')}</span>
      {one && <NameEmotion card={one.id} />}
    </div>
  );
}

function Durations({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  const edits = useEdits();
  return (
    <DurationFields
      key={cards.map(({ id }) => id).join()}
      least={shared(cards, ({ durationLeast }) => durationLeast, null)}
      most={shared(cards, ({ durationMost }) => durationMost, null)}
      onChange={(end, minutes) => edits.type(end, setCardDetails, { fields: { [end]: minutes } satisfies CardDetails })}
    />
  );
}

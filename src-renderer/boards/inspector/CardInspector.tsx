/** What can be said of the selected cards. Fields that only make sense for one card are shown for one. */
import type { ReactNode } from 'react';
import { setCardText, setCardTint, setEvidenceMark, setMarker } from '../../../src-shared/commands/cards';
import { nameReference, setCardDetails } from '../../../src-shared/commands/details';
import { setEmotion } from '../../../src-shared/commands/emotion';
import type { Card, Marker } from '../../../src-shared/model/card';
import type { EvidenceMark } from '../../../src-shared/model/fields';
import { CURVE_ROLES } from '../../../src-shared/model/lane';
import { bySiblingOrder } from '../../../src-shared/model/order';
import { useRecord, useSession } from '../../session/react';
import { Select, type Choice } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { useEdits } from './edits';
import { NameField, NumberField, TintField } from './fields';
import { ImageField } from './ImageField';
import { NameEmotion } from './NameEmotion';
import { RichField } from './RichField';

const MARKS: readonly NonNullable<EvidenceMark>[] = ['assumption', 'anecdote', 'research'];
const MARKERS: readonly NonNullable<Marker>[] = ['fail', 'wait', 'decision'];

/** Values of a field that may be empty, as a choice. */
function withNone<V extends string>(none: string, values: readonly V[], label: (value: V) => string): Choice<V | 'none'>[] {
  return [{ value: 'none', label: none }, ...values.map((value) => ({ value, label: label(value) }))];
}

export function CardInspector({ card, many }: { readonly card: Card; readonly many: boolean }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const lane = useRecord('lane', card.place.lane);
  const curve = lane !== undefined && CURVE_ROLES.has(lane.role);
  return (
    <>
      {!many && <RichField key={card.id} label={words('inspector.text')} value={card.text} readOnly={readOnly} onChange={(text) => edits.type('text', setCardText, { id: card.id, text })} />}
      {!many && curve && <Emotions card={card} />}
      <TintField value={card.tint} onChange={(tint) => edits.run(setCardTint, { tint })} />
      <Select
        label={words('inspector.evidence')}
        choices={withNone(words('inspector.none'), MARKS, (mark) => words(`evidenceMark.${mark}`))}
        value={card.evidenceMark ?? 'none'}
        onChange={(mark) => edits.run(setEvidenceMark, { mark: mark === 'none' ? null : mark })}
      />
      <Select
        label={words('inspector.marker')}
        choices={withNone(words('inspector.none'), MARKERS, (marker) => words(`marker.${marker}`))}
        value={card.marker ?? 'none'}
        onChange={(marker) => edits.run(setMarker, { marker: marker === 'none' ? null : marker })}
      />
      {card.marker === 'wait' && <Durations card={card} />}
      <References card={card} />
      {!many && lane?.role === 'metrics' && <NumberField label={words('inspector.value')} value={card.value} onChange={(value) => edits.type('value', setCardDetails, { fields: { value } })} />}
      {!many && <ImageField label={words('inspector.image')} image={card.image} onChange={(image) => edits.run(setCardDetails, { ids: [card.id], fields: { image } })} />}
    </>
  );
}

function Emotions({ card }: { readonly card: Card }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { lane, step } = card.place;
  return (
    <div className="inspector-pair">
      <NumberField
        label={words('inspector.emotion')}
        value={card.emotion}
        least={-2}
        most={2}
        onChange={(emotion) => {
          if (emotion !== null) edits.type('emotion', setEmotion, { cell: { lane, step }, card: card.id, emotion });
        }}
      />
      <NumberField label={words('inspector.expected')} value={card.expected} least={-2} most={2} onChange={(expected) => edits.type('expected', setCardDetails, { fields: { expected } })} />
      <span className="cx-hint">{words('inspector.emotion.hint')}</span>
      <NameEmotion card={card.id} />
    </div>
  );
}

function Durations({ card }: { readonly card: Card }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  return (
    <div className="inspector-pair" role="group" aria-label={words('inspector.wait')}>
      <NumberField label={words('inspector.least')} value={card.durationLeast} least={0} onChange={(durationLeast) => edits.type('least', setCardDetails, { fields: { durationLeast } })} />
      <NumberField label={words('inspector.most')} value={card.durationMost} least={0} onChange={(durationMost) => edits.type('most', setCardDetails, { fields: { durationMost } })} />
      <span className="cx-hint">{words('inspector.wait')}</span>
    </div>
  );
}

function References({ card }: { readonly card: Card }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const touchpoints = useSession((state) => state.snapshot.ofKind('touchpoint'));
  const channels = useSession((state) => state.snapshot.ofKind('channel'));
  const touchpoint = useRecord('touchpoint', card.touchpoint);
  const channel = useRecord('channel', card.channel);
  const names = (items: readonly { readonly id: string; readonly order: string; readonly title: string }[]): string[] => [...items].sort(bySiblingOrder).map(({ title }) => title);
  return (
    <>
      <NameField
        key={`touchpoint ${card.id}`}
        label={words('inspector.touchpoint')}
        hint={words('inspector.touchpoint.hint')}
        value={touchpoint?.title ?? ''}
        known={names(touchpoints)}
        onChange={(title) => edits.run(nameReference, { kind: 'touchpoint', title })}
      />
      <NameField key={`channel ${card.id}`} label={words('inspector.channel')} value={channel?.title ?? ''} known={names(channels)} onChange={(title) => edits.run(nameReference, { kind: 'channel', title })} />
    </>
  );
}

/** The library items and the actor that the selected cards refer to, by name: a new name makes a new item. */
import type { ReactNode } from 'react';
import { nameCardActor } from '../../../src-shared/commands/actors';
import { knownChannels } from '../../../src-shared/commands/channels';
import { type NamedKind, nameReference } from '../../../src-shared/commands/details';
import { actorsOf, findActor } from '../../../src-shared/model/actor';
import type { Card } from '../../../src-shared/model/card';
import type { Id } from '../../../src-shared/model/fields';
import { bySiblingOrder } from '../../../src-shared/model/order';
import { useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { useEdits } from './edits';
import { NameField } from './fields';
import { shared } from './shared';

const KINDS: readonly NamedKind[] = ['touchpoint', 'channel', 'team', 'system'];

export function CardReferences({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  return (
    <>
      {KINDS.map((kind) => (
        <ReferenceField key={kind} kind={kind} cards={cards} />
      ))}
      <ActorField cards={cards} />
    </>
  );
}

/** Another selection has fields of its own: what is half typed in one is not for the next. */
const keyOf = (kind: string, cards: readonly Card[]): string => `${kind} ${cards.map(({ id }) => id).join()}`;

function ReferenceField({ kind, cards }: { readonly kind: NamedKind; readonly cards: readonly Card[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const items = useSession((state) => state.snapshot.ofKind(kind));
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const { store } = useSessionObject();
  const channels = kind === 'channel' ? knownChannels(store.getState().snapshot, language) : [];
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return (
    <NameField
      key={keyOf(kind, cards)}
      label={words(`inspector.${kind}`)}
      {...(kind === 'touchpoint' ? { hint: words('inspector.touchpoint.hint') } : {})}
      value={shared(cards, (card) => titles.get(card[kind] ?? '') ?? '', '')}
      known={kind === 'channel' ? channels.map(({ title }) => title) : [...items].sort(bySiblingOrder).map(({ title }) => title)}
      onChange={(title) => edits.run(nameReference, { ids: cards.map(({ id }) => id), kind, title })}
    />
  );
}

function ActorField({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const snapshot = useSession((state) => state.snapshot);
  const name = (id: Id | null): string => findActor(snapshot, id)?.title ?? (id === null ? '' : words('inspector.actor.gone'));
  return (
    <NameField
      key={keyOf('actor', cards)}
      label={words('inspector.cardActor')}
      hint={words('inspector.cardActor.hint')}
      value={shared(cards, ({ actor }) => name(actor), '')}
      known={actorsOf(snapshot).map(({ title }) => title)}
      onChange={(title) => edits.run(nameCardActor, { ids: cards.map(({ id }) => id), title })}
    />
  );
}

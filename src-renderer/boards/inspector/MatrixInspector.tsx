/** A touchpoint matrix: what it reads, its columns, its order, which touchpoints are shown, and what it cannot show. */
import { useMemo, type ReactNode } from 'react';
import { Link2 } from 'lucide-react';
import { type TitleBlock, setTitleBlock } from '../../../src-shared/commands/boards';
import { linkTouchpoints, setMatrix, unlinkedCards } from '../../../src-shared/commands/matrix';
import { type MatrixFilter, NO_FILTER, isFiltering } from '../../../src-shared/model/matrix-filter';
import { touchpointMatrix } from '../../../src-shared/insight/touchpoint-matrix';
import type { Board } from '../../../src-shared/model/board';
import { mapsOnOffer } from '../../../src-shared/model/matrix';
import { bySiblingOrder } from '../../../src-shared/model/order';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { FieldGroup, SearchField, Segmented, Select, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { useEdits } from './edits';
import { Toggle } from './fields';

export function MatrixInspector({ board }: { readonly board: Board }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { id, matrix } = board;
  const type = (field: string, fields: TitleBlock): void => edits.type(field, setTitleBlock, { id, fields });
  return (
    <>
      <TextField label={words('inspector.title')} value={board.title} onChange={(title) => type('title', { title })} />
      <FieldGroup label={words('matrix.columns')}>
        <Segmented
          label={words('matrix.columns')}
          choices={[{ value: 'stages', label: words('matrix.columns.stages') }, { value: 'audiences', label: words('matrix.columns.audiences') }, { value: 'teams', label: words('matrix.columns.teams') }]}
          value={matrix.columns}
          onChange={(columns) => edits.run(setMatrix, { id, settings: { columns } })}
        />
      </FieldGroup>
      <Select
        label={words('matrix.sort')}
        choices={(['channel', 'name', 'uses', 'emotion'] as const).map((value) => ({ value, label: words(`matrix.sort.${value}`) }))}
        value={matrix.sort}
        onChange={(sort) => edits.run(setMatrix, { id, settings: { sort } })}
      />
      <Maps board={board} />
      <Filter />
      <Missing board={board} />
      <TextField label={words('inspector.author')} value={board.author} onChange={(author) => type('author', { author })} />
      <TextField label={words('inspector.version')} value={board.version} onChange={(version) => type('version', { version })} />
    </>
  );
}

function Maps({ board }: { readonly board: Board }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const snapshot = useSession((state) => state.snapshot);
  const offered = mapsOnOffer(snapshot);
  const chosen = board.matrix.boards.filter((id) => offered.some((map) => map.id === id));
  if (offered.length === 0) return null;
  return (
    <FieldGroup label={words('matrix.maps')} hint={chosen.length === 0 ? words('matrix.maps.all') : undefined}>
      {offered.map((map) => (
        <Toggle
          key={map.id}
          label={map.title.trim() || words('app.untitled')}
          value={chosen.includes(map.id)}
          onChange={(on) => edits.run(setMatrix, { id: board.id, settings: { boards: on ? [...chosen, map.id] : chosen.filter((id) => id !== map.id) } })}
        />
      ))}
    </FieldGroup>
  );
}

/** What is filtered is this window's own and is not saved. */
function Filter(): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const filter = useSession((state) => state.matrixFilter) ?? NO_FILTER;
  const snapshot = useSession((state) => state.snapshot);
  const channels = [...snapshot.ofKind('channel')].sort(bySiblingOrder);
  const set = (patch: Partial<MatrixFilter>): void => {
    const next = { ...filter, ...patch };
    store.getState().filterMatrix(isFiltering(next) ? next : null);
  };
  return (
    <FieldGroup label={words('matrix.filter')}>
      <SearchField label={words('matrix.filter.name')} value={filter.text} onChange={(text) => set({ text })} />
      <Select
        label={words('matrix.filter.channel')}
        choices={[{ value: 'all', label: words('matrix.filter.everyChannel') }, ...channels.map(({ id, title }) => ({ value: id, label: title.trim() || '–' })), { value: 'none', label: words('matrix.noChannel') }]}
        value={filter.channel ?? 'all'}
        onChange={(channel) => set({ channel: channel === 'all' ? null : channel })}
      />
      <Toggle label={words('matrix.filter.gaps')} hint={words('matrix.filter.gaps.hint')} value={filter.gaps} onChange={(gaps) => set({ gaps })} />
    </FieldGroup>
  );
}

/** Cards that the matrix cannot count: those that name no touchpoint of the library, and those whose touchpoint is gone. */
function Missing({ board }: { readonly board: Board }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const session = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  const unlinked = useMemo(() => unlinkedCards(snapshot, board), [snapshot, board]);
  const dangling = useMemo(() => touchpointMatrix(snapshot, board).dangling(), [snapshot, board]);
  const [first] = dangling;
  if (unlinked.length === 0 && !first) return null;
  const goTo = (): void => {
    const lane = snapshot.find('lane', first?.place.lane);
    if (!first || !lane) return;
    session.store.getState().showBoard(lane.board);
    session.store.getState().select({ ids: [first.id], cell: { lane: first.place.lane, step: first.place.step } });
    session.intend('revealSelection');
  };
  return (
    <FieldGroup label={words('matrix.missing')}>
      {unlinked.length > 0 && (
        <>
          <p className="cx-hint">{words('matrix.missing.unlinked', { count: unlinked.length })}</p>
          <Button icon={Link2} onPress={() => edits.run(linkTouchpoints, undefined)}>{words('matrix.empty.link', { count: unlinked.length })}</Button>
        </>
      )}
      {first && (
        <>
          <p className="cx-hint">{words('matrix.missing.dangling', { count: dangling.length })}</p>
          <Button onPress={goTo}>{words('matrix.missing.show')}</Button>
        </>
      )}
    </FieldGroup>
  );
}

/** What differs between the shown board and the one it was made from, column by column; each difference leads to its place. */
import { useEffect, type ReactNode } from 'react';
import { CopyPlus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import './compare.css';
import { duplicateAsToBe } from '../../../src-shared/commands/boards';
import { type ColumnDifferences, type Difference, countDifferences } from '../../../src-shared/insight/compare';
import { leadTo, useComparedBoards, type ComparedBoards } from '../../session/comparison';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { placeOf } from './place';
import { DifferenceLine } from './DifferenceLine';

export function ComparePanel(): ReactNode {
  const { store } = useSessionObject();
  const compared = useComparedBoards();
  // The board is shown with the other one for as long as the panel is open.
  useEffect(() => {
    store.getState().compare(true);
    return () => store.getState().compare(false);
  }, [store]);
  return <div className="cx-panel-scroll compare">{compared ? <Differences {...compared} /> : <Nothing />}</div>;
}

/** Boards that were made from this one, or a way to make the first. */
function Nothing(): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const board = useSession((state) => state.snapshot.find('board', state.board));
  const boards = useSession((state) => state.snapshot.ofKind('board'));
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const made = boards.filter(({ madeFrom }) => madeFrom !== null && madeFrom === board?.id);
  return (
    <>
      <p className="cx-hint">{words(board?.madeFrom && made.length === 0 ? 'compare.gone' : 'compare.none')}</p>
      {made.length > 0 && <p className="cx-hint">{words('compare.made')}</p>}
      {made.map(({ id, title }) => (
        <Button key={id} onPress={() => store.getState().showBoard(id)}>
          {title.trim() || words('app.untitledBoard')}
        </Button>
      ))}
      {!readOnly && made.length === 0 && (
        <Button icon={CopyPlus} onPress={() => store.getState().run(duplicateAsToBe, undefined)}>
          {words('compare.make')}
        </Button>
      )}
    </>
  );
}

function Differences({ asIs, comparison }: ComparedBoards): ReactNode {
  const words = useWords();
  const { lanes, stages, columns } = comparison;
  const count = countDifferences(comparison);
  const title = asIs.title.trim() || words('app.untitledBoard');
  return (
    <>
      <p className="cx-hint" role="status">
        {count === 0 ? words('compare.same', { title }) : words('compare.count', { count, title })}
      </p>
      {lanes.length > 0 && (
        <Group title={words('compare.lanes')}>
          {lanes.map((difference) => (
            <Line key={keyOf(difference)} difference={difference} column={null} />
          ))}
        </Group>
      )}
      {stages.length > 0 && (
        <Group title={words('compare.stages')}>
          {stages.map((difference) => (
            <Line key={keyOf(difference)} difference={difference} column={null} />
          ))}
        </Group>
      )}
      {columns.map((column) => (
        <Group key={column.toBe ?? column.asIs} title={column.title || words('compare.untitled')}>
          {column.differences.map((difference) => (
            <Line key={keyOf(difference)} difference={difference} column={column} />
          ))}
        </Group>
      ))}
    </>
  );
}

const keyOf = ({ what, kind, asIs, toBe, lane }: Difference): string => `${what} ${kind} ${asIs ?? ''} ${toBe ?? ''} ${lane ?? ''}`;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="compare-group">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

/** One difference. Where it stands on neither board that is shown, the column it is listed under is led to. */
function Line({ difference, column }: { readonly difference: Difference; readonly column: ColumnDifferences | null }): ReactNode {
  const session = useSessionObject();
  const go = (): void => {
    const { snapshot, board, select, selection } = session.store.getState();
    const place = placeOf(snapshot, board, difference, column);
    // Each time anew: what is gone is shown above as long as this selection stays.
    select(place ?? { ...selection });
    if (difference.toBe === null && difference.asIs !== null) leadTo(session.store.getState().selection, difference.asIs);
    if (place) session.intend('revealSelection');
  };
  return (
    <li>
      <AriaButton className="compare-line" data-kind={difference.kind} onPress={go}>
        <DifferenceLine difference={difference} />
      </AriaButton>
    </li>
  );
}

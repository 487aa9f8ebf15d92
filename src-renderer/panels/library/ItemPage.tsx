/** One item: its name, what is known of it, where it is used, and what to do with it. */
import { ArrowRight, Hand, Merge, MousePointerClick, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { referToItem, renameItem } from '../../../src-shared/commands/library';
import { deleteItem } from '../../../src-shared/commands/library-merge';
import { usageOf } from '../../../src-shared/insight/library';
import type { LibraryItem } from '../../../src-shared/model/library-references';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import { EmpathyMapButton } from '../../session/EmpathyMapButton';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { FieldGroup } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { ItemFields } from './ItemFields';
import type { LibraryPage } from './LibraryPanel';
import { NameInput } from './NameInput';
import { PageHead } from './PageHead';
import { selectCards, usageWords } from './places';
import type { Library } from './use-library';
import { UsageList } from './UsageList';

export interface ItemPageProps {
  readonly item: LibraryItem;
  readonly library: Library;
  readonly onPage: (page: LibraryPage) => void;
  readonly onBack: () => void;
}

const NONE: readonly string[] = [];

/** The board that shows a persona. */
function boardOfPersona(snapshot: Snapshot, { id, kind }: LibraryItem): string | undefined {
  if (kind !== 'persona') return undefined;
  return snapshot.boards().find(({ boardKind, actors }) => boardKind === 'persona' && actors[0] === id)?.id;
}

export function ItemPage({ item, library: { snapshot, users }, onPage, onBack }: ItemPageProps): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const { store } = session;
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const selected = useSession((state) => state.selection.ids.filter((one) => state.snapshot.find('card', one)).length);
  const { id, kind } = item;
  const naming = users.get(id) ?? NONE;
  const usage = usageOf(snapshot, users.get(id));
  const used = Object.values(usage).some((count) => count > 0);
  const board = boardOfPersona(snapshot, item);
  return (
    <>
      <PageHead title={words(`library.one.${kind}`)} onBack={onBack} />
      <div className="cx-panel-scroll library-page">
        <fieldset className="library-fields" disabled={readOnly}>
          <FieldGroup label={words('library.name')} hint={used ? words('library.name.hint') : undefined}>
            <NameInput label={words('library.name')} value={item.title} onName={(title) => void store.getState().run(renameItem, { id, title })} />
          </FieldGroup>
          <ItemFields key={id} item={item} snapshot={snapshot} />
        </fieldset>
        {board !== undefined && (
          <Button icon={ArrowRight} onPress={() => store.getState().showBoard(board)}>
            {words('library.openBoard')}
          </Button>
        )}
        {(kind === 'persona' || kind === 'audience') && <EmpathyMapButton actor={id} />}
        <div className="library-used">
          <h4>{words('library.used')}</h4>
          <p className="cx-hint">{usageWords(usage, words)}</p>
          {usage.cards > 0 && (
            <Button icon={MousePointerClick} onPress={() => selectCards(session, naming)}>
              {words('library.selectCards')}
            </Button>
          )}
          <UsageList label={words('library.used')} snapshot={snapshot} ids={naming} onPage={onPage} />
        </div>
        {!readOnly && (
          <div className="library-actions">
            <Button icon={Hand} isDisabled={selected === 0} onPress={() => void store.getState().run(referToItem, { id })}>
              {words('library.useOn', { count: selected })}
            </Button>
            <Button icon={Merge} onPress={() => onPage({ type: 'merge', id, other: null })}>
              {words('library.mergeWith')}
            </Button>
            <Button icon={Trash2} onPress={() => (used ? onPage({ type: 'delete', id }) : void store.getState().run(deleteItem, { id }))}>
              {words('library.delete')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

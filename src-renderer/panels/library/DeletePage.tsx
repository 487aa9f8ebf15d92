/** Before an item goes that something names: what it would touch. */
import type { ReactNode } from 'react';
import { deleteItem } from '../../../src-shared/commands/library-merge';
import { usageOf } from '../../../src-shared/insight/library';
import { useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { ItemPageProps } from './ItemPage';
import { PageHead } from './PageHead';
import { shortName, usageWords } from './places';
import { UsageList } from './UsageList';

const NONE: readonly string[] = [];

export function DeletePage({ item, library: { snapshot, users }, onPage, onBack }: ItemPageProps): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const { id } = item;
  const title = shortName(item.title, words);
  return (
    <>
      <PageHead title={words('library.delete.title', { title })} onBack={onBack} />
      <div className="cx-panel-scroll library-page">
        <p>{words('library.delete.text', { usage: usageWords(usageOf(snapshot, users.get(id)), words) })}</p>
        <p className="cx-hint">{words('library.delete.kept')}</p>
        <div className="library-buttons">
          <Button
            variant="danger"
            onPress={() => {
              if (store.getState().run(deleteItem, { id })) onPage({ type: 'list' });
            }}
          >
            {words('library.delete.do')}
          </Button>
          <Button variant="quiet" onPress={onBack}>{words('ui.cancel')}</Button>
        </div>
        <UsageList label={words('library.delete.list')} snapshot={snapshot} ids={users.get(id) ?? NONE} onPage={onPage} />
      </div>
    </>
  );
}

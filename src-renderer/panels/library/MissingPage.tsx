/** Something is named that is in the library no more: another item takes its place, or nothing does. */
import { useState, type ReactNode } from 'react';
import { mendReferences } from '../../../src-shared/commands/library-merge';
import type { MissingItem } from '../../../src-shared/insight/library';
import type { Id } from '../../../src-shared/model/fields';
import { useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { Select } from '../../ui/fields';
import { useWords } from '../../ui/words';
import type { ItemPageProps } from './ItemPage';
import { PageHead } from './PageHead';
import { shortName } from './places';
import { UsageList } from './UsageList';

interface MissingPageProps extends Omit<ItemPageProps, 'item'> {
  readonly missing: readonly MissingItem[];
}

export function MissingPage({ missing, library, onPage, onBack }: MissingPageProps): ReactNode {
  const words = useWords();
  return (
    <>
      <PageHead title={words('library.missing.title')} onBack={onBack} />
      <div className="cx-panel-scroll library-page">
        <p>{words('library.missing.text')}</p>
        {missing.map((one) => (
          <Mend key={one.kinds.join()} one={one} library={library} onPage={onPage} />
        ))}
      </div>
    </>
  );
}

function Mend({ one: { id, kinds, users }, library: { sections, snapshot }, onPage }: { readonly one: MissingItem; readonly library: ItemPageProps['library']; readonly onPage: ItemPageProps['onPage'] }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const items = sections.filter(({ kind }) => kinds.includes(kind)).flatMap((section) => section.items);
  const [chosen, setChosen] = useState<Id>(items[0]?.id ?? '');
  const mend = (to: Id | null): void => void store.getState().run(mendReferences, { missing: id, kinds, to });
  const kind = kinds.length > 1 ? 'actor' : (kinds[0] ?? 'touchpoint');
  return (
    <div className="library-group" role="group" aria-label={words(`library.one.${kind}`)}>
      {items.length > 0 && (
        <Select label={words(`library.one.${kind}`)} choices={items.map((item) => ({ value: item.id, label: shortName(item.title, words) }))} value={chosen} onChange={setChosen} />
      )}
      <div className="library-buttons">
        {items.length > 0 && <Button variant="primary" onPress={() => mend(chosen)}>{words('library.missing.use')}</Button>}
        <Button onPress={() => mend(null)}>{words('library.missing.clear')}</Button>
      </div>
      <UsageList label={words('library.used')} snapshot={snapshot} ids={users} onPage={onPage} />
    </div>
  );
}

/** Two items become one: which other one, and which of the two stays. */
import { useState, type ReactNode } from 'react';
import { mergeItems } from '../../../src-shared/commands/library-merge';
import { usageOf } from '../../../src-shared/insight/library';
import type { Id } from '../../../src-shared/model/fields';
import type { LibraryItem } from '../../../src-shared/model/library-references';
import { sameName } from '../../../src-shared/model/names';
import { useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { Select } from '../../ui/fields';
import { useWords } from '../../ui/words';
import type { ItemPageProps } from './ItemPage';
import { PageHead } from './PageHead';
import { shortName, usageWords } from './places';

export function MergePage({ item, other, library: { sections, snapshot, users }, onPage, onBack }: ItemPageProps & { readonly other: Id | null }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const others = (sections.find(({ kind }) => kind === item.kind)?.items ?? []).filter(({ id }) => id !== item.id);
  const twin = others.find(({ title }) => sameName(title, item.title));
  const [chosen, setChosen] = useState<Id>(other ?? twin?.id ?? others[0]?.id ?? '');
  const second = others.find(({ id }) => id === chosen) ?? others[0];
  const uses = (one: LibraryItem): number => users.get(one.id)?.size ?? 0;
  // What more refers to is what people know; of two alike the one that was asked about.
  const [kept, setKept] = useState<'this' | 'other' | null>(null);
  const stays = kept ?? (second && uses(second) > uses(item) ? 'other' : 'this');
  const nameOf = ({ title }: LibraryItem): string => shortName(title, words);
  const choice = (value: 'this' | 'other', one: LibraryItem): { value: 'this' | 'other'; title: string; text: string } => ({ value, title: nameOf(one), text: usageWords(usageOf(snapshot, users.get(one.id)), words) });
  const merge = (): void => {
    if (!second) return;
    const [stayed, gone] = stays === 'this' ? [item, second] : [second, item];
    if (store.getState().run(mergeItems, { stays: stayed.id, goes: gone.id })) onPage({ type: 'item', id: stayed.id });
  };
  return (
    <>
      <PageHead title={words('library.merge.title', { title: nameOf(item) })} onBack={onBack} />
      <div className="cx-panel-scroll library-page">
        {second ? (
          <>
            <Select label={words('library.merge.other')} choices={others.map((one) => ({ value: one.id, label: nameOf(one) }))} value={second.id} onChange={setChosen} />
            <Choices label={words('library.merge.stays')} value={stays} onChange={setKept} choices={[choice('this', item), choice('other', second)]} />
            <p className="cx-hint">{words('library.merge.hint')}</p>
            <div className="library-buttons">
              <Button variant="primary" onPress={merge}>{words('library.merge')}</Button>
              <Button variant="quiet" onPress={onBack}>{words('ui.cancel')}</Button>
            </div>
          </>
        ) : (
          <p className="cx-hint">{words('library.merge.none')}</p>
        )}
      </div>
    </>
  );
}

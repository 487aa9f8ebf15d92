/** What one has to know about the project before working on it: read-only, recovered, or merged with another version. */
import { Info, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Id } from '../../../src-shared/model/fields';
import { useSession, useSessionObject } from '../../session/react';
import { showRecord } from '../../session/show-record';
import { Button, IconButton } from '../../ui/button';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';
import { handleIntent } from '../intents';

function Line({ text, action, onClose }: { readonly text: string; readonly action?: { label: string; run: () => void }; readonly onClose?: () => void }): ReactNode {
  const words = useWords();
  return (
    <div className="cx-banner" role="status">
      <Info className="cx-icon" size={16} aria-hidden />
      <span>{text}</span>
      {action && <Button onPress={action.run}>{action.label}</Button>}
      {onClose && <IconButton icon={X} label={words('banner.dismiss')} onPress={onClose} />}
    </div>
  );
}

export function Banners(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const session = useSessionObject();
  const readOnly = useSession((state) => state.project.readOnly);
  const recovered = useSession((state) => state.project.recovered);
  const [hidden, setHidden] = useState(false);
  const [merged, setMerged] = useState<readonly Id[] | null>(null);
  const shown = useRef(-1);
  useEffect(() => session.onMerged(setMerged), [session]);
  /** One after the other, around the end. */
  const showNext = (records: readonly Id[]): void => {
    const there = [...new Set(records)].flatMap((id) => session.store.getState().snapshot.get(id) ?? []);
    for (let tried = 0; tried < there.length; tried++) {
      shown.current = (shown.current + 1) % there.length;
      const record = there[shown.current];
      if (record && showRecord(session, record)) return;
    }
  };
  return (
    <>
      {readOnly && <Line text={words(`banner.${readOnly}`)} action={{ label: words('banner.saveCopy'), run: () => handleIntent(program, 'saveAs') }} />}
      {recovered && !hidden && <Line text={words('banner.recovered')} onClose={() => setHidden(true)} />}
      {merged !== null && (
        <Line
          text={merged.length > 0 ? words('banner.merged', { count: merged.length }) : words('banner.mergedCleanly')}
          {...(merged.length > 0 && { action: { label: words('banner.merged.show'), run: () => showNext(merged) } })}
          onClose={() => setMerged(null)}
        />
      )}
    </>
  );
}

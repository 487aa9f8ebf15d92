/** What one has to know about the project before working on it: read-only, recovered, or merged with another version. */
import { Info, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useSession, useSessionObject } from '../../session/react';
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
  const [merged, setMerged] = useState<number | null>(null);
  useEffect(() => session.onMerged(setMerged), [session]);
  return (
    <>
      {readOnly && <Line text={words(`banner.${readOnly}`)} action={{ label: words('banner.saveCopy'), run: () => handleIntent(program, 'saveAs') }} />}
      {recovered && !hidden && <Line text={words('banner.recovered')} onClose={() => setHidden(true)} />}
      {merged !== null && (
        <Line text={merged > 0 ? words('banner.merged', { count: merged }) : words('banner.mergedCleanly')} onClose={() => setMerged(null)} />
      )}
    </>
  );
}

/** The top of a page of the library: the way back, and what the page is about. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button';
import { useWords } from '../../ui/words';

export function PageHead({ title, onBack }: { readonly title: string; readonly onBack: () => void }): ReactNode {
  const words = useWords();
  return (
    <div className="library-page-head">
      <IconButton icon={ArrowLeft} label={words('library.back')} shortcut="Escape" onPress={onBack} />
      <h3 tabIndex={-1} data-page-start dir="auto">{title}</h3>
    </div>
  );
}

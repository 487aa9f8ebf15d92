/** An error next to where it happened: what happened, what was kept, what to do. */
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportError, ImportError, LibraryError } from '../../../src-shared/host';
import { useWords } from '../../ui/words';
import type { Problem } from '../program';

/** Every error that has words of its own. */
export type AnyProblem = Problem | `import.${ImportError}` | `export.${ExportError}` | `library.${LibraryError}` | 'host.gone';

interface ProblemTextProps {
  readonly problem: AnyProblem;
  /** Where in the file, or what exactly, in words. */
  readonly detail?: string | null;
}

export function ProblemText({ problem, detail }: ProblemTextProps): ReactNode {
  const words = useWords();
  return (
    <div className="cx-problem" role="alert">
      <CircleAlert className="cx-icon" size={20} aria-hidden />
      <div>
        <strong>{words(`error.${problem}.title`)}</strong>
        {detail && <p>{detail}</p>}
        <p>{words(`error.${problem}.text`)}</p>
      </div>
    </div>
  );
}

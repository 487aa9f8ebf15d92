/** Why the project that was asked for is not open: what happened, what was kept, what to do. */
import { CircleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../ui/button';
import { useWords } from '../ui/words';
import { useProgram } from './context';
import type { ProgramState } from './program';

export function ProblemBox({ problem: { problem, name, path } }: { readonly problem: NonNullable<ProgramState['problem']> }): ReactNode {
  const words = useWords();
  const program = useProgram();
  return (
    <div className="cx-problem" role="alert">
      <CircleAlert className="cx-icon" size={20} aria-hidden />
      <div>
        <strong>{words(`error.${problem}.title`)}</strong>
        <p>{words(`error.${problem}.text`)}</p>
        <p className="cx-hint cx-selectable">{path}</p>
      </div>
      <Button onPress={() => void program.open(path, name)}>{words('ui.tryAgain')}</Button>
      <IconButton icon={X} label={words('banner.dismiss')} onPress={() => program.dismissProblem()} />
    </div>
  );
}

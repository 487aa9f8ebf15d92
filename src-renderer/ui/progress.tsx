/** Work under way that takes a while, with a way to stop it. */
import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './button';

interface ProgressProps {
  readonly label: string;
  /** 0 … 1, or `null` while nothing is known. */
  readonly done: number | null;
  readonly cancel?: { readonly label: string; readonly run: () => void };
}

export function Progress({ label, done, cancel }: ProgressProps): ReactNode {
  return (
    <ProgressBar className="cx-progress" value={(done ?? 0) * 100} isIndeterminate={done === null}>
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          {cancel && (
            <Button variant="quiet" onPress={cancel.run}>
              {cancel.label}
            </Button>
          )}
          <div className="cx-progress-track">
            <div className="cx-progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

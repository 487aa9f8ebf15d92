/** A dialog that asks for something and does it: fields, an answer that Enter gives too, a way out, and what went wrong below the fields. */
import { useId, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';
import { ProblemText, type AnyProblem } from './ProblemText';

interface FormDialogProps {
  readonly title: string;
  readonly width?: 'small' | 'medium';
  readonly action: string;
  /** Nothing has been given yet that could be acted on. */
  readonly incomplete?: boolean;
  /** Resolves with what went wrong, or with `null`; who answers `null` closes the dialog or leaves it open, as it wants. */
  readonly onSubmit: () => Promise<AnyProblem | null>;
  readonly children: ReactNode;
}

/** While the answer is under way the dialog cannot be closed, nor answered again. */
export function FormDialog({ title, width = 'medium', action, incomplete = false, onSubmit, children }: FormDialogProps): ReactNode {
  const words = useWords();
  const program = useProgram();
  const form = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AnyProblem | null>(null);
  const close = (): void => program.show(null);

  const submit = async (): Promise<void> => {
    if (busy || incomplete) return;
    setBusy(true);
    try {
      setProblem(await onSubmit());
    } catch {
      setProblem('host.gone');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={title}
      width={width}
      busy={busy}
      onClose={close}
      actions={
        <>
          <Button variant="quiet" onPress={close} isDisabled={busy}>
            {words('ui.cancel')}
          </Button>
          <Button variant="primary" type="submit" form={form} isPending={busy} isDisabled={incomplete}>
            {action}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className="cx-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        {problem && <ProblemText problem={problem} />}
      </Form>
    </Dialog>
  );
}

/** Short questions: names for files and copies, and confirmations before something is lost. */
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { LibraryEntry, LibraryError } from '../../../src-shared/host';
import type { Id } from '../../../src-shared/model/fields';
import { countBoards } from '../../../src-shared/insight/counts';
import { deleteBoard } from '../../../src-shared/commands/boards';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { useHome, useProgram } from '../context';
import { titleOf } from '../home/ProjectCard';
import type { Problem } from '../program';
import { ProblemText } from './ProblemText';

const FORM = 'cx-question';

interface NameQuestionProps {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly start: string;
  readonly hint?: string;
  readonly problem: Problem | `library.${LibraryError}` | null;
  readonly onName: (name: string) => Promise<void>;
}

function NameQuestion({ title, label, action, start, hint, problem, onName }: NameQuestionProps): ReactNode {
  const words = useWords();
  const program = useProgram();
  const [name, setName] = useState(start);
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      title={title}
      width="small"
      busy={busy}
      onClose={() => program.show(null)}
      actions={
        <>
          <Button variant="quiet" onPress={() => program.show(null)} isDisabled={busy}>
            {words('ui.cancel')}
          </Button>
          <Button variant="primary" type="submit" form={FORM} isPending={busy} isDisabled={name.trim() === ''}>
            {action}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        className="cx-form"
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          void onName(name.trim()).finally(() => setBusy(false));
        }}
      >
        <TextField label={label} value={name} onChange={setName} hint={hint} focused input={{ maxLength: 120 }} />
        {problem && <ProblemText problem={problem} />}
      </Form>
    </Dialog>
  );
}

export function RenameDialog({ entry }: { readonly entry: LibraryEntry }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const [problem, setProblem] = useState<`library.${LibraryError}` | null>(null);
  return (
    <NameQuestion
      title={words('rename.title')}
      label={words('rename.name')}
      action={words('rename.action')}
      start={entry.name}
      problem={problem}
      onName={async (name) => {
        const result = await program.host.rename(entry.path, name);
        if (!result.ok) {
          setProblem(`library.${result.error}`);
          return;
        }
        program.show(null);
        program.notices.show({ tone: 'done', title: words('home.renamed', { name }) });
        await program.home.refresh();
      }}
    />
  );
}

export function SaveCopyDialog(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const folder = useHome((state) => state.info.libraryPath);
  const name = useSession((state) => state.project.name);
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <NameQuestion
      title={words('saveCopy.title')}
      label={words('saveCopy.name')}
      action={words('saveCopy.action')}
      hint={words('saveCopy.hint', { path: folder })}
      start={name}
      problem={problem}
      onName={async (copy) => {
        const outcome = await program.saveCopy(copy);
        setProblem(outcome === 'cancelled' ? null : outcome);
      }}
    />
  );
}

export function TrashDialog({ entry }: { readonly entry: LibraryEntry }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const [problem, setProblem] = useState<`library.${LibraryError}` | null>(null);
  const title = titleOf(entry);
  const trash = async (): Promise<void> => {
    const result = await program.host.trash(entry.path);
    if (!result.ok) {
      setProblem(`library.${result.error}`);
      return;
    }
    program.show(null);
    program.notices.show({ tone: 'done', title: words('home.trashed', { title }) });
    await program.home.refresh();
  };
  return (
    <Dialog
      alert
      title={words('trash.title', { title })}
      width="small"
      onClose={() => program.show(null)}
      actions={
        <>
          <Button variant="quiet" onPress={() => program.show(null)}>
            {words('ui.cancel')}
          </Button>
          <Button variant="danger" onPress={() => void trash()}>
            {words('trash.action')}
          </Button>
        </>
      }
    >
      <p>{words('trash.text')}</p>
      {problem && <ProblemText problem={problem} />}
    </Dialog>
  );
}

/** Says what a deleted board takes with it. */
export function DeleteBoardDialog({ board }: { readonly board: Id }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const session = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  const record = snapshot.find('board', board);
  const cards = countBoards(snapshot).get(board)?.cards ?? 0;
  return (
    <Dialog
      alert
      title={words('deleteBoard.title', { title: record?.title.trim() || words('app.untitledBoard') })}
      width="small"
      onClose={() => program.show(null)}
      actions={
        <>
          <Button variant="quiet" onPress={() => program.show(null)}>
            {words('ui.cancel')}
          </Button>
          <Button
            variant="danger"
            onPress={() => {
              session.store.getState().run(deleteBoard, { id: board });
              program.show(null);
            }}
          >
            {words('deleteBoard.action')}
          </Button>
        </>
      }
    >
      <p>{cards === 0 ? words('deleteBoard.empty') : words('deleteBoard.text', { count: cards })}</p>
    </Dialog>
  );
}

/** The file would lose what it holds: its content, or somebody else's version. */
export function SaveProblemDialog({ error }: { readonly error: 'emptied' | 'changedUnderneath' }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const session = useSessionObject();
  const close = (): void => program.show(null);
  const confirm = (): void => {
    close();
    void session.host.save(session.store.getState().project.session, true).catch(() => undefined);
  };
  return (
    <Dialog
      alert
      title={words(`error.save.${error}.title`)}
      onClose={close}
      actions={
        <>
          <Button variant="quiet" onPress={close}>
            {words('confirm.keepFile')}
          </Button>
          {error === 'changedUnderneath' && <Button onPress={() => program.show({ type: 'saveCopy' })}>{words('confirm.saveCopy')}</Button>}
          <Button variant="danger" onPress={confirm}>
            {words(error === 'emptied' ? 'confirm.emptied' : 'confirm.replace')}
          </Button>
        </>
      }
    >
      <p>{words(`error.save.${error}.text`)}</p>
    </Dialog>
  );
}

/** Short questions: names for files and copies, and confirmations before something is lost. */
import { useState, type ReactNode } from 'react';
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
import { titleOf } from '../home/title';
import { FormDialog } from './FormDialog';
import { ProblemText } from './ProblemText';

/** The names of a project, and of its file where it keeps step with them; what a file may not be called becomes a space. */
const asFileName = (title: string): string => title.replaceAll(/[<>:"/\\|?*]/g, ' ').replaceAll(/\s+/g, ' ').trim();

/** Renames what stands on the start page, the title, and what stands on the disk, the file. The one follows the other until it is written by hand. */
export function RenameDialog({ entry }: { readonly entry: LibraryEntry }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const old = titleOf(entry);
  const [title, setTitle] = useState(old);
  const [name, setName] = useState(entry.name);
  const [together, setTogether] = useState(entry.name === asFileName(old));
  return (
    <FormDialog
      title={words('rename.title')}
      width="small"
      action={words('rename.action')}
      incomplete={title.trim() === '' || name.trim() === ''}
      onSubmit={async () => {
        const problem = title.trim() === old ? null : await program.retitle(entry.path, title.trim());
        if (problem) return problem;
        const renamed = name.trim() === entry.name ? null : await program.host.rename(entry.path, name.trim());
        await program.home.refresh();
        if (renamed && !renamed.ok) return `library.${renamed.error}`;
        program.show(null);
        program.notices.show({ tone: 'done', title: words('home.renamed', { name: title.trim() }) });
        return null;
      }}
    >
      {!entry.unreadable && (
        <TextField
          label={words('rename.project')}
          value={title}
          onChange={(text) => {
            setTitle(text);
            if (together) setName(asFileName(text));
          }}
          hint={words('rename.project.hint')}
          focused
          input={{ maxLength: 200 }}
        />
      )}
      <TextField
        label={words('rename.name')}
        value={name}
        onChange={(text) => {
          setName(text);
          setTogether(false);
        }}
        hint={words('rename.name.hint', { path: entry.path.slice(0, -(entry.path.split(/[\\/]/).at(-1)?.length ?? 0) - 1) })}
        focused={entry.unreadable}
        input={{ maxLength: 120 }}
      />
    </FormDialog>
  );
}

export function SaveCopyDialog(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const folder = useHome((state) => state.info.libraryPath);
  const start = useSession((state) => state.project.name);
  const [name, setName] = useState(start);
  return (
    <FormDialog
      title={words('saveCopy.title')}
      width="small"
      action={words('saveCopy.action')}
      incomplete={name.trim() === ''}
      onSubmit={async () => {
        const outcome = await program.saveCopy(name.trim());
        return outcome === 'cancelled' ? null : outcome;
      }}
    >
      <TextField label={words('saveCopy.name')} value={name} onChange={setName} hint={words('saveCopy.hint', { path: folder })} focused input={{ maxLength: 120 }} />
    </FormDialog>
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
          <Button variant="danger" focused onPress={() => void trash()}>
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
  const { cards = 0, notes = 0 } = countBoards(snapshot).get(board) ?? {};
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
            focused
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
      <p>{cards > 0 ? words('deleteBoard.text', { count: cards }) : notes > 0 ? words('deleteBoard.notes', { count: notes }) : words('deleteBoard.empty')}</p>
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
          {/* What Enter does takes nothing away that could not be brought back. */}
          <Button variant="quiet" focused onPress={close}>
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

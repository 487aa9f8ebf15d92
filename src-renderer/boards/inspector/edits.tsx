/** Running commands from fields: what is typed into one field is saved at once and is one undo step. */
import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import type { Command } from '../../../src-shared/commands/types';
import { useSessionObject } from '../../session/react';

interface Edits {
  /** One change, one undo step. */
  readonly run: <A>(command: Command<A>, args: A) => void;
  /** A keystroke in the field of that name: it joins the step of the keystroke before. */
  readonly type: <A>(field: string, command: Command<A>, args: A) => void;
}

const EditsContext = createContext<Edits | null>(null);

/** `subject` is what the fields are about: another one begins new undo steps. */
export function EditsProvider({ subject, children }: { readonly subject: string; readonly children: ReactNode }): ReactNode {
  const session = useSessionObject();
  const last = useRef('');
  const edits = useMemo<Edits>(
    () => ({
      run: (command, args) => {
        last.current = '';
        session.store.getState().run(command, args);
      },
      type: (field, command, args) => {
        const key = `${subject} ${field}`;
        session.store.getState().run(command, args, last.current === key);
        last.current = key;
      },
    }),
    [session, subject],
  );
  return <EditsContext value={edits}>{children}</EditsContext>;
}

export function useEdits(): Edits {
  const edits = useContext(EditsContext);
  if (!edits) throw new Error('No inspector is shown here.');
  return edits;
}

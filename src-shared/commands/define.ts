/** How commands are written: with the questions that all of them ask in one place. */
import type { Id } from '../model/fields';
import type { Kind, RecordOf } from '../model/schema';
import type { CellRef, Command, CommandContext, CommandGroup, CommandResult, Intent, Selection, Shortcut } from './types';

interface Editing<A> {
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon?: string;
  readonly shortcuts?: readonly Shortcut[];
  readonly listed?: boolean;
  /** The result, or `null` when the command would do nothing now: `when` and `run` ask the same question. */
  readonly plan: (context: CommandContext, args: A) => CommandResult | null;
  /** A cheaper answer to whether `plan` has a result; menus ask it often. */
  readonly may?: (context: CommandContext, args: A) => boolean;
}

/** A command that changes the project: refused while the project is read-only. */
export function editing<A = undefined>({ plan, may = (context, args) => plan(context, args) !== null, listed = false, ...rest }: Editing<A>): Command<A> {
  return { ...rest, listed, when: (context, args) => !context.readOnly && may(context, args), run: (context, args) => plan(context, args) ?? {} };
}

/** A command that asks something of the program. */
export function asking(id: string, group: CommandGroup, intent: Intent, icon: string, shortcuts: readonly Shortcut[] = [], when: (context: CommandContext) => boolean = () => true): Command {
  return { id, group, icon, shortcuts, listed: true, when, run: () => ({ intent }) };
}

/** Selected records of a kind, the primary one last. */
export function selected<K extends Kind>({ snapshot, selection }: CommandContext, kind: K): RecordOf[K][] {
  return selection.ids.flatMap((id) => snapshot.find(kind, id) ?? []);
}

/** The record an argument names, else the primary selected one of that kind. */
export function target<K extends Kind>(context: CommandContext, kind: K, id?: Id): RecordOf[K] | undefined {
  return id === undefined ? selected(context, kind).at(-1) : context.snapshot.find(kind, id);
}

export const selecting = (id: Id): Selection => ({ ids: [id], cell: null });

export function selectingCards(ids: readonly Id[], { lane, step }: CellRef): Selection {
  return { ids, cell: { lane, step } };
}

/** The result, unless it would change nothing. */
export function unlessEmpty(result: CommandResult): CommandResult | null {
  return result.edits && result.edits.length > 0 ? result : null;
}

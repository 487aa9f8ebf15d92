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

/** The records that an argument names, else all selected ones of that kind. */
export function targets<K extends Kind>(context: CommandContext, kind: K, ids?: readonly Id[]): RecordOf[K][] {
  return ids === undefined ? selected(context, kind) : ids.flatMap((id) => context.snapshot.find(kind, id) ?? []);
}

/** Whether more than one record of the kind is selected: what makes sense for one only is not offered then. */
export function isSeveral(context: CommandContext, kind: Kind): boolean {
  return selected(context, kind).length > 1;
}

/** What stays selected after a command about these records: several were selected before, in the order that says which has the keyboard. */
export function stillSelecting({ selection }: CommandContext, ids: readonly Id[]): Selection {
  const [only] = ids;
  return ids.length === 1 && only !== undefined ? selecting(only) : selection;
}

export const selecting = (id: Id): Selection => ({ ids: [id], cell: null });

export function selectingCards(ids: readonly Id[], { lane, step }: CellRef): Selection {
  return { ids, cell: { lane, step } };
}

/** The result, unless it would change nothing. */
export function unlessEmpty(result: CommandResult): CommandResult | null {
  return result.edits && result.edits.length > 0 ? result : null;
}

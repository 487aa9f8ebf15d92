/** Where people leave the journey: said of one step, or of several at once, each of which keeps what is not changed. */
import type { Edit } from '../document/types';
import type { Exit, Step } from '../model/step';
import { editing, targets, unlessEmpty } from './define';
import { naming } from './details';
import { itemNamed } from './library';
import type { CommandContext } from './types';

export interface ExitDetails {
  readonly reason?: string;
  /** 0 … 1 */
  readonly share?: number | null;
  /** The team to tell, by its name: a new name makes the team, an empty one takes it away. */
  readonly tell?: string;
}

const NEW: NonNullable<Exit> = { reason: '', share: null, tell: null };

/** What people leave the selected steps for; `null` is that nobody leaves. Steps that had no exit get one. */
export const setExit = editing<{ readonly exit: ExitDetails | null }>({
  id: 'step.setExit',
  group: 'step',
  plan: (context, { exit }) => {
    const steps = targets(context, 'step');
    if (exit === null) return unlessEmpty({ edits: steps.filter((step) => step.exit !== null).map((step) => setting(step, null)) });
    const { tell: name, ...said } = exit;
    const team = name === undefined ? null : teamOf(context, name);
    const edits = steps.flatMap((step) => {
      const had = step.exit ?? NEW;
      const next = { ...had, ...said, ...(team && { tell: team.id }) };
      return step.exit !== null && next.reason === had.reason && next.share === had.share && next.tell === had.tell ? [] : [setting(step, next)];
    });
    return unlessEmpty({ edits: edits.length > 0 ? [...(team?.make ?? []), ...edits] : [] });
  },
});

const setting = ({ id }: Step, exit: Exit): Edit => ({ op: 'set', kind: 'step', id, patch: { exit } });

function teamOf({ snapshot, newId }: CommandContext, name: string): { readonly id: string | null; readonly make: readonly Edit[] } {
  const title = name.trim();
  const known = itemNamed(snapshot, 'team', title);
  if (title === '' || known) return { id: known?.id ?? null, make: [] };
  const id = newId('team');
  return { id, make: [naming(snapshot, 'team', id, title)] };
}

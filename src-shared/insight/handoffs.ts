/** Where the journey passes from one team to another: a link, or a succession of steps, whose teams differ. It follows links, not columns. */
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { flowOf } from './flow';

export interface Handoff {
  /** Steps or cards. */
  readonly from: Id;
  readonly to: Id;
  /** `null` for steps that only follow each other. */
  readonly link: Id | null;
  readonly fromTeam: Id;
  readonly toTeam: Id;
}

/**
 * The team of a card, else of its step, else of the stage of that; a step's, else its stage's. `null` where nobody is named, or the team
 * is no longer in the library.
 */
export function teamOf(snapshot: Snapshot, id: Id): Id | null {
  const known = (team: Id | null | undefined): Id | null => snapshot.find('team', team)?.id ?? null;
  const card = snapshot.find('card', id);
  const step = snapshot.find('step', card ? card.place.step : id);
  return known(card?.team) ?? known(step?.team) ?? known(snapshot.find('stage', step?.stage)?.team);
}

/** The handoff that a link is, or `null`. Links that only relate two things pass nothing on. */
export function handoffOf(snapshot: Snapshot, { id, from, to, linkKind }: { readonly id: Id; readonly from: Id; readonly to: Id; readonly linkKind: 'flow' | 'relates' }): Handoff | null {
  if (linkKind !== 'flow') return null;
  const [fromTeam, toTeam] = [teamOf(snapshot, from), teamOf(snapshot, to)];
  return fromTeam !== null && toTeam !== null && fromTeam !== toTeam ? { from, to, link: id, fromTeam, toTeam } : null;
}

/** Handoffs of a board: first those of its links, then of steps that follow each other without any link leaving the first. */
export function handoffs(snapshot: Snapshot, board: Id): readonly Handoff[] {
  const { steps, cards, leaving } = flowOf(snapshot, board);
  const ends = new Set([...steps.map(({ id }) => id), ...[...cards.values()].flatMap((list) => list.map(({ id }) => id))]);
  const linked = snapshot.ofKind('link').filter(({ from, to }) => ends.has(from) && ends.has(to)).flatMap((link) => handoffOf(snapshot, link) ?? []);
  const following = steps.slice(1).flatMap(({ id: to }, i): Handoff[] => {
    const from = steps[i]?.id;
    if (from === undefined || (leaving.get(from)?.length ?? 0) > 0) return [];
    const [fromTeam, toTeam] = [teamOf(snapshot, from), teamOf(snapshot, to)];
    return fromTeam !== null && toTeam !== null && fromTeam !== toTeam ? [{ from, to, link: null, fromTeam, toTeam }] : [];
  });
  return [...linked, ...following];
}

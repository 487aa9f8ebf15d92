/** Which cards stand out on a board, and which step back. Nothing is left out by it. */
import { actorOfCard } from './actor';
import type { Card } from './card';
import type { EvidenceFilter, Id } from './fields';
import type { Snapshot } from './snapshot';

export interface StandingOut {
  readonly evidence: EvidenceFilter | null;
  /** Persona or audience. */
  readonly actor: Id | null;
}

export const isStandingOut = (filter: StandingOut | null | undefined): filter is StandingOut => filter !== null && filter !== undefined && (filter.evidence !== null || filter.actor !== null);

/** Whether the card has the evidence mark and is the actor's. A card that is gone has neither. */
export function standsOut(snapshot: Snapshot, card: Card | undefined, { evidence, actor }: StandingOut): boolean {
  if (evidence !== null && (card?.evidenceMark ?? 'unmarked') !== evidence) return false;
  return actor === null || (card !== undefined && actorOfCard(snapshot, card) === actor);
}

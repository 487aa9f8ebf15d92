/** Copies of stages, steps and lanes, with the cards in them and the links among these. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import { type BoardGrid, gridOf } from './board-grid';
import { type Part, copied, withInnerLinks } from './copying';
import { editing } from './define';
import { lanesAt, settingLane } from './lanes';
import { keysAt } from './ordering';
import { rekeyingStages, stagesAt } from './stages';
import { isImplicit, numbered, rekeyingSteps, settingStep, stepsAt } from './steps';
import type { CommandContext, Selection } from './types';

/** What a copy of a header has of its own. */
interface Change {
  readonly title: string;
  readonly order: string;
}

/** Edits that create copies of the parts and of the links among them, with `changes` by the id of the original. */
function copying({ snapshot }: CommandContext, parts: readonly Part[], ids: ReadonlyMap<Id, Id>, changes: ReadonlyMap<Id, Change>): Edit[] {
  const copyOf = (id: Id): Id => ids.get(id) ?? id;
  return withInnerLinks(snapshot, parts).map((part): Edit => {
    const record = copied(part, copyOf);
    // A copy within the board comes from no step of another one.
    const made = record.kind === 'step' ? { ...record, source: null } : record;
    return { op: 'create', record: { ...made, ...changes.get(part.id) } };
  });
}

/** New ids for the parts and for the links among them. */
function drawing(context: CommandContext, parts: readonly Part[]): Map<Id, Id> {
  return new Map(withInnerLinks(context.snapshot, parts).map(({ id, kind }) => [id, context.newId(kind)]));
}

/** Cards that start in the steps, which stand in the order of the board; a span that leaves them ends at the last of them that it covers. */
function cardsWithin(grid: BoardGrid, steps: readonly Id[]): Card[] {
  return grid.lanes.flatMap((lane) => steps.flatMap((step) => grid.cards({ lane: lane.id, step }))).map((card): Card => {
    const { lastStep, ...place } = card.place;
    if (lastStep === undefined || steps.includes(lastStep)) return card;
    const end = grid.columnOf(lastStep);
    const last = steps.findLast((step) => grid.columnOf(step) <= end);
    return { ...card, place: last === undefined || last === place.step ? place : { ...place, lastStep: last } };
  });
}

/** Selects the copies; the one of the record that has the keyboard gets it. */
function selectingCopies({ selection }: CommandContext, originals: readonly Id[], ids: ReadonlyMap<Id, Id>): Selection {
  const primary = selection.ids.at(-1) ?? '';
  const ordered = originals.includes(primary) ? [...originals.filter((id) => id !== primary), primary] : originals;
  return { ids: ordered.map((id) => ids.get(id) ?? ''), cell: null };
}

const idsOf = (records: readonly { readonly id: Id }[]): Id[] => records.map(({ id }) => id);

const copyTitle = ({ language }: CommandContext, title: string): string => (title.trim() === '' ? title : translator(language)('board.copyOf', { title }));

/** Behind the last of the originals, with their steps. */
export const duplicateStage = editing({
  id: 'stage.duplicate',
  group: 'stage',
  icon: 'copy',
  listed: true,
  may: (context) => stagesAt(context).length > 0,
  plan: (context) => {
    const stages = stagesAt(context);
    const last = stages.at(-1);
    if (!last) return null;
    const grid = gridOf(context);
    const steps = stages.flatMap(({ id }) => context.snapshot.childrenOf('step', id));
    const parts: Part[] = [...stages, ...steps, ...cardsWithin(grid, idsOf(steps))];
    const ids = drawing(context, parts);
    const made = stages.map(({ id }) => ids.get(id) ?? '');
    const keys = keysAt(grid.stages, grid.stages.indexOf(last) + 1, made);
    const changes = new Map(stages.map(({ id, title }, i) => [id, { title: copyTitle(context, title), order: keys.get(made[i] ?? '') ?? '' }]));
    return { edits: [...rekeyingStages(keys, new Set(made)), ...copying(context, parts, ids, changes)], selection: selectingCopies(context, idsOf(stages), ids) };
  },
});

/** In each stage behind the last of its originals. An implicit step is numbered, and so is its copy. */
export const duplicateStep = editing({
  id: 'step.duplicate',
  group: 'step',
  icon: 'copy',
  listed: true,
  may: (context) => stepsAt(context).length > 0,
  plan: (context) => {
    const steps = stepsAt(context);
    if (steps.length === 0) return null;
    const { snapshot } = context;
    const parts: Part[] = [...steps, ...cardsWithin(gridOf(context), idsOf(steps))];
    const ids = drawing(context, parts);
    const edits: Edit[] = [];
    const changes = new Map<Id, Change>();
    for (const stage of new Set(steps.map((step) => step.stage))) {
      const siblings = snapshot.childrenOf('step', stage);
      const group = steps.filter((step) => step.stage === stage);
      const made = group.map(({ id }) => ids.get(id) ?? '');
      const keys = keysAt(siblings, siblings.findIndex(({ id }) => id === group.at(-1)?.id) + 1, made);
      edits.push(...rekeyingSteps(keys, ...made));
      group.forEach((step, i) => {
        const implicit = isImplicit(snapshot, step);
        if (implicit) edits.push(settingStep(step.id, { title: numbered(context, 1) }));
        changes.set(step.id, { title: implicit ? numbered(context, 2) : copyTitle(context, step.title), order: keys.get(made[i] ?? '') ?? '' });
      });
    }
    return { edits: [...edits, ...copying(context, parts, ids, changes)], selection: selectingCopies(context, idsOf(steps), ids) };
  },
});

/** Below the last of the originals. */
export const duplicateLane = editing({
  id: 'lane.duplicate',
  group: 'lane',
  icon: 'copy',
  listed: true,
  may: (context) => lanesAt(context).length > 0,
  plan: (context) => {
    const lanes = lanesAt(context);
    const last = lanes.at(-1);
    if (!last) return null;
    const grid = gridOf(context);
    const parts: Part[] = [...lanes, ...grid.cardsOf(lanes)];
    const ids = drawing(context, parts);
    const made = lanes.map(({ id }) => ids.get(id) ?? '');
    const keys = keysAt(grid.lanes, grid.lanes.indexOf(last) + 1, made);
    const name = (lane: Lane): string => lane.title.trim() || translator(context.language)(`role.${lane.role}`);
    const changes = new Map(lanes.map((lane, i) => [lane.id, { title: copyTitle(context, name(lane)), order: keys.get(made[i] ?? '') ?? '' }]));
    const rekeyed = [...keys].filter(([sibling]) => !made.includes(sibling)).map(([sibling, order]) => settingLane(sibling, { order }));
    return { edits: [...rekeyed, ...copying(context, parts, ids, changes)], selection: selectingCopies(context, idsOf(lanes), ids) };
  },
});

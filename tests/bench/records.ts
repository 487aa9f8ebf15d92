/** The measured board as a project of the program: the records that somebody who made it by hand would have. */
import { type ProjectDocument, createProjectDocument } from '../../src-shared/document';
import { firstKeys } from '../../src-shared/model/builders';
import type { Id, OrderKey } from '../../src-shared/model/fields';
import type { NewRecord } from '../../src-shared/model/schema';
import { type BenchScene, PITCH_X, ROWS_PER_CURVE } from './scene';

const BOARD = 'board1';
const STEPS_PER_STAGE = 5;
/** A row of this height and the layout's gap of 6 px make the pitch of 110. */
const ROW_HEIGHT = 104;

export const cardId = (index: number): Id => `card${index}`;
const stepId = (column: number): Id => `step${column}`;

function columnRecords({ S }: BenchScene): NewRecord[] {
  const records: NewRecord[] = [];
  const stages = Math.ceil(S / STEPS_PER_STAGE);
  const stepKeys = firstKeys(STEPS_PER_STAGE);
  for (const [stage, order] of firstKeys(stages).entries()) {
    records.push({ kind: 'stage', id: `stage${stage}`, board: BOARD, order, title: `Etapa ${stage + 1}` });
    for (const [step, key] of stepKeys.entries()) {
      const column = stage * STEPS_PER_STAGE + step;
      if (column < S) records.push({ kind: 'step', id: stepId(column), stage: `stage${stage}`, order: key, title: `Paso ${column + 1}`, width: PITCH_X });
    }
  }
  return records;
}

/** Rows of cards, and behind every fifth of them the lane of a curve with a point in each column. */
function laneRecords({ S, L, curves }: BenchScene, order: OrderKey): NewRecord[] {
  const records: NewRecord[] = [];
  const keys = firstKeys(L + curves.length);
  let next = 0;
  for (let row = 0; row < L; row++) {
    records.push({ kind: 'lane', id: `lane${row}`, board: BOARD, role: 'custom', title: `Carril ${row + 1}`, order: keys[next++] ?? '', height: ROW_HEIGHT });
    const curve = (row + 1) % ROWS_PER_CURVE === 0 ? curves[(row + 1) / ROWS_PER_CURVE - 1] : undefined;
    if (!curve) continue;
    const lane = `curve${row}`;
    records.push({ kind: 'lane', id: lane, board: BOARD, role: 'feeling', title: '', order: keys[next++] ?? '' });
    for (let column = 0; column < S; column++) {
      records.push({ kind: 'card', id: `point${row}-${column}`, place: { lane, step: stepId(column), order }, emotion: curve[column] ?? 0 });
    }
  }
  return records;
}

/** Everything but the project record. Its cards are those of the scene, by `cardId`, and the points of the curves. */
export function benchRecords(scene: BenchScene): NewRecord[] {
  const [order = ''] = firstKeys(1);
  return [
    { kind: 'board', id: BOARD, boardKind: 'journey', title: `${scene.cards.length} tarjetas`, order },
    ...columnRecords(scene),
    ...laneRecords(scene, order),
    ...scene.cards.map(({ index, column, row, text, tint }): NewRecord => ({ kind: 'card', id: cardId(index), place: { lane: `lane${row}`, step: stepId(column), order }, text, tint })),
    ...scene.links.map(({ from, to }): NewRecord => ({ kind: 'link', id: `link${from}`, from: cardId(from), to: cardId(to) })),
  ];
}

export function benchDocument(scene: BenchScene): ProjectDocument {
  return createProjectDocument({ title: 'Medición', language: 'es', lineage: 'bench', records: benchRecords(scene) });
}

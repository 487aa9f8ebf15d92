/** The matrix that is measured: 200 touchpoints in 60 stages, one card for each of its 12,000 cells, and a curve over the stages. */
import { type ProjectDocument, createProjectDocument } from '../../src-shared/document';
import { firstKeys } from '../../src-shared/model/builders';
import type { Id } from '../../src-shared/model/fields';
import type { NewRecord } from '../../src-shared/model/schema';
import { cardId } from './records';

const TOUCHPOINTS = 200;
const STAGES = 60;

export const touchpointId = (index: number): Id => `touchpoint${index % TOUCHPOINTS}`;

/** Its first board is the matrix. Card `i` stands in stage `i % 60` and is a use of touchpoint `floor(i / 60)`. */
export function matrixDocument(): ProjectDocument {
  const [first = '', second = ''] = firstKeys(2);
  const records: NewRecord[] = [
    { kind: 'board', id: 'matrix', boardKind: 'matrix', title: 'Matriz', order: first },
    { kind: 'board', id: 'map', boardKind: 'journey', title: 'Mapa', order: second },
    { kind: 'lane', id: 'uses', board: 'map', role: 'touchpoints', order: first },
    { kind: 'lane', id: 'curve', board: 'map', role: 'feeling', order: second },
    ...firstKeys(STAGES).flatMap((order, i): NewRecord[] => [
      { kind: 'stage', id: `stage${i}`, board: 'map', order, title: `Etapa ${i + 1}` },
      { kind: 'step', id: `step${i}`, stage: `stage${i}`, order: first },
      { kind: 'card', id: `point${i}`, place: { lane: 'curve', step: `step${i}`, order: first }, emotion: (i % 5) - 2 },
    ]),
    ...firstKeys(TOUCHPOINTS).map((order, i): NewRecord => ({ kind: 'touchpoint', id: touchpointId(i), title: `Punto de contacto ${i + 1}`, order })),
    ...Array.from({ length: TOUCHPOINTS * STAGES }, (_, i): NewRecord => ({
      kind: 'card', id: cardId(i), place: { lane: 'uses', step: `step${i % STAGES}`, order: first }, touchpoint: touchpointId(Math.floor(i / STAGES)),
    })),
  ];
  return createProjectDocument({ title: 'Medición', language: 'es', lineage: 'bench', records });
}

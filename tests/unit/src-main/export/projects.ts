/** Whole documents to export, as updates: a rich journey map, and crowds of cards. */
import { createHash } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { createProjectDocument } from '../../../../src-shared/document';
import { type NewId, newJourneyBoard } from '../../../../src-shared/model/builders';
import { keysBetween } from '../../../../src-shared/model/order';
import type { NewRecord } from '../../../../src-shared/model/schema';

/** A photo-like picture; its bytes are the same every time. */
export function picture(): { hash: string; bytes: Uint8Array } {
  const canvas = createCanvas(320, 180);
  const context = canvas.getContext('2d');
  for (let x = 0; x < 320; x += 4) {
    context.fillStyle = `rgb(${x / 2} ${120 + x / 4} ${220 - x / 2})`;
    context.fillRect(x, 0, 4, 180);
  }
  const bytes = new Uint8Array(canvas.encodeSync('png'));
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes };
}

function counter(): NewId {
  let count = 0;
  return (kind) => `${kind}-${++count}`;
}

const idsOf = (records: readonly NewRecord[], kind: NewRecord['kind']): string[] => records.flatMap((record) => (record.kind === kind ? [record.id] : []));

export interface ExportedProject {
  readonly state: Uint8Array;
  readonly board: string;
  readonly images: Record<string, Uint8Array>;
}

/** Texts the rich project holds, as a reader should find them. */
export const STAGES = ['Descubrir', 'Solicitar', 'Usar', 'Recomendar'];
export const TEXTS = [
  'Ve un anuncio en el metro y duda: ¿será fiable?', 'Compara 3 bancos -> elige por la cuota', 'Firma el contrato ✍ y espera',
  'Comparte su experiencia 👍 con sus amigas', '日本語のメモ', 'Nadie responde el teléfono',
];

/** A journey map in Spanish: four stages, two of them with named steps, text with every mark, emoji, Japanese, a curve, arrows and a picture. */
export function richProject(): ExportedProject {
  const newId = counter();
  const image = picture();
  const records = newJourneyBoard(newId, {
    title: 'Crédito de María & José', order: 'V',
    stages: [
      { title: 'Descubrir', phase: 'before' }, { title: 'Solicitar', phase: 'joining', steps: ['Comparar', 'Firmar'] },
      { title: 'Usar', phase: 'during', steps: ['Recibir la tarjeta', 'Pagar la primera compra'] }, { title: 'Recomendar', phase: 'after' },
    ],
  });
  const [board = ''] = idsOf(records, 'board');
  const lanes = idsOf(records, 'lane');
  const steps = idsOf(records, 'step');
  const cells: [lane: number, step: number, fields: Partial<Extract<NewRecord, { kind: 'card' }>>][] = [
    [0, 0, { text: 'Necesita dinero **esta semana**' }], [0, 1, { text: 'Quiere entender la *letra pequeña*' }],
    [1, 0, { text: TEXTS[0] ?? '', tint: 1 }], [1, 1, { text: TEXTS[1] ?? '' }], [1, 1, { text: '- pide consejo\n- busca en [el portal](https://example.org/creditos?a=1&b=2)' }],
    [1, 2, { text: TEXTS[2] ?? '', tint: 5 }], [1, 4, { text: 'Paga con ***todo*** el saldo', marker: 'wait', durationLeast: 5, durationMost: 20 }], [1, 5, { text: TEXTS[3] ?? '' }],
    [2, 0, { text: 'Metro' }], [2, 2, { text: 'Oficina', image: image.hash }], [2, 3, { text: 'Correo' }],
    [3, 1, { text: '“¿Por qué me piden otra vez la cédula?”', evidenceMark: 'research' }], [3, 3, { text: TEXTS[4] ?? '' }],
    [4, 0, { emotion: 1 }], [4, 1, { emotion: -1, expected: 1 }], [4, 2, { emotion: -2, expected: 0 }], [4, 3, { emotion: 0 }], [4, 5, { emotion: 2 }],
    [5, 2, { text: TEXTS[5] ?? '', marker: 'fail', tint: 3 }], [6, 2, { text: 'Devolver la llamada en 10 minutos', tint: 7 }],
  ];
  const orders = keysBetween(null, null, cells.length) ?? [];
  const cards = cells.map(([lane, step, fields], index): NewRecord => ({
    kind: 'card', id: newId('card'), place: { lane: lanes[lane] ?? '', step: steps[step] ?? '', order: orders[index] ?? '' }, ...fields,
  }));
  const ids = idsOf(cards, 'card');
  const link: NewRecord = { kind: 'link', id: newId('link'), from: ids[2] ?? '', to: ids[5] ?? '', label: 'llama' };
  const described = records.map((record): NewRecord => (record.kind === 'board' ? { ...record, author: 'Equipo CX', actorName: 'María, 34 años', scenario: 'Pide su primer crédito por internet', goals: 'Tener el dinero en una semana', date: '2026-03-01' } : record));
  const document = createProjectDocument({ title: 'Banco', language: 'es', lineage: 'lineage-1', records: [...described, ...cards, link] });
  return { state: document.encode(), board, images: { [image.hash]: image.bytes } };
}

/** A journey map of that many cards with some fifteen words each. */
export function crowdedProject(count: number): ExportedProject {
  const newId = counter();
  const stages = Math.max(1, Math.round(Math.sqrt(count / 5)));
  const records = newJourneyBoard(newId, { title: `${count} cards`, order: 'V', stages: Array.from({ length: stages }, (_, index) => ({ title: `Stage ${index + 1}`, steps: ['First', 'Second'] })) });
  const [board = ''] = idsOf(records, 'board');
  const lanes = idsOf(records, 'lane').filter((_, index) => index !== 4);
  const steps = idsOf(records, 'step');
  const orders = keysBetween(null, null, count) ?? [];
  const cards = Array.from({ length: count }, (_, index): NewRecord => ({
    kind: 'card', id: newId('card'), tint: index % 3 === 0 ? (index % 8) + 1 : null,
    place: { lane: lanes[index % lanes.length] ?? '', step: steps[Math.floor(index / lanes.length) % steps.length] ?? '', order: orders[index] ?? '' },
    text: `Card ${index} says what a **customer** did on that day, in a few words: asked, waited and left after ${index % 60} minutes`,
  }));
  return { state: createProjectDocument({ title: 'Crowd', language: 'en', lineage: 'lineage-2', records: [...records, ...cards] }).encode(), board, images: {} };
}

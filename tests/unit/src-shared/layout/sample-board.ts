/** A rich journey map in Spanish, made without the document: for tests that look at layout and painters. */
import type { Id } from '../../../../src-shared/model/fields';
import { completeRecord, type AnyRecord, type NewRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import { keysBetween } from '../../../../src-shared/model/order';

export function record(fields: NewRecord): AnyRecord {
  const complete = completeRecord(fields);
  if (!complete) throw new Error(`not a valid ${fields.kind}: ${JSON.stringify(fields)}`);
  return complete;
}

export function keys(count: number): string[] {
  return keysBetween(null, null, count) ?? [];
}

interface Cell {
  readonly text: string;
  readonly extra?: Partial<Omit<Extract<NewRecord, { kind: 'card' }>, 'id' | 'kind' | 'place'>>;
  readonly lastStep?: Id;
}

const STAGES = [
  { id: 'st1', title: 'Descubrimiento', phase: 'before', steps: ['Oye hablar de la marca', 'Compara opciones'] },
  { id: 'st2', title: 'Compra', phase: 'joining', steps: ['Entra en la tienda', 'Paga', 'Recibe la confirmación'] },
  { id: 'st3', title: 'Uso y acompañamiento', phase: 'during', steps: ['Instala el producto', 'Pide ayuda'] },
  { id: 'st4', title: 'Recomendación', phase: 'after', steps: ['Cuenta su experiencia'] },
] as const;

const STEPS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];

const CELLS: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  needs: [
    [{ text: 'Saber si **vale la pena**' }], [{ text: 'Comparar precios sin perder una tarde' }], [], [{ text: 'Pagar rápido y con seguridad' }], [],
    [{ text: 'Que funcione a la primera' }], [{ text: 'Hablar con *una persona*' }], [],
  ],
  doing: [
    [{ text: 'Ve un vídeo que le manda una amiga 😀' }, { text: 'Busca reseñas' }],
    [{ text: 'Abre tres tiendas a la vez:\n- precio\n- plazo de entrega\n- devoluciones', extra: { tint: 5 } }],
    [{ text: 'Recorre la tienda durante toda la compra y pregunta dos veces por el mismo cable', lastStep: 'p5', extra: { tint: 8 } }, { text: 'Pregunta a un dependiente' }],
    [{ text: 'Saca la tarjeta', extra: { marker: 'wait', durationLeast: 5, durationMost: 15 } }],
    [{ text: 'Recibe un correo', extra: { channel: 'chMail' } }],
    [{ text: 'Lee el manual: 取扱説明書は難しい', extra: { evidenceMark: 'research' } }],
    [{ text: 'Llama al [centro de ayuda](https://example.com/ayuda)', extra: { marker: 'fail', channel: 'chPhone', evidenceMark: 'anecdote' } }],
    [{ text: 'Publica una foto' }],
  ],
  touchpoints: [
    [{ text: '', extra: { touchpoint: 'tpVideo' } }], [{ text: '', extra: { touchpoint: 'tpWeb' } }], [{ text: '', extra: { touchpoint: 'tpShop' } }], [{ text: 'Datáfono', extra: { touchpoint: 'tpShop' } }],
    [{ text: 'Correo de confirmación', extra: { channel: 'chMail' } }], [], [{ text: '', extra: { touchpoint: 'tpHelp', team: 'team1' } }], [{ text: 'Redes sociales' }],
  ],
  thinking: [
    [{ text: '«¿Será para mí?»', extra: { evidenceMark: 'assumption' } }], [], [{ text: '«Hay demasiadas opciones»' }], [],
    [{ text: '«Ya está.»' }], [{ text: '«¿Por qué nadie me avisó de que hacía falta otro cable? Electroencefalografistas y otras palabras larguísimas.»' }], [{ text: '«Otra vez la musiquita…»' }], [],
  ],
  feeling: [
    [{ text: 'Curiosidad', extra: { emotion: 1, expected: 1 } }], [{ text: '', extra: { emotion: 0, expected: 1 } }], [{ text: 'Ilusión', extra: { emotion: 1.5, expected: 1 } }],
    [{ text: 'Impaciencia', extra: { emotion: -1, expected: 0.5 } }], [{ text: '', extra: { emotion: 1, expected: 1 } }],
    [{ text: 'Frustración: el cable no encaja', extra: { emotion: -2, expected: 1 } }], [], [{ text: 'Orgullo', extra: { emotion: 2, expected: 1 } }],
  ],
  pains: [
    [], [{ text: 'Los precios cambian de una web a otra', extra: { tint: 3 } }], [], [{ text: 'La cola es larga los sábados', extra: { tint: 3, marker: 'wait', durationLeast: 10, durationMost: 25 } }], [],
    [{ text: 'Falta el cable en la caja', extra: { tint: 3, evidenceMark: 'research' } }], [{ text: 'Nadie contesta antes de 20 minutos', extra: { tint: 3, marker: 'fail' } }], [],
  ],
  opportunities: [
    [], [], [{ text: 'Un guía por sección', extra: { tint: 7 } }], [{ text: 'Caja móvil', extra: { tint: 7 } }], [],
    [{ text: 'Incluir el cable: **−40 % de llamadas**', extra: { tint: 7 } }], [], [{ text: 'Programa de recomendación', extra: { tint: 7 } }],
  ],
};

/** The sample's records; `board` is its id. */
export function sampleRecords(): { board: Id; records: AnyRecord[] } {
  const board = 'b1';
  const records: AnyRecord[] = [
    record({ kind: 'project', id: 'project', title: 'Tiendas Aurora', language: 'es', lineage: 'lin1', schema: 1 }),
    record({ kind: 'persona', id: 'per1', title: 'Lucía, 34, compra para su casa', order: 'V', role: '', age: '', quote: '', bio: '', goals: '', frustrations: '', needs: '', channels: [], scales: [], technology: '', brandRelation: '', evidenceMark: null, evidence: [], portrait: null }),
    record({
      kind: 'board', id: board, boardKind: 'journey', title: 'Del primer vídeo a la recomendación', order: 'V', actors: ['per1'],
      scenario: 'Lucía quiere una cafetera nueva y tiene una tarde libre. Conoce la marca por una amiga.',
      goals: 'Elegir bien sin perder tiempo y que la cafetera funcione el mismo día.', author: 'Equipo de CX', version: 'v3', date: '2026-03-14',
    }),
    record({ kind: 'channel', id: 'chMail', title: 'Correo', order: 'A', icon: 'mail' }),
    record({ kind: 'channel', id: 'chPhone', title: 'Teléfono', order: 'B', icon: 'phone' }),
    record({ kind: 'channel', id: 'chWeb', title: 'Web', order: 'C', icon: 'globe' }),
    record({ kind: 'channel', id: 'chShop', title: 'Tienda', order: 'D', icon: 'store' }),
    record({ kind: 'touchpoint', id: 'tpVideo', title: 'Vídeo en redes', order: 'A', channel: 'chWeb' }),
    record({ kind: 'touchpoint', id: 'tpWeb', title: 'Ficha de producto', order: 'B', channel: 'chWeb' }),
    record({ kind: 'touchpoint', id: 'tpShop', title: 'Tienda del centro', order: 'C', channel: 'chShop' }),
    record({ kind: 'touchpoint', id: 'tpHelp', title: 'Centro de ayuda', order: 'D', channel: 'chPhone' }),
    record({ kind: 'team', id: 'team1', title: 'Atención al cliente', order: 'A' , goals: '' }),
  ];
  const stageKeys = keys(STAGES.length);
  let stepIndex = 0;
  STAGES.forEach((stage, i) => {
    records.push(record({ kind: 'stage', id: stage.id, board, title: stage.title, order: stageKeys[i] ?? 'V', phase: stage.phase }));
    const stepKeys = keys(stage.steps.length);
    stage.steps.forEach((title, j) => {
      const id = STEPS[stepIndex++] ?? '';
      records.push(record({
        kind: 'step', id, stage: stage.id, title, order: stepKeys[j] ?? 'V', momentOfTruth: id === 'p4' || id === 'p7',
        exit: id === 'p7' ? { reason: 'se cansa de esperar', share: 0.12, tell: null } : null,
      }));
    });
  });
  const roles = Object.keys(CELLS) as ('needs' | 'doing')[];
  const laneKeys = keys(roles.length);
  roles.forEach((role, i) => {
    records.push(record({ kind: 'lane', id: `l-${role}`, board, role, order: laneKeys[i] ?? 'V' }));
    CELLS[role]?.forEach((cards, column) => {
      const cardKeys = keys(cards.length);
      cards.forEach((cell, k) => {
        const step = STEPS[column] ?? '';
        const place = { lane: `l-${role}`, step, order: cardKeys[k] ?? 'V', ...(cell.lastStep === undefined ? {} : { lastStep: cell.lastStep }) };
        records.push(record({ kind: 'card', id: `c-${role}-${column}-${k}`, place, text: cell.text, ...cell.extra }));
      });
    });
  });
  records.push(
    record({ kind: 'link', id: 'k1', from: 'c-doing-0-0', to: 'c-doing-1-0' }),
    record({ kind: 'link', id: 'k2', from: 'c-doing-6-0', to: 'c-doing-5-0', label: 'vuelve a intentarlo' }),
    record({ kind: 'link', id: 'k3', from: 'c-thinking-2-0', to: 'c-opportunities-2-0', linkKind: 'relates' }),
    record({ kind: 'link', id: 'k4', from: 'c-pains-3-0', to: 'c-pains-6-0', bothWays: true, label: 'misma causa' }),
    record({ kind: 'link', id: 'k5', from: 'p2', to: 'p4', label: 'compra directa' }),
  );
  return { board, records };
}

export function sampleSnapshot(): { board: Id; snapshot: Snapshot } {
  const { board, records } = sampleRecords();
  return { board, snapshot: Snapshot.of(records) };
}

/** One record of every kind, with most fields set: what the golden file of format 2 holds. That of format 1 was made of the same, without the fields that came later. */
import type { NewRecord } from '../../../../src-shared/model/schema';

export const GOLDEN_RECORDS = (image: string): readonly NewRecord[] => [
  {
    kind: 'board', id: 'board1', boardKind: 'journey', title: 'Del antojo al café — « ñ » 日本語 👍', order: 'V', actors: ['persona1', 'audience1'], actorName: 'Ana',
    scenario: 'Sábado por la mañana.\nLlueve.', goals: 'Un café\n- caliente', state: 'to-be', madeFrom: 'board0', author: 'El equipo', version: '1.0', date: '2026-01-02', logo: image,
    photo: { image, x: -10.5, y: 20, width: 300 }, views: [{ name: 'Solo dolores', hiddenLanes: ['lane1'], fromStage: 'stage1', toStage: null, evidence: 'unmarked', actor: 'persona1' }],
    path: ['link1'], matrix: { boards: ['board1', 'gone'], columns: 'teams', sort: 'emotion' }, sheet: 'card',
  },
  { kind: 'stage', id: 'stage1', board: 'board1', title: 'Antes', order: 'V', phase: 'before', team: 'team1', owner: 'Bea', tint: 3 },
  {
    kind: 'step', id: 'step1', stage: 'stage1', title: 'Busca', order: 'V', width: 320, source: 'step0', team: 'team1', owner: 'Bea', importance: 1.5, momentOfTruth: true,
    exit: { reason: 'No encuentra mesa', share: 0.25, tell: 'team1' }, durationLeast: 1, durationMost: 12.5,
  },
  { kind: 'step', id: 'step2', stage: 'stage1', title: '', order: 'k' },
  { kind: 'lane', id: 'lane1', board: 'board1', role: 'doing', title: 'Hace', order: 'V', height: 120, hidden: true, actor: 'persona1', tint: 8 },
  { kind: 'lane', id: 'lane2', board: 'board1', role: 'feeling', order: 'k' },
  {
    kind: 'card', id: 'card1', place: { lane: 'lane1', step: 'step1', order: 'V', lastStep: 'step2' }, text: 'Mira **la carta** y *duda*\n- precio\n- [web](https://example.org)', tint: 1, value: -3.25,
    marker: 'wait', durationLeast: 0, durationMost: 20, evidenceMark: 'research', image, touchpoint: 'touchpoint1', channel: 'channel1', actor: 'persona1', team: 'team1', system: 'system1',
    evidence: ['voice1', 'gone'], origin: 'Mesa 2', icon: image, source: 'note1',
  },
  { kind: 'card', id: 'card2', place: { lane: 'lane2', step: 'step2', order: 'V' }, text: '', emotion: -1.5, expected: 2 },
  { kind: 'link', id: 'link1', from: 'card1', to: 'step2', linkKind: 'relates', bothWays: true, label: 'depende de' },
  { kind: 'note', id: 'note1', board: 'board1', place: { zone: 'says', x: 1.5, y: -2, order: 'V' }, text: '¿Y si no llueve?', tint: 5, initials: 'AM', cluster: 'Tiempo', votes: 4 },
  { kind: 'note', id: 'note2', place: { zone: '', x: 0, y: 0, order: 'V' }, text: 'sin sitio' },
  {
    kind: 'persona', id: 'persona1', title: 'Ana', order: 'V', portrait: image, role: 'Vecina', age: '34', quote: 'Sin café no soy persona', bio: 'Vive enfrente.', goals: 'Llegar a tiempo',
    frustrations: 'La cola', needs: 'Un sitio', channels: ['channel1'], scales: [{ left: 'Prisa', right: 'Calma', value: 0.2 }], technology: 'Móvil', brandRelation: 'Habitual', evidenceMark: 'anecdote', evidence: ['voice1'],
  },
  { kind: 'audience', id: 'audience1', title: 'Vecinos', order: 'V', description: 'A menos de 500 m', rank: 1, owner: 'Bea', process: 'partly', measure: 'no' },
  { kind: 'touchpoint', id: 'touchpoint1', title: 'Carta', order: 'V', description: 'En la mesa', channel: 'channel1', team: 'team1', owner: 'Leo', listening: { instrument: 'Encuesta', frequency: 'Mensual', owner: 'Leo', loop: 'Se responde' } },
  { kind: 'channel', id: 'channel1', title: 'Local', order: 'V', description: 'La tienda', icon: 'store', image },
  { kind: 'team', id: 'team1', title: 'Sala', order: 'V', description: 'Atiende', tint: 2, goals: 'Sin cola' },
  { kind: 'system', id: 'system1', title: 'TPV', order: 'V', description: 'Cobra', team: 'team1' },
  {
    kind: 'voice', id: 'voice1',
    content: { text: 'La cola llega a la calle', source: 'Reseña', date: '2026-01-01', who: 'anónimo', program: 'customer', actor: 'persona1', step: 'step1', touchpoint: null, score: 3, scale: '1-10', weight: 2.5, level: 'anecdote' },
  },
  { kind: 'metric', id: 'metric1', title: 'Espera', order: 'V', nature: 'operational', value: 12.5, target: 5, unit: 'min', date: '2026-01-01', at: 'step1' },
  {
    kind: 'opportunity', id: 'opportunity1', title: 'Pedir desde la cola', order: 'V', description: 'Con el móvil', behind: ['card1'], casesPerYear: 12_000, unitCost: 0.4, customerImpact: 5, revenueImpact: 3,
    costImpact: 2, cultureImpact: 1, owner: 'Leo',
  },
  {
    kind: 'initiative', id: 'initiative1', title: 'Prueba en enero', order: 'V', description: 'Dos semanas', opportunities: ['opportunity1'], aims: [{ step: 'step1', target: 1 }], effort: 2, confidence: 0.5, owner: 'Leo',
    date: '2026-02-01', status: 'doing', hypothesis: { ifWe: 'cobramos en la cola', then: 'espera menos', because: 'paga antes' }, baseline: '12 min', target: '5 min', result: '7 min',
  },
  { kind: 'decision', id: 'decision1', text: 'Se prueba', date: '2026-01-15', owner: 'Bea', about: ['initiative1'] },
  { kind: 'comment', id: 'comment1', about: 'card1', text: '¿Seguro?', author: 'Leo', written: '2026-01-02T10:00:00Z', resolved: true },
];

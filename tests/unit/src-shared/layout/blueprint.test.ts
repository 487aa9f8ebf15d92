import { describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import { BLUEPRINT_LANES, type LaneRole } from '../../../../src-shared/model/lane';
import type { AnyRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import { sceneToHtml } from '../../../../src-shared/scene/html';
import type { Scene } from '../../../../src-shared/scene/types';
import { keys, record } from './sample-board';

function blueprint(roles: readonly LaneRole[] = BLUEPRINT_LANES, boardKind: 'blueprint' | 'journey' = 'blueprint', language: 'en' | 'es' = 'en'): AnyRecord[] {
  return [
    record({ kind: 'project', id: 'project', title: 'P', language, lineage: 'x', schema: 1 }),
    record({ kind: 'board', id: 'b', boardKind, title: 'Pharmacy', order: 'V' }),
    record({ kind: 'stage', id: 'g', board: 'b', title: 'Visit', order: 'V' }),
    record({ kind: 'step', id: 's1', stage: 'g', title: 'Ask', order: 'F' }),
    record({ kind: 'step', id: 's2', stage: 'g', title: 'Pay', order: 'V' }),
    ...roles.map((role, i) => record({ kind: 'lane', id: `l${i}`, board: 'b', role, order: keys(roles.length)[i] ?? '' })),
    record({ kind: 'card', id: 'c', place: { lane: 'l1', step: 's1', order: 'V' }, text: 'Shows the prescription' }),
  ];
}

const lay = (records: readonly AnyRecord[], hidden: readonly string[] = []): Scene =>
  layoutBoard(Snapshot.of(records), 'b', { look: { hiddenLanes: [...hidden], fromStage: null, toStage: null } });

const drawn = (scene: Scene) => scene.query(undefined, new Set(['line'] as const));

describe('the lines of a blueprint in the scene', () => {
  it('lie between the rows, over the full width, and no row or card is in their way', () => {
    const scene = lay(blueprint());
    const lines = drawn(scene);
    expect(lines.map(({ block }) => block.label)).toEqual(['Line of interaction', 'Line of visibility', 'Line of internal interaction']);
    const rows = scene.grid?.rows ?? [];
    const right = Math.max(...(scene.grid?.columns ?? []).map(({ x, w }) => x + w));
    lines.forEach(({ x, y, block }, i) => {
      const [above, below] = [rows[i + 1], rows[i + 2]];
      expect(y).toBe((above?.y ?? 0) + (above?.h ?? 0));
      expect(y + block.h).toBe(below?.y);
      expect([x, x + block.w]).toEqual([scene.find('lane:l0')?.x, right]);
      expect(scene.find(block.key)).toEqual(lines[i]);
    });
  });

  it('differ in more than their names: solid, long dashes, dots', () => {
    const dashes = drawn(lay(blueprint())).map(({ block }) => block.items.flatMap((item) => (item.type === 'path' ? [item.dash] : [])));
    expect(dashes).toEqual([[[]], [[expect.any(Number), expect.any(Number)]], [[expect.any(Number), expect.any(Number)]]]);
    expect(dashes[1]?.[0]?.[0]).toBeGreaterThan(3 * (dashes[2]?.[0]?.[0] ?? 0));
  });

  it('go by the lanes that are shown', () => {
    const names = (hidden: readonly string[]): string[] => drawn(lay(blueprint(), hidden)).map(({ block }) => block.key);
    expect(names(['l2'])).toEqual(['line:visibility', 'line:internal']);
    expect(names(['l0', 'l1'])).toEqual(['line:visibility', 'line:internal']);
    expect(names(['l2', 'l3', 'l4'])).toEqual([]);
  });

  it('are named in the language of the board, in the accessible twin too', () => {
    const html = sceneToHtml(lay(blueprint(BLUEPRINT_LANES, 'blueprint', 'es')), 'es');
    const order = ['Acciones del cliente', 'Línea de interacción<', 'Frontstage', 'Línea de visibilidad', 'Backstage', 'Línea de interacción interna', 'Procesos de soporte'].map((text) => html.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('are no part of a journey map', () => {
    expect(drawn(lay(blueprint(BLUEPRINT_LANES, 'journey')))).toEqual([]);
  });

  it('keep their drawing while cards change and follow the lanes that move them', () => {
    const records = blueprint();
    const layout = createLayout(Snapshot.of(records), 'b');
    const before = drawn(layout.scene);
    const taller = records.map((each) => (each.kind === 'card' ? { ...each, text: 'Shows the prescription\n'.repeat(6) } : each));
    const scene = layout.update({ snapshot: Snapshot.of(taller), changed: new Set(['c']) });
    expect(drawn(scene).map(({ block }) => block)).toEqual(before.map(({ block }) => block));
    expect(drawn(scene)[0]?.y).toBeGreaterThan(before[0]?.y ?? 0);
    expect(drawn(scene)).toEqual(drawn(lay(taller)));
  });
});

describe('teams and durations on a board', () => {
  const base = blueprint();
  const set = (id: string, fields: object): AnyRecord[] => base.map((each) => (each.id === id ? { ...each, ...fields } : each));
  const teams: readonly AnyRecord[] = [record({ kind: 'team', id: 'ta', title: 'Counter', order: 'F', tint: 3 }), record({ kind: 'team', id: 'tb', title: 'Stock', order: 'V' })];
  const label = (scene: Scene, key: string): string => scene.find(key)?.block.label ?? '';

  it('show a team as a plate in its tint with its name, and a duration as a span', () => {
    const scene = lay([...set('c', { team: 'ta', durationLeast: 5, durationMost: 90 }), ...teams]);
    expect(label(scene, 'card:c')).toContain('5 min – 1.5 h');
    expect(label(scene, 'card:c')).toContain('Counter');
    const plates = scene.find('card:c')?.block.items.filter((item) => item.type === 'rect' && item.fill === 'tint3');
    expect(plates).toHaveLength(1);
    expect(label(scene, 'title:b')).toContain('Duration: 5 min – 1.5 h');
    expect(label(scene, 'title:b')).not.toContain('path');
  });

  it('mark a handoff along a link, and between steps that follow each other', () => {
    const steps = base.map((each) => (each.kind === 'step' ? { ...each, team: each.id === 's1' ? 'ta' : 'tb' } : each));
    const scene = lay([...steps, ...teams]);
    expect(label(scene, 'step:s2')).toContain('Handoff: Counter → Stock');
    const linked = lay([...steps, ...teams, record({ kind: 'link', id: 'k', from: 's1', to: 's2' })]);
    expect(label(linked, 'link:k')).toContain('Handoff: Counter → Stock');
    expect(label(linked, 'step:s2')).not.toContain('Handoff');
  });

  it('follow edits: what is laid out step by step is what is laid out at once', () => {
    const states: readonly AnyRecord[][] = [
      [...base, ...teams],
      [...set('c', { durationLeast: 20, team: 'ta' }), ...teams],
      [...set('c', { durationLeast: 20, durationMost: 40, team: 'ta' }), ...teams, record({ kind: 'link', id: 'k', from: 'c', to: 's2' })],
      [...set('c', { durationLeast: 20, team: 'ta' }).map((each) => (each.id === 's2' ? { ...each, team: 'tb', durationLeast: 5 } : each)), ...teams, record({ kind: 'link', id: 'k', from: 'c', to: 's2' })],
      [...base, ...teams.map((team) => ({ ...team, title: 'Renamed' }) as AnyRecord)],
    ];
    const layout = createLayout(Snapshot.of(states[0] ?? []), 'b');
    states.slice(1).forEach((records) => {
      const ids = new Set([...base, ...teams, { id: 'k' }].map(({ id }) => id));
      const scene = layout.update({ snapshot: Snapshot.of(records), changed: ids });
      expect(scene.query()).toEqual(layoutBoard(Snapshot.of(records), 'b').query());
    });
  });
});

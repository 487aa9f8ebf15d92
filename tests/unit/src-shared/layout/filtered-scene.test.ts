import { describe, expect, it } from 'vitest';
import { filteredScene } from '../../../../src-shared/layout/filtered-scene';
import { layoutBoard } from '../../../../src-shared/layout/journey';
import { type AnyRecord, type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import { PALETTES } from '../../../../src-shared/scene/palettes';
import { sceneToSvg } from '../../../../src-shared/scene/svg';
import { DIM, type Block } from '../../../../src-shared/scene/types';

const records: readonly NewRecord[] = [
  { kind: 'project', id: 'project', title: 'P', language: 'en', lineage: 'x', schema: 2 },
  { kind: 'persona', id: 'ana', title: 'Ana', order: 'V' }, { kind: 'persona', id: 'ben', title: 'Ben', order: 'k' },
  { kind: 'board', id: 'b', boardKind: 'journey', title: 'Map', order: 'V', actors: ['ana', 'ben'] },
  { kind: 'board', id: 'm', boardKind: 'matrix', title: 'Matrix', order: 'k' },
  { kind: 'touchpoint', id: 'web', title: 'Website', order: 'V' }, { kind: 'touchpoint', id: 'call', title: 'Call', order: 'k' },
  { kind: 'stage', id: 'g', board: 'b', title: 'Buy', order: 'V' }, { kind: 'step', id: 's', stage: 'g', title: '', order: 'V' },
  { kind: 'lane', id: 'l', board: 'b', role: 'doing', order: 'F' }, { kind: 'lane', id: 'feel', board: 'b', role: 'feeling', order: 'V' }, { kind: 'lane', id: 'ben-feels', board: 'b', role: 'feeling', order: 'k', actor: 'ben' },
  { kind: 'card', id: 'known', place: { lane: 'l', step: 's', order: 'F' }, text: 'Known', evidenceMark: 'research' },
  { kind: 'card', id: 'guess', place: { lane: 'l', step: 's', order: 'V' }, text: 'Guess', evidenceMark: 'assumption' },
  { kind: 'card', id: 'bens', place: { lane: 'l', step: 's', order: 'k' }, text: 'Ben does', actor: 'ben', evidenceMark: 'research' },
  { kind: 'card', id: 'up', place: { lane: 'feel', step: 's', order: 'V' }, emotion: 1, text: '' },
  { kind: 'card', id: 'down', place: { lane: 'ben-feels', step: 's', order: 'V' }, emotion: -1, text: '' },
];
const snapshot = Snapshot.of(records.map((each) => completeRecord(each) as AnyRecord));
const map = layoutBoard(snapshot, 'b');
const dim = (blocks: readonly { readonly block: Block }[]): string[] => blocks.filter(({ block }) => block.dim).map(({ block }) => block.key).sort();

describe('a scene as a filter shows it', () => {
  it('fades the cards without the evidence mark and says so below the board', () => {
    const scene = filteredScene(map, snapshot, { standing: { evidence: 'research', actor: null } });
    expect(dim(scene.query())).toEqual(['card:guess']);
    const legend = scene.find('title:filter');
    expect(legend?.block.label).toBe('Standing out: Research. The other cards are faded.');
    expect(legend && legend.y + legend.block.h).toBeLessThan(scene.h);
    for (const { block, y } of map.query()) expect(y + block.h).toBeLessThanOrEqual(legend?.y ?? 0);
    expect(scene.find('card:guess')?.block.dim).toBe(true);
    expect(scene.query({ x: 0, y: 0, w: 10, h: 10 }).map(({ block }) => block.key)).not.toContain('title:filter');
  });

  it('fades what is not the actor’s, curves too', () => {
    const scene = filteredScene(map, snapshot, { standing: { evidence: null, actor: 'ana' } });
    expect(dim(scene.query())).toEqual(['card:bens', 'curve:ben-feels', 'point:ben-feels.s']);
    expect(scene.find('title:filter')?.block.label).toBe('Standing out: Ana. What belongs to others is faded.');
  });

  it('is the scene itself without a filter, and without lanes to fade', () => {
    expect(filteredScene(map, snapshot, { standing: { evidence: null, actor: null }, rows: null })).toBe(map);
    const matrix = layoutBoard(snapshot, 'm');
    expect(filteredScene(matrix, snapshot, { standing: { evidence: 'research', actor: null } })).toBe(matrix);
  });

  it('says which touchpoints a matrix shows', () => {
    const rows = { text: 'web', channel: 'none', gaps: true };
    const scene = filteredScene(layoutBoard(snapshot, 'm', { filter: rows }), snapshot, { rows });
    expect(scene.find('title:filter')?.block.label).toBe('Only some touchpoints: named “web” · without a channel · unused or without an owner');
    expect(scene.grid?.rows.map(({ lane }) => lane)).toEqual(['web']);
  });

  it('is painted faint', () => {
    const svg = sceneToSvg(filteredScene(map, snapshot, { standing: { evidence: 'research', actor: null } }), { palette: PALETTES.paper, title: 'Map', language: 'en', fonts: {} });
    expect([...svg.matchAll(/ opacity="([\d.]+)"/g)].map(([, value]) => Number(value))).toEqual([DIM]);
  });
});

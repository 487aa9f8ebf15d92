import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import { EMPATHY_ZONES } from '../../../../src-shared/model/empathy';
import { firstKeys } from '../../../../src-shared/model/order';
import type { AnyRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import type { Box, Scene, ScenePlace } from '../../../../src-shared/scene/types';
import { record } from './sample-board';

const WORDS = ['', 'Yes', 'Wants to compare prices', 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3), 'a\nb\nc', '- one\n- two', '👩‍👩‍👧‍👦 عربى 漢字', 'long '.repeat(60)];
const board = (language: 'en' | 'es' = 'en'): AnyRecord[] => [
  record({ kind: 'project', id: 'project', title: 'P', language, lineage: 'x', schema: 1 }),
  record({ kind: 'board', id: 'b', boardKind: 'empathy', order: 'V', title: 'Ana', actors: ['p'] }),
];

interface Said {
  readonly zone: string;
  readonly text: string;
  readonly initials: string;
  readonly votes: number;
}

const said: fc.Arbitrary<Said> = fc.record({
  zone: fc.constantFrom(...EMPATHY_ZONES, 'from-the-future', ''),
  text: fc.constantFrom(...WORDS),
  initials: fc.constantFrom('', 'AR', 'Table number four, by the window'),
  votes: fc.constantFrom(0, 0, 7, 123_456_789),
});
const notes = fc.array(said, { maxLength: 60 });

const note = ({ zone, ...fields }: Said, i: number, order: string): AnyRecord => record({ kind: 'note', id: `n${i}`, board: 'b', ...fields, place: { zone, x: 0, y: 0, order } });

function snapshotOf(list: readonly Said[], language: 'en' | 'es' = 'en'): Snapshot {
  const orders = firstKeys(list.length);
  return Snapshot.of([...board(language), ...list.map((each, i) => note(each, i, orders[i] ?? ''))]);
}

function placesOf(scene: Scene): ScenePlace[] {
  return Array.from({ length: scene.places?.count ?? 0 }, (_, i) => scene.places?.at(i)).filter((place) => place !== undefined);
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const within = (inner: Box, outer: Box): boolean => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h;

const shown = (scene: Scene): unknown => ({
  w: scene.w, h: scene.h, blocks: scene.query().map(({ block, x, y }) => ({ ...block, x, y })), places: placesOf(scene),
});

describe('an empathy map', () => {
  it('has its nine zones in the order of the field, numbered 1 to 7', () => {
    const scene = layoutBoard(snapshotOf([]), 'b');
    const rows = Array.from({ length: scene.places?.rowCount ?? 0 }, (_, row) => scene.places?.rowLabel(row));
    expect(rows).toEqual(['1 Who is it?', '2 Need to do', '3 See', '4 Say', '5 Do', '6 Hear', '7 Think and feel', 'Pains', 'Gains']);
    expect(placesOf(layoutBoard(snapshotOf([], 'es'), 'b')).map(({ label }) => label.split('.')[0])).toContain('Qué oye');
  });

  it('keeps every note in its zone and apart from all others, whatever they say', () => {
    fc.assert(
      fc.property(notes, fc.constantFrom('en', 'es'), (list, language) => {
        const scene = layoutBoard(snapshotOf(list, language), 'b');
        const places = placesOf(scene);
        const zones = places.filter(({ role }) => role === 'zone');
        const stickies = places.filter(({ role }) => role === 'note');
        expect(stickies.map(({ record: id }) => id).sort()).toEqual(list.map((_, i) => `n${i}`).sort());
        for (const [i, a] of zones.entries()) for (const b of zones.slice(i + 1)) expect(overlap(a.box, b.box), `${a.key} and ${b.key}`).toBe(false);
        for (const [i, a] of stickies.entries()) {
          const zone = zones.find((each) => each.zone === a.zone);
          expect(zone && within(a.box, zone.box), `${a.key} in ${a.zone}`).toBe(true);
          for (const b of stickies.slice(i + 1)) expect(overlap(a.box, b.box), `${a.key} on ${b.key}`).toBe(false);
        }
        for (const { block, x, y } of scene.query()) {
          expect(within({ x, y, w: block.w, h: block.h }, { x: 0, y: 0, w: scene.w, h: scene.h }), block.key).toBe(true);
          for (const item of block.items) {
            if (item.type !== 'text') continue;
            expect(item.size).toBeGreaterThanOrEqual(12);
            const end = Math.max(...item.runs.map((run) => run.x + run.width));
            expect(within({ x: item.x, y: item.baseline - item.size, w: end, h: item.size }, { x: -0.5, y: 0, w: block.w + 1, h: block.h }), `text of ${block.key}`).toBe(true);
          }
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('follows changes note by note as if it were laid out from scratch, and draws again only what changed', () => {
    const edit = fc.record({ at: fc.nat(), said, gone: fc.boolean() });
    fc.assert(
      fc.property(notes, fc.array(edit, { minLength: 1, maxLength: 8 }), (list, edits) => {
        let snapshot = snapshotOf(list);
        const layout = createLayout(snapshot, 'b');
        for (const { at, said: next, gone } of edits) {
          const i = at % (list.length + 2);
          const id = `n${i}`;
          const before = layout.scene;
          const untouched = snapshot.ofKind('note').filter((other) => other.id !== id);
          snapshot = gone ? snapshot.with([], [id]) : snapshot.with([note(next, i, firstKeys(70)[i] ?? '')], []);
          const scene = layout.update({ snapshot, changed: new Set([id]) });
          expect(shown(scene)).toEqual(shown(layoutBoard(snapshot, 'b')));
          for (const other of untouched) expect(scene.find(`place:note:${other.id}`)?.block).toBe(before.find(`place:note:${other.id}`)?.block);
        }
      }),
      { numRuns: 30, seed: 9 },
    );
  });

  it('shows whom it is about: a persona, an audience, a name in words, nobody, or one that is gone', () => {
    const face = (...more: AnyRecord[]): string | undefined => layoutBoard(Snapshot.of([...board(), ...more]), 'b').find('lane:b.person')?.block.label;
    expect(face(record({ kind: 'persona', id: 'p', order: 'V', title: 'Ana Ruiz', role: 'Pilot' }))).toBe('Ana Ruiz · Pilot');
    expect(face(record({ kind: 'audience', id: 'p', order: 'V', title: 'Fans' }))).toBe('Fans');
    expect(face()).toBe('The persona or audience is gone');
    expect(face({ ...(board()[1] as Extract<AnyRecord, { kind: 'board' }>), actors: [], actorName: 'Someone' })).toBe('Someone');
    expect(face({ ...(board()[1] as Extract<AnyRecord, { kind: 'board' }>), actors: [] })).toBe('Nobody chosen yet');
  });

  it('marks a note that a card was made from, as soon as it is', () => {
    const snapshot = snapshotOf([{ zone: 'pains', text: 'Waits too long', initials: '', votes: 0 }]);
    const layout = createLayout(snapshot, 'b');
    const used = (scene: Scene): boolean => scene.find('place:note:n0')?.block.label.includes('In a map') ?? false;
    expect(used(layout.scene)).toBe(false);
    const card = record({ kind: 'card', id: 'c', place: { lane: 'l', step: 's', order: 'V' }, source: 'n0' });
    expect(used(layout.update({ snapshot: snapshot.with([card], []), changed: new Set(['c']) }))).toBe(true);
  });
});

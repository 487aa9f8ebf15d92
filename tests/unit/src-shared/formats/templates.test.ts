import { describe, expect, it } from 'vitest';
import type { TemplateInfo } from '../../../../src-shared/host';
import { translator } from '../../../../src-shared/i18n';
import { countBoards } from '../../../../src-shared/insight/counts';
import { CHANNEL_ICONS } from '../../../../src-shared/layout/icons';
import { EMPATHY_ZONES } from '../../../../src-shared/model/empathy';
import { parseMarks } from '../../../../src-shared/model/marks';
import type { Language } from '../../../../src-shared/model/fields';
import { templates } from '../../../../src-shared/formats/templates';
import { TODAY, counter, snapshotOf } from './helpers';

const ALL: readonly TemplateInfo[] = templates.list();

function built(id: string, language: Language, title = '') {
  const records = templates.make(id, { language, title, today: TODAY, newId: counter() });
  if (!records) throw new Error(`no template ${id}`);
  const snapshot = snapshotOf(records);
  const board = snapshot.boards()[0];
  if (!board) throw new Error(`${id} has no board`);
  return { snapshot, board, counts: countBoards(snapshot).get(board.id) };
}

describe('templates', () => {
  it('have an entry of their own in each language, and one sample a language', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    const ids = (language: Language) => ALL.filter((one) => !one.sample && one.language === language).map(({ id }) => id.replace(/-(en|es)$/, ''));
    expect(ids('es')).toEqual(ids('en'));
    expect(ALL.filter(({ sample }) => sample).map(({ language }) => language)).toEqual(['en', 'es']);
  });

  it.each(ALL.map(({ id, language }) => [id, language] as const))('%s is a whole project in %s, with nothing dangling', (id, language) => {
    const { snapshot, board } = built(id, language);
    expect(snapshot.project?.language).toBe(language);
    expect(board.date).toBe(TODAY);
    for (const stage of snapshot.childrenOf('stage', board.id)) expect(snapshot.childrenOf('step', stage.id).length).toBeGreaterThan(0);
    for (const card of snapshot.ofKind('card')) {
      for (const reference of [card.place.lane, card.place.step, card.touchpoint, card.team, ...card.evidence]) if (reference !== null) expect(snapshot.get(reference)).toBeDefined();
      expect(parseMarks(card.text).flatMap(({ spans }) => spans.map(({ text }) => text)).join('')).not.toContain('*');
    }
    for (const channel of snapshot.ofKind('channel')) expect(CHANNEL_ICONS).toContain(channel.icon);
  });

  it.each(ALL.filter(({ sample }) => !sample).map(({ id, language }) => [id, language] as const))('%s leaves the board to its author and asks in the capture tray', (id, language) => {
    const { snapshot, board } = built(id, language);
    expect(snapshot.ofKind('card')).toEqual([]);
    const notes = snapshot.ofKind('note');
    expect(notes.every((note) => note.board === null)).toBe(true);
    const places = notes.map(({ text }) => /^\*\*(.+)\*\*\n./.exec(text)?.[1]);
    expect(places).not.toContain(undefined);
    if (board.boardKind === 'empathy') {
      const zones = EMPATHY_ZONES.map((zone) => translator(language)(`zone.${zone}`));
      for (const zone of zones) expect(places.filter((place) => place?.replace(/^\d /, '') === zone).length, zone).toBeGreaterThan(0);
      return;
    }
    const steps = snapshot.childrenOf('stage', board.id).flatMap((stage) => snapshot.childrenOf('step', stage.id)).map(({ title }) => title);
    for (const step of id.startsWith('blank') ? [] : steps) expect(places.filter((place) => place?.startsWith(`${step} · `)).length, step).toBeGreaterThan(0);
    const guidance = board.boardKind === 'matrix' ? 5 : 2;
    expect(notes).toHaveLength(id.startsWith('blank') ? 0 : places.filter((place) => steps.some((step) => place?.startsWith(`${step} · `))).length + guidance);
  });

  it('take the title they are given, else their own', () => {
    expect(built('purchase-en', 'en', 'Our shop').board.title).toBe('Our shop');
    expect(built('purchase-en', 'en').snapshot.project?.title).toBe('A consumer purchase');
  });

  it('can be asked for by their name and a language', () => {
    expect(built('purchase', 'es').board.title).toBe('Compra de un particular');
    expect(built('seguro-hogar', 'en').snapshot.project?.language).toBe('es');
    expect(templates.make('nothing', { language: 'en', title: '', today: TODAY, newId: counter() })).toBeNull();
  });
});

describe('samples', () => {
  it.each(['e-bike', 'seguro-hogar'])('%s shows what the program can do', (id) => {
    const { snapshot, board, counts } = built(id, 'en');
    expect(counts).toMatchObject({ stages: 6, steps: 17, lanes: 9, links: 3 });
    expect(counts?.cards).toBeGreaterThan(70);
    expect([board.scenario, board.goals, board.author, board.version].every((text) => text !== '')).toBe(true);
    expect(snapshot.find('persona', board.actors[0])?.quote).not.toBe('');
    const steps = snapshot.ofKind('step');
    expect(steps.filter((step) => step.momentOfTruth).length).toBeGreaterThan(1);
    expect(steps.filter((step) => step.exit).length).toBe(2);
    const cards = snapshot.ofKind('card');
    expect(new Set(cards.map((card) => card.evidenceMark))).toEqual(new Set([null, 'assumption', 'anecdote', 'research']));
    expect(new Set(cards.map((card) => card.marker))).toEqual(new Set([null, 'fail', 'wait', 'decision']));
    const curve = cards.filter((card) => card.emotion !== null);
    expect(curve).toHaveLength(17);
    expect(curve.every((card) => card.expected !== null)).toBe(true);
    expect(snapshot.ofKind('voice').length).toBeGreaterThanOrEqual(8);
    expect(snapshot.ofKind('touchpoint').filter((touchpoint) => touchpoint.listening).length).toBeGreaterThanOrEqual(3);
  });

  it.each(['e-bike', 'seguro-hogar'])('%s has a board of every kind, and they refer to each other', (id) => {
    const { snapshot, board } = built(id, 'en');
    const [map, blueprint, persona, empathy, matrix] = snapshot.boards();
    expect([map, blueprint, persona, empathy, matrix].map((one) => one?.boardKind)).toEqual(['journey', 'blueprint', 'persona', 'empathy', 'matrix']);
    expect(blueprint?.madeFrom).toBe(board.id);
    for (const one of [blueprint, persona, empathy]) expect(one?.actors).toEqual(board.actors.slice(0, 1));
    const sources = snapshot.childrenOf('stage', blueprint?.id ?? '').flatMap((stage) => snapshot.childrenOf('step', stage.id)).map(({ source }) => snapshot.find('step', source)?.stage);
    expect(sources.map((stage) => snapshot.find('stage', stage)?.board)).toEqual(sources.map(() => board.id));
    const said = snapshot.ofKind('card').filter(({ place }) => snapshot.find('lane', place.lane)?.role === 'systems');
    expect(said.map(({ system }) => snapshot.find('system', system)?.title)).toEqual(said.map(({ text }) => text));
    const zones = new Set(snapshot.ofKind('note').filter((note) => note.board === empathy?.id).map(({ place }) => place.zone));
    expect(zones).toEqual(new Set(EMPATHY_ZONES));
    const links = snapshot.ofKind('link').filter(({ from }) => snapshot.find('card', from));
    expect(links.length).toBeGreaterThan(10);
    for (const { from, to } of links) expect(snapshot.find('card', from) && snapshot.find('card', to)).toBeDefined();
  });
});

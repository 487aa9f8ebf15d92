import { describe, expect, it } from 'vitest';
import { COMMANDS, LISTED_COMMANDS, listedCommandById } from '../../../../src-shared/commands/registry';
import { ENGLISH, SPANISH } from '../../../../src-shared/i18n';
import { Desk } from './helpers';

describe('the list of commands', () => {
  it('names each once', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    for (const command of LISTED_COMMANDS) expect(listedCommandById(command.id)).toBe(command);
  });

  it('lists what needs no arguments, and only that', () => {
    expect(COMMANDS.filter(({ listed }) => listed)).toEqual(LISTED_COMMANDS);
  });

  it('has a name in both languages for what is listed', () => {
    for (const { id } of LISTED_COMMANDS) {
      expect(ENGLISH, id).toHaveProperty([`command.${id}`]);
      expect(SPANISH, id).toHaveProperty([`command.${id}`]);
    }
  });

  it('gives a shortcut to one command at a time, written in one way', () => {
    const shortcuts = COMMANDS.flatMap((command) => command.shortcuts ?? []);
    for (const shortcut of shortcuts) expect(shortcut).toMatch(/^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|[=+\-./\\?]|F\d+|Enter|Escape|Delete|Backspace|Arrow(Up|Down|Left|Right))$/);
    // What a key does to cards it may do to notes: they stand on different boards.
    const desk = new Desk([{ kind: 'board', id: 'e', boardKind: 'empathy', order: 'k' }, { kind: 'note', id: 'n1', board: 'e', place: { zone: 'see', x: 0, y: 0, order: 'V' } }, { kind: 'note', id: 'n2', board: 'e', place: { zone: 'see', x: 0, y: 0, order: 'k' } }]);
    for (const [board, ids] of [['b', ['c2']], ['b', ['g1']], ['b', []], ['e', ['n1']], ['e', ['n2']], ['e', []]] as const) {
      desk.select(ids, board === 'b' ? { lane: 'l1', step: 's1' } : null);
      desk.board = board;
      for (const shortcut of new Set(shortcuts)) {
        const able = LISTED_COMMANDS.filter((command) => command.shortcuts?.includes(shortcut) && command.when(desk.context, undefined));
        expect(able.length, `${shortcut} for ${able.map(({ id }) => id).join(' and ')}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('lets nothing change a project that is read-only', () => {
    const desk = new Desk();
    desk.readOnly = true;
    for (const selection of [['c1'], ['g1'], ['s1'], ['l1'], []]) {
      desk.select(selection, { lane: 'l1', step: 's1' });
      for (const command of LISTED_COMMANDS.filter((listed) => listed.when(desk.context, undefined))) {
        expect(command.run(desk.context, undefined).edits, command.id).toBeUndefined();
      }
    }
  });

  it('says beforehand whether a command does something: none that may run is without effect', () => {
    const desk = new Desk();
    for (const selection of [['c1'], ['c1', 'c4'], ['g1'], ['s1'], ['s3'], ['l1'], []]) {
      desk.select(selection, { lane: 'l2', step: 's3' });
      for (const command of LISTED_COMMANDS.filter((listed) => listed.when(desk.context, undefined))) {
        expect(Object.keys(command.run(desk.context, undefined)), command.id).not.toEqual([]);
      }
    }
  });

  it('works on a project without boards', () => {
    const desk = new Desk();
    desk.board = 'gone';
    for (const command of LISTED_COMMANDS) if (command.when(desk.context, undefined)) command.run(desk.context, undefined);
    expect(listedCommandById('board.add')?.when(desk.context, undefined)).toBe(true);
  });
});

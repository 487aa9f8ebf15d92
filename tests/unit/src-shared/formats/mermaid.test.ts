import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMermaid } from '../../../../src-shared/formats/mermaid';
import { brief, failure, read, shapeOf } from './helpers';

const WORKING_DAY = `journey
  title My working day
  section Go to work
    Make tea: 5: Me
    Do work: 1: Me, Cat
  section Go home
    Sit down: 4: Me
`;

function emotions(snapshot: Awaited<ReturnType<typeof read>>['snapshot']): (number | null)[] {
  return snapshot.ofKind('step').map((step) => snapshot.ofKind('card').find((card) => card.place.step === step.id && card.emotion !== null)?.emotion ?? null);
}

describe('reading a Mermaid journey', () => {
  it('makes stages of sections, steps of tasks, emotions of scores', async () => {
    const day = await read('day.mmd', WORKING_DAY);
    expect(day.title).toBe('My working day');
    expect(shapeOf(day)).toMatchObject({ stages: ['Go to work', 'Go home'], steps: ['Make tea', 'Do work', 'Sit down'] });
    expect(emotions(day.snapshot)).toEqual([2, -2, 1]);
    expect(day.warnings).toEqual([]);
  });

  it('makes audiences of actors and says on a lane of its own who takes part', async () => {
    const { snapshot, ...day } = await read('day.mmd', WORKING_DAY);
    expect(snapshot.ofKind('audience').map(({ title }) => title)).toEqual(['Me', 'Cat']);
    const shape = shapeOf({ snapshot, ...day });
    expect(shape.cells[shape.lanes.indexOf('Who takes part')]).toEqual([['Me'], ['Me', 'Cat'], ['Me']]);
  });

  it('makes one actor throughout the actor of the board, without a lane', async () => {
    const { snapshot, board, ...rest } = await read('one.mmd', 'journey\n  Only task: 3: Me\n');
    expect(snapshot.find('board', board)?.actorName).toBe('Me');
    expect(shapeOf({ snapshot, board, ...rest }).lanes).not.toContain('Who takes part');
    expect(rest.title).toBe('one');
  });

  it.each([['0'], ['13'], ['X'], ['-1'], ['5.5'], ['3,5']])('warns of the score %s, naming line and step, and leaves the step without a value', async (score) => {
    const { snapshot, warnings } = await read('odd.mmd', `journey\n\n section A\n  Call: ${score}: Me\n  Wait: 2: Me`);
    expect(warnings).toEqual([{ line: 4, code: 'score', values: { step: 'Call', score } }]);
    expect(emotions(snapshot)).toEqual([null, -1]);
  });

  it('warns of a task without a score', async () => {
    expect(brief((await read('odd.mmd', 'journey\nJust words\nEmpty:')).warnings)).toEqual(['2 noScore', '3 noScore']);
  });

  it('reads keywords in any case, CRLF, a BOM, comments, directives and statements ended by a semicolon', async () => {
    const odd = '\ufeff%%{init: {"theme":\r\n "dark"}}%%\r\n%% a comment\r\nJOURNEY\r\nTitle Odd; SECTION One # not this\r\nTask: 3: Me %% nor this\r\n# nor that: 5\r\nOther: 4;\r\n';
    const result = await read('odd.mmd', odd);
    expect(result.title).toBe('Odd');
    expect(shapeOf(result)).toMatchObject({ stages: ['One'], steps: ['Task', 'Other'] });
    expect(result.warnings).toEqual([]);
  });

  it('keeps lines numbered as in the file, whatever was skipped', async () => {
    expect(brief((await read('odd.mmd', '---\ntitle: From the matter\n---\n%%{init:\n{}}%%\njourney\n  Task: 9\n')).warnings)).toEqual(['7 score']);
  });

  it('says where the header should be', async () => {
    expect(await failure('flow.mmd', '%% x\n\nflowchart TD\n A --> B')).toMatchObject({ error: 'noHeader', code: 'noHeader', line: 3, values: { found: 'flowchart TD' } });
  });

  it('finds the diagram in Markdown and counts lines of the whole file', async () => {
    const text = '# Notes\n\n```mermaid\nflowchart TD\n```\n\n```mermaid\njourney\n  Task: 7: Me\n```\n\n```mermaid\njourney\n  More: 5\n```\n';
    const result = await read('notes.md', text);
    expect(shapeOf(result).steps).toEqual(['Task']);
    expect(brief(result.warnings)).toEqual(['9 score', '12 moreDiagrams']);
  });

  it('reads entity codes and writes them where a name holds Mermaid’s own signs', async () => {
    const source = 'journey\n  title Signs#58; all\n  section A#59; b\n    Ask#58; #35;1, why: 4: Me#44; myself\n';
    const result = await read('signs.mmd', source);
    expect(shapeOf(result)).toMatchObject({ stages: ['A; b'], steps: ['Ask: #1, why'] });
    expect(result.snapshot.ofKind('audience')[0]?.title).toBe('Me, myself');
  });
});

describe('Mermaid → project → Mermaid', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.replace(/[:;#,%<\n\r]/g, '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !/^(journey|title|section|acc)/i.test(text));
  const actors = fc.uniqueArray(fc.constantFrom('Me', 'Cat', 'Team A', '家族', 'Área legal'), { maxLength: 3 });
  const task = fc.record({ name, score: fc.constantFrom('1', '2', '3', '4', '5', '2.5'), actors });
  const section = fc.record({ name, tasks: fc.array(task, { maxLength: 5 }) });
  const journey = fc.record({ title: name, sections: fc.array(section, { minLength: 1, maxLength: 4 }) });

  it('loses nothing: the text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(journey, async ({ title, sections }) => {
        const tasks = (list: typeof sections[number]['tasks']) => list.map((item) => `    ${item.name}: ${item.score}${item.actors.length > 0 ? `: ${item.actors.join(', ')}` : ''}\n`).join('');
        const source = `journey\n  title ${title}\n${sections.map((part) => `  section ${part.name}\n${tasks(part.tasks)}`).join('')}`;
        const { snapshot, board } = await read('any.mmd', source);
        expect(toMermaid(snapshot, board)).toBe(source);
      }),
      { seed: 20260314, numRuns: 150 },
    );
  });

  it('keeps names with any sign, a description, and tasks before any section', async () => {
    const source = 'journey\n  title a#58; b#35;c #37;#37; d\n  accDescr {\n    First line\n    second#59; line\n  }\n    #115;ection 9: 3: Me#44; too\n  section 1#58;2\n    Nobody: 5\n';
    const { snapshot, board } = await read('signs.mmd', source);
    expect(snapshot.find('board', board)).toMatchObject({ title: 'a: b#c %% d', scenario: 'First line\nsecond; line' });
    expect(toMermaid(snapshot, board)).toBe(source);
  });
});

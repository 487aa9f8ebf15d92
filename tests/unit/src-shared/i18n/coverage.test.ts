import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../../src-shared/i18n';
import type { SendError } from '../../../../src-renderer/session/sync';
import * as searchWords from '../../../../src-shared/i18n/areas/search-words';
import { COMMANDS } from '../../../../src-shared/commands/registry';

const LANGUAGES = ['en', 'es'] as const;

/** Members of a union of string literals as `host.ts` writes it. */
function membersOf(union: string): readonly string[] {
  const source = readFileSync(new URL('../../../../src-shared/host.ts', import.meta.url), 'utf8');
  const text = new RegExp(`export type ${union} =([^;]*);`).exec(source)?.[1] ?? '';
  return [...text.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '');
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = translator(language);

  it.each([['OpenError', 'open'], ['SaveError', 'save'], ['ImportError', 'import'], ['ExportError', 'export'], ['ImageError', 'image'], ['LibraryError', 'library']])(
    'every %s says what happened and what to do', (union, area) => {
      const members = membersOf(union);
      expect(members.length).toBeGreaterThan(3);
      expect(members.filter((member) => !words.maybe(`error.${area}.${member}.title`) || !words.maybe(`error.${area}.${member}.text`))).toEqual([]);
    },
  );

  it('every refusal of an update says what happened and what to do', () => {
    const refusals = ['invalid', 'tooLarge', 'readOnly', 'diskFull', 'cannotWrite', 'closed'] satisfies SendError[];
    expect(refusals.filter((refusal) => !words.maybe(`error.send.${refusal}.title`) || !words.maybe(`error.send.${refusal}.text`))).toEqual([]);
  });

  it('every command that is listed has a name', () => {
    expect(COMMANDS.filter((command) => command.listed && !words.maybe(`command.${command.id}`)).map(({ id }) => id)).toEqual([]);
  });

  it('every further word to look for belongs to a command that is listed', () => {
    const listed = new Set<string>(COMMANDS.filter((command) => command.listed).map(({ id }) => id));
    expect(Object.keys(searchWords.en).map((key) => key.replace('search.', '')).filter((id) => !listed.has(id))).toEqual([]);
  });
});

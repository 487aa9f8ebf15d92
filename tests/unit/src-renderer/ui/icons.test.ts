import { expect, it } from 'vitest';
import { COMMANDS } from '../../../../src-shared/commands/registry';
import { ICON_NAMES } from '../../../../src-renderer/ui/icons';

it('the icons shipped are those that commands name', () => {
  const named = new Set(COMMANDS.flatMap((command) => command.icon ?? []));
  expect([...named].filter((name) => !ICON_NAMES.includes(name))).toEqual([]);
  expect(ICON_NAMES.filter((name) => !named.has(name))).toEqual([]);
});

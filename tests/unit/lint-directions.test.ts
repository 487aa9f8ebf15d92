import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { forbidden } from '../../scripts/lint/directions.mjs';

/** A rule that fails silently is worse than none: each pair here must be refused or allowed by the real rule. */
const REFUSED: [file: string, specifier: string][] = [
  ['src-renderer/app/app.tsx', '../../src-main/host/create-host'],
  ['src-main/host/create-host.ts', '../../src-renderer/session/store'],
  ['src-shared/model/card.ts', '../document/open'],
  ['src-shared/model/card.ts', '../i18n/messages'],
  ['src-shared/document/open.ts', '../commands/move-card'],
  ['src-shared/layout/layout.ts', '../scene/svg'],
  ['src-shared/scene/types.ts', '../layout/layout'],
  ['src-shared/scene/types.ts', './svg'],
  ['src-shared/insight/scores.ts', '../layout/layout'],
  ['src-shared/formats/csv.ts', '../document/open'],
  ['src-shared/host.ts', './document/open'],
  ['src-shared/i18n/en.ts', '../model/card'],
  ['src-shared/commands/move-card.ts', 'yjs'],
  ['src-shared/commands/move-card.ts', 'node:fs'],
  ['src-shared/scene/svg.ts', 'react'],
  ['src-shared/model/card.ts', '../../src-main/store/store'],
  ['src-main/store/store.ts', '../host/create-host'],
  ['src-main/host/create-host.ts', '../electron/main'],
  ['src-main/host/create-host.ts', 'better-sqlite3'],
  ['src-main/export/pdf.ts', '../store/store'],
  ['src-main/web/server.ts', '../electron/menu'],
  ['src-main/web/server.ts', 'electron'],
  ['src-main/cli/run.ts', 'electron/main'],
  ['src-renderer/host/client.ts', '../session/store'],
  ['src-renderer/ui/button.tsx', '../session/store'],
  ['src-renderer/session/store.ts', '../canvas/canvas'],
  ['src-renderer/canvas/canvas.tsx', '../boards/toolbar'],
  ['src-renderer/boards/toolbar.tsx', '../app/menu'],
  ['src-renderer/panels/list.ts', '../canvas/canvas'],
  ['src-renderer/session/store.ts', '../../tests/helpers'],
  ['src-renderer/canvas/canvas.tsx', 'node:path'],
];

const ALLOWED: [file: string, specifier: string][] = [
  ['src-shared/document/open.ts', 'yjs'],
  ['src-shared/document/open.ts', '../model/card'],
  ['src-shared/commands/move-card.ts', '../document/types'],
  ['src-shared/layout/layout.ts', '../scene/types'],
  ['src-shared/layout/measure.ts', './font-metrics.json'],
  ['src-shared/scene/svg.ts', './types'],
  ['src-shared/scene/svg.ts', '../model/card'],
  ['src-shared/host.ts', './model/card'],
  ['src-main/store/store.ts', 'better-sqlite3'],
  ['src-main/host/create-host.ts', '../store/store'],
  ['src-main/host/create-host.ts', '../../src-shared/host'],
  ['src-main/electron/main.ts', 'electron'],
  ['src-main/cli/run.ts', '../export/pdf'],
  ['src-main/export/fonts.ts', 'node:fs'],
  ['src-renderer/session/store.ts', '../host/client'],
  ['src-renderer/canvas/canvas.tsx', '../session/store'],
  ['src-renderer/app/app.tsx', '../boards/toolbar'],
  ['src-renderer/panels/list.ts', '../session/store'],
  ['src-renderer/app/app.tsx', '../ui/button'],
  ['src-renderer/main.tsx', './fonts.css'],
  ['src-renderer/ui/tokens.ts', '../../resources/fonts/Inter-Regular.ttf?url'],
];

describe('import directions', () => {
  it.each(REFUSED)('%s may not import %s', (file, specifier) => {
    expect(forbidden(file, specifier)).toEqual(expect.any(String));
  });

  it.each(ALLOWED)('%s may import %s', (file, specifier) => {
    expect(forbidden(file, specifier)).toBeUndefined();
  });

  it('are part of the lint configuration, for every kind of import', async () => {
    // Type information is not needed here and would need the file to exist.
    const eslint = new ESLint({ overrideConfig: [{ languageOptions: { parserOptions: { project: null } }, rules: {} }], ruleFilter: ({ ruleId }) => ruleId === 'cxmap/directions' });
    const code = `
      import { open } from '../document/open';
      import type { Doc } from 'yjs';
      export * from '../layout/layout';
      export { a } from '../scene/types';
      type Later = import('../commands/x').X;
      const lazy = () => import('../../src-main/store/store');
    `;
    const [result] = await eslint.lintText(code, { filePath: 'src-shared/model/card.ts' });
    expect(result?.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([2, 3, 4, 5, 6, 7].map((line) => ['cxmap/directions', line]));
  });
});

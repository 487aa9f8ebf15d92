import { defineConfig } from 'vitest/config';

const project = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...extra },
});

export default defineConfig({
  test: {
    environment: 'node',
    passWithNoTests: true,
    projects: [
      // Generous limits: they are for hangs, and these machines are shared.
      project('unit', { testTimeout: 60_000 }),
      project('contract', { testTimeout: 120_000, globalSetup: 'tests/helpers/program.ts' }),
      project('crash', { testTimeout: 300_000, fileParallelism: false, globalSetup: 'tests/helpers/program.ts' }),
    ],
  },
});

/** What ends a command: one line for people and an exit code. */
import type { Translator } from '../../src-shared/i18n';

export type ExitCode = 0 | 1 | 2;

export class Problem extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.name = 'Problem';
    this.exitCode = exitCode;
  }
}

/** The input is bad: which file, and what is wrong with it. */
export function badInput(say: Translator, file: string, message: string): Problem {
  return new Problem(1, say('cli.problem', { file, message }));
}

export function wrongUsage(message: string): Problem {
  return new Problem(2, message);
}

/** The operating system's name for what went wrong (`ENOENT`), or nothing. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

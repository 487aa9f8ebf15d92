/** Runs the built `cxmap` command as a user does: another process, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve('out/main/cli.js');
export const FIXTURES = resolve('tests/fixtures/import');

export const isBuilt = existsSync(PROGRAM);

export interface Run {
  readonly code: number | null;
  readonly out: string;
  /** Lines of stderr. */
  readonly problems: readonly string[];
}

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'cxmap-cli-'));

  run(...words: string[]): Run {
    return this.runWith({}, ...words);
  }

  runWith(environment: Readonly<Record<string, string>>, ...words: string[]): Run {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, LC_ALL: _all, LC_MESSAGES: _messages, ...inherited } = process.env;
    const run = spawnSync(process.execPath, [PROGRAM, ...words], { cwd: this.path, encoding: 'utf8', env: { ...inherited, LANG: 'C.UTF-8', ...environment } });
    return { code: run.status, out: run.stdout, problems: run.stderr.split('\n').filter((line) => line !== '') };
  }

  /** Runs a command that must work. */
  done(...words: string[]): Run {
    const run = this.run(...words);
    if (run.code !== 0) throw new Error(`cxmap ${words.join(' ')} ended with ${String(run.code)}: ${run.problems.join(' / ')}`);
    return run;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

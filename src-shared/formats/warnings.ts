/** Collects an importer's warnings, as many as a person would read. */
import { MAX_WARNINGS } from './limits';
import type { Values, Warning, WarningCode } from './types';

export class Warnings {
  private readonly list: Warning[] = [];
  private omitted = 0;

  add(line: number, code: WarningCode, values: Values = {}): void {
    if (this.list.length < MAX_WARNINGS) this.list.push({ line, code, values });
    else this.omitted++;
  }

  /** By line, the order of equal lines kept; a last one counts what was left out. */
  done(): readonly Warning[] {
    const sorted = [...this.list].sort((a, b) => a.line - b.line);
    return this.omitted > 0 ? [...sorted, { line: 0, code: 'more', values: { count: this.omitted } }] : sorted;
  }
}

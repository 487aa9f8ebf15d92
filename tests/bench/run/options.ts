/** `npm run bench -- …` */
import { parseArgs } from 'node:util';

export const PARTS = ['canvas', 'links', 'writing', 'storage', 'open', 'export'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly sizes: readonly number[];
  readonly reps: number;
  readonly parts: readonly Part[];
  /** Folder for pictures of what was measured, or `null`. */
  readonly shots: string | null;
  /** File that the raw canvas rows are added to, one JSON object a line, or `null`. */
  readonly out: string | null;
}

export const USAGE = `npm run bench -- [--quick] [--sizes 1000,5000,10000] [--reps 3] [--only canvas,links,writing,storage,open,export] [--shots FOLDER] [--out FILE]
--quick: 1,000 cards, once.`;

/** The options, or `null` where they make no sense. */
export function parseOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        sizes: { type: 'string' },
        reps: { type: 'string' },
        only: { type: 'string' },
        shots: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const sizes = (values.sizes ?? (values.quick ? '1000' : '1000,5000,10000')).split(',').map(Number);
    const reps = Number(values.reps ?? (values.quick ? 1 : 3));
    const wanted = values.only?.split(',') ?? PARTS;
    const parts = PARTS.filter((part) => wanted.includes(part));
    const whole = (value: number): boolean => Number.isInteger(value) && value > 0;
    if (!sizes.every(whole) || !whole(reps) || parts.length !== wanted.length) return null;
    return { sizes, reps, parts, shots: values.shots ?? null, out: values.out ?? null };
  } catch {
    return null;
  }
}

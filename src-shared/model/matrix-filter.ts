/** The filter of a touchpoint matrix: a window's own, and told to who exports what it shows. */
import type { Id } from './fields';

/** Which touchpoints somebody looks at in a matrix. */
export interface MatrixFilter {
  /** Words of the name, whatever their accents and case. */
  readonly text: string;
  /** A channel, `none` for touchpoints without one, or `null` for all. */
  readonly channel: Id | null;
  /** Only what is missing something: touchpoints that nobody uses, or that nobody answers for. */
  readonly gaps: boolean;
}

export const NO_FILTER: MatrixFilter = { text: '', channel: null, gaps: false };

/** Whether the filter leaves anything out. */
export const isFiltering = ({ text, channel, gaps }: MatrixFilter): boolean => text.trim() !== '' || channel !== null || gaps;

/** Warnings of the importers: `import.<code>`, with the values that the warning carries. */
import type { Translation } from '../types';

export const en = {
  'import.empty': 'There is nothing in it',
} as const;

export const es: Translation<typeof en> = {
  'import.empty': 'Está vacío',
};

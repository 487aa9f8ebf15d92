/** What the command line says. */
import type { Translation } from '../types';

export const en = {
  'cli.line': 'line {{line}}: {{message}}',
} as const;

export const es: Translation<typeof en> = {
  'cli.line': 'línea {{line}}: {{message}}',
};

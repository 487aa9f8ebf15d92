import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../src-shared/formats/import';
import { TODAY, counter } from './helpers';

/** Texts that made reading quadratic once: each opens again and again what it never closes. */
const HOSTILE: Readonly<Record<string, string>> = {
  'directives.mmd': '%%{'.repeat(300_000),
  'descriptions.mmd': `journey\n${'accDescr {\n'.repeat(100_000)}`,
  'entities.mmd': `journey\n${'#a'.repeat(300_000)}`,
  'heading.md': `# ${' '.repeat(1_000_000)}x\n|a|b|\n|-|-|\n|c|d|\n`,
  'rule.md': `|a|\n|${' '.repeat(1_000_000)}-|x\n`,
  'feeling.csv': `Lane,A\nFeeling,(${' '.repeat(1_000_000)}x)\n`,
  'quotes.csv': '"'.repeat(1_000_001),
};

describe('importers', () => {
  // A quadratic reading takes minutes and runs into the test's own deadline.
  it.each(Object.entries(HOSTILE))('come to an end with %s', async (name, text) => {
    const result = await importFile({ name, bytes: new TextEncoder().encode(text), language: 'en', newId: counter(), today: TODAY });
    expect(result).toHaveProperty('ok');
  }, 20_000);
});

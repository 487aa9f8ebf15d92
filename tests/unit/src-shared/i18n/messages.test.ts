import { describe, expect, it } from 'vitest';
import { ENGLISH, SPANISH, translator } from '../../../../src-shared/i18n';

const texts = { en: ENGLISH as Readonly<Record<string, string>>, es: SPANISH as Readonly<Record<string, string>> };
const placeholders = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();

describe('messages', () => {
  it('hold the same keys in both languages', () => {
    expect(Object.keys(texts.es).sort()).toEqual(Object.keys(texts.en).sort());
  });

  it('have one area each', async () => {
    const areas = Object.values(import.meta.glob<{ en: object }>('../../../../src-shared/i18n/areas/*.ts'));
    const keys = (await Promise.all(areas.map((load) => load()))).flatMap((area) => Object.keys(area.en));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys.length).toBe(Object.keys(texts.en).length);
  });

  it('are never empty, and have no stray spaces or braces', () => {
    const bad = Object.values(texts).flatMap((all) =>
      Object.entries(all).filter(([, text]) => text.trim() === '' || text !== text.trim() || /[{}]/.test(text.replaceAll(/{{\w+}}/g, ''))),
    );
    expect(bad).toEqual([]);
  });

  it('name the same placeholders in both languages', () => {
    // A singular may spell its number out, so plural forms are compared without `count`.
    const names = (key: string, text: string): string[] => placeholders(text).filter((name) => !(/_(one|other)$/.test(key) && name === 'count'));
    const different = Object.keys(texts.en).filter((key) => names(key, texts.en[key] ?? '').join() !== names(key, texts.es[key] ?? '').join());
    expect(different).toEqual([]);
  });

  it('have both plural forms, or none', () => {
    const lonely = Object.keys(texts.en).filter((key) => {
      const base = key.replace(/_(one|other)$/, '');
      return base !== key && !(`${base}_one` in texts.en && `${base}_other` in texts.en);
    });
    expect(lonely).toEqual([]);
  });

  it('use the Spanish quotation and question marks', () => {
    const bad = Object.entries(texts.es).filter(
      ([, text]) => /[“”"]/.test(text) || (text.includes('?') && !text.includes('¿')) || (text.includes('!') && !text.includes('¡')),
    );
    expect(bad).toEqual([]);
  });

  it('address the reader with tú', () => {
    expect(Object.entries(texts.es).filter(([, text]) => /\b(usted|ustedes|vosotros|su proyecto|haga|elija)\b/i.test(text))).toEqual([]);
  });
});

describe('a translator', () => {
  it('gives the words of its language', () => {
    expect(translator('es')('role.feeling')).toBe('Qué siente');
    expect(translator('en')('role.feeling')).toBe('Feeling');
  });

  it('has words for a key that came as data, or says that it has none', () => {
    expect(translator('en').maybe('role.doing')).toBe('Doing');
    expect(translator('en').maybe('role.nothing')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { cardLabel } from '../../../../src-shared/layout/card';
import { layoutBoard } from '../../../../src-shared/layout/journey';
import { boardWords } from '../../../../src-shared/layout/words';
import type { Card } from '../../../../src-shared/model/card';
import { sampleSnapshot } from './sample-board';

const { snapshot, board } = sampleSnapshot();
const HASH = 'd'.repeat(64);

describe('what a card is called for those who do not see it', () => {
  const blank = (): Card => {
    const card = snapshot.find('card', 'c-doing-0-0');
    if (!card) throw new Error('no card');
    return { ...card, text: '', emotion: null, value: null, image: null, icon: null, touchpoint: null, channel: null, marker: null, evidenceMark: null, team: null, system: null };
  };
  const called = (fields: Partial<Card>, language: 'en' | 'es'): string => cardLabel({ ...blank(), ...fields }, { snapshot, words: boardWords(language) });

  it.each<[Partial<Card>, string, string]>([
    [{ emotion: -2 }, 'Very bad (−2)', 'Muy mal (−2)'],
    [{ emotion: 1.5, text: 'glad' }, 'glad · Very good (+1.5)', 'glad · Muy bien (+1,5)'],
    [{ image: HASH }, 'Picture', 'Imagen'],
    [{ image: HASH, marker: 'fail' }, 'Picture · Fail point', 'Imagen · Punto de fallo'],
    [{ image: HASH, text: 'The queue' }, 'The queue', 'The queue'],
    [{ icon: HASH }, 'Icon', 'Icono'],
    [{ text: '[](https://example.com)' }, '[](https://example.com)', '[](https://example.com)'],
    [{}, '', ''],
  ])('%j', (fields, english, spanish) => {
    expect([called(fields, 'en'), called(fields, 'es')]).toEqual([english, spanish]);
  });

  it('is what its drawing is called', () => {
    const scene = layoutBoard(snapshot.with([{ ...blank(), image: HASH }], []), board);
    expect(scene.find('card:c-doing-0-0')?.block.label).toBe('Imagen');
  });
});

import { describe, expect, it } from 'vitest';
import { classStyles } from '../../../../../src-shared/formats/clipboard/class-styles';

describe('the styles of classes in pasted HTML', () => {
  it('are read from every style element, weight and slant alone', () => {
    const html = '<STYLE id="a">.xl65 {color:red; font-weight: 700;\nfont-style:italic} .plain{color:red}</STYLE><td class="xl65">x</td><style>.xl66{font-style:italic}</style>';
    expect([...classStyles(html)]).toEqual([['xl65', 'font-weight:700;font-style:italic'], ['xl66', 'font-style:italic']]);
  });

  it('leave out an element that never ends', () => {
    expect(classStyles('<style>.a{font-weight:700}').size).toBe(0);
    expect(classStyles('<style').size).toBe(0);
  });

  // A search that begins anew at each of them would take minutes: the limit of the test is what fails then.
  it('come back soon from a million elements, rules and spaces that never end', () => {
    for (const part of ['<style', '<style>', '<style>.a{', '<style>.a ', ' style', '.']) expect(classStyles(`<style>${part.repeat(1_000_000)}`).size).toBe(0);
    for (const part of ['.a{', '.a', '.a ', ';font-weight:', ' ']) expect(classStyles(`<style>${part.repeat(300_000)}</style>`).size).toBe(0);
  }, 10_000);
});

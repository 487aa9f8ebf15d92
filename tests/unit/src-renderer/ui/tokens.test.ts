import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../../../src-shared/scene/palettes';

const css = readFileSync(new URL('../../../../src-renderer/ui/tokens.css', import.meta.url), 'utf8');

function tokens(theme: string): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Relative luminance and contrast ratio (WCAG 2.2). */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark', 'contrast'] as const)('the %s theme', (theme) => {
  const colours = tokens(theme);
  const colour = (name: string): string => colours.get(name) ?? '#000000';

  it.each([['ground', 'ground'], ['surface', 'surface'], ['ink', 'ink'], ['ink-soft', 'inkSoft'], ['hairline', 'hairline'], ['accent', 'accent'], ['accent-ink', 'accentInk']] as const)(
    'has the board’s colour for %s', (token, name) => {
      expect(colours.get(token)).toBe(PALETTES[theme][name]);
    },
  );

  it.each([
    ['ink', 'chrome'], ['ink', 'surface'], ['ink-soft', 'chrome'], ['ink-soft', 'surface'], ['ink-soft', 'sunken'], ['ink', 'accent-soft'],
    ['accent-ink', 'accent'], ['accent-ink', 'accent-hover'], ['danger', 'surface'], ['danger', 'chrome'], ['danger-ink', 'danger'], ['warning', 'warning-soft'], ['good', 'surface'],
  ])('can be read: %s on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([['edge', 'surface'], ['focus', 'chrome'], ['focus', 'surface'], ['accent', 'surface']])('shows the shape of controls: %s on %s', (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

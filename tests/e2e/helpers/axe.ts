/** What axe has to say about a page, in every theme. */
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const THEMES = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const;

/** The rules that look at colours. All others find the same in every theme, so they are asked once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function use(page: Page, theme: keyof typeof THEMES): Promise<void> {
  await page.emulateMedia({ ...THEMES[theme], reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  // Colours are measured where they have arrived.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
}

async function violations(page: Page, region: string | undefined, rules?: string[]): Promise<readonly unknown[]> {
  // A page keeps axe once it has it, and one without frames needs no other page to gather what was found.
  const there = await page.evaluate(() => 'axe' in globalThis);
  const axe = new AxeBuilder({ page, ...(there ? { axeSource: 'undefined' } : {}) }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (region !== undefined) axe.include(region);
  if (rules) axe.withRules(rules);
  return (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

/**
 * Expects no violation of any rule in the light theme and none of those about colours in the others; `where` names the place in a failure.
 * With a `region`, a CSS selector, only what is in it is looked at: for places whose surroundings were looked at before. The app must follow
 * the system's theme, which is the light one afterwards.
 */
export async function expectClean(page: Page, where: string, region?: string): Promise<void> {
  await use(page, 'light');
  expect(await violations(page, region), where).toEqual([]);
  for (const theme of ['dark', 'contrast'] as const) {
    await use(page, theme);
    expect(await violations(page, region, COLOUR_RULES), `${where}, ${theme}`).toEqual([]);
  }
  await use(page, 'light');
}

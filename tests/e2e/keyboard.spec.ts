/** A whole mapping session by keyboard: forty cards in eight steps and five lanes, and how many keys that takes beyond the words themselves. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';

const STEPS = 8;
/** Lanes of a new map that are written in; the emotion lane between them is passed by. */
const LANES = ['Needs and expectations', 'Doing', 'Touchpoints', 'Thinking', 'Pain points'];

/** Types and presses, and counts what is no letter of a card's text. */
class Keys {
  beyondText = 0;
  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.beyondText++;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

test('forty cards in eight steps and five lanes are entered without a pointer', async ({ launchApp }) => {
  test.slow();
  const { page } = await launchApp();
  await page.evaluate(() => {
    const pressed = { count: 0 };
    Object.assign(globalThis, { pressed });
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(type, () => pressed.count++, true);
  });
  const keys = new Keys(page);
  const focused = (name: string | RegExp) => expect(page.locator(':focus')).toHaveAccessibleName(name);

  for (let i = 0; i < 40 && !(await page.getByRole('button', { name: 'New map' }).first().evaluate((button) => button === document.activeElement)); i++) await keys.press('Tab');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await keys.type('Talking speed');
  await keys.press('Enter');
  await focused(/^Needs and expectations, Before: empty/);

  for (const [index, lane] of LANES.entries()) {
    for (let step = 0; step < STEPS; step++) {
      await keys.type(`${lane} ${String(step + 1)}`);
      if (step + 1 < STEPS) await keys.press('Tab');
    }
    await keys.press('Escape');
    if (index + 1 === LANES.length) continue;
    await keys.press('Home');
    await keys.press('ArrowDown');
    if (LANES[index + 1] === 'Pain points') await keys.press('ArrowDown');
    await focused(new RegExp(`^${LANES[index + 1] ?? ''}, Before: empty`));
  }

  for (const lane of LANES) {
    const cells = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `Lane ${lane}`, exact: true }) }).getByRole('gridcell');
    await expect(cells).toHaveCount(STEPS);
    for (let step = 0; step < STEPS; step++) await expect(cells.nth(step).getByRole('button')).toHaveAccessibleName(`${lane} ${String(step + 1)}, card 1 of 1`);
  }
  expect(await page.evaluate(() => (globalThis as unknown as { pressed: { count: number } }).pressed.count)).toBe(0);
  process.stdout.write(`40 cards: ${String(keys.beyondText)} keys beyond their text\n`);
});

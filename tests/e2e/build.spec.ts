/** Structure under the pointer and by keys: what is held at an edge, links that are labelled and led elsewhere, widths, exits of several steps. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, middle, newMap } from './helpers/board';

const card = (page: Page, step: string): Locator => cell(page, 'Doing', step).getByRole('button').first();
const stages = (page: Page): Locator => page.getByRole('columnheader', { name: /^Stage / });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Presses there and leads what is held to the other place, without letting it go. */
async function hold(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 6, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

async function frames(page: Page, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

/** A map with a card in each of the first four stages; the keyboard is in the fifth. */
async function fourCards(page: Page): Promise<void> {
  await newMap(page);
  for (const text of ['One', 'Two', 'Three', 'Four']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
  }
}

test('the board moves under a held card and a held stage, and never past its ends', async ({ launchApp }) => {
  const { page } = await launchApp();
  await fourCards(page);
  await page.setViewportSize({ width: 1000, height: 700 });
  const right = (place: Locator) => async (): Promise<number> => {
    const box = await place.boundingBox();
    return box ? box.x + box.width : Number.NaN;
  };
  const last = stages(page).last();
  const board = await page.locator('.board').boundingBox();
  if (!board) throw new Error('there is no board');
  const edge = { x: board.x + board.width - 4, y: 320 };

  await hold(page, await middle(card(page, 'Before')), edge);
  await expect.poll(right(last)).toBeLessThan(edge.x - 40);
  // It rests there: after some frames more, the end of the board is still in view.
  await frames(page, 30);
  expect(await right(last)()).toBeGreaterThan(board.x + 200);
  await page.keyboard.press('Escape');
  await page.mouse.up();

  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowUp');
  await expect(stages(page).first()).toBeFocused();
  const first = await middle(stages(page).first());
  await page.mouse.move(first.x, first.y);
  await expect(page.locator('.board-header-stage .board-header-title').first()).toBeVisible();
  await hold(page, first, { x: edge.x, y: first.y });
  await expect.poll(right(last)).toBeLessThan(edge.x - 40);
  await page.mouse.up();
  await expect(last).toHaveText('Stage Before');
});

test('a link is labelled where it is drawn, led to another card, and found by keys', async ({ launchApp }) => {
  const { page } = await launchApp();
  await fourCards(page);
  const from = await middle(card(page, 'During'));
  await page.mouse.click(from.x, from.y);
  await hold(page, await middle(page.locator('.board-link-handle[data-handlepos="top"]')), await middle(card(page, 'Before')));
  await page.mouse.up();
  const ends = page.locator('.board-link-end');
  await expect(ends).toHaveCount(2);
  // The keyboard is where the link began, and what is typed is its label.
  await expect(card(page, 'During')).toBeFocused();
  await page.keyboard.type('Starts again');
  await expect(page.getByRole('textbox', { name: 'Label of the arrow' })).toHaveValue('Starts again');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Label', exact: true })).toHaveValue('Starts again');
  await expect(cell(page, 'Doing', 'During').getByRole('button')).toHaveCount(1);

  const joining = await middle(card(page, 'Joining'));
  await hold(page, await middle(ends.last()), joining);
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await middle(ends.last())).x - joining.x)).toBeLessThan(60);
  await page.keyboard.press('Escape');
  await expect(ends).toHaveCount(0);

  await page.mouse.click(joining.x, joining.y);
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(ends).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(ends).toHaveCount(0);
  await expect(card(page, 'Joining')).toHaveCount(1);

  // From stage to stage, whose columns have no steps.
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ControlOrMeta+l');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(ends).toHaveCount(2);
});

test('a card is stretched by the middle of its edge, and several steps get one width and their exits together', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.type('Waits');
  await page.keyboard.press('Escape');
  const waits = card(page, 'Before');
  const [at, over] = [await waits.boundingBox(), await middle(cell(page, 'Doing', 'Joining'))];
  if (!at) throw new Error('there is no card');
  await page.mouse.click(at.x + 20, at.y + at.height / 2);
  await hold(page, { x: at.x + at.width - 1, y: at.y + at.height / 2 }, over);
  await page.mouse.up();
  await expect.poll(async () => (await waits.boundingBox())?.width ?? 0).toBeGreaterThan(at.width * 1.8);
  // Escape is nobody's any more once the edge is let go: it lets go of the card.
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Doing', 'Before')).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  const [first, third] = [stages(page).nth(0), stages(page).nth(2)];
  const width = async (place: Locator): Promise<number> => (await place.boundingBox())?.width ?? 0;
  await page.getByRole('textbox', { name: 'Width of the column' }).fill('420');
  await expect.poll(async () => (await width(first)) / (await width(third))).toBeGreaterThan(1.8);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await width(first)) / (await width(third))).toBeLessThan(1.1);
});

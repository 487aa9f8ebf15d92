/**
 * The board under a finger: a tap selects, a selected card or note is dragged, notes come from the tray, the board is moved with one finger
 * and zoomed with two.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { newMap } from './helpers/board';

interface Finger {
  readonly x: number;
  readonly y: number;
}

async function fingers(page: Page): Promise<(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Finger[]) => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  return async (type, points) => {
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  };
}

type Touch = Awaited<ReturnType<typeof fingers>>;

/** One finger put down, led to another place and taken off. `held` waits for something between. */
async function swipe(touch: Touch, from: Finger, to: Finger, held?: () => Promise<unknown>): Promise<void> {
  await touch('touchStart', [from]);
  await held?.();
  for (let i = 1; i <= 8; i++) await touch('touchMove', [{ x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 }]);
  await touch('touchEnd', []);
}

async function tap(touch: Touch, at: Finger): Promise<void> {
  await touch('touchStart', [at]);
  await touch('touchEnd', []);
}

async function middle(page: Page, name: string | RegExp): Promise<Finger> {
  const box = await page.getByRole('gridcell', { name }).boundingBox();
  if (!box) throw new Error('the cell is not drawn');
  return { x: box.x + box.width / 2, y: box.y + Math.min(30, box.height / 2) };
}

test('a card is selected by a tap and dragged to another cell by a finger', async ({ launchApp }) => {
  const { page } = await launchApp();
  const touch = await fingers(page);
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('By hand');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: /^Needs and expectations, Before/ })).toBeFocused();
  await page.keyboard.type('Felt');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const from = await middle(page, /^Needs and expectations, Before/);
  const to = await middle(page, /^Needs and expectations, Joining/);

  await tap(touch, from);
  await expect(page.locator('.board-card.is-selected')).toHaveCount(1);

  await swipe(touch, from, to);
  await expect(page.getByRole('gridcell', { name: 'Needs and expectations, Joining: 1 card' })).toBeAttached();
});

test('one finger moves the board, two zoom it', async ({ launchApp }) => {
  const { page } = await launchApp();
  const touch = await fingers(page);
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('By hand');
  await page.keyboard.press('Enter');
  const cell = page.getByRole('gridcell', { name: /^Doing, During/ });
  const before = await cell.boundingBox();
  const at = await middle(page, /^Doing, During/);

  await touch('touchStart', [at]);
  for (let i = 1; i <= 6; i++) await touch('touchMove', [{ x: at.x - i * 20, y: at.y - i * 10 }]);
  await touch('touchEnd', []);
  await expect.poll(async () => Math.round((before?.x ?? 0) - ((await cell.boundingBox())?.x ?? 0))).toBeGreaterThan(80);
  await expect(page.locator('.react-flow__selection')).toHaveCount(0);

  const width = (await cell.boundingBox())?.width ?? 0;
  await touch('touchStart', [{ x: 600, y: 400 }, { x: 700, y: 400 }]);
  for (let i = 1; i <= 6; i++) await touch('touchMove', [{ x: 600 - i * 20, y: 400 }, { x: 700 + i * 20, y: 400 }]);
  await touch('touchEnd', []);
  await expect.poll(async () => (await cell.boundingBox())?.width ?? 0).toBeGreaterThan(width * 1.5);
});

test('notes are drawn from the tray onto the board by a finger, put in order after resting on one, and the list still scrolls', async ({ launchApp }) => {
  const { page } = await launchApp();
  const touch = await fingers(page);
  await newMap(page);
  await page.keyboard.press('ControlOrMeta+j');
  await expect(page.getByRole('textbox', { name: /^New note/ })).toBeFocused();
  for (const text of ['one', 'two', 'three']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  const notes = page.getByRole('listbox', { name: 'Notes in the capture tray' }).getByRole('option');
  const at = async (index: number): Promise<Finger> => {
    const box = await notes.nth(index).boundingBox();
    if (!box) throw new Error('the note is not drawn');
    return { x: box.x + 40, y: box.y + box.height / 2 };
  };
  await expect(notes).toHaveText(['one', 'two', 'three']);

  // Up or down at once is the list's.
  await swipe(touch, await at(0), await at(2));
  await expect(notes).toHaveText(['one', 'two', 'three']);

  const below = await at(2);
  await swipe(touch, await at(0), { x: below.x, y: below.y + 20 }, () => expect(page.locator('.carry')).toHaveText('one'));
  await expect(notes).toHaveText(['two', 'three', 'one']);

  // Sideways is the board's. Escape gives it up.
  const during = await middle(page, /^Thinking, During/);
  const from = await at(0);
  await touch('touchStart', [from]);
  for (let i = 1; i <= 8; i++) await touch('touchMove', [{ x: from.x + ((during.x - from.x) * i) / 8, y: from.y + ((during.y - from.y) * i) / 8 }]);
  await expect(page.locator('.board-drop-line')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.board-drop-line')).toHaveCount(0);
  await touch('touchEnd', []);
  await expect(notes).toHaveCount(3);

  await swipe(touch, await at(0), during);
  await expect(notes).toHaveText(['three', 'one']);
  await expect(page.getByRole('gridcell', { name: 'Thinking, During: 1 card' })).toBeAttached();
});

test('a note on an empathy map follows the finger once it is selected; before that the map does', async ({ launchApp }) => {
  const { page } = await launchApp();
  const touch = await fingers(page);
  await newMap(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('New empathy map');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: /^Who is it\?\. / })).toBeFocused();
  await page.keyboard.type('Felt');
  await page.keyboard.press('Escape');
  const note = page.getByRole('gridcell', { name: 'Felt', exact: true });
  await tap(touch, await middle(page, /^Pains\. /));
  await expect(page.getByRole('gridcell', { name: /^Pains\. / })).toBeFocused();

  const before = await middle(page, /^Felt$/);
  await swipe(touch, before, { x: before.x + 60, y: before.y });
  await expect.poll(async () => Math.round((await middle(page, /^Felt$/)).x - before.x)).toBeGreaterThan(30);

  await tap(touch, await middle(page, /^Felt$/));
  await expect(note).toBeFocused();
  await swipe(touch, await middle(page, /^Felt$/), await middle(page, /^Pains\. /));
  await expect(page.getByRole('row', { name: 'Pains', exact: true }).getByRole('gridcell', { name: 'Felt' })).toBeAttached();
});

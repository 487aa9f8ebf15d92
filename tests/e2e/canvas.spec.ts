import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { middle } from './helpers/board';

/** The board as a person works it: cells and cards by their names, the pointer where they are drawn. */
class Board {
  constructor(readonly page: Page) {}

  /** A new map with the keyboard in the first cell of the lane "Doing". */
  static async make(page: Page, title = 'A map'): Promise<Board> {
    await page.getByRole('button', { name: 'New map' }).first().click();
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.keyboard.press('Enter');
    const board = new Board(page);
    await expect(board.cell('Needs and expectations', 'Before')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    return board;
  }

  cell(lane: string, step: string): Locator {
    return this.page.getByRole('gridcell', { name: new RegExp(`^${lane}, ${step}: `) });
  }

  /** Cards of a cell, top to bottom, as they are read aloud. */
  cards(lane: string, step: string): Locator {
    return this.cell(lane, step).getByRole('button');
  }

  async expectCards(lane: string, step: string, texts: readonly string[]): Promise<void> {
    await expect(this.cards(lane, step)).toHaveCount(texts.length);
    for (const [i, text] of texts.entries()) await expect(this.cards(lane, step).nth(i)).toHaveAccessibleName(`${text}, card ${i + 1} of ${texts.length}`);
  }

  async click(place: Locator): Promise<void> {
    const { x, y } = await middle(place);
    await this.page.mouse.click(x, y);
  }

  async doubleClick(place: Locator): Promise<void> {
    const { x, y } = await middle(place);
    await this.page.mouse.dblclick(x, y);
  }

  /** Drags from one place to another and holds. */
  async drag(from: Locator, to: Locator, down = 0): Promise<void> {
    const start = await middle(from);
    const end = await middle(to);
    await this.page.mouse.move(start.x, start.y);
    // What can be dragged is there once it has been pointed at and drawn.
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await this.page.mouse.down();
    await this.page.mouse.move(start.x + 8, start.y + 8);
    await this.page.mouse.move(end.x, end.y + down, { steps: 6 });
  }

  async drop(): Promise<void> {
    await this.page.mouse.up();
  }

  async write(...texts: string[]): Promise<void> {
    for (const [i, text] of texts.entries()) {
      if (i > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(text);
    }
    await this.page.keyboard.press('Escape');
  }
}

const undo = (page: Page): Promise<void> => page.keyboard.press('ControlOrMeta+z');

test('a card is dragged to another cell, and Escape or letting go outside leaves it where it was', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await board.write('First', 'Second');

  await board.drag(board.cards('Doing', 'Before').first(), board.cell('Doing', 'During'));
  await expect(page.locator('.board-drop-cell')).toBeVisible();
  await board.drop();
  await board.expectCards('Doing', 'During', ['First']);
  await board.expectCards('Doing', 'Before', ['Second']);

  await board.drag(board.cards('Doing', 'Before').first(), board.cell('Thinking', 'Before'));
  await page.keyboard.press('Escape');
  await expect(page.locator('.board-drop-cell')).toBeHidden();
  await board.drop();
  await board.expectCards('Doing', 'Before', ['Second']);

  await board.drag(board.cards('Doing', 'Before').first(), page.getByRole('columnheader', { name: 'Stage Before' }));
  await board.drop();
  await board.expectCards('Doing', 'Before', ['Second']);

  await undo(page);
  await board.expectCards('Doing', 'Before', ['First', 'Second']);
});

test('several selected cards move together and come back together', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await board.write('One', 'Two', 'Three');
  await board.click(board.cards('Doing', 'Before').nth(0));
  await page.keyboard.down('Shift');
  await board.click(board.cards('Doing', 'Before').nth(2));
  await page.keyboard.up('Shift');
  await board.drag(board.cards('Doing', 'Before').nth(2), board.cell('Thinking', 'Joining'));
  await board.drop();
  await board.expectCards('Thinking', 'Joining', ['One', 'Three']);
  await undo(page);
  await board.expectCards('Doing', 'Before', ['One', 'Two', 'Three']);
});

test('a rectangle drawn over cards selects them, Delete takes them away', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await board.write('One', 'Two');
  const cell = await board.cell('Doing', 'Before').boundingBox();
  if (!cell) throw new Error('the cell is not drawn');
  await page.mouse.move(cell.x + 2, cell.y + cell.height - 2);
  await page.mouse.down();
  await page.mouse.move(cell.x + cell.width - 4, cell.y + 4, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator('.board-card.is-selected')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await board.expectCards('Doing', 'Before', []);
});

test('writing in place keeps what was typed, with its formatting, as one undo step', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await board.write('Asks');
  await board.doubleClick(board.cards('Doing', 'Before').first());
  const writer = page.getByRole('textbox', { name: 'Text of the card' });
  await expect(writer).toBeFocused();
  await page.keyboard.type(' a ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('friend');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('- añade');
  await expect(writer).toHaveText('Asks a friendañade');
  // Leaving by a click elsewhere loses nothing.
  await board.click(board.cell('Thinking', 'Joining'));
  await expect(writer).toBeHidden();
  await board.click(board.cards('Doing', 'Before').first());
  const painted = page.locator('.board-card', { hasText: 'Asks a' });
  await expect(painted.locator('.font-bold').first()).toHaveText('friend');
  await undo(page);
  await board.expectCards('Doing', 'Before', ['Asks']);
});

test('a word becomes a link by keys, and its address is refused where it is none', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await page.keyboard.type('See the guide');
  const writer = page.getByRole('textbox', { name: 'Text of the card' });
  await page.keyboard.press('ControlOrMeta+k');
  const address = page.getByRole('textbox', { name: 'Address of the link' });
  await expect(address).toBeFocused();
  await address.fill('java script:');
  await page.keyboard.press('Enter');
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await address.fill('example.com/guide');
  await page.keyboard.press('Enter');
  await expect(writer).toBeFocused();
  await expect(writer.locator('a')).toHaveText('guide');
  await expect(writer.locator('a')).toHaveAttribute('href', 'https://example.com/guide');
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await board.expectCards('Doing', 'Before', ['See the guide!']);
});

test('Tab past the last step makes one, and an empty card is not kept', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await page.keyboard.press('End');
  await page.keyboard.type('Last');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('columnheader', { name: /^Step Step / })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await board.expectCards('Doing', 'Step 2', []);
  await board.expectCards('Doing', 'Step 1', ['Last']);
});

test('an emotion is dragged on the curve and moved by key, one undo step each', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  // The plus of an empty cell stands in the middle of the scale.
  await board.click(board.cell('Feeling', 'Before'));
  const point = page.getByRole('slider', { name: /^Feeling/ });
  await expect(point).toHaveAttribute('aria-valuenow', '0');
  const { x, y } = await middle(point);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 200, { steps: 5 });
  await expect(point).toHaveAttribute('aria-valuenow', '2');
  await page.mouse.up();
  await expect(point).toHaveAttribute('aria-valuenow', '2');
  await point.press('ArrowDown');
  await expect(point).toHaveAttribute('aria-valuenow', '1.5');
  await undo(page);
  await expect(point).toHaveAttribute('aria-valuenow', '2');
  await undo(page);
  await expect(point).toHaveAttribute('aria-valuenow', '0');
});

test('an arrow is drawn from a card to another, selected and deleted', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await board.write('From');
  await board.click(board.cell('Doing', 'During'));
  await board.write('To');
  await board.click(board.cards('Doing', 'Before').first());
  await board.drag(page.locator('.board-link-handle[data-handlepos="right"]'), board.cards('Doing', 'During').first());
  await expect(page.locator('.board-link-target')).toBeVisible();
  await board.drop();
  await expect(page.locator('.board-link-line.is-selected')).toHaveCount(1);
  await expect(page.locator('.board-said')).toHaveText('Link added');
  await page.keyboard.press('Delete');
  await expect(page.locator('.board-link-line')).toHaveCount(0);
  await undo(page);
  // The line is taken where it is drawn: it leaves the card at the middle of its right edge.
  const from = await board.cards('Doing', 'Before').first().boundingBox();
  if (!from) throw new Error('the card is not drawn');
  await page.mouse.click(from.x + from.width + 20, from.y + from.height / 2);
  await expect(page.locator('.board-link-line.is-selected')).toHaveCount(1);
});

test('a card is stretched over the next steps by its edge, one undo step', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await board.write('Waits');
  const card = board.cards('Doing', 'Before').first();
  await board.click(card);
  const box = await card.boundingBox();
  const target = await board.cell('Doing', 'During').boundingBox();
  if (!box || !target) throw new Error('the card is not drawn');
  // Below the handle of arrows, which stands in the middle of the edge.
  await page.mouse.move(box.x + box.width, box.y + box.height - 3);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, box.y + box.height - 3, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await card.boundingBox())?.width ?? 0)).toBeGreaterThan(box.width + target.width);
  await undo(page);
  await expect.poll(async () => Math.round((await card.boundingBox())?.width ?? 0)).toBe(Math.round(box.width));
});

test('stages and lanes are added and named on the board', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await page.getByRole('button', { name: 'Add stage', exact: true }).click();
  await page.keyboard.type('Coming back');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Stage Coming back' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await board.doubleClick(page.getByRole('rowheader', { name: 'Lane Doing' }));
  await page.keyboard.type('What she does');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Lane What she does' })).toBeFocused();
});

test('a lane is dragged below another and to another height, one undo step each', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  const lanes = async (): Promise<readonly string[]> => page.getByRole('rowheader').evaluateAll((headers) => headers.map((header) => header.getAttribute('aria-label') ?? ''));
  const before = await lanes();
  await page.keyboard.press('ControlOrMeta+Home');
  await board.drag(page.getByRole('rowheader', { name: 'Lane Needs and expectations' }), page.getByRole('rowheader', { name: 'Lane Doing' }), 20);
  await board.drop();
  await expect(page.getByRole('rowheader').first()).toHaveAccessibleName('Lane Doing');
  await undo(page);
  expect(await lanes()).toEqual(before);

  const lane = page.getByRole('rowheader', { name: 'Lane Doing' });
  const box = await lane.boundingBox();
  if (!box) throw new Error('the lane is not drawn');
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.move(box.x + 40, box.y + box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await lane.boundingBox())?.height ?? 0)).toBeGreaterThan(box.height + 50);
  await undo(page);
  await expect.poll(async () => Math.round((await lane.boundingBox())?.height ?? 0)).toBe(Math.round(box.height));
});

test('the keyboard reaches titles, lanes, cells and cards, and says where it is', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await board.write('One', 'Two');
  await page.keyboard.press('Escape');
  await expect(board.cell('Doing', 'Before')).toBeFocused();
  await expect(board.cell('Doing', 'Before')).toHaveAccessibleName('Doing, Before: 2 cards');
  await page.keyboard.press('Enter');
  await expect(board.cards('Doing', 'Before').nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(board.cards('Doing', 'Before').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('rowheader', { name: 'Lane Doing' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('columnheader', { name: 'Stage Before' })).toBeFocused();
});

test('stage titles stay readable in the far view', async ({ launchApp }) => {
  const { page } = await launchApp();
  const board = await Board.make(page);
  await board.write('Seen from afar');
  const { x, y } = await middle(board.cell('Doing', 'During'));
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 60);
  await page.keyboard.up('Control');
  // The header under the pointer is an element over its painting; a title is written in it at the size in which it is painted.
  const stage = await page.getByRole('columnheader', { name: 'Stage During' }).boundingBox();
  if (!stage) throw new Error('the stage is not drawn');
  await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height - 10);
  const title = page.locator('.board-header-stage').getByTitle('During');
  await expect(title).toBeVisible();
  expect(await title.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(12);
});

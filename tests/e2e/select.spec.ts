/** Selecting more than one thing: blocks of cells, stages, steps and lanes, cards by keyboard; and what is done with them. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, middle, newMap } from './helpers/board';

const cards = (page: Page, lane: string, step: string): Locator => cell(page, lane, step).getByRole('button');
const said = (page: Page): Locator => page.locator('.board-said');
const chosenCells = (page: Page): Locator => page.locator('[role=gridcell][aria-selected=true]');
const chosenHeaders = (page: Page): Locator => page.locator('[role=columnheader][aria-selected=true], [role=rowheader][aria-selected=true]');
const inspector = (page: Page): Locator => page.locator('.inspector');

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Writes cards into the cell that has the keyboard, which keeps it. */
async function write(page: Page, ...texts: string[]): Promise<void> {
  for (const [i, text] of texts.entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(text);
  }
  await press(page, 'Escape', 'Escape');
}

async function click(page: Page, place: Locator, held?: 'Shift' | 'ControlOrMeta'): Promise<void> {
  const { x, y } = await middle(place);
  if (held) await page.keyboard.down(held);
  await page.mouse.click(x, y);
  if (held) await page.keyboard.up(held);
}

/** Presses a header, which is an element once it is pointed at. */
async function clickHeader(page: Page, place: Locator, held?: 'Shift' | 'ControlOrMeta'): Promise<void> {
  const { x, y } = await middle(place);
  await page.mouse.move(x, y);
  await expect(page.locator('.board-header:hover')).toHaveCount(1);
  await click(page, place, held);
}

test('a block of cells is extended by keys, copied as a table, emptied in one step and pasted at its first cell', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await write(page, 'Looks', 'Asks');
  await press(page, 'ArrowRight', 'ArrowRight');
  await write(page, 'Buys');
  await press(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowDown');
  await expect(chosenCells(page)).toHaveCount(6);
  await expect(said(page)).toHaveText('6 cells selected, from Doing, Before to Touchpoints, During');
  await expect(cell(page, 'Doing', 'During')).toBeFocused();
  await expect(inspector(page)).toContainText('They hold 3 cards.');

  await press(page, 'ControlOrMeta+c', 'Delete');
  await expect(said(page)).toHaveText('3 cards deleted');
  await expect(chosenCells(page)).toHaveCount(6);
  await press(page, 'ControlOrMeta+z');
  await expect(cards(page, 'Doing', 'Before')).toHaveCount(2);
  await expect(cards(page, 'Doing', 'During')).toHaveCount(1);

  // Into a block that was extended upwards and to the left: at its first cell, in the shape that was copied.
  await press(page, 'Escape', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowUp', 'ControlOrMeta+v');
  await expect(cards(page, 'Touchpoints', 'During')).toHaveCount(2);
  await expect(cards(page, 'Touchpoints', 'After')).toHaveCount(1);
});

test('a rectangle over empty cells and Shift with a click select cells; typing writes in the one it began at', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await write(page, 'Looks');
  const [from, to] = [await middle(cell(page, 'Touchpoints', 'Before')), await middle(cell(page, 'Thinking', 'Joining'))];
  // Beside the button in its middle.
  await page.mouse.move(from.x - 50, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(chosenCells(page)).toHaveCount(4);
  await click(page, cell(page, 'Thinking', 'During'), 'Shift');
  await expect(chosenCells(page)).toHaveCount(6);
  await page.keyboard.type('A shop');
  await press(page, 'Escape');
  await expect(cards(page, 'Touchpoints', 'Before')).toHaveCount(1);

  // A rectangle over a card selects the card, as before.
  await press(page, 'Escape', 'Escape');
  const over = await middle(cards(page, 'Doing', 'Before'));
  const box = await cell(page, 'Doing', 'Before').boundingBox();
  await page.mouse.move(over.x, (box?.y ?? 0) + (box?.height ?? 0) - 3);
  await page.mouse.down();
  await page.mouse.move(over.x + 30, over.y, { steps: 4 });
  await page.mouse.up();
  await expect(cards(page, 'Doing', 'Before')).toHaveAttribute('aria-pressed', 'true');
});

test('lanes and stages are selected together, edited together, moved and deleted in one step', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  const lane = (name: string): Locator => page.getByRole('rowheader', { name: `Lane ${name}` });
  const stage = (name: string): Locator => page.getByRole('columnheader', { name: `Stage ${name}`, exact: true });
  const stages = (): Promise<string[]> => page.getByRole('columnheader', { name: /^Stage/ }).allTextContents();
  await clickHeader(page, lane('Doing'));
  await clickHeader(page, lane('Thinking'), 'Shift');
  await expect(chosenHeaders(page)).toHaveCount(3);
  await expect(said(page)).toHaveText('3 lanes selected');
  await clickHeader(page, lane('Touchpoints'), 'ControlOrMeta');
  await expect(chosenHeaders(page)).toHaveCount(2);
  await expect(inspector(page).getByRole('heading')).toHaveText('2 lanes');
  await expect(inspector(page).getByRole('button', { name: /Meaning/ })).toContainText('Different values');
  await inspector(page).locator('.inspector-tint', { has: page.getByRole('radio', { name: 'Green' }) }).click();
  await clickHeader(page, lane('Thinking'));
  await expect(inspector(page).getByRole('radio', { name: 'Green' })).toBeChecked();
  await clickHeader(page, lane('Touchpoints'));
  await expect(inspector(page).getByRole('radio', { name: 'Green' })).not.toBeChecked();

  await clickHeader(page, stage('Before'));
  await press(page, 'Shift+ArrowRight');
  await expect(chosenHeaders(page)).toHaveCount(2);
  await press(page, 'Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Merge stage with the next one' })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Move 2 stages right' }).click();
  await expect.poll(stages).toEqual(['Stage During', 'Stage Before', 'Stage Joining', 'Stage Leaving', 'Stage After']);
  await expect(stage('Joining')).toBeFocused();
  await press(page, 'Delete');
  await expect.poll(stages).toEqual(['Stage During', 'Stage Leaving', 'Stage After']);
  await press(page, 'ControlOrMeta+z');
  await expect.poll(stages).toEqual(['Stage During', 'Stage Before', 'Stage Joining', 'Stage Leaving', 'Stage After']);
});

test('cards are selected by keyboard alone, apart from each other too, and the keys are listed', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await write(page, 'One', 'Two', 'Three');
  await press(page, 'ArrowDown', 'ArrowDown');
  await write(page, 'Thought');
  await press(page, 'ArrowUp', 'ArrowUp', 'Enter');
  const pressed = page.locator('.grid-button[aria-pressed=true]');
  await expect(cards(page, 'Doing', 'Before').first()).toBeFocused();
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(pressed).toHaveCount(3);
  await expect(said(page)).toHaveText('3 cards selected');
  await press(page, 'Shift+ArrowUp');
  await expect(pressed).toHaveCount(2);
  await expect(cards(page, 'Doing', 'Before').nth(1)).toBeFocused();
  // Past the third card and an empty cell, to one that is taken in as well.
  await press(page, 'ControlOrMeta+ArrowDown', 'ControlOrMeta+ArrowDown');
  await expect(cards(page, 'Thinking', 'Before')).toBeFocused();
  await expect(cards(page, 'Thinking', 'Before')).toHaveAttribute('aria-pressed', 'false');
  await press(page, 'Shift+Space');
  await expect(pressed).toHaveCount(3);
  await expect(inspector(page).getByRole('heading')).toHaveText('3 cards');
  await press(page, 'Delete');
  await expect(cards(page, 'Doing', 'Before')).toHaveCount(1);
  await expect(cards(page, 'Thinking', 'Before')).toHaveCount(0);
  await press(page, 'ControlOrMeta+z', 'ControlOrMeta+a', 'ControlOrMeta+a');
  await expect(pressed).toHaveCount(4);

  // A name that is half typed stays with the card it was typed for when another one is pressed.
  const team = inspector(page).getByRole('combobox', { name: 'Team' });
  const [first, second] = [cards(page, 'Doing', 'Before').first(), cards(page, 'Doing', 'Before').nth(1)];
  await click(page, first);
  await team.fill('Sales');
  await click(page, second);
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await expect(team).toHaveValue('');
  await click(page, first);
  await expect(team).toHaveValue('Sales');

  await press(page, 'ControlOrMeta+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByRole('region', { name: 'Moving and selecting' })).toContainText('Select this card too, or no longer');
});

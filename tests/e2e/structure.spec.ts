import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, middle, newMap } from './helpers/board';

const cards = (page: Page, lane: string, step: string): Locator => cell(page, lane, step).getByRole('button');
const header = (page: Page, name: string): Locator => page.getByRole('columnheader', { name, exact: true });

/** The titles of stages that are there, and of those that are not. */
async function expectStages(page: Page, shown: readonly string[], hidden: readonly string[] = []): Promise<void> {
  for (const title of shown) await expect(header(page, `Stage ${title}`)).toHaveCount(1);
  for (const title of hidden) await expect(header(page, `Stage ${title}`)).toHaveCount(0);
}

/** Runs a command by its name, as somebody does who knows no shortcut. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'What do you want to do?' }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** Clicks where it is drawn: the board itself takes the pointer. */
async function point(page: Page, place: Locator): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error('nothing is drawn there');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Writes cards into the cell that has the keyboard, and leaves them selected for none. */
async function write(page: Page, ...texts: string[]): Promise<void> {
  for (const [i, text] of texts.entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Escape');
}

test('a step is split, taken back, split again and merged, by command', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await write(page, 'Looks', 'Asks');
  await expect(cards(page, 'Doing', 'Before')).toHaveCount(2);
  // The second card is the selected one: it goes along.
  await command(page, 'Split step');
  // The palette gives the keyboard to the new step's title as it closes.
  await expect(page.locator('.board-title-writer')).toBeFocused();
  await page.keyboard.type('Asking');
  await page.keyboard.press('Enter');
  await expect(header(page, 'Step Step 1')).toHaveCount(1);
  await expect(header(page, 'Step Asking')).toHaveCount(1);
  await expect(cards(page, 'Doing', 'Asking')).toHaveCount(1);
  // The split and the title written after it are one step.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cards(page, 'Doing', 'Before')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await point(page, cards(page, 'Doing', 'Step 1').first());
  await command(page, 'Merge step with the next one');
  // A number that the program gave is no title to keep.
  await expect(cards(page, 'Doing', 'Asking')).toHaveCount(2);
});

test('a card is stretched over steps by either of its edges, by pointer and by command, each one undo step', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await write(page, 'Rides every day');
  const node = page.locator('.react-flow__node.selected');
  const covers = async (from: string, to: string): Promise<void> => {
    await expect(cards(page, 'Doing', from)).toHaveCount(1);
    const [first, last] = [await cell(page, 'Doing', from).boundingBox(), await cell(page, 'Doing', to).boundingBox()];
    await expect.poll(async () => {
      const card = await node.boundingBox();
      return card && first && last && card.x > first.x && card.x < first.x + 40 && card.x + card.width < last.x + last.width && card.x + card.width > last.x + last.width - 40;
    }).toBe(true);
  };
  const lead = async (edge: 'start' | 'end', to: string): Promise<void> => {
    const [from, there] = [await middle(page.locator(`.board-span-edge.is-${edge}`)), await middle(cell(page, 'Doing', to))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(there.x, there.y, { steps: 4 });
    // The board shows it while the edge is held.
    await expect(page.getByRole('gridcell', { name: /^Doing, .*1 card/ })).toHaveCount(1);
    await page.mouse.up();
  };
  await covers('During', 'During');
  await lead('start', 'Before');
  await covers('Before', 'During');
  await lead('end', 'Leaving');
  await covers('Before', 'Leaving');
  // An edge goes no further than the other one.
  await lead('start', 'After');
  await covers('Leaving', 'Leaving');
  await command(page, 'Stretch card over the step before');
  await covers('During', 'Leaving');
  await command(page, 'Shrink card by its first step');
  await covers('Leaving', 'Leaving');
  for (const [from, to] of [['During', 'Leaving'], ['Leaving', 'Leaving'], ['Before', 'Leaving'], ['Before', 'During'], ['During', 'During']] as const) {
    await page.keyboard.press('ControlOrMeta+z');
    await covers(from, to);
  }
});

test('a lane is added from those on offer with one click and one choice, and takes the keyboard', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Add a lane below' }).last().click();
  await expect(page.getByRole('menuitem').first()).toHaveAccessibleName('Quotes');
  await page.getByRole('menuitem', { name: 'Brand promise' }).click();
  await expect(page.getByRole('rowheader', { name: 'Lane Brand promise' })).toBeVisible();
});

test('a to-be is made from a map, shown under it, and what differs is listed and led to', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await write(page, 'Waits in a queue', 'Pays at the desk');
  await command(page, 'Compare with the board it was made from');
  const panel = page.getByRole('complementary', { name: 'Comparison' });
  await panel.getByRole('button', { name: 'Duplicate as to-be' }).click();
  await expect(panel.getByRole('status')).toHaveText('Nothing differs from “A map” yet.');
  await expect(page.getByRole('img', { name: 'A map, which this board was made from' })).toBeVisible();
  await point(page, cards(page, 'Doing', 'Before').first());
  await page.keyboard.press('Delete');
  await point(page, cell(page, 'Thinking', 'Before'));
  await write(page, 'Finally easy');
  await expect(panel.getByRole('status')).toHaveText('2 differences from “A map”');
  await panel.getByRole('button', { name: 'New Finally easy' }).click();
  await expect(cards(page, 'Thinking', 'Before').first()).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Close the panel' }).click();
  await expect(page.getByRole('img', { name: 'A map, which this board was made from' })).toBeHidden();
});

test('a part of the map is named, left and come back to; the map itself stays whole', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await write(page, 'Looks around');
  await command(page, 'Views: show a part of the board');
  const panel = page.getByRole('complementary', { name: 'Views' });
  await panel.getByText('Pain points').click();
  await expect(panel.getByRole('checkbox', { name: 'Pain points' })).not.toBeChecked();
  await panel.getByRole('button', { name: /From stage/ }).click();
  await page.getByRole('option', { name: 'During' }).click();
  await expectStages(page, ['During', 'After'], ['Before', 'Joining']);
  await expect(page.getByRole('rowheader', { name: 'Lane Pain points' })).toHaveCount(0);
  await panel.getByRole('textbox', { name: 'Name of the view' }).fill('After they joined');
  await page.keyboard.press('Enter');
  await expect(page.getByText('View: After they joined')).toBeVisible();

  await page.getByRole('button', { name: 'Show the whole map' }).click();
  await expectStages(page, ['Before', 'Joining', 'During', 'After']);
  await expect(cards(page, 'Doing', 'Before')).toHaveCount(1);
  await panel.getByRole('button', { name: 'After they joined', exact: true }).click();
  await expectStages(page, ['During', 'After'], ['Before', 'Joining']);

  // The keyboard goes along with a name that is changed, and to the whole map when it is deleted.
  await panel.getByRole('button', { name: 'Actions for “After they joined”' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await panel.getByRole('textbox', { name: 'Name of the view' }).first().fill('Later');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Later', exact: true })).toBeFocused();
  await panel.getByRole('button', { name: 'Actions for “Later”' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(panel.getByRole('button', { name: 'The whole map' })).toBeFocused();
});

test('a header is taken by a press that comes before the pointer has rested there', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await point(page, header(page, 'Stage During'));
  await expect(header(page, 'Stage During')).toBeFocused();
  const lane = page.getByRole('rowheader', { name: 'Lane Thinking' });
  await point(page, lane);
  await expect(lane).toBeFocused();
});

test('an emotion is typed on its cell and on its point', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Feeling', 'Before')).toBeFocused();
  await page.keyboard.type('-2');
  const face = page.getByRole('slider', { name: /^Feeling/ });
  await expect(face).toHaveAttribute('aria-valuenow', '-2');
  // One Enter ends the number, another goes into the point.
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Feeling', 'Before')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(face).toBeFocused();
  await page.keyboard.type('+1');
  await expect(face).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(face).toHaveAttribute('aria-valuenow', '-2');
  // Enter on the point says what is felt there, on the card that the number stands on.
  await page.keyboard.press('Enter');
  await expect(page.locator('.board [contenteditable=true]')).toBeFocused();
  await page.keyboard.type('Angry');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Feeling', 'Before').getByRole('button')).toHaveAccessibleName(/^Angry.*card 1 of 1$/);
  await expect(face).toHaveAttribute('aria-valuenow', '-2');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(face).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(face).toHaveCount(0);
  await expect(cell(page, 'Feeling', 'Before')).toBeFocused();
});

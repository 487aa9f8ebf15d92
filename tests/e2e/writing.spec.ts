/** Writing in the orders that a session brings: titles one after the other, two people in one card, undo behind what is kept, the tray by keyboard alone. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';

const focused = (page: Page, name: string | RegExp) => expect(page.locator(':focus')).toHaveAccessibleName(name);

async function go(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('titles are written one after the other, and what an undo takes away leaves the keyboard beside it', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await go(page, 'ArrowUp', 'ArrowUp');
  await focused(page, 'Stage Before');
  await page.keyboard.type('Discover');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Compare');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Find');
  await page.keyboard.press('Enter');
  await focused(page, 'Stage Find');
  await go(page, 'End', 'F2', 'Tab');
  await page.keyboard.type('Tell others');
  await page.keyboard.press('Escape');
  await focused(page, 'Stage Tell others');
  await expect(page.getByRole('columnheader', { name: 'Stage' })).toHaveText(['Find', 'Compare', 'During', 'Leaving', 'After', 'Tell others'].map((title) => `Stage ${title}`));
  await page.keyboard.press('ControlOrMeta+z');
  await focused(page, 'Stage After');

  await go(page, 'ArrowDown', 'ArrowDown');
  await page.keyboard.type('in the last cell');
  await go(page, 'Tab', 'Escape');
  await focused(page, 'Doing, Step 2: empty');
  await page.keyboard.press('ControlOrMeta+z');
  await focused(page, /^Doing, After: 1 card/);
  // A bullet without a word is no card.
  await go(page, 'ArrowLeft');
  await page.keyboard.type('* ');
  await page.keyboard.press('Escape');
  await focused(page, 'Doing, Leaving: empty');
});

test('two windows write in one card, each where its caret is', async ({ launchApp }) => {
  const { page, newWindow } = await launchApp();
  await newMap(page, 'Shared');
  await page.keyboard.type('compares');
  await page.keyboard.press('Shift+Enter');
  const other = await newWindow();
  await other.getByRole('button', { name: /^Shared/ }).first().click();
  await expect(cell(other, 'Doing', 'Before').getByRole('button')).toHaveCount(1);
  await focused(other, 'Needs and expectations, Before: empty');
  await go(other, 'ArrowDown', 'F2', 'Control+Home');
  await other.keyboard.type('B: ');
  const writer = page.locator('.board-writer');
  await expect(writer).toContainText('B: compares');
  await page.keyboard.type('prices');
  await expect(other.locator('.board-writer')).toContainText('prices');
  await other.keyboard.type('she ');
  await expect(writer).toContainText('B: she compares');
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await focused(page, 'B: she compares\nprices!, card 1 of 1');
});

test('notes of the tray go to cells, stages and lanes by keyboard alone, one after the other', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.press('ControlOrMeta+j');
  const note = (name: string) => page.getByRole('option', { name, exact: true });
  for (const text of ['One', 'Two', 'Three', 'Four', 'Five', 'Kept by mistake']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(note('Kept by mistake')).toBeAttached();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(note('Kept by mistake')).toHaveCount(0);

  const put = async (words: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(page.getByRole('combobox', { name: 'Stage, lane or cell' })).toBeFocused();
    if (words !== '') await page.keyboard.type(words);
    await expect(page.getByRole('dialog').getByRole('option').first()).toHaveAttribute('data-focused', 'true');
    await page.keyboard.press('Enter');
  };
  await go(page, 'Tab', 'Home', 'Shift+ArrowDown');
  await put('pain dur');
  await expect(cell(page, 'Pain points', 'During').getByRole('button')).toHaveCount(2);
  await expect(note('Three')).toHaveAttribute('aria-selected', 'true');
  await put('');
  await expect(cell(page, 'Pain points', 'During').getByRole('button')).toHaveCount(3);
  await put('leav');
  await expect(cell(page, 'Doing', 'Leaving').getByRole('button')).toHaveAccessibleName('Four, card 1 of 1');
  await put('thinking');
  await expect(cell(page, 'Thinking', 'Before').getByRole('button')).toHaveAccessibleName('Five, card 1 of 1');
  await expect(page.getByRole('textbox', { name: /^New note/ })).toBeFocused();

  // Letters typed on the list begin a note.
  await page.keyboard.type('Six');
  await go(page, 'Enter', 'Tab');
  await page.keyboard.type('Seven');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Notes in the capture tray' }).getByRole('option')).toHaveText(['Six', 'Seven']);
});

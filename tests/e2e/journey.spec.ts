import { execFileSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';

/** Makes a blank map by keyboard and mouse, as a new user would, and waits until its grid has the keyboard. */
async function newMap(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: `Board ${title}` })).toBeAttached();
  // The keyboard starts in the first cell; one lane down is what the customer does.
  await expect(page.getByRole('gridcell', { name: 'Needs and expectations, Before: empty' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
}

const savedToFile = (page: Page) => expect(page.getByRole('contentinfo')).toContainText('Saved to file', { timeout: 20_000 });

function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

test('a new map is written by keyboard, undone, reloaded and exported', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  await newMap(page, 'Opening an account');

  await test.step('typing on a cell adds a card, Enter opens the next one, Tab goes to the next step', async () => {
    await page.keyboard.type('Asks a friend at work');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Compares three banks');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Fills in the form');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('gridcell', { name: /^Doing, Before: 2 cards/ }).getByRole('button', { name: 'Asks a friend at work, card 1 of 2' })).toBeAttached();
    await expect(page.getByRole('gridcell', { name: /^Doing, Joining: 1 card/ })).toBeAttached();
  });

  await test.step('undo takes back one gesture at a time, redo brings it again', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('gridcell', { name: 'Doing, Joining: empty' })).toBeAttached();
    await expect(page.getByRole('gridcell', { name: /^Doing, Before: 2 cards/ })).toBeAttached();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(page.getByRole('gridcell', { name: /^Doing, Joining: 1 card/ })).toBeAttached();
  });

  await test.step('after a reload it is still there', async () => {
    await page.reload();
    await expect(page.getByRole('gridcell', { name: /^Doing, Before: 2 cards/ })).toBeAttached();
  });

  await test.step('the exported PDF holds the words', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
    const file = await (await download).path();
    const words = textOf(file);
    for (const text of ['Opening an account', 'Asks a friend at', 'Compares three banks', 'Fills in the form']) expect(words).toContain(text);
    await page.keyboard.press('Escape');
  });

  await savedToFile(page);
  const files = await readdir(library);
  expect(files).toEqual(['Opening an account.cxmap']);
  expect((await readFile(join(library, files[0] ?? ''))).subarray(0, 15).toString()).toBe('SQLite format 3');
});

test('closed and opened again from the start page, a map is as it was left', async ({ launchApp }) => {
  const first = await launchApp();
  await newMap(first.page, 'A day at the clinic');
  await first.page.keyboard.type('Arrives early');
  await first.page.keyboard.press('Escape');
  await expect(first.page.getByRole('gridcell', { name: /^Doing, Before: 1 card/ })).toBeAttached();
  await first.page.getByRole('button', { name: 'Start page' }).click();
  await expect(first.page.getByRole('button', { name: 'New map' }).first()).toBeAttached();
  await first.quit();

  const second = await launchApp({ home: first.home });
  await second.page.getByText('A day at the clinic').first().click();
  await expect(second.page.getByRole('gridcell', { name: /^Doing, Before: 1 card/ }).getByRole('button', { name: 'Arrives early, card 1 of 1' })).toBeAttached();
});

test('the interface and a new board speak Spanish', async ({ launchApp }) => {
  const { page } = await launchApp({ language: 'es' });
  await page.getByRole('button', { name: 'Mapa nuevo' }).first().click();
  await page.keyboard.type('Abrir una cuenta');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: /^Qué hace, / }).first()).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

/** Several actors on one map: lanes and curves of their own, over each other in exports too; who stands out; views exported; many cards edited together. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './fixture';
import { cell, newMap } from './helpers/board';
import { linesOfPdf } from './helpers/readback';

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
}

/** A map whose lanes belong to Ana and to Omar. The keyboard is in the cell of Omar's doing, under Before. */
async function twoActors(page: Page): Promise<void> {
  await newMap(page, 'Two people');
  await command(page, 'Add lanes for another actor');
  const dialog = page.getByRole('dialog', { name: 'Lanes for another actor' });
  await dialog.getByRole('combobox', { name: 'Whose are the lanes that are here?' }).fill('Ana');
  await dialog.getByRole('combobox', { name: 'Who else?' }).fill('Omar');
  await dialog.getByRole('button', { name: 'Add lanes' }).click();
  await expect(cell(page, 'Feeling · Omar', 'Before')).toBeAttached();
  await page.locator('.board').focus();
  await page.keyboard.press('ArrowRight');
}

/** Goes over the lanes until the cell has the keyboard. */
async function goTo(page: Page, lane: string, step: string, key: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
  for (let i = 0; i < 12; i++) {
    if (await cell(page, lane, step).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(cell(page, lane, step)).toBeFocused();
}

/** Chooses the format in the export dialog that is open, and gives the file. */
async function exported({ page }: App, format: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(format, { exact: true }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const path = await (await download).path();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return path;
}

const openExport = (page: Page): Promise<void> => page.getByRole('button', { name: 'Export' }).click();

test('a second actor has lanes of its own; half values are typed; the curves lie over each other on the board and in exports', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await twoActors(page);
  await goTo(page, 'Feeling · Ana', 'Before', 'ArrowUp');
  await page.keyboard.type('-1,5');
  await expect(page.locator('.board-typed')).toHaveText('−1,5');
  const point = page.getByRole('slider', { name: 'Feeling, Before: Very bad (−1.5)' }).or(page.locator('.board-point'));
  await expect(point.first()).toHaveAttribute('aria-valuenow', '-1.5');
  // All of what was typed is one step back.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.board-point')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(page.locator('.board-point')).toHaveCount(1);
  await goTo(page, 'Feeling · Omar', 'Before');
  await page.keyboard.type('2');
  await command(page, 'Curves over each other');
  await openExport(page);
  await expect(page.getByRole('checkbox', { name: 'Curves over each other' })).toBeChecked();
  const svg = await readFile(await exported(app, 'SVG'), 'utf8');
  // Omar's dash and his square point on Ana's curve, and both names in the legends of both lanes.
  expect(svg.match(/stroke-dasharray="11[ ,]7"/g)?.length).toBeGreaterThanOrEqual(2);
  await openExport(page);
  const lines = linesOfPdf(await exported(app, 'PDF'));
  const told = (name: string): number => lines.filter((line) => line.includes(name)).length;
  expect(told('Omar')).toBeGreaterThanOrEqual(5);
  // Apart again, the legends are gone.
  await openExport(page);
  await page.getByText('Curves over each other').click();
  const apart = linesOfPdf(await exported(app, 'PDF'));
  expect(apart.filter((line) => line.includes('Omar')).length).toBeLessThan(told('Omar'));
});

test('one actor stands out; a saved view keeps that, and is exported alone', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await twoActors(page);
  await goTo(page, 'Doing · Ana', 'Before', 'ArrowUp');
  await page.keyboard.type('Ana waits');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await goTo(page, 'Doing · Omar', 'Before');
  await page.keyboard.type('Omar rings');
  await page.keyboard.press('Escape');
  await command(page, 'Views: show a part of the board');
  const panel = page.getByRole('region', { name: 'Shown now' });
  await panel.getByRole('button', { name: /Whose cards stand out/ }).click();
  await page.getByRole('option', { name: 'Omar' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Standing out: Omar' })).toBeVisible();
  await panel.getByText('Doing · Ana', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Only Omar');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('button', { name: 'The whole map', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Standing out: Omar' })).toBeHidden();
  await page.getByRole('button', { name: 'Only Omar', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Standing out: Omar' })).toBeVisible();
  await openExport(page);
  await page.getByRole('button', { name: /What to export/ }).click();
  await page.getByRole('option', { name: /Only Omar/ }).click();
  const table = await readFile(await exported(app, 'CSV'), 'utf8');
  expect(table).toContain('Omar rings');
  expect(table).not.toContain('Ana waits');
});

test('several cards are edited together in one step; different values are shown as such', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page, 'Many');
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two');
  await page.keyboard.press('Escape');
  const inspector = page.locator('.inspector');
  const evidence = inspector.getByRole('button', { name: /Evidence/ });
  await evidence.click();
  await page.getByRole('option', { name: 'Research' }).click();
  await page.locator('.grid').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(inspector.getByRole('heading', { name: '2 cards' })).toBeVisible();
  await expect(evidence).toContainText('Different values');
  const team = inspector.getByRole('combobox', { name: 'Team' });
  await team.fill('Kitchen');
  await page.keyboard.press('Enter');
  await expect(team).toHaveValue('Kitchen');
  await evidence.click();
  await page.getByRole('option', { name: 'Anecdote' }).click();
  await expect(evidence).toContainText('Anecdote');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(evidence).toContainText('Different values');
  await expect(team).toHaveValue('Kitchen');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(team).toHaveValue('');
});

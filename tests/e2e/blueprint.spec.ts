import { writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';
import { cxmap } from './helpers/readback';

const LINES = ['Line of interaction', 'Line of visibility', 'Line of internal interaction'];
const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

test('a service blueprint is begun by keyboard, and its lines are in every export', async ({ launchApp }) => {
  const { page, library, home } = await launchApp();
  await newMap(page, 'Pharmacy');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('New service blueprint');
  await page.keyboard.press('Enter');
  const first = page.getByRole('gridcell', { name: /^Physical evidence, .*: empty/ }).first();
  await expect(first).toBeAttached();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Shows the prescription');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Shows the prescription/ })).toBeAttached();
  await expect(page.getByRole('contentinfo')).toContainText('Saved to file', { timeout: 20_000 });
  const file = join(library, 'Pharmacy.cxmap');
  for (const ending of ['pdf', 'svg']) cxmap('export', file, '--to', join(home, `b.${ending}`), '--board', 'Service blueprint');
  const pdf = textOf(join(home, 'b.pdf'));
  for (const line of LINES) expect(pdf).toContain(line);
  const svg = execFileSync('cat', [join(home, 'b.svg')], { encoding: 'utf8' }).replace(/<[^>]+>/g, '').replace(/\s+/g, '');
  for (const line of LINES) expect(svg).toContain(line.replace(/\s+/g, ''));
});

test('a blueprint from a journey map leads back to its steps', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page, 'Opening an account');
  await page.keyboard.type('Asks a friend');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Doing', 'Before')).toBeAttached();
  await page.getByRole('button', { name: 'Actions for the board Opening an account' }).click();
  await page.getByRole('menuitem', { name: 'Make a service blueprint from this map' }).click();
  await expect(page.getByRole('grid', { name: 'Board Opening an account (blueprint)' })).toBeAttached();
  await expect(page.getByRole('gridcell', { name: /^Customer actions, Before: 1 card/ })).toBeAttached();
  // Undone as one gesture.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('grid', { name: 'Board Opening an account' })).toBeAttached();
});

test('a table is imported as a blueprint, written as a workbook and read again', async ({ launchApp }) => {
  const { home } = await launchApp();
  const [csv, project, workbook, again] = ['burger.csv', 'burger.cxmap', 'burger.xlsx', 'again.cxmap'].map((name) => join(home, name)) as [string, string, string, string];
  await writeFile(csv, 'Lane,Order,Eat\nWhat they do,Asks,Sits\nKitchen,Grills,Wipes\n');
  cxmap('import', csv, '--to', project, '--as', 'blueprint');
  cxmap('export', project, '--to', workbook);
  cxmap('import', workbook, '--to', again);
  const boards = (file: string): unknown => (JSON.parse(cxmap('info', file, '--json')) as { boards: { kind: string; lanes: number; cards: number }[] }).boards.map(({ kind, lanes, cards }) => [kind, lanes, cards]);
  expect(boards(project)).toEqual([['blueprint', 2, 4]]);
  expect(boards(again)).toEqual(boards(project));
});

/** What has to go well wherever one is: a stranger's workbook, two windows, and a folder that other programs change too. */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { expect, test } from './fixture';
import { cell, middle, newMap } from './helpers/board';
import { cxmap } from './helpers/readback';

const rows = (...lines: (string | number | null)[][]): SheetData => lines.map((line) => line.map((value) => (value === null ? null : { value })));

test('a workbook with a cover becomes a map of the sheet and the direction that are chosen', async ({ launchApp }) => {
  const { page } = await launchApp();
  const file = await writeXlsxFile([
    { sheet: 'Cover', data: rows(['Acme'], ['Date', 'March']) },
    { sheet: 'Map', data: rows([null], [null, 'Lane', 'Look', 'Buy'], [null, 'Doing', 'Asks', 'Pays'], [null, 'Thinking', 'Which?', 'Dear']) },
    { sheet: 'List', data: rows(['Stage', 'Doing', 'Pain points'], ['Search', 'Reads', 'Slow'], ['Use', 'Rides', 'Loud']) },
  ]).toBuffer();
  await page.getByRole('button', { name: 'Import' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'client.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: file });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('The sheet “Map” was read. 2 others were not imported: Cover, List.')).toBeVisible();
  await expect(dialog.getByText('2 stages · 2 steps · 2 lanes · 4 cards')).toBeVisible();

  await dialog.getByRole('button', { name: /Sheet/ }).click();
  await page.getByRole('option', { name: 'List' }).click();
  await expect(dialog.getByRole('radio', { name: 'Rows' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Columns' }).press('Space');
  await expect(dialog.getByRole('radio', { name: 'Columns' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Rows' }).press('Space');
  await expect(dialog.getByRole('radio', { name: 'Rows' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Create project' }).click();
  await expect(cell(page, 'Doing', 'Search').getByRole('button', { name: 'Reads, card 1 of 1' })).toBeAttached();
  await expect(cell(page, 'Pain points', 'Use').getByRole('button', { name: 'Loud, card 1 of 1' })).toBeAttached();
});

test('undo shows the board it undoes on; a board, or a project, that another window takes away is spoken of', async ({ launchApp }) => {
  const { page, newWindow } = await launchApp();
  await newMap(page);
  const boards = page.getByRole('navigation', { name: 'Boards' });
  await page.keyboard.type('Asks a friend');
  await page.keyboard.press('Escape');
  // Escape in a field beside the board gives the keyboard back to the card.
  const card = cell(page, 'Doing', 'Before').getByRole('button', { name: /^Asks a friend/ });
  await page.getByRole('complementary', { name: 'Details' }).getByRole('textbox', { name: 'Text' }).focus();
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();

  await page.getByRole('button', { name: 'Add a board' }).click();
  await page.getByRole('menuitem', { name: 'New empathy map' }).click();
  await expect(boards.getByRole('button', { name: 'Empathy map', exact: true })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(boards.getByRole('button', { name: 'Empathy map', exact: true })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(boards.getByRole('button', { name: 'Empathy map', exact: true })).toHaveAttribute('aria-current', 'page');
  await boards.getByRole('button', { name: 'A map', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(boards.getByRole('button', { name: 'Empathy map', exact: true })).toHaveAttribute('aria-current', 'page');

  const other = await newWindow();
  await other.getByRole('button', { name: /^A map/ }).first().click();
  await other.getByRole('navigation', { name: 'Boards' }).getByRole('button', { name: 'Empathy map', exact: true }).click();
  await other.getByRole('button', { name: 'Actions for the board Empathy map' }).click();
  await other.getByRole('menuitem', { name: 'Delete…' }).click();
  await other.getByRole('alertdialog').getByRole('button', { name: 'Delete board' }).click();
  await expect(page.getByText('The board “Empathy map” was deleted elsewhere')).toBeVisible();
  await expect(card).toBeAttached();
  // Whoever deleted it knows: what the other window writes next tells nothing new.
  await page.getByRole('button', { name: 'Add a board' }).click();
  await page.getByRole('menuitem', { name: 'New persona' }).click();
  await expect(other.getByRole('navigation', { name: 'Boards' }).getByRole('button', { name: 'Persona', exact: true })).toBeVisible();
  await expect(other.getByText(/was deleted elsewhere/)).toHaveCount(0);

  await other.getByRole('button', { name: 'Start page' }).click();
  await other.getByRole('button', { name: 'Actions for A map' }).click();
  await other.getByRole('menuitem', { name: 'Move to trash…' }).click();
  await other.getByRole('alertdialog').getByRole('button', { name: 'Move to trash' }).click();
  await expect(other.getByText('It is open in another window')).toBeVisible();
});

test('words being written go on in a new card, or in the tray, when another window deletes the card, or the stage it stands in', async ({ launchApp }) => {
  const { page, newWindow } = await launchApp();
  await newMap(page);
  await page.keyboard.type('Asks a friend');
  const other = await newWindow();
  await other.getByRole('button', { name: /^A map/ }).first().click();
  const theirs = cell(other, 'Doing', 'Before').getByRole('button', { name: /^Asks a friend/ });
  await expect(theirs).toBeAttached();
  const lost = page.getByText('The card you were writing was deleted elsewhere');
  const writing = page.getByRole('textbox', { name: 'Text of the card' });

  await test.step('the card', async () => {
    await other.keyboard.press('ControlOrMeta+a');
    await other.keyboard.press('Delete');
    await expect(lost).toBeVisible();
    // A space first: on a card that is not written it is no letter.
    await page.keyboard.type(' and her brother');
    await expect(writing).toHaveText('Asks a friend and her brother');
    await expect(cell(other, 'Doing', 'Before').getByRole('button', { name: /^Asks a friend and her brother/ })).toBeAttached();
  });

  await test.step('undo in the other window brings the old one back beside it', async () => {
    await other.keyboard.press('ControlOrMeta+z');
    await expect(cell(page, 'Doing', 'Before')).toHaveAccessibleName(/2 cards$/);
  });

  await test.step('the stage', async () => {
    const header = await middle(other.getByRole('columnheader', { name: 'Stage Before' }));
    await other.mouse.click(header.x, header.y);
    await other.keyboard.press('Delete');
    await expect(page.getByText(/Your words are in the capture tray/)).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Stage Before' })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'What do you want to do?' }).fill('capture tray');
    await page.getByRole('option', { name: 'Show or hide the capture tray' }).first().click();
    await expect(page.getByRole('complementary', { name: 'Capture tray' }).getByText('Asks a friend and her brother')).toBeVisible();
  });
});

test('the start page follows the folder, and what is found in the library opens there', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  cxmap('new', join(library, 'Bike.cxmap'), '--template', 'e-bike');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const project = page.getByRole('region', { name: 'Your projects' }).getByRole('button', { name: /^Subscribing to a city e-bike \d/ });
  await expect(project).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search all projects' }).fill('tandem app');
  await page.getByRole('group', { name: 'Subscribing to a city e-bike' }).getByRole('button', { name: 'Tandem app', exact: true }).first().click();
  const panel = page.getByRole('complementary', { name: 'Library' });
  await expect(panel.getByRole('textbox', { name: 'Name' })).toHaveValue('Tandem app');

  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('textbox', { name: 'Find' }).fill('app and web');
  await page.getByRole('option', { name: 'App and web' }).click();
  await page.getByRole('button', { name: 'Open in the library' }).click();
  await expect(panel.getByRole('textbox', { name: 'Name' })).toHaveValue('App and web');

  await page.getByRole('button', { name: 'Start page' }).click();
  await expect(project).toBeVisible();
  await rm(join(library, 'Bike.cxmap'));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(project).toHaveCount(0);
});

test('the pictures of many projects are there after scrolling past all of them and back', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  const lost: string[] = [];
  page.on('requestfailed', (request) => lost.push(request.url()));
  const first = join(library, 'Map 000.cxmap');
  cxmap('new', first, '--template', 'blank-en', '--title', 'Map');
  await Promise.all(Array.from({ length: 99 }, (_, i) => copyFile(first, join(library, `Map ${String(i + 1).padStart(3, '0')}.cxmap`))));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const cards = page.getByRole('region', { name: 'Your projects' }).getByRole('listitem');
  await expect(cards).toHaveCount(100);
  // More than are kept, so fast that none is painted on the way.
  await cards.last().evaluate(async (last) => {
    for (const card of last.parentElement?.children ?? []) {
      card.scrollIntoView();
      await new Promise(requestAnimationFrame);
    }
  });
  for (const card of [cards.last(), cards.first()]) {
    await card.scrollIntoViewIfNeeded();
    await expect.poll(() => card.locator('img').evaluateAll(([image]) => image instanceof HTMLImageElement && image.naturalWidth > 0)).toBe(true);
  }
  expect(lost).toEqual([]);
});

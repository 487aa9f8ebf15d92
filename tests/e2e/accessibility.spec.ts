/** No violation that axe can find, on every screen, kind of board, panel, page and dialog, in each theme. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Locator, Page } from '@playwright/test';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { type App, type LaunchOptions, expect, test } from './fixture';
import { expectClean } from './helpers/axe';
import { cell, newMap } from './helpers/board';
import { cxmap } from './helpers/readback';

const INSPECTOR = '.inspector';
const MENU = '[role=menu]';
const DIALOG = '[role=dialog], [role=alertdialog]';
const PANEL = '.cx-panel';

const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
const panel = (page: Page, name: string): Locator => page.getByRole('complementary', { name });
const dialog = (page: Page): Locator => page.getByRole('dialog').or(page.getByRole('alertdialog'));

/** The English sample, which has a board of every kind and a library. */
async function openSample(launchApp: (options?: LaunchOptions) => Promise<App>, folder: string): Promise<Page> {
  const file = join(folder, 'sample.cxmap');
  cxmap('new', file, '--template', 'e-bike');
  const { page } = await launchApp({ file });
  await expect(page.getByRole('grid', { name: 'Board Subscribing to a city e-bike' })).toBeAttached();
  return page;
}

/** Presses where it is painted: what assistive technology reads lies over it and takes no pointer. */
async function press(page: Page, place: Locator): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error('nothing is drawn there');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** By a press, or by keys from where the keyboard is on the board. */
async function reach(page: Page, place: Locator | readonly string[]): Promise<void> {
  if (!('length' in place)) return press(page, place);
  for (const key of place) await page.keyboard.press(key);
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

/** The dialog that is open, and what lies behind it, which nobody reaches while it is. */
async function cleanDialog(page: Page, where: string): Promise<void> {
  await expect(dialog(page)).toBeVisible();
  await expectClean(page, `the dialog ${where}`, DIALOG);
}

test('the start page, and the dialogs that are asked from it', async ({ launchApp }) => {
  test.slow();
  const { page } = await launchApp();
  const begin = page.getByRole('button', { name: 'New map' }).first();
  await expect(begin).toBeVisible();
  await expectClean(page, 'the start page of somebody new');

  await begin.click();
  await expectClean(page, 'the dialog for a new map, with the page behind it');
  const kinds = page.getByRole('radiogroup', { name: 'Kind of board' });
  for (const kind of ['Service blueprint', 'Persona', 'Empathy map', 'Touchpoint matrix']) {
    await kinds.getByRole('radio', { name: kind }).press('Space');
    await cleanDialog(page, `for a new board of the kind ${kind}`);
  }
  await close(page);

  await page.keyboard.press('ControlOrMeta+Shift+o');
  await cleanDialog(page, 'to import a file');
  const table = Buffer.from('Lane,Order,Eat\nDoing,Asks,Sits\nKitchen,Grills,Wipes\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'burger.csv', mimeType: 'text/csv', buffer: table });
  await expect(dialog(page).getByRole('radio').first()).toBeAttached();
  await cleanDialog(page, 'with what is imported, and as what');
  await dialog(page).getByRole('button', { name: 'Choose another file' }).click();
  const sheet: SheetData = [['Lane', 'Eat'], ['Doing', 'Asks']].map((row) => row.map((value) => ({ value })));
  const workbook = await writeXlsxFile([{ sheet: 'Map', data: sheet }, { sheet: 'Other', data: sheet }]).toBuffer();
  await page.locator('input[type=file]').setInputFiles({ name: 'client.xlsx', mimeType: 'application/octet-stream', buffer: workbook });
  await expect(dialog(page).getByRole('button', { name: /Sheet/ })).toBeVisible();
  await cleanDialog(page, 'with the sheets of a workbook');
  await dialog(page).getByRole('button', { name: 'Choose another file' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(dialog(page).getByRole('button', { name: 'Choose another file' })).toBeVisible();
  await cleanDialog(page, 'about a file that cannot be read');
  await close(page);

  await page.getByRole('button', { name: /^Subscribing to a city e-bike/ }).click();
  await expect(page.getByRole('grid', { name: 'Board Subscribing to a city e-bike' })).toBeAttached();
  await page.getByRole('button', { name: 'Start page' }).click();
  const actions = page.getByRole('button', { name: /^Actions for/ }).first();
  await expect(actions).toBeVisible();
  await expectClean(page, 'the start page with a project');
  for (const entry of ['Rename…', 'Move to trash…']) {
    await actions.click();
    if (entry === 'Rename…') await expectClean(page, 'the menu of a project', MENU);
    await page.getByRole('menuitem', { name: entry }).click();
    await cleanDialog(page, entry);
    await close(page);
  }
  await actions.click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByText('A copy of “Subscribing to a city e-bike” was made')).toBeVisible();
  await expectClean(page, 'a notice', '.cx-notices');
});

test('each kind of board, its details and its export', async ({ launchApp }, info) => {
  test.slow();
  const page = await openSample(launchApp, info.outputPath());
  const boards = page.getByRole('navigation', { name: 'Boards' });
  await page.getByRole('button', { name: 'Add a board' }).click();
  await page.getByRole('menuitem', { name: 'New overview of all personas' }).click();
  await expect(boards.getByRole('button', { name: 'All personas', exact: true })).toHaveAttribute('aria-current', 'page');

  const inspect = async (place: Locator | readonly string[], what: string): Promise<void> => {
    await reach(page, place);
    await expect(details(page).getByRole('heading', { level: 2 }).first()).toHaveText(what);
    await expectClean(page, `the details of a ${what}`, INSPECTOR);
  };
  for (const [title, look] of [
    ['Subscribing to a city e-bike', async () => {
      await inspect(['ControlOrMeta+Home', 'ArrowUp'], 'Step');
      await inspect(['ArrowUp'], 'Stage');
      await inspect(['ArrowDown', 'ArrowDown', 'ArrowLeft'], 'Lane');
      await inspect(['ArrowRight', 'Enter'], 'Card');
      await page.keyboard.press('ControlOrMeta+a');
      await expectClean(page, 'many cards, and what can be said of them all');
    }],
    ['A puncture, from behind', async () => {
      await inspect(['ControlOrMeta+Home', 'ArrowUp'], 'Step');
      await inspect(['ArrowDown', 'Enter'], 'Card');
    }],
    ['Priya Shah', () => inspect(page.getByRole('gridcell').first(), 'Persona')],
    ['All personas', () => Promise.resolve()],
    ['What Priya lives with', () => inspect(page.getByRole('gridcell').nth(1), 'Note')],
    ['Where we meet', () => inspect(['ControlOrMeta+Home', 'ArrowLeft'], 'Touchpoint')],
  ] as const) {
    await boards.getByRole('button', { name: title, exact: true }).click();
    await expect(page.getByRole('grid', { name: new RegExp(title) })).toBeAttached();
    await expectClean(page, `the board ${title}`);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await cleanDialog(page, `to export ${title}`);
    await close(page);
    await page.locator('.board').focus();
    await look();
  }
});

test('what is written, chosen and asked on a board', async ({ launchApp }, info) => {
  test.slow();
  const page = await openSample(launchApp, info.outputPath());
  const card = page.getByRole('gridcell').getByRole('button').first();
  for (const [what, place] of [['card', card], ['cell', page.getByRole('gridcell').first()], ['stage', ['ControlOrMeta+Home', 'ArrowUp', 'ArrowUp']], ['lane', page.getByRole('rowheader').first()]] as const) {
    await reach(page, place);
    await page.keyboard.press('Shift+F10');
    await expectClean(page, `the menu of a ${what}`, MENU);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await press(page, card);
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await expectClean(page, 'a card that is written, with its formats');
  await page.keyboard.press('Escape');

  await press(page, page.getByRole('gridcell', { name: /^Touchpoints/ }).first());
  await page.keyboard.type('app');
  await expect(page.getByRole('listbox', { name: 'Suggestions from the library' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expectClean(page, 'the suggestions of a touchpoint');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await press(page, card);
  await page.keyboard.press('ControlOrMeta+l');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Arrow');
  await expectClean(page, 'the details of an arrow', INSPECTOR);

  await page.getByRole('button', { name: 'Actions for the board Subscribing to a city e-bike' }).click();
  await expectClean(page, 'the menu of a board', MENU);
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await cleanDialog(page, 'before a board is deleted');
  await close(page);
  await command(page, 'Add lanes for another actor');
  await cleanDialog(page, 'for the lanes of another actor');
  await close(page);
  for (const [where, keys] of [['to open a project', 'o'], ['for the name of a copy', 'Shift+s'], ['with the shortcuts', '/'], ['to find a command', 'k']] as const) {
    await page.keyboard.press(`ControlOrMeta+${keys}`);
    await cleanDialog(page, where);
    await close(page);
  }

  const boards = page.getByRole('navigation', { name: 'Boards' });
  await boards.getByRole('button', { name: 'What Priya lives with' }).click();
  await press(page, page.getByRole('gridcell').nth(1));
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await cleanDialog(page, 'where a note is sent');
  await close(page);

  await boards.getByRole('button', { name: 'Where we meet' }).click();
  await press(page, page.getByRole('gridcell', { name: /\d use/ }).first());
  await page.keyboard.press('Enter');
  await cleanDialog(page, 'with the cards of a cell');
  await dialog(page).getByRole('button', { name: 'Add another use' }).click();
  await cleanDialog(page, 'to enter a use');
  await close(page);
  await page.keyboard.press('Escape');
  await details(page).getByRole('searchbox').fill('bike');
  await expectClean(page, 'a filtered matrix');
  await details(page).getByRole('searchbox').fill('zeppelin');
  await expectClean(page, 'a matrix whose filter leaves nothing');
});

test('panels and their pages, empty and filled', async ({ launchApp }) => {
  test.slow();
  const { page } = await launchApp();
  await newMap(page, 'Clean');
  await expectClean(page, 'a new map');
  const rail = page.getByRole('navigation', { name: 'Panels' }).getByRole('button');
  const names = await rail.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  expect(names).toHaveLength(7);
  for (const [i, name] of names.entries()) {
    await rail.nth(i).click();
    await expect(panel(page, name)).toBeVisible();
    await expectClean(page, `the empty panel ${name}`, PANEL);
  }

  await press(page, cell(page, 'Touchpoints', 'Before'));
  for (const text of ['web: Orders', 'app: orders', 'Phone']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+j');
  await page.keyboard.type('A note');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'A note' }).click();
  await expectClean(page, 'the tray', PANEL);

  await page.keyboard.press('ControlOrMeta+h');
  await page.getByRole('textbox', { name: 'Find' }).fill('order');
  await page.keyboard.press('Enter');
  await expectClean(page, 'what is found', PANEL);

  await press(page, cell(page, 'Touchpoints', 'During').getByRole('button'));
  await page.keyboard.press('ControlOrMeta+Alt+m');
  await page.getByRole('textbox', { name: /^Comment on/ }).fill('How long?');
  await expectClean(page, 'a comment that is written', PANEL);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByText('How long?')).toBeVisible();
  await expectClean(page, 'comments', PANEL);

  await rail.and(page.getByRole('button', { name: 'Library' })).click();
  const library = panel(page, 'Library');
  await library.getByRole('button', { name: /^Phone \d/ }).first().focus();
  await page.keyboard.press('F2');
  await expectClean(page, 'the library, with an item that is renamed', PANEL);
  await page.keyboard.type('Orders');
  await page.keyboard.press('Enter');
  const merge = library.getByRole('list', { name: 'Needs attention' }).getByRole('button', { name: 'Merge' });
  await expect(merge).toBeVisible();
  await expectClean(page, 'two items of one name', PANEL);
  await merge.click();
  await expectClean(page, 'the page that merges two items', PANEL);
  await library.getByRole('button', { name: 'Back' }).click();
  await expectClean(page, 'the page of an item', PANEL);
  await library.getByRole('button', { name: /^Delete/ }).click();
  await expectClean(page, 'the question before an item is deleted', PANEL);
});

test('what is filled: a picture and its crop, the photo, a saved view, a comparison, and what is asked before all is lost', async ({ launchApp }, info) => {
  test.slow();
  const { page, library } = await launchApp();
  await newMap(page, 'Filled');
  const rail = page.getByRole('navigation', { name: 'Panels' }).getByRole('button');
  const picture = { name: 'photo.png', mimeType: 'image/png', buffer: createCanvas(40, 30).toBuffer('image/png') };
  for (const text of ['One', 'Two', 'Three']) {
    await page.keyboard.type(text);
    await page.keyboard.press(text === 'Three' ? 'Escape' : 'Enter');
  }
  await details(page).locator('input[type=file]').last().setInputFiles(picture);
  await details(page).getByRole('button', { name: 'Crop' }).click();
  await expect(details(page).getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expectClean(page, 'the crop of a picture', INSPECTOR);
  await details(page).getByRole('button', { name: 'Cancel' }).click();

  await rail.and(page.getByRole('button', { name: 'Reference photo' })).click();
  await panel(page, 'Reference photo').locator('input[type=file]').setInputFiles(picture);
  await expect(panel(page, 'Reference photo').getByRole('button', { name: 'Enlarge the photo' })).toBeVisible();
  await expectClean(page, 'the photo', PANEL);

  await rail.and(page.getByRole('button', { name: 'Views' })).click();
  await panel(page, 'Views').getByRole('checkbox', { name: 'Thinking' }).press('Space');
  await panel(page, 'Views').getByRole('textbox').fill('Without thoughts');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Views').getByRole('button', { name: 'Without thoughts', exact: true })).toBeVisible();
  await expectClean(page, 'a saved view, and the board it leaves things out of');

  await panel(page, 'Views').getByRole('button', { name: 'The whole map' }).click();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('contentinfo')).toContainText('Saved to file');
  await page.locator('.board').focus();
  for (const key of ['ControlOrMeta+a', 'ControlOrMeta+a', 'ControlOrMeta+a', 'Delete', 'ControlOrMeta+s']) await page.keyboard.press(key);
  await cleanDialog(page, 'before a file is emptied');
  await close(page);
  await page.keyboard.press('ControlOrMeta+z');
  await command(page, 'Duplicate board as to-be');
  await expect(cell(page, 'Needs and expectations', 'Before')).toBeFocused();
  await page.keyboard.type('New');
  await page.keyboard.press('Escape');
  await rail.and(page.getByRole('button', { name: 'Comparison' })).click();
  await expect(panel(page, 'Comparison').getByText('New').first()).toBeVisible();
  await expectClean(page, 'a comparison');

  const other = info.outputPath('other.cxmap');
  cxmap('new', other, '--template', 'e-bike');
  await copyFile(other, join(library, 'Filled.cxmap'));
  // Something to save, whether or not all before has been saved by itself.
  await page.locator('.board').focus();
  await page.keyboard.type(' and late');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(dialog(page).getByRole('button', { name: 'Save mine as a copy' })).toBeVisible();
  await cleanDialog(page, 'about a file that another project has taken the place of');
});

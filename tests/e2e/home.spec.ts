import { mkdir, readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { expectClean } from './helpers/axe';

/** Makes a blank map with one card and goes back to the start page. */
async function mapWithCard(page: Page, title: string, card: string): Promise<void> {
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: /^Needs and expectations, / }).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(card);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start page' }).click();
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible();
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const projects = (page: Page) => page.getByRole('region', { name: 'Your projects' }).getByRole('button', { name: /board/ });

test('words inside of projects are found on the start page and opened where they stand', async ({ launchApp }) => {
  const { page } = await launchApp();
  await mapWithCard(page, 'Opening an account', 'Llama a la tía Ángela');
  await mapWithCard(page, 'A day at the clinic', 'Arrives early');

  const search = page.getByRole('searchbox', { name: 'Search all projects' });
  await test.step('a title is found as it is typed', async () => {
    await search.fill('CLINIC');
    await expect(projects(page)).toHaveCount(1);
  });

  await test.step('a text is found whatever its accents, and opens its project with the card selected', async () => {
    await search.fill('angela tia');
    const hit = page.getByRole('group', { name: 'Opening an account' }).getByRole('button', { name: 'Llama a la tía Ángela' });
    await expect(hit.locator('mark')).toHaveText(['tía', 'Ángela']);
    await expectClean(page, 'what is found');
    await hit.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('textbox').first()).toContainText('Llama a la tía Ángela');
  });

  await test.step('nothing found is said, with a way back', async () => {
    await page.getByRole('button', { name: 'Start page' }).click();
    await search.fill('xylophone');
    await expect(page.getByText('No project says “xylophone”')).toBeVisible();
    await page.getByRole('button', { name: 'Show all projects' }).click();
    await expect(projects(page)).toHaveCount(2);
  });
});

test('the folders of the disk are entered, and new maps are saved there', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  await mapWithCard(page, 'Zebra', 'One');
  await mapWithCard(page, 'Apple', 'Two');
  await mkdir(join(library, 'Clients', 'Acme'), { recursive: true });
  await rename(join(library, 'Zebra.cxmap'), join(library, 'Clients', 'Zebra.cxmap'));
  await page.reload();

  await test.step('a folder tells what it holds and is entered by keyboard', async () => {
    await page.getByRole('button', { name: 'Clients 1 project' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Clients' })).toBeFocused();
    await expect(projectsIn(page, 'Clients')).toHaveText([/Zebra/]);
    await expectClean(page, 'a folder');
  });

  await test.step('an empty one says so, and a new map goes there', async () => {
    await page.getByRole('button', { name: 'Acme 0 projects' }).click();
    await expect(page.getByText('This folder has no projects yet')).toBeVisible();
    await page.getByRole('button', { name: 'New map' }).first().click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Inside');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: 'Board Inside' })).toBeAttached();
    await page.getByRole('button', { name: 'Start page' }).click();
    await expect(projectsIn(page, 'Acme')).toHaveText([/Inside/]);
    expect(await readdir(join(library, 'Clients', 'Acme'))).toEqual(['Inside.cxmap']);
  });

  await test.step('the way back leads to the library', async () => {
    await page.getByRole('navigation', { name: 'Where you are in the library' }).getByRole('button', { name: 'Your projects' }).click();
    await expect(page.getByRole('list', { name: 'Opened lately in your folders' }).getByRole('button', { name: /board/ })).toHaveText([/Inside.*In Clients\/Acme/]);
    await expect(projects(page).first()).toHaveText(/Apple/);
  });

  await test.step('Ctrl+F searches', async () => {
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('acme');
    await expect(page.getByRole('button', { name: 'Clients/Acme' })).toBeVisible();
  });
});

const projectsIn = (page: Page, folder: string) => page.getByRole('region', { name: folder }).getByRole('button', { name: /board/ });

test('a project is duplicated, renamed and moved to the trash', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  await mapWithCard(page, 'Zebra', 'One');
  await mapWithCard(page, 'Apple', 'Two');

  await test.step('sorted by name, and so after a reload', async () => {
    await expect(projects(page)).toHaveText([/Apple/, /Zebra/]);
    await page.getByRole('button', { name: 'Actions for Zebra' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(projects(page)).toHaveText([/Zebra \(copy\)/, /Apple/, /Zebra/]);
    await page.getByRole('radio', { name: 'By name' }).click();
    await expect(projects(page)).toHaveText([/Apple/, /Zebra/, /Zebra \(copy\)/]);
    await page.reload();
    await expect(projects(page)).toHaveText([/Apple/, /Zebra/, /Zebra \(copy\)/]);
  });

  await test.step('renaming gives title and file the same name until the file is named by hand', async () => {
    await page.getByRole('button', { name: 'Actions for Zebra (copy)' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Title of the project' }).fill('Mango: to be');
    await expect(page.getByRole('textbox', { name: 'File name' })).toHaveValue('Mango to be');
    await expectClean(page, 'the dialog that renames');
    await page.keyboard.press('Enter');
    await expect(projects(page)).toHaveText([/Apple/, /Mango: to be/, /Zebra/]);
    expect((await readdir(library)).sort()).toEqual(['Apple.cxmap', 'Mango to be.cxmap', 'Zebra.cxmap']);
  });

  await test.step('the trash is asked for', async () => {
    await page.getByRole('button', { name: 'Actions for Mango: to be' }).click();
    await page.getByRole('menuitem', { name: 'Move to trash…' }).click();
    const question = page.getByRole('alertdialog', { description: /bring it back/ });
    await expect(question.getByRole('button', { name: 'Move to trash' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(projects(page)).toHaveText([/Apple/, /Zebra/]);
    expect((await readdir(library)).sort()).toEqual(['Apple.cxmap', 'Zebra.cxmap']);
  });
});

test('a template asks in the capture tray and leaves the board empty', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('radio', { name: /^A patient’s journey through care/ }).press('Space');
  await page.getByRole('textbox', { name: 'Title' }).fill('Emergency room');
  await page.keyboard.press('Enter');
  const tray = page.getByRole('complementary', { name: 'Capture tray' });
  await expect(tray.getByText('How to use these notes')).toBeVisible();
  await expect(tray.getByText(/Who do they ask first/)).toBeAttached();
  await expect(page.getByRole('gridcell', { name: 'Doing, Something is not right: empty' })).toBeAttached();
});

test('the first map is guided by what the person does, ends when they like, and never returns unasked', async ({ launchApp }) => {
  const { page } = await launchApp({ firstStart: true });
  const guide = page.getByRole('complementary', { name: 'Guided first map' });
  const asked = guide.getByRole('heading');
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.keyboard.type('My first');
  await page.keyboard.press('Enter');
  await expect(asked).toHaveText('Name a stage');
  await expectClean(page, 'the guide', '.cx-guide');

  await test.step('by keyboard alone, each step is done as it is read', async () => {
    await expect(page.getByRole('gridcell', { name: /^Needs and expectations, Before/ })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type('Finds out');
    await page.keyboard.press('Enter');
    await expect(asked).toHaveText('Write a card');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Asks a friend');
    await expect(asked).toHaveText('Enter, and on you go');
    await page.keyboard.press('Enter');
    await expect(asked).toHaveText('Tab to the next step');
    await page.keyboard.type('Reads a review');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Signs up');
    await expect(asked).toHaveText('How does it feel?');
    await page.keyboard.press('Escape');
    for (const lane of ['Touchpoints', 'Thinking', 'Feeling']) {
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('gridcell', { name: new RegExp(`^${lane}, Joining`) })).toBeFocused();
    }
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect(asked).toHaveText('You have begun a journey map');
    await guide.getByRole('button', { name: 'Done' }).click();
    await expect(guide).toHaveCount(0);
  });

  await test.step('the next map is not guided', async () => {
    await page.getByRole('button', { name: 'Start page' }).click();
    await page.getByRole('button', { name: 'New map' }).first().click();
    await page.keyboard.type('My second');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: 'Board My second' })).toBeAttached();
    await expect(guide).toHaveCount(0);
  });

  await test.step('it can be asked for, skipped and ended', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('guided');
    await page.keyboard.press('Enter');
    await expect(asked).toHaveText('Name a stage');
    await guide.getByRole('button', { name: 'Skip this step' }).click();
    await expect(asked).toHaveText('Write a card');
    // A reload goes on where it was.
    await page.reload();
    await expect(asked).toHaveText('Write a card');
    await guide.getByRole('button', { name: 'End the guide' }).click();
    await expect(guide).toHaveCount(0);
    // Its button is gone, and the keyboard is on the board: what is typed now is a card.
    await expect(page.getByRole('gridcell', { name: /^Needs and expectations, Before/ })).toBeFocused();
    await page.keyboard.type('A quiet room');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('gridcell', { name: /^Needs and expectations, Before: / })).toHaveAccessibleName(/: [12] cards?$/);
    await page.reload();
    await expect(page.getByRole('grid', { name: 'Board My second' })).toBeAttached();
    await expect(guide).toHaveCount(0);
  });
});

test('a board carries a logo, which its exports draw', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('With a logo');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'About this board' }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.locator('input[type=file]').first().setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: PIXEL });
  await expect(details.getByRole('button', { name: 'Remove' })).toBeVisible();

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'SVG' }).press('Space');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  const drawing = await readFile(await (await download).path(), 'utf8');
  expect(drawing).toContain(`data:image/png;base64,${PIXEL.toString('base64')}`);
});

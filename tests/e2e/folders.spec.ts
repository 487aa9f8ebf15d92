/** The folders that projects lie in, when they do not do what one expects of them. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';

test('where a folder takes no file, no map is made, which is said, and what was typed is still there', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  await mkdir(join(library, 'Clients'), { recursive: true });
  await page.reload();
  await page.getByRole('button', { name: 'Clients 0 projects' }).click();
  await page.getByRole('button', { name: 'New map' }).first().click();
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Renewals');
  // What had been a folder is a file now: nothing can be made in it.
  await rm(join(library, 'Clients'), { recursive: true });
  await writeFile(join(library, 'Clients'), 'not a folder');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The project could not be made');
  await expect(page.getByRole('alert')).toContainText('Nothing was left in the folder.');
  await expect(title).toHaveValue('Renewals');
  expect(await readFile(join(library, 'Clients'), 'utf8')).toBe('not a folder');
});

test('what is said of a project that could not be saved goes as soon as it is saved', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  await newMap(page);
  await rename(library, `${library} elsewhere`);
  await page.keyboard.type('Asks a friend');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Doing', 'Before')).toHaveAccessibleName(/1 card$/);
  await page.keyboard.press('ControlOrMeta+s');
  const problem = page.getByText('The file is not there any more');
  await expect(problem).toBeVisible();
  await rename(`${library} elsewhere`, library);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText(/^Saved to file/)).toBeVisible();
  await expect(problem).toHaveCount(0);
});

/** The folders that projects lie in, when they do not do what one expects of them. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixture';

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

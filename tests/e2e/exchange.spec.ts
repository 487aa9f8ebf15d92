import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixture';
import { cxmap } from './helpers/readback';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cxmap-exchange-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('touchpoints come back from a table into the open project, as one step, and a filter is exported with the matrix', async ({ launchApp }) => {
  const [first, second, file] = [join(folder, 'a.csv'), join(folder, 'b.csv'), join(folder, 'shop.cxmap')];
  await writeFile(first, 'Touchpoint,Channel,Owner\nSite,Web,Ina\nDesk,Shop,\n');
  await writeFile(second, 'Touchpoint,Channel,Owner\nSite,Web,Ben\nDesk,,\nKiosk,Shop,\n');
  cxmap('import', first, '--to', file);
  const { page } = await launchApp({ file });
  const row = (name: string) => page.getByRole('rowheader', { name: new RegExp(`^${name}`) });
  await expect(row('Site')).toBeAttached();
  await page.keyboard.press('ControlOrMeta+Shift+o');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(second);
  await expect(page.getByText('Touchpoints of “a”: 1 new, 1 changed, 1 unchanged.')).toBeVisible();
  await page.getByRole('button', { name: 'Update this project' }).click();
  await expect(row('Kiosk')).toBeAttached();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row('Kiosk')).toHaveCount(0);
  await expect(row('Site')).toBeAttached();

  await page.getByRole('textbox', { name: 'Find a touchpoint' }).or(page.getByRole('searchbox', { name: 'Find a touchpoint' })).fill('des');
  await expect(row('Site')).toHaveCount(0);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByText('CSV', { exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  const saved = join(folder, 'out.csv');
  await (await downloading).saveAs(saved);
  const lines = (await readFile(saved, 'utf8')).replace('\ufeff', '').split('\r\n');
  expect(lines[0]).toBe('Only some touchpoints: named “des”');
  expect(lines.slice(2).join('\n')).toMatch(/^Desk,Shop/);
});

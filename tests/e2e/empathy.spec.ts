import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { middle, newMap } from './helpers/board';
import { cxmap, linesOfPdf } from './helpers/readback';

const zone = (page: Page, name: string): Locator => page.getByRole('gridcell', { name: new RegExp(`^${name}\\. `) });
const note = (page: Page, text: string): Locator => page.getByRole('gridcell', { name: text, exact: true });
const writer = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the note' });

/** The notes of a zone, in their order: every zone is a row of the board. */
async function expectNotes(page: Page, row: string, texts: readonly string[]): Promise<void> {
  const cells = page.getByRole('row', { name: row, exact: true }).getByRole('gridcell');
  await expect(cells).toHaveCount(texts.length + 1);
  for (const [i, text] of texts.entries()) await expect(cells.nth(i + 1)).toHaveAccessibleName(text);
}

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** A journey map, and behind it an empathy map that has the keyboard in its first zone. */
async function newEmpathyMap(page: Page): Promise<void> {
  await newMap(page);
  await runCommand(page, 'New empathy map');
  await expect(zone(page, 'Who is it\\?')).toBeFocused();
}

/** Clicks where it is painted: what assistive technology reads lies over it and takes no pointer. */
async function press(page: Page, place: Locator): Promise<void> {
  const { x, y } = await middle(place);
  await page.mouse.click(x, y);
}

test('an empathy map is written by keyboard alone', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newEmpathyMap(page);

  await page.keyboard.type('Ana, 42');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plans the holidays');
  await page.keyboard.press('Enter');
  await expect(writer(page)).toHaveText('');
  await page.keyboard.press('Escape');
  await expectNotes(page, '1 Who is it?', ['Ana, 42', 'Plans the holidays']);
  // A note and its first words are one step.
  await page.keyboard.press('ControlOrMeta+z');
  await expectNotes(page, '1 Who is it?', ['Ana, 42']);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expectNotes(page, '1 Who is it?', ['Ana, 42', 'Plans the holidays']);
  await press(page, zone(page, 'Who is it\\?'));
  await expect(zone(page, 'Who is it\\?')).toBeFocused();

  await page.keyboard.press('ArrowRight');
  await expect(zone(page, 'Need to do')).toBeFocused();
  await page.keyboard.type('Book before June');
  await page.keyboard.press('Escape');
  await expect(note(page, 'Book before June')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expectNotes(page, '3 See', ['Book before June']);
  await page.keyboard.type(', cheaply');
  await page.keyboard.press('Escape');
  await expectNotes(page, '3 See', ['Book before June, cheaply']);

  await page.keyboard.press('ControlOrMeta+d');
  await expectNotes(page, '3 See', ['Book before June, cheaply', 'Book before June, cheaply']);
  await page.keyboard.press('Delete');
  await expectNotes(page, '3 See', ['Book before June, cheaply']);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expectNotes(page, '3 See', ['Book before June, cheaply']);
});

test('notes are dragged between zones, and come from the capture tray', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newEmpathyMap(page);
  for (const text of ['one', 'two', 'three']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expectNotes(page, '1 Who is it?', ['one', 'two', 'three']);

  const [from, to] = [await middle(note(page, 'one')), await middle(zone(page, 'Gains'))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(page.locator('.places-moved')).toHaveCount(1);
  await page.mouse.up();
  await expectNotes(page, 'Gains', ['one']);
  await expectNotes(page, '1 Who is it?', ['two', 'three']);

  await page.keyboard.press('ControlOrMeta+j');
  await expect(page.getByRole('textbox', { name: /^New note/ })).toBeFocused();
  await page.keyboard.type('from the tray');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox', { name: 'Notes in the capture tray' }).getByRole('option', { name: 'from the tray' }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectNotes(page, 'Gains', ['one', 'from the tray']);
});

test('a pain goes to a step of the journey, and both know of each other', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newEmpathyMap(page);
  await page.getByRole('button', { name: 'About this board' }).click();
  const persona = page.getByRole('combobox', { name: 'Persona or audience' });
  await persona.fill('Ana Ruiz');
  await persona.press('Enter');
  // The new persona is one to choose from at once.
  await persona.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Ana Ruiz' })).toBeVisible();
  await persona.press('Escape');
  await press(page, zone(page, 'Pains'));
  await page.keyboard.type('Hidden costs');
  await page.keyboard.press('Escape');
  await expect(note(page, 'Hidden costs')).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(page.getByRole('combobox', { name: 'Step of a map' })).toBeFocused();
  await page.keyboard.type('joining');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(note(page, 'Hidden costs · In a map')).toBeFocused();

  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const card = page.getByRole('gridcell', { name: /^Pain points, Joining: / }).getByRole('button', { name: 'Hidden costs, card 1 of 1' });
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'From “Empathy map”' }).click();
  await expect(note(page, 'Hidden costs · In a map')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'A map: Joining, Pain points' })).toBeVisible();
});

test('an empathy map is made of a table, and read back from what it is exported as', async ({ launchApp }) => {
  const folder = await mkdtemp(join(tmpdir(), 'cxmap-empathy-'));
  const [table, project, pdf, csv] = ['in.csv', 'ana.cxmap', 'map.pdf', 'out.csv'].map((name) => join(folder, name)) as [string, string, string, string];
  await writeFile(table, 'Zone,Note\nHear,Never with them again\nPains,Hidden costs\n');
  cxmap('import', table, '--to', project);

  const { page } = await launchApp({ file: project });
  await expectNotes(page, '6 Hear', ['Never with them again']);
  await expectNotes(page, 'Pains', ['Hidden costs']);

  cxmap('export', project, '--to', pdf);
  expect(linesOfPdf(pdf).join(' ')).toMatch(/(?=.*Thinkandfeel)(?=.*Neverwith)(?=.*Hiddencosts)/);
  cxmap('export', project, '--to', csv);
  expect(await readFile(csv, 'utf8')).toContain('6 Hear,Never with them again');
  await rm(folder, { recursive: true });
});

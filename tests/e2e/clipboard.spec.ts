/** Copy, cut and paste through the browser's own clipboard, with what spreadsheets, word processors and whiteboards put there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type App, ROOT, expect, test } from './fixture';
import { cell, newMap } from './helpers/board';
import { cxmap } from './helpers/readback';

const fixture = (name: string): Promise<string> => readFile(join(ROOT, 'tests', 'fixtures', 'clipboard', name), 'utf8');

/** Puts on the clipboard what another program would: exactly these forms, unsanitised. */
async function copyElsewhere(page: Page, forms: Readonly<Record<string, string>>): Promise<void> {
  const copied = await page.evaluate((data) => {
    document.addEventListener(
      'copy',
      (event) => {
        event.stopImmediatePropagation();
        event.preventDefault();
        for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text);
      },
      { once: true, capture: true },
    );
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to fill a clipboard with unsanitised HTML
    return document.execCommand('copy');
  }, forms);
  expect(copied, 'the test could fill the clipboard').toBe(true);
}

const paste = (page: Page): Promise<void> => page.keyboard.press('ControlOrMeta+v');
const undo = (page: Page): Promise<void> => page.keyboard.press('ControlOrMeta+z');
const notice = (page: Page): Locator => page.locator('.cx-notice');

async function go(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The shown board's first lines as the command line exports them from the saved file: cells of `A map`, read without the interface. */
async function exported({ page, home, library }: App, title = 'A map'): Promise<string[][]> {
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('contentinfo')).toContainText('Saved to file', { timeout: 20_000 });
  const to = join(home, 'board.csv');
  cxmap('export', join(library, 'A map.cxmap'), '--to', to, '--board', title);
  const lines = (await readFile(to, 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  return lines.map((line) => line.split(','));
}

/** Texts of a cell's cards, top to bottom, as they are read aloud. */
async function expectCards(page: Page, lane: string, step: string, texts: readonly string[]): Promise<void> {
  const cards = cell(page, lane, step).getByRole('button');
  await expect(cards, `${lane}, ${step}`).toHaveCount(texts.length);
  for (const [i, text] of texts.entries()) await expect(cards.nth(i)).toHaveAccessibleName(`${text}, card ${i + 1} of ${texts.length}`);
}

test('a block of Excel goes to the lanes below and the steps to the right, in one undo step', async ({ launchApp }) => {
  const { page } = await launchApp();
  const reports: string[] = [];
  page.on('console', (message) => reports.push(message.text()));
  await newMap(page);
  await go(page, 'ArrowRight', 'ArrowRight');
  await copyElsewhere(page, { 'text/html': await fixture('excel.html'), 'text/plain': 'what Excel says in words is not looked at' });
  await paste(page);
  await expectCards(page, 'Doing', 'During', ['Busca en Google', 'Pregunta a una amiga']);
  await expectCards(page, 'Doing', 'Leaving', ['Compara "todo" & duda']);
  await expectCards(page, 'Doing', 'Step 1', ['Paga y espera']);
  await expectCards(page, 'Touchpoints', 'During', []);
  await expectCards(page, 'Touchpoints', 'Leaving', ['¿Será caro? Mucho']);
  await expectCards(page, 'Touchpoints', 'Step 2', ['1 < 2']);
  await expectCards(page, 'Thinking', 'Leaving', ['0,5']);
  expect(reports.filter((text) => text.includes('Content Security Policy')), 'each report of a style takes as long as many cells').toEqual([]);
  await undo(page);
  await expectCards(page, 'Doing', 'During', []);
  await expect(cell(page, 'Doing', 'Step 2'), 'the step that the paste made').toHaveCount(0);
  await expectCards(page, 'Doing', 'After', []);
});

test('cells of Google Sheets and LibreOffice keep their lines, merged cells and letters', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await copyElsewhere(page, { 'text/html': await fixture('sheets.html') });
  await paste(page);
  await expectCards(page, 'Doing', 'Before', ['Finds us', 'by chance', 'by a friend']);
  await expectCards(page, 'Doing', 'Joining', ['Buys 👨‍👩‍👧']);
  await expectCards(page, 'Touchpoints', 'Joining', ['Is it safe?']);

  await go(page, 'Escape', 'ArrowDown', 'ArrowDown');
  await copyElsewhere(page, { 'text/html': await fixture('libreoffice.html') });
  await paste(page);
  await expectCards(page, 'Thinking', 'Before', ['Se registra en la web', 'Recibe un correo']);
  await expectCards(page, 'Thinking', 'Joining', ['Año nuevo … «gratis»']);
});

test('tab-separated text makes lanes past the last one, and numbers on the emotion lane are emotions', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await newMap(page);
  await go(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(cell(page, 'Feeling', 'Before')).toBeFocused();
  await copyElsewhere(page, { 'text/plain': '-2\t1\tglad (+2)\r\n"two\nlines"\t\tx\r\n\ty\r\n1\t2\t3\r\n' });
  await paste(page);
  await expectCards(page, 'Pain points', 'Before', ['two', 'lines']);
  await expectCards(page, 'Custom lane', 'During', ['3']);
  const rows = await exported(app);
  expect(rows.find(([lane]) => lane === 'Feeling')).toEqual(['Feeling', '-2', '1', 'glad (+2)', '', '']);
  expect(rows.at(-1)).toEqual(['Custom lane', '1', '2', '3', '', '']);
});

test('a block that looks like a map is offered as a board of its own, which leaves the cells as they were', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await newMap(page);
  await copyElsewhere(page, { 'text/plain': '\tSearch\tBuy\nDoing\tGoogles\tPays\nFeeling\t-1\t2\n' });
  await paste(page);
  await expect(notice(page)).toContainText('This looks like a whole map');
  await page.getByRole('button', { name: 'Make it a board of its own' }).click();
  await expect(page.getByRole('button', { name: 'Pasted map', exact: true })).toHaveAttribute('aria-current', 'page');
  await expectCards(page, 'Doing', 'Search', ['Googles']);
  expect(await exported(app, 'Pasted map')).toEqual([['Lane', 'Search', 'Buy'], ['Doing', 'Googles', 'Pays'], ['Feeling', '-1', '2']]);
  expect((await exported(app)).slice(1).every((row) => row.slice(1).every((text) => text === '')), 'the first board is empty again').toBe(true);
  await undo(page);
  await expect(page.getByRole('button', { name: 'Pasted map', exact: true })).toHaveCount(0);
});

test('ten thousand cells are pasted, more are refused in words, and the window goes on', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  const block = (rows: number, columns: number): string => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => `r${r}c${c}`).join('\t')).join('\n');
  await copyElsewhere(page, { 'text/plain': block(201, 100) });
  await paste(page);
  await expect(notice(page)).toContainText('Too much to paste at once');
  await expect(notice(page)).toContainText('20,000');
  await expectCards(page, 'Doing', 'Before', []);
  await page.getByRole('button', { name: 'Close this message' }).click();

  await copyElsewhere(page, { 'text/plain': block(100, 100) });
  await paste(page);
  await expectCards(page, 'Doing', 'Before', ['r0c0']);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(101 + 2));
  await go(page, 'Escape', 'ControlOrMeta+End');
  await expect(page.locator('.grid .is-current')).toHaveAccessibleName(/1 card/);
  await undo(page);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(7 + 2));
});

test.describe('lines', () => {
  test('are cards of the cell, without bullets and list numbers', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await copyElsewhere(page, { 'text/plain': '• Long queue\n\n• No seats\r\n- Rude staff' });
    await paste(page);
    await expectCards(page, 'Doing', 'Before', ['Long queue', 'No seats', 'Rude staff']);
    await go(page, 'Escape', 'ArrowDown');
    await copyElsewhere(page, { 'text/html': await fixture('word-list.html'), 'text/plain': '·\tPrimera idea\r\n·\tSegunda idea\r\n' });
    await paste(page);
    await expectCards(page, 'Touchpoints', 'Before', ['Primera idea', 'Segunda idea']);
    await go(page, 'Escape', 'ArrowDown');
    await copyElsewhere(page, { 'text/html': '<ul><li>From a <b>board</b></li><li>Second note</li></ul>', 'text/plain': 'From a board Second note' });
    await paste(page);
    await expectCards(page, 'Thinking', 'Before', ['From a board', 'Second note']);
  });

  test('go below the selected card', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await page.keyboard.type('First');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Last');
    await go(page, 'Escape', 'ArrowUp');
    await copyElsewhere(page, { 'text/plain': 'Middle\nAlso' });
    await paste(page);
    await expectCards(page, 'Doing', 'Before', ['First', 'Middle', 'Also', 'Last']);
  });

  test('stay in the card that is being written', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await page.keyboard.type('Before ');
    await copyElsewhere(page, { 'text/html': '<table><tr><td>not</td><td>cells</td></tr></table>', 'text/plain': 'one\ntwo' });
    await paste(page);
    await page.keyboard.type(' after');
    await page.keyboard.press('Escape');
    await expectCards(page, 'Doing', 'Before', ['Before one two after']);
    // The next card is open and blank: what would be several cards in its cell is not squeezed into it.
    await go(page, 'F2', 'Enter');
    await copyElsewhere(page, { 'text/html': '<table><tr><td>a</td><td>b</td></tr></table>', 'text/plain': 'a\tb' });
    await paste(page);
    await expectCards(page, 'Doing', 'Before', ['Before one two after', 'a']);
    await expectCards(page, 'Doing', 'Joining', ['b']);
  });

  test('of scripts run nothing; a long word, right-to-left text and an emoji family stay whole', async ({ launchApp }) => {
    const app = await launchApp();
    const { page } = app;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await newMap(page);
    const hostile =
      '<table><tr><td>Safe<script>window.pwned = 1</script><img src="https://example.com/x.png" onerror="window.pwned = 2"></td><td><svg onload="window.pwned = 3"></svg><a href="javascript:window.pwned=4">link</a></td></tr></table>';
    await copyElsewhere(page, { 'text/html': hostile });
    await paste(page);
    await expectCards(page, 'Doing', 'Before', ['Safe']);
    await expectCards(page, 'Doing', 'Joining', ['link']);
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(asked.filter((url) => url.includes('example.com'))).toEqual([]);

    const words = 'a <b style="x"> style = y';
    await go(page, 'Escape', 'ArrowDown');
    await copyElsewhere(page, { 'text/plain': words });
    await paste(page);
    await page.keyboard.press('ControlOrMeta+x');
    await paste(page);
    await expectCards(page, 'Touchpoints', 'Before', [words]);

    const word = 'Donaudampfschifffahrt'.repeat(143).slice(0, 3_000);
    await go(page, 'Escape', 'ArrowDown');
    await copyElsewhere(page, { 'text/plain': `${word}\nשלום עולם, מה שלומך?\n👨‍👩‍👧‍👦` });
    await paste(page);
    await expectCards(page, 'Thinking', 'Before', [word, 'שלום עולם, מה שלומך?', '👨‍👩‍👧‍👦']);
    await page.keyboard.press('ControlOrMeta+s');
  });
});

/** What another program would find on the clipboard. */
async function pasteElsewhere(page: Page): Promise<{ html: string; text: string }> {
  await page.evaluate(() => {
    document.addEventListener(
      'paste',
      (event) => {
        event.stopImmediatePropagation();
        event.preventDefault();
        Object.assign(globalThis, { pasted: { html: event.clipboardData?.getData('text/html') ?? '', text: event.clipboardData?.getData('text/plain') ?? '' } });
      },
      { once: true, capture: true },
    );
  });
  await paste(page);
  return page.evaluate(() => (globalThis as unknown as { pasted: { html: string; text: string } }).pasted);
}

/** Opens the palette and runs a command by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('textbox').or(page.getByRole('dialog').getByRole('searchbox')).or(page.getByRole('dialog').getByRole('combobox')).first().fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test.describe('copying', () => {
  test('selected cards are a table for spreadsheets and keep what they are on the board', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await copyElsewhere(page, { 'text/plain': 'Search\tCompare\nWebsite\t"Call\nAsk"' });
    await paste(page);
    // A colour for all of them, to see it again.
    await page.locator('.inspector-tint', { has: page.getByRole('radio', { name: 'Yellow' }) }).click();
    await page.keyboard.press('ControlOrMeta+c');
    const { text, html } = await pasteElsewhere(page);
    expect(text).toBe('Search\tCompare\nWebsite\t"Call\nAsk"');
    expect(html).toContain('<tr><td>Search</td><td>Compare</td></tr><tr><td>Website</td><td>Call<br>Ask</td></tr>');

    await page.locator('.board').focus();
    await go(page, 'Escape', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    await paste(page);
    await expectCards(page, 'Thinking', 'During', ['Search']);
    await expectCards(page, 'Thinking', 'Leaving', ['Compare']);
    await expectCards(page, 'Feeling', 'Leaving', ['Call · Neutral (0)', 'Ask · Neutral (0)']);
    await expect(page.getByRole('radio', { name: 'Yellow' })).toBeChecked();
  });

  test('cut takes them away in one undo step, and a second paste brings them again', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await copyElsewhere(page, { 'text/plain': 'one\ntwo' });
    await paste(page);
    await page.keyboard.press('ControlOrMeta+x');
    await expectCards(page, 'Doing', 'Before', []);
    await undo(page);
    await expectCards(page, 'Doing', 'Before', ['one', 'two']);
    await page.keyboard.press('ControlOrMeta+y');
    await expectCards(page, 'Doing', 'Before', []);
    await go(page, 'ArrowRight');
    await paste(page);
    await go(page, 'Escape');
    await paste(page);
    await expectCards(page, 'Doing', 'Joining', ['one', 'two', 'one', 'two']);
  });

  test('menus and the palette copy and paste too', async ({ launchApp }) => {
    const { page } = await launchApp();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await newMap(page);
    await page.keyboard.type('Call the shop');
    await page.keyboard.press('Escape');
    await command(page, 'Copy');
    await go(page, 'Escape', 'ArrowDown');
    await command(page, 'Paste');
    await expectCards(page, 'Touchpoints', 'Before', ['Call the shop']);
    await copyElsewhere(page, { 'text/html': '<table><tr><td></td><td>Search</td></tr><tr><td>Doing</td><td>Googles</td></tr></table>', 'text/plain': '' });
    await command(page, 'Paste as a new board');
    await expect(page.getByRole('button', { name: 'Pasted map', exact: true })).toHaveAttribute('aria-current', 'page');
    await expectCards(page, 'Doing', 'Search', ['Googles']);
  });

  test('a clipboard that may not be read is explained, with the keys that work', async ({ launchApp }) => {
    const { page } = await launchApp();
    await page.context().clearPermissions();
    await page.addInitScript(() => undefined);
    await newMap(page);
    await page.evaluate(() => {
      navigator.clipboard.read = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await command(page, 'Paste');
    await expect(notice(page)).toContainText('Ctrl + V');
  });

  test('the board is a picture on the clipboard', async ({ launchApp }) => {
    const { page } = await launchApp();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await newMap(page);
    await page.keyboard.type('In the picture');
    await page.keyboard.press('Escape');
    await command(page, 'Copy as picture');
    await expect(notice(page)).toContainText('The picture is on the clipboard');
    const picture = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap(await (item as ClipboardItem).getType('image/png'));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 90) dark++;
      return { width: bitmap.width, height: bitmap.height, dark };
    });
    // The selected card alone, twice its size, with its words in dark ink.
    expect(picture.width).toBeGreaterThan(300);
    expect(picture.width).toBeLessThan(800);
    expect(picture.dark).toBeGreaterThan(300);

    await drop(page, cell(page, 'Thinking', 'During'), { width: 300, height: 200 });
    await expect(page.locator('.inspector-image')).toBeVisible();
    await page.locator('.board').focus();
    await command(page, 'Copy as picture');
    // A read that meets the new picture on its way fails with InvalidStateError: looked at once more, like the old picture.
    await expect(async () => {
      const middle = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const bitmap = await createImageBitmap(await (item as ClipboardItem).getType('image/png'));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(bitmap, 0, 0);
        return [...context.getImageData(bitmap.width / 2, bitmap.height / 3, 1, 1).data];
      });
      expect(middle).toEqual([204, 51, 51, 255]);
    }).toPass({ timeout: 10_000 });
  });
});

/** Drops a picture that the page draws, or a file of text, on the middle of a place. */
async function drop(page: Page, place: Locator, picture: { width: number; height: number; noise?: boolean; type?: string }): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error('nothing is drawn there');
  await page.evaluate(
    async ({ x, y, width, height, noise, type }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.fillStyle = '#c33';
      context.fillRect(0, 0, width, height);
      if (noise) {
        const image = context.createImageData(width, height);
        for (let i = 0; i < image.data.length; i += 65_536) crypto.getRandomValues(image.data.subarray(i, i + 65_536));
        for (let i = 3; i < image.data.length; i += 4) image.data[i] = 255;
        context.putImageData(image, 0, 0);
      }
      const file = new File([type === 'text/plain' ? 'a\tb' : await canvas.convertToBlob({ type: 'image/png' })], 'shot.png', { type: type ?? 'image/png' });
      const data = new DataTransfer();
      data.items.add(file);
      const target = document.elementFromPoint(x, y);
      for (const kind of ['dragover', 'drop']) target?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, clientX: x, clientY: y, bubbles: true, cancelable: true }));
    },
    { x: box.x + box.width / 2, y: box.y + box.height / 2, ...picture },
  );
}

test.describe('pictures', () => {
  test('pasted or dropped are cards, stored once, gone with one undo', async ({ launchApp }) => {
    const app = await launchApp();
    const { page } = app;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await newMap(page);
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(320, 200);
      canvas.getContext('2d')?.fillRect(0, 0, 320, 200);
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': canvas.convertToBlob({ type: 'image/png' }) })]);
    });
    await paste(page);
    await expect(cell(page, 'Doing', 'Before').getByRole('button')).toHaveCount(1);
    await expect(page.locator('.inspector-image')).toBeVisible();
    await command(page, 'Paste');
    await expect(cell(page, 'Doing', 'Before').getByRole('button')).toHaveCount(2);
    await undo(page);
    await expect(cell(page, 'Doing', 'Before').getByRole('button')).toHaveCount(1);
    await drop(page, cell(page, 'Thinking', 'During'), { width: 300, height: 300 });
    await expect(cell(page, 'Thinking', 'During').getByRole('button')).toHaveCount(1);
    await drop(page, cell(page, 'Thinking', 'Joining'), { width: 300, height: 300 });
    await expect(cell(page, 'Thinking', 'Joining').getByRole('button')).toHaveCount(1);
    await exported(app);
    cxmap('export', join(app.library, 'A map.cxmap'), '--to', join(app.home, 'all.json'));
    const { records } = JSON.parse(await readFile(join(app.home, 'all.json'), 'utf8')) as { records: { kind: string; image?: string | null }[] };
    const images = records.flatMap(({ kind, image }) => (kind === 'card' && image ? [image] : []));
    expect(images).toHaveLength(3);
    expect(new Set(images).size, 'the same picture twice is stored once').toBe(2);
    await undo(page);
    await expect(cell(page, 'Thinking', 'Joining').getByRole('button')).toHaveCount(0);
  });

  test('are cropped behind a frame, into a picture of their own', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await drop(page, cell(page, 'Doing', 'During'), { width: 1_000, height: 1_000 });
    const shown = page.locator('.inspector-image');
    await expect(shown).toBeVisible();
    const size = (): Promise<number[]> => shown.evaluate((image) => [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight]);
    await page.getByRole('button', { name: 'Crop' }).click();
    await expect(page.getByRole('group', { name: /^Crop/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Crop' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(size).toEqual([1_000, 563]);
    await page.getByRole('button', { name: 'Crop' }).click();
    await page.getByRole('radio', { name: 'Square' }).click();
    await page.getByRole('button', { name: 'Crop', exact: true }).click();
    await expect.poll(size).toEqual([563, 563]);
    await page.locator('.board').focus();
    await undo(page);
    await expect.poll(size).toEqual([1_000, 563]);
    await undo(page);
    await expect.poll(size).toEqual([1_000, 1_000]);
  });

  test('of sixty megapixels are made smaller, and so is a file that is too large, both in words', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await drop(page, cell(page, 'Doing', 'During'), { width: 10_000, height: 6_000 });
    await expect(notice(page)).toContainText('made smaller', { timeout: 30_000 });
    await expect(cell(page, 'Doing', 'During').getByRole('button')).toHaveCount(1);
    await expect.poll(() => page.locator('.inspector-image').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(4_000);
    await drop(page, cell(page, 'Doing', 'Leaving'), { width: 3_600, height: 2_700, noise: true });
    await expect(cell(page, 'Doing', 'Leaving').getByRole('button')).toHaveCount(1, { timeout: 30_000 });
    await expect(notice(page)).toContainText('made smaller');
    await expect.poll(() => page.locator('.inspector-image').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeLessThan(3_600);
  });

  test('that are none are refused, and what is dropped on a dialog does nothing', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['no picture'], 'x.png', { type: 'image/png' }));
      const grid = document.querySelector('[role=gridcell]') as Element;
      const { x, y, width } = grid.getBoundingClientRect();
      document.elementFromPoint(x + width / 2, y + 20)?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, clientX: x + width / 2, clientY: y + 20, bubbles: true, cancelable: true }));
    });
    await expect(notice(page)).toContainText('This file is not a picture');
    await page.evaluate(async () => {
      const data = new DataTransfer();
      const canvas = new OffscreenCanvas(40, 30);
      canvas.getContext('2d')?.fillRect(0, 0, 40, 30);
      data.items.add(new File([await canvas.convertToBlob()], 'good.png', { type: 'image/png' }));
      data.items.add(new File(['no picture'], 'IMG_0001.HEIC', { type: 'image/heic' }));
      const { x, y, width } = (document.querySelector('[role=gridcell]') as Element).getBoundingClientRect();
      document.elementFromPoint(x + width / 2, y + 20)?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, clientX: x + width / 2, clientY: y + 20, bubbles: true, cancelable: true }));
    });
    await expect(notice(page).filter({ hasText: '1 picture could not be added' })).toContainText('The others stand on the board');
    await undo(page);
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await drop(page, page.getByRole('dialog'), { width: 100, height: 100 });
    await drop(page, page.locator('.board'), { width: 100, height: 100 });
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectCards(page, 'Doing', 'During', []);
    await expectCards(page, 'Doing', 'Before', []);
  });
});

test('a reference photo stands beside the board with a zoom of its own', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await newMap(page);
  await command(page, 'reference photo');
  const panel = page.getByRole('complementary', { name: 'Reference photo' });
  await expect(panel.getByRole('button', { name: 'Choose a photo' })).toBeFocused();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2_000, 1_000);
    canvas.getContext('2d')?.fillRect(0, 0, 2_000, 1_000);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': canvas.convertToBlob({ type: 'image/png' }) })]);
  });
  await paste(page);
  const photo = panel.getByRole('img', { name: 'Reference photo' });
  const place = panel.getByRole('group', { name: /^Reference photo/ });
  await expect(photo).toBeVisible();
  const width = async (): Promise<number> => (await photo.boundingBox())?.width ?? 0;
  const whole = (await place.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeCloseTo(whole, 0);

  await place.focus();
  await page.keyboard.press('+');
  await expect.poll(width).toBeCloseTo(whole * 1.25, 0);
  const before = (await photo.boundingBox())?.x ?? 0;
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => Math.round(((await photo.boundingBox())?.x ?? 0) - before)).toBe(48);
  await place.hover();
  const boardZoom = page.getByRole('contentinfo').getByText('%');
  const zoomOfBoard = await boardZoom.textContent();
  await page.mouse.wheel(0, -300);
  await expect.poll(width).toBeGreaterThan(whole * 1.5);
  expect(await boardZoom.textContent(), 'the board keeps its zoom').toBe(zoomOfBoard);
  await page.mouse.down();
  await page.mouse.move(((await place.boundingBox())?.x ?? 0) + 20, 400);
  await page.mouse.up();
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(whole, 0);

  await drop(page, place, { width: 300, height: 900 });
  await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalHeight)).toBe(900);
  await panel.getByRole('button', { name: 'Remove the photo' }).click();
  await expect(photo).toHaveCount(0);
  await page.locator('.board').focus();
  await undo(page);
  await expect(photo).toBeVisible();
  await undo(page);
  await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(2_000);
});

test('a paste belongs to the field or the dialog that has the keyboard', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await copyElsewhere(page, { 'text/plain': 'a\tb' });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await paste(page);
  await page.keyboard.press('Escape');
  const title = page.getByRole('textbox', { name: 'Title of the project' });
  await title.focus();
  await paste(page);
  await page.keyboard.press('Tab');
  await expectCards(page, 'Doing', 'Before', []);
  await expectCards(page, 'Doing', 'Joining', []);
});

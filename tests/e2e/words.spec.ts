/** What is written and pasted into cards keeps its style, and the keyboard its place. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';

const writer = (page: Page) => page.locator('.board-writer');

/** A paste of these forms where the keyboard is. */
async function paste(page: Page, forms: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, forms);
}

const DOCS = {
  'text/html': '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Long</span><span> queue</span></p><ul><li><p><a href="https://example.com/q">why</a></p></li></ul><script>document.title = "pwned"</script></b>',
  'text/plain': 'Long queue\n• why',
};

test('bold, italic, links and bullets of other programs stay, in a card that is written and in cells', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.type('So: ');
  await paste(page, DOCS);
  await expect(writer(page).locator('b')).toHaveText('Long');
  await expect(writer(page).locator('[data-bullet] a')).toHaveAttribute('href', 'https://example.com/q');
  await page.keyboard.type('!');
  await page.keyboard.press('Shift+Enter');
  await expect(writer(page).locator('> [data-bullet]')).toHaveText(['why!', '']);
  // A blank item ends the list.
  await page.keyboard.press('Shift+Enter');
  await expect(writer(page).locator('> [data-bullet]')).toHaveText(['why!']);
  await page.keyboard.press('Shift+Enter');
  await paste(page, DOCS);
  await expect(writer(page).locator('> div')).toHaveText(['So: Long queue', 'why!', '', 'Long queue', 'why']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await expect(writer(page).locator('> div')).toHaveText(['So: Long queue', 'why!', '', 'Long queue', 'why']);
  await expect(writer(page).locator('> [data-bullet]')).toHaveText(['why!', 'why']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Doing', 'Joining')).toBeFocused();
  await paste(page, { 'text/html': '<style>.xl65{font-weight:700;}</style><table><tr><td class="xl65">Head</td><td><i>slow</i> a*b</td></tr></table>', 'text/plain': 'Head\tslow a*b' });
  await expect(cell(page, 'Doing', 'During').getByRole('button')).toHaveAccessibleName('slow a*b, card 1 of 1');
  await page.keyboard.press('F2');
  await expect(writer(page).locator('b')).toHaveText('Head');
  await expect(page).not.toHaveTitle('pwned');
});

test('selected cards are made bold by keys, and lines go where the blank card stood', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Doing', 'Before').getByRole('button')).toHaveCount(2);
  await page.keyboard.type('Last');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.press('ControlOrMeta+i');
  await page.keyboard.press('F2');
  await expect(writer(page).locator('b i, i b')).toHaveText('First');
  await page.keyboard.press('Enter');
  await expect(writer(page)).toHaveText('');
  await paste(page, { 'text/plain': 'one\ntwo' });
  const names = cell(page, 'Doing', 'Before').getByRole('button');
  await expect(names).toHaveCount(4);
  // Whoever was writing goes on behind what was pasted.
  await page.keyboard.type(' and on');
  await page.keyboard.press('Escape');
  for (const [i, text] of ['First', 'one', 'two and on', 'Last'].entries()) await expect(names.nth(i)).toHaveAccessibleName(`${text}, card ${i + 1} of 4`);
});

test('what is said about a paste is about the last one, and a picture goes where it was pasted, whatever was typed since', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  const notice = page.locator('.cx-notice');
  await paste(page, { 'text/plain': `${'x\t'.repeat(2_000)}x` });
  await expect(notice).toContainText('Nothing was pasted');
  await page.keyboard.press('End');
  await paste(page, { 'text/plain': 'a\tb\tc' });
  await expect(notice).toHaveCount(1);
  await expect(notice).toHaveText(/3 cards pasted.*2 steps were added for it\./);
  await page.keyboard.press('Home');
  await expect(cell(page, 'Doing', 'Before')).toBeFocused();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(5_000, 5_000);
    canvas.getContext('2d')?.fillRect(0, 0, 2_500, 2_500);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([await canvas.convertToBlob({ type: 'image/png' })], 'wall.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('while it is taken, the typing goes on');
  await expect(cell(page, 'Doing', 'Before').getByRole('button')).toHaveAccessibleName('Picture, card 1 of 1');
  await page.keyboard.type(' and on');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Doing', 'Joining').getByRole('button')).toHaveAccessibleName('while it is taken, the typing goes on and on, card 1 of 1');
  // What came while it was written is a step of its own.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: /and on, card/ })).toHaveCount(0);
  await expect(cell(page, 'Doing', 'Before').getByRole('button')).toHaveAccessibleName('Picture, card 1 of 1');
});

test('Tab goes past the last step from a blank card too, and what is typed on after a command of the palette is in the card it made', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.press('End');
  await page.keyboard.press('F2');
  await expect(writer(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('beyond');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Doing', 'Step 2').getByRole('button')).toHaveAccessibleName('beyond, card 1 of 1');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, 'Doing', 'After')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  // Without a pause, as fingers do that know the way.
  await page.keyboard.type('add card');
  await page.keyboard.press('Enter');
  await page.keyboard.type('typed on');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Doing', 'After').getByRole('button')).toHaveAccessibleName('typed on, card 1 of 1');
});

test('what is undone out of sight comes into view with the keyboard, and so does the caret of a card that is taller than the view', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.type('here');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await paste(page, { 'text/plain': 'a\tb\tc\td\te\tf\tg' });
  const here = cell(page, 'Doing', 'Before').getByRole('button');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect(cell(page, 'Doing', 'Step 7')).toBeFocused();
  await expect(here).not.toBeInViewport();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, 'Doing', 'Before')).toBeFocused();
  await expect(cell(page, 'Doing', 'Before')).toBeInViewport();
  await page.keyboard.press('End');
  await expect(cell(page, 'Doing', 'After')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(here).toHaveAccessibleName('here, card 1 of 1');

  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await paste(page, { 'text/plain': Array.from({ length: 59 }, (_, i) => `\nline ${i}`).join('') });
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('line 59');
  await expect(writer(page).getByText('line 59')).toBeInViewport();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(writer(page).getByText('here')).toBeInViewport();
});

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

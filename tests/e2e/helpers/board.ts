/** How every test of the board begins, and where its cells are. */
import { type Locator, type Page, expect } from '@playwright/test';

export function cell(page: Page, lane: string, step: string): Locator {
  return page.getByRole('gridcell', { name: new RegExp(`^${lane}, ${step}: `) });
}

/** A new map with the keyboard in the first cell of the lane "Doing". Its stages, without steps: Before, Joining, During, Leaving, After. */
export async function newMap(page: Page, title = 'A map'): Promise<void> {
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Needs and expectations', 'Before')).toBeFocused();
  await page.keyboard.press('ArrowDown');
}

/** The middle of what is drawn there: the board itself takes the pointer, so that it is pressed at a place. */
export async function middle(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('nothing is drawn there');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

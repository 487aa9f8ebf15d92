import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, middle, newMap } from './helpers/board';

/** Cards of a cell, top to bottom, as they are read aloud. */
async function expectCards(page: Page, lane: string, step: string, texts: readonly string[]): Promise<void> {
  const cards = cell(page, lane, step).getByRole('button');
  await expect(cards).toHaveCount(texts.length);
  for (const [i, text] of texts.entries()) await expect(cards.nth(i)).toHaveAccessibleName(`${text}, card ${i + 1} of ${texts.length}`);
}

/** Drags and holds. A press in the very middle is what assistive technology makes: the list takes it for no mouse. */
async function drag(page: Page, from: Locator, to: Locator, down = 0): Promise<void> {
  const [start, end] = [await middle(from), await middle(to)];
  start.x += 9;
  end.y += down;
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 2 });
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.move(end.x + 1, end.y + 1);
}

const panel = (page: Page, name: string): Locator => page.getByRole('complementary', { name });
const undo = (page: Page): Promise<void> => page.keyboard.press('ControlOrMeta+z');

/** Opens the capture tray by key and types notes into it. */
async function collect(page: Page, ...texts: string[]): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+j');
  await expect(page.getByRole('textbox', { name: /^New note/ })).toBeFocused();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  const notes = panel(page, 'Capture tray').getByRole('option');
  await expect(notes).toHaveText(texts);
  return notes;
}

test.describe('the place for panels', () => {
  test('opens by key and by button, one panel at a time, and gives the keyboard back to the board', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    await page.keyboard.press('ControlOrMeta+j');
    await expect(panel(page, 'Capture tray')).toBeVisible();
    await expect(page.getByText('Collect first, sort later')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(page, 'Capture tray')).toBeHidden();
    await expect(cell(page, 'Doing', 'Before')).toBeFocused();

    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Capture tray' }).click();
    await expect(page.getByRole('textbox', { name: /^New note/ })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+j');
    await expect(panel(page, 'Capture tray')).toBeHidden();
    await expect(cell(page, 'Doing', 'Before')).toBeFocused();
  });
});

test.describe('the capture tray', () => {
  test('collects notes by typing and pasting, and keeps what is half written when it closes', async ({ launchApp, context }) => {
    const { page } = await launchApp();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
    await newMap(page);
    const notes = await collect(page, 'One', 'Two');
    await page.keyboard.type('With a');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second line');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^New note/ }).evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '- pasted\n\n- list\n');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(notes).toHaveText(['One', 'Two', /With a\s*second line/, 'pasted', 'list']);
    await page.keyboard.type('half');
    await page.keyboard.press('Escape');
    await expect(panel(page, 'Capture tray')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Capture tray (6)' })).toBeVisible();
    // Of the undo steps the pasted lines are one.
    await undo(page);
    await undo(page);
    await expect(page.getByRole('button', { name: 'Capture tray (3)' })).toBeVisible();
  });

  test('notes are written anew, put in order and deleted by keyboard', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    const notes = await collect(page, 'One', 'Two', 'Three');
    await page.keyboard.press('Tab');
    await expect(notes.first()).toBeFocused();
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    await expect(notes).toHaveText(['One!', 'Two', 'Three']);
    await expect(notes.first()).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(notes).toHaveText(['Two', 'One!', 'Three']);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await expect(notes).toHaveText(['Two']);
    for (const texts of [['Two', 'One!', 'Three'], ['One!', 'Two', 'Three'], ['One', 'Two', 'Three']]) {
      await undo(page);
      await expect(notes).toHaveText(texts);
    }
  });

  test('all notes go into the current cell by keyboard, and come back as one step', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    const notes = await collect(page, 'One', 'Two', 'Three');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expectCards(page, 'Doing', 'Before', ['One', 'Two', 'Three']);
    await expect(notes).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Alt+j');
    await expectCards(page, 'Doing', 'Before', []);
    await expect(page.getByRole('button', { name: 'Capture tray (3)' })).toBeVisible();
    await undo(page);
    await expectCards(page, 'Doing', 'Before', ['One', 'Two', 'Three']);
    await undo(page);
    await expectCards(page, 'Doing', 'Before', []);
    await expect(page.getByRole('button', { name: 'Capture tray (3)' })).toBeVisible();
  });

  test('notes are dragged onto a cell, a stage and a lane, one or many', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    const notes = await collect(page, 'One', 'Two', 'Three', 'Four');
    await notes.nth(0).click();
    await notes.nth(1).click({ modifiers: ['Shift'] });
    await drag(page, notes.nth(0), cell(page, 'Thinking', 'During'));
    await expect(page.locator('.board-drop-cell')).toBeVisible();
    await page.mouse.up();
    await expectCards(page, 'Thinking', 'During', ['One', 'Two']);
    await expect(page.locator('.board-drop-cell')).toBeHidden();

    const stage = page.getByRole('columnheader', { name: 'Stage During' });
    // The header begins at the board's own title; the band is its lower end.
    await drag(page, notes.nth(0), stage, ((await stage.boundingBox())?.height ?? 0) / 2 - 24);
    await page.mouse.up();
    await expectCards(page, 'Doing', 'During', ['Three']);

    // The lane meets the column of the current cell, where the note before was put.
    await drag(page, notes.nth(0), page.getByRole('rowheader', { name: 'Lane Pain points' }));
    await page.mouse.up();
    await expectCards(page, 'Pain points', 'During', ['Four']);
    await expect(notes).toHaveCount(0);
    await undo(page);
    await expect(notes).toHaveText(['Four']);
  });

  test('notes are put in order by dragging', async ({ launchApp }) => {
    const { page } = await launchApp();
    await newMap(page);
    const notes = await collect(page, 'One', 'Two', 'Three');
    const [from, to] = [await middle(notes.nth(2)), await notes.nth(0).boundingBox()];
    if (!to) throw new Error('no first note');
    await page.mouse.move(from.x + 9, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 9, from.y - 12, { steps: 2 });
    await page.mouse.move(to.x + 40, to.y + 3, { steps: 5 });
    await page.mouse.move(to.x + 41, to.y + 2);
    await page.mouse.up();
    await expect(notes).toHaveText(['Three', 'One', 'Two']);
  });
});

test.describe('find and replace', () => {
  /** Two boards that speak of a call, one with an accent and bold words. */
  async function writeCalls(page: Page): Promise<void> {
    await newMap(page, 'Phone calls');
    await page.keyboard.type('Waits for the call');
    await page.keyboard.press('Enter');
    await page.keyboard.type('A ');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type('CÁLL');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type(' back');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Actions for the board Phone calls' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Boards' }).getByRole('listitem')).toHaveCount(2);
  }

  test('finds on all boards whatever the accents, goes from hit to hit and shows them', async ({ launchApp }) => {
    const { page } = await launchApp();
    await writeCalls(page);
    await page.keyboard.press('ControlOrMeta+f');
    await expect(page.getByText('Search the whole project')).toBeVisible();
    const field = page.getByRole('textbox', { name: 'Find' });
    await expect(field).toBeFocused();
    await page.keyboard.type('call');
    const hits = panel(page, 'Find and replace').getByRole('option');
    await expect(hits).toHaveCount(6);
    await page.getByRole('button', { name: 'Match case and accents' }).click();
    await expect(hits).toHaveCount(4);
    await page.getByRole('button', { name: 'Match case and accents' }).click();
    await field.click();
    // The first step begins on the shown board, the second of the two.
    await page.keyboard.press('Enter');
    await expect(panel(page, 'Find and replace').getByText('4 of 6')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Waits for the call, card 1 of 2', pressed: true })).toBeAttached();
    await page.keyboard.press('F3');
    await page.keyboard.press('F3');
    await expect(page.getByRole('navigation', { name: 'Boards' }).getByRole('button', { name: 'Phone calls', exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F3');
    await expect(field).toHaveValue('call');
  });

  test('replaces one hit, then all of them as one step, and keeps bold words bold', async ({ launchApp }) => {
    const { page } = await launchApp();
    await writeCalls(page);
    await page.keyboard.press('ControlOrMeta+h');
    await page.keyboard.type('call');
    await page.getByRole('button', { name: 'Whole words only' }).click();
    const hits = panel(page, 'Find and replace').getByRole('option');
    await expect(hits).toHaveCount(4);
    await page.getByRole('textbox', { name: 'Replace with' }).fill('visit');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(hits).toHaveCount(3);
    await expectCards(page, 'Doing', 'Before', ['Waits for the visit', 'A CÁLL back']);
    await page.getByRole('button', { name: 'Replace all' }).click();
    await expect(panel(page, 'Find and replace').getByRole('status')).toHaveText('3 hits replaced');
    await expectCards(page, 'Doing', 'Before', ['Waits for the visit', 'A visit back']);
    await page.keyboard.press('Escape');
    await cell(page, 'Doing', 'Before').getByRole('button').nth(1).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Text of the card' }).locator('b')).toHaveText('visit');
    await page.keyboard.press('Escape');
    await undo(page);
    await expectCards(page, 'Doing', 'Before', ['Waits for the visit', 'A CÁLL back']);
    await undo(page);
    await expectCards(page, 'Doing', 'Before', ['Waits for the call', 'A CÁLL back']);
  });
});

test.describe('comments', () => {
  const threads = (page: Page): Locator => panel(page, 'Comments').getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Delete' }) });
  const sign = (page: Page, text: string): Locator => page.getByRole('button', { name: text, exact: true });

  /** A card with the keyboard, and the name asked for once. */
  async function firstComment(page: Page): Promise<void> {
    await newMap(page);
    await page.keyboard.type('Waits');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Alt+m');
    await expect(page.getByRole('textbox', { name: /^Comment on “Waits”/ })).toBeFocused();
    await page.keyboard.type('How long?');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
    await page.keyboard.type('Ana');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('How long?')).toBeVisible();
  }

  test('are written under a name that is asked once, and shown on the board until they are resolved', async ({ launchApp }) => {
    const { page } = await launchApp();
    await firstComment(page);
    await expect(sign(page, '1 open comment')).toBeVisible();
    await expect(panel(page, 'Comments').getByText('Ana', { exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: /^Comment on/ }).focus();
    await page.keyboard.type('Twenty minutes');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Your name' })).toBeHidden();
    await expect(sign(page, '2 open comments')).toBeVisible();

    await page.getByRole('button', { name: 'Resolve' }).first().click();
    await expect(sign(page, '1 open comment')).toBeVisible();
    await expect(page.getByText('How long?')).toBeHidden();
    await page.getByRole('radio', { name: 'All (2)' }).click();
    await expect(page.getByText('How long?')).toBeVisible();
    await page.getByRole('button', { name: 'Open again' }).click();
    await expect(sign(page, '2 open comments')).toBeVisible();
    await undo(page);
    await expect(sign(page, '1 open comment')).toBeVisible();
  });

  test('are edited and deleted, each one undo step', async ({ launchApp }) => {
    const { page } = await launchApp();
    await firstComment(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    await expect(page.getByRole('textbox', { name: 'Text of the comment' })).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(' Really?');
    await page.keyboard.press('Enter');
    await expect(page.getByText('How long? Really?')).toBeVisible();
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No comments on this board yet')).toBeVisible();
    await expect(sign(page, '1 open comment')).toBeHidden();
    await page.getByRole('heading', { name: 'Comments' }).click();
    await undo(page);
    await expect(page.getByText('How long? Really?')).toBeVisible();
    await undo(page);
    await expect(page.getByText('How long?', { exact: true })).toBeVisible();
  });

  test('on stages stand in reading order and lead back to their place; a sign opens them', async ({ launchApp }) => {
    const { page } = await launchApp();
    await firstComment(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('columnheader', { name: 'Stage Before' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Alt+m');
    await page.keyboard.type('Too early');
    await page.keyboard.press('Enter');
    await expect(threads(page).first()).toContainText('Before');
    await panel(page, 'Comments').getByRole('button', { name: 'Waits', exact: true }).click();
    await expect(page.getByRole('textbox', { name: /^Comment on “Waits”/ })).toBeVisible();
    await expect(threads(page).first()).toContainText('Waits');
    await page.keyboard.press('Escape');
    await expect(panel(page, 'Comments')).toBeHidden();
    await sign(page, '1 open comment').first().click();
    await expect(page.getByRole('textbox', { name: /^Comment on/ })).toBeFocused();
  });
});

test('two windows on one project share the tray and the comments', async ({ launchApp }) => {
  const { page, newWindow } = await launchApp();
  await newMap(page, 'Shared');
  const other = await newWindow();
  await other.getByRole('button', { name: /^Shared/ }).first().click();
  await expect(other.getByRole('gridcell').first()).toBeAttached();
  await collect(page, 'One', 'Two');
  await other.getByRole('button', { name: 'Capture tray (2)' }).click();
  const notes = panel(other, 'Capture tray').getByRole('option');
  await notes.first().click();
  await notes.first().press('Delete');
  await expect(panel(page, 'Capture tray').getByRole('option')).toHaveText(['Two']);
});

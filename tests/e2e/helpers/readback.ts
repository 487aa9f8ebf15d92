/** Reads the lines of a card back from everything that draws it. A line is its visible characters without spaces: programs differ in how they report those. */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../fixture';

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Runs the built command line; returns stdout. */
export function cxmap(...args: readonly string[]): string {
  return execFileSync(join(ROOT, 'node_modules', '.bin', 'node'), [join(ROOT, 'out', 'main', 'cli.js'), ...args], { encoding: 'utf8' });
}

/** One list of lines per card on the screen, where the board has the keyboard: selected cards are elements, all others are painted. */
export async function linesOnScreen(page: Page): Promise<string[][]> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.locator('.react-flow__node').first().waitFor();
  const cards = await page.locator('.react-flow__node').all();
  return Promise.all(cards.map(async (card) => (await card.locator('.scene-line').evaluateAll((lines) => lines.map((line) => line.textContent))).map(squeeze)));
}

/** Lines of an SVG's text elements, in document order. */
export async function linesOfSvg(page: Page, file: string): Promise<string[]> {
  const source = await readFile(file, 'utf8');
  const lines = await page.evaluate(
    (svg) => [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')].map((line) => line.textContent),
    source,
  );
  return lines.map(squeeze);
}

/** Lines of a PDF's page as another program finds them: words whose middles lie on one height and that follow each other closely. */
export function linesOfPdf(file: string): string[] {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const words = [...xml.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu)].map(([, x0, y0, x1, y1, text]) => ({
    left: Number(x0), right: Number(x1), middle: (Number(y0) + Number(y1)) / 2, height: Number(y1) - Number(y0), text: unescape(text ?? ''),
  }));
  const lines: { right: number; middle: number; height: number; text: string }[] = [];
  for (const word of words.sort((a, b) => a.left - b.left)) {
    const line = lines.find((candidate) => Math.abs(candidate.middle - word.middle) < word.height / 3 && word.left - candidate.right < word.height);
    if (line) {
      line.text += word.text;
      line.right = word.right;
    } else lines.push({ ...word });
  }
  return lines.map(({ text }) => squeeze(text));
}

function unescape(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39);/gu, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '');
}

/** Makes the page remember what is drawn on any canvas from now on; to be called before the page loads. */
export async function recordCanvas(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawn: { text: string; x: number; y: number }[] = [];
    Object.assign(globalThis, { drawnTexts: drawn });
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
      drawn.push({ text, x, y });
      draw.call(this, text, x, y, ...rest);
    };
  });
}

/** Lines drawn on canvases of a page with `recordCanvas`: runs of one baseline, left to right, until the pen goes back. */
export async function linesOnCanvas(page: Page): Promise<string[]> {
  const drawn = await page.evaluate(() => (globalThis as unknown as { drawnTexts: { text: string; x: number; y: number }[] }).drawnTexts);
  const lines: { x: number; y: number; text: string }[] = [];
  for (const run of drawn) {
    const last = lines.at(-1);
    if (last && last.y === run.y && run.x > last.x) Object.assign(last, { x: run.x, text: last.text + run.text });
    else lines.push({ ...run });
  }
  return lines.map(({ text }) => squeeze(text));
}

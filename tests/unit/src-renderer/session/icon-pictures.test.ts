import { describe, expect, it } from 'vitest';
import { drawingIn } from '../../../../src-renderer/session/icon-pictures';

describe('a drawing pasted as text', () => {
  it('is one behind a declaration, a document type and comments', async () => {
    const text = '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- made - by -- hand -->\n<!---->\n<svg viewBox="0 0 1 1"/>';
    const drawing = drawingIn(text);
    expect(drawing?.type).toBe('image/svg+xml');
    expect(await drawing?.text()).toBe(text);
  });

  it.each(['', 'svg', '<svgx>', 'words <svg>', '<!-- <svg> -->', '<!-- <svg>'])('is none in “%s”', (text) => {
    expect(drawingIn(text)).toBeNull();
  });

  // A search that takes comments together in every way would not end: the limit of the test is what fails then.
  it('is soon known to be none behind half a million comments', () => {
    expect(drawingIn('<!---->'.repeat(500_000))).toBeNull();
  }, 10_000);
});

/** Where the caret stays in a text that somebody else has changed. Pure. */

/** The caret, as an offset, behind the same letters as before: what was put in or taken out in front of it moves it along. */
export function followedCaret(before: string, after: string, caret: number): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start >= caret) return caret;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (caret >= before.length - end) return caret + after.length - before.length;
  return Math.min(caret, after.length - end);
}

/** Lists as people paste them: each line without the bullet or the number that only made it one of a list. */

/** `o` and `§` are how Word writes round and square bullets: as a letter, and a tab behind it. */
const BULLET = /^\s*(?:(?:[-–—*•·◦‣▪▫●○■□◆◇►▶➢✓✔☐☑☒]|\[[ xX]?\])[ \t\u00a0]+|[o§]\t\s*)/u;
const NUMBER = /^\s*\(?(\d{1,3})[.)][ \t\u00a0]+(?=\S)/;

function isNumbering(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => NUMBER.exec(line)?.[1] ?? []).map(Number);
  // `1984. A novel` or `2. Bundesliga` alone is no list: one begins with 1, or goes on from line to line.
  return numbers.length > 0 && numbers.every((number, i) => number === 1 || (i === 0 ? numbers.length > 1 : number === (numbers[i - 1] ?? 0) + 1));
}

/** The text with bullets, boxes to tick and the numbers of a numbered list taken off its lines; blank lines stay. */
export function withoutListSigns(text: string): string {
  const lines = text.split('\n');
  const numbered = isNumbering(lines);
  return lines
    .map((line) => {
      const plain = line.replace(BULLET, '');
      // A task list has both, `- [ ] call`.
      return numbered ? plain.replace(NUMBER, '') : plain.replace(BULLET, '');
    })
    .join('\n');
}

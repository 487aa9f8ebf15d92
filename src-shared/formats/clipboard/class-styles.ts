/** What the style sheets of pasted HTML make bold or italic: Excel says it by classes. */

/** The text of each style element. One that never ends has none; nothing is looked through twice, however many there are. */
function sheetsOf(html: string): readonly string[] {
  const indexOf = (words: RegExp, from: number): number => {
    words.lastIndex = from;
    return words.exec(html)?.index ?? -1;
  };
  const sheets: string[] = [];
  for (let at = indexOf(/<style/gi, 0); at >= 0; ) {
    const begins = html.indexOf('>', at) + 1;
    const ends = begins > 0 ? indexOf(/<\/style/gi, begins) : -1;
    if (ends < 0) break;
    sheets.push(html.slice(begins, ends));
    at = indexOf(/<style/gi, ends);
  }
  return sheets;
}

/** Class → its declarations of weight and slant, without spaces, as `font-weight:700;font-style:italic`. */
export function classStyles(html: string): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const css of sheetsOf(html)) {
    for (const [, name = '', rules = ''] of css.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
      const look = [...rules.matchAll(/(?:^|[;\s])(font-(?:weight|style)\s*:\s*\w+)/gi)].map(([, rule = '']) => rule.replace(/\s+/g, ''));
      if (look.length > 0) styles.set(name, look.join(';'));
    }
  }
  return styles;
}

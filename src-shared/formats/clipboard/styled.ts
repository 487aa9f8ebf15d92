/** Lines of a document as a browser would show them, with what a card's text can hold of their style: bold, italic, links and bullets. */
import { type StyledLine, completedAddress, formatMarks } from '../../model/marks';
import { withoutListSigns } from './lines';

export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link?: string;
}
export const PLAIN: Style = { bold: false, italic: false };

/** What stands before an item of a list: a bullet, or `3. `. */
export type ListSign = 'bullet' | `${number}. `;

type Span = StyledLine['spans'][number];
interface Line {
  readonly spans: readonly Span[];
  readonly sign: ListSign | null;
}

/** What a declared weight or slant says; `undefined` where it says nothing. Names that only end so, as Word's `mso-bidi-font-weight`, are others. */
function declared(css: string): { readonly bold?: boolean; readonly italic?: boolean } {
  const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/i.exec(css)?.[1]?.toLowerCase();
  const slant = /(?:^|[;\s])font-style\s*:\s*(\w+)/i.exec(css)?.[1]?.toLowerCase();
  return {
    ...(weight === undefined ? {} : { bold: weight.startsWith('bold') || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' || slant === 'oblique' }),
  };
}

/** The style inside an element. Its own style counts more than that of its class, and both more than what its name means. */
export function styleIn(outer: Style, name: string, css: string, classCss: string, href: string): Style {
  const byName = { ...(name === 'B' || name === 'STRONG' ? { bold: true } : {}), ...(name === 'I' || name === 'EM' ? { italic: true } : {}) };
  const link = name === 'A' && /^(?:https?:|mailto:)/i.test(href) ? completedAddress(href) : null;
  return { ...outer, ...byName, ...declared(classCss), ...declared(css), ...(link === null ? {} : { link }) };
}

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/** The spans without their first characters. */
function behind(spans: readonly Span[], count: number): readonly Span[] {
  let left = count;
  return spans.flatMap((span): Span[] => {
    const text = span.text.slice(left);
    left = Math.max(0, left - span.text.length);
    return text === '' ? [] : [{ ...span, text }];
  });
}

/** Spaces run together, over the borders of spans too, and none at the ends. */
function tidied(spans: readonly Span[]): readonly Span[] {
  let open = false;
  const out: Span[] = [];
  for (const span of spans) {
    const single = span.text.replace(/[ \u00a0]+/g, ' ');
    const text: string = open ? single : single.trimStart();
    if (text === '') continue;
    open = !text.endsWith(' ');
    out.push({ ...span, text });
  }
  const last = out.at(-1);
  return last ? [...out.slice(0, -1), { ...last, text: last.text.trimEnd() }].filter(({ text }) => text !== '') : out;
}

/** Collects lines: spaces run together, blocks and breaks end a line. */
export class StyledLines {
  private readonly done: Line[] = [];
  private line: Span[] = [];
  private sign: ListSign | null = null;

  text(text: string, keepsLines: boolean, style: Style): void {
    if (!keepsLines) this.line.push({ ...style, text: text.replace(/[ \t\n\r\f]+/g, ' ') });
    else {
      text.split('\n').forEach((part, i) => {
        if (i > 0) this.end(true);
        this.line.push({ ...style, text: part });
      });
    }
  }

  /** The next line with words begins an item of a list. */
  item(sign: ListSign): void {
    this.sign = sign;
  }

  /** `always`: even where nothing stands on the line. */
  end(always: boolean): void {
    const spans = tidied(this.line);
    if (always || spans.length > 0) {
      this.done.push({ spans, sign: this.sign });
      this.sign = null;
    }
    this.line = [];
  }

  /** The words, and the same with their marks where there are some. What made the lines a list is left out of both. */
  result(): { readonly text: string; readonly source?: string } {
    this.end(false);
    const plain = this.done.map(({ spans }) => textOf(spans));
    const text = withoutListSigns(plain.join('\n'));
    const styled = this.done.some(({ spans }) => spans.some(hasStyle));
    if (!styled) return { text };
    const kept = text.split('\n');
    return { text, source: formatMarks(this.done.map(({ spans }, i) => ({ bullet: false, spans: behind(spans, (plain[i] ?? '').length - (kept[i] ?? '').length) }))) };
  }

  /** The lines with all a card's text can hold of them; `null` where that is nothing but words. */
  styled(): readonly StyledLine[] | null {
    this.end(false);
    const lines = this.done.map(({ spans, sign }): StyledLine => {
      const text = textOf(spans);
      const typed = text.length - withoutListSigns(text).length;
      const bullet = sign === 'bullet' || (sign === null && typed > 0 && !/^\(?\d/.test(text));
      return { bullet, spans: [...(sign === null || sign === 'bullet' ? [] : [{ text: sign }]), ...behind(spans, bullet ? typed : 0)] };
    });
    return lines.some(({ bullet, spans }) => bullet || spans.some(hasStyle)) ? lines : null;
  }
}

const hasStyle = ({ text, bold, italic, link }: Span): boolean => text.trim() !== '' && (bold === true || italic === true || link !== undefined);

/**
 * Items of the library that a board refers to, as labels in its cells and rows of a sheet of their own: one row a field. A label is the name;
 * of two items with one name the second is `Name #2`.
 */
import type { Translator } from '../i18n';
import type { Id, ImageHash } from '../model/fields';
import type { Persona } from '../model/persona';
import type { RecordOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import type { BoardBuilder, ItemKind } from './builder';
import type { Row } from './detail-columns';
import { SAY, quote, readNumber, tintOf, unquote, valueOf, writeNumber } from './sheet-values';

/** What cells refer to: of a persona or audience they do not say which of the two it is. */
export type LabelKind = 'team' | 'touchpoint' | 'channel' | 'system' | 'actor';
const KINDS = ['persona', 'audience', 'touchpoint', 'channel', 'team', 'system'] as const satisfies readonly ItemKind[];
const labelKindOf = (kind: ItemKind): LabelKind => (kind === 'persona' || kind === 'audience' ? 'actor' : kind);

type Form = 'text' | 'tint' | 'rank' | 'answer' | 'mark' | 'image' | 'channel' | 'team' | 'channels' | 'scales' | 'listening';
const FORMS: { readonly [K in ItemKind]: Readonly<Record<string, Form>> } = {
  persona: {
    role: 'text', age: 'text', quote: 'text', bio: 'text', goals: 'text', needs: 'text', frustrations: 'text', technology: 'text', brandRelation: 'text',
    channels: 'channels', scales: 'scales', evidenceMark: 'mark', portrait: 'image',
  },
  audience: { description: 'text', rank: 'rank', owner: 'text', process: 'answer', measure: 'answer' },
  touchpoint: { description: 'text', channel: 'channel', team: 'team', owner: 'text', listening: 'listening' },
  channel: { description: 'text', icon: 'text', image: 'image' },
  team: { description: 'text', tint: 'tint', goals: 'text' },
  system: { description: 'text', team: 'team' },
};
const LISTENING = ['instrument', 'frequency', 'owner', 'loop'] as const;
const ANSWERS = ['no', 'partly', 'yes'] as const;
const MARKS = ['assumption', 'anecdote', 'research'] as const;
/** Between the poles and the value of a scale, and between labels. */
const PART = ' | ';

/** The field that a label stands for. */
const NAME = 'name';

export class LibraryWriter {
  private readonly snapshot: Snapshot;
  private readonly say: Translator;
  private readonly imageNumber: (hash: ImageHash | null) => string;
  private readonly labels = new Map<Id, string>();
  private readonly taken = new Set<string>();
  private readonly items: { readonly kind: ItemKind; readonly id: Id }[] = [];

  constructor(snapshot: Snapshot, say: Translator, imageNumber: (hash: ImageHash | null) => string) {
    this.snapshot = snapshot;
    this.say = say;
    this.imageNumber = imageNumber;
  }

  /** What stands for the item in a cell; empty where the reference dangles. */
  label(kind: LabelKind, id: Id | null): string {
    const item = this.find(kind, id);
    if (!item) return '';
    const known = this.labels.get(item.id);
    if (known !== undefined) return known;
    const name = item.title.replace(/\s+/g, ' ').trim();
    let label = name;
    for (let n = 2; label === '' || this.taken.has(`${kind} ${label}`); n++) label = `${name} #${String(n)}`.trim();
    this.labels.set(item.id, label);
    this.taken.add(`${kind} ${label}`);
    this.items.push({ kind: item.kind, id: item.id });
    return label;
  }

  /** What is known of the items that were asked for, and of those that these refer to. */
  rows(): Row[] {
    const rows: Row[] = [];
    // Asking for a label may add to the items.
    for (let i = 0; i < this.items.length; i++) {
      const { kind, id } = this.items[i] ?? { kind: 'team', id: '' };
      const item = this.snapshot.find(kind, id);
      if (!item) continue;
      const label = this.label(labelKindOf(kind), id);
      const row = (field: string, value: string): Row => ({ item: this.say(`library.one.${kind}`), name: label, field: this.say.maybe(`field.${field}`) ?? field, value });
      // A person is told from a group by having a row at all.
      if (item.title !== label || labelKindOf(kind) === 'actor') rows.push(row(NAME, quote(item.title)));
      for (const [field, form] of Object.entries(FORMS[kind])) {
        const value: unknown = (item as unknown as Readonly<Record<string, unknown>>)[field];
        if (form === 'listening') rows.push(...this.listening(value as RecordOf['touchpoint']['listening'], row));
        else if (form === 'scales') rows.push(...(value as Persona['scales']).map(({ left, right, value: at }) => row('scales', `${listed([left, right])}${PART}${writeNumber(at, '.')}`)));
        else {
          const text = this.cell(form, value);
          if (text !== '') rows.push(row(field, text));
        }
      }
    }
    return rows;
  }

  private listening(plan: RecordOf['touchpoint']['listening'], row: (field: string, value: string) => Row): Row[] {
    return plan ? LISTENING.map((field) => row(`listening.${field}`, quote(plan[field]))) : [];
  }

  private cell(form: Form, value: unknown): string {
    switch (form) {
      case 'channel': case 'team': return this.label(form, value as Id | null);
      case 'channels': return listed((value as readonly Id[]).map((id) => this.label('channel', id)).filter((label) => label !== ''));
      case 'image': return this.imageNumber(value as ImageHash | null);
      case 'tint': case 'rank': return writeNumber(value as number | null, '.');
      case 'answer': return value === null ? '' : this.say(`library.answer.${value as (typeof ANSWERS)[number]}`);
      case 'mark': return value === null ? '' : this.say(`evidenceMark.${value as (typeof MARKS)[number]}`);
      default: return value as string;
    }
  }

  private find(kind: LabelKind, id: Id | null): RecordOf[ItemKind] | undefined {
    return kind === 'actor' ? (this.snapshot.find('persona', id) ?? this.snapshot.find('audience', id)) : this.snapshot.find(kind, id);
  }
}

/** Texts of one cell, each in quotes that are doubled within; what stands behind them comes last. */
const listed = (texts: readonly string[]): string => texts.map((text) => quote(text.replaceAll('"', '""'))).join(PART);

function partsOf(cell: string): { readonly texts: readonly string[]; readonly rest: string } {
  const found = [...cell.matchAll(/"((?:[^"]|"")*)"/g)];
  const last = found.at(-1);
  return { texts: found.map(([, text = '']) => text.replaceAll('""', '"')), rest: cell.slice(last ? last.index + last[0].length + PART.length : 0) };
}

export class LibraryReader {
  private readonly builder: BoardBuilder;
  private readonly image: (number: string | undefined) => ImageHash | null;
  private readonly rows = new Map<string, { readonly kind: ItemKind; readonly rows: Row[] }>();
  private readonly made = new Map<string, Id>();

  constructor(builder: BoardBuilder, rows: readonly Row[], image: (number: string | undefined) => ImageHash | null) {
    this.builder = builder;
    this.image = image;
    for (const row of rows) {
      const kind = valueOf(KINDS, 'library.one', row.item);
      if (!kind) continue;
      const key = `${labelKindOf(kind)} ${row.name ?? ''}`;
      const known = this.rows.get(key) ?? { kind, rows: [] };
      this.rows.set(key, known);
      known.rows.push(row);
    }
  }

  /** The item of that label, made when it is first asked for; `null` for an empty one. An actor of whom no row tells is an audience. */
  item(kind: LabelKind, label = ''): Id | null {
    if (label.trim() === '') return null;
    const key = `${kind} ${label}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const told = this.rows.get(key);
    const made = told?.kind ?? (kind === 'actor' ? 'audience' : kind);
    const name = told?.rows.map((row) => (this.fieldOf(row) === NAME ? unquote(row.value) : null)).find((title) => title !== null);
    const id = this.builder.item(made, name ?? label);
    this.made.set(key, id);
    for (const row of told?.rows ?? []) this.take(made, id, row);
    return id;
  }

  private fieldOf({ field }: Row): string {
    const names = [NAME, ...KINDS.flatMap((kind) => Object.keys(FORMS[kind])), ...LISTENING.map((part) => `listening.${part}`)];
    return names.find((name) => SAY.some((say) => say.maybe(`field.${name}`) === field)) ?? '';
  }

  private take(kind: ItemKind, id: Id, row: Row): void {
    const field = this.fieldOf(row);
    const value = row.value ?? '';
    const [, part] = /^listening\.(.+)$/.exec(field) ?? [];
    if (part !== undefined && kind === 'touchpoint') {
      const plan = this.builder.find('touchpoint', id)?.listening ?? { instrument: '', frequency: '', owner: '', loop: '' };
      this.builder.patch(id, { listening: { ...plan, [part]: this.builder.fitted(unquote(value) ?? value) } });
      return;
    }
    const form = FORMS[kind][field];
    if (form === 'scales') {
      const { texts: [left = '', right = ''], rest } = partsOf(value);
      const scale = { left: this.builder.fitted(left), right: this.builder.fitted(right), value: readNumber(rest, { least: 0, most: 1 }) ?? 0.5 };
      this.builder.patch(id, { scales: [...(this.builder.find('persona', id)?.scales ?? []), scale] });
    } else if (form !== undefined) this.builder.patch(id, { [field]: this.read(form, value) });
  }

  private read(form: Form, value: string): unknown {
    switch (form) {
      case 'channel': case 'team': return this.item(form, value);
      case 'channels': return partsOf(value).texts.flatMap((label) => this.item('channel', label) ?? []);
      case 'image': return this.image(value);
      case 'tint': return tintOf(value);
      case 'rank': return readNumber(value);
      case 'answer': return valueOf(ANSWERS, 'library.answer', value);
      case 'mark': return valueOf(MARKS, 'evidenceMark', value);
      default: return value;
    }
  }
}

/**
 * Cards on the clipboard as CXMap keeps them, so that a paste here loses nothing: text with its marks, tint, evidence mark, emotion, picture,
 * and what they refer to. JSON that travels in the copied HTML; it comes from outside, so it is validated when it is read.
 */
import * as v from 'valibot';
import { type Card, cardSchema } from '../../model/card';
import { idSchema, orderSchema, titleSchema, type Id, type ImageHash } from '../../model/fields';
import { bySiblingOrder, keyBetween } from '../../model/order';
import { KINDS, type NewRecord } from '../../model/schema';
import type { Snapshot } from '../../model/snapshot';
import { MAX_COLUMNS, MAX_LANES, MAX_PASTED_CARDS } from '../limits';
import type { HtmlNode } from './html';
import type { CopiedRow } from './write';

const LIBRARY = ['touchpoint', 'channel', 'team', 'system'] as const;
type LibraryKind = (typeof LIBRARY)[number];

const ownCardSchema = v.object({
  ...v.partial(v.omit(cardSchema, ['id', 'kind', 'place'])).entries,
  span: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_COLUMNS))),
});

const ownSchema = v.object({
  version: v.literal(1),
  /** The project the cards were copied from: its pictures and evidence are known only there. */
  lineage: idSchema,
  rows: v.pipe(v.array(v.pipe(v.array(v.array(ownCardSchema)), v.maxLength(MAX_COLUMNS))), v.minLength(1), v.maxLength(MAX_LANES)),
  /** What the cards refer to, by its name, for a project that does not know it. */
  library: v.pipe(v.array(v.object({ kind: v.picklist(LIBRARY), id: idSchema, title: titleSchema, icon: v.optional(titleSchema) })), v.maxLength(MAX_PASTED_CARDS)),
});
/** JSON holds no `undefined`, which the validator's type cannot know. */
type OwnCard = Partial<Omit<Card, 'id' | 'kind' | 'place'>> & { readonly span?: number };
export interface OwnBlock extends Omit<v.InferOutput<typeof ownSchema>, 'rows'> {
  readonly rows: readonly (readonly (readonly OwnCard[])[])[];
}

function ownCard({ id: _, kind: __, place, ...fields }: Card, columnOf: ReadonlyMap<Id, number>): OwnCard {
  const { defaults } = KINDS.card;
  const said = Object.entries(fields).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(defaults[field as keyof typeof fields]));
  const span = (columnOf.get(place.lastStep ?? '') ?? -1) - (columnOf.get(place.step) ?? 0) + 1;
  return { ...Object.fromEntries(said), ...(span > 1 ? { span } : {}) };
}

/** The block as JSON. `steps` are those of the board, left to right, in which spans are counted. */
export function writeOwn(rows: readonly CopiedRow[], steps: readonly Id[], snapshot: Snapshot): string {
  const columnOf = new Map(steps.map((step, column) => [step, column]));
  const used = new Map<Id, OwnBlock['library'][number]>();
  for (const { cells } of rows) {
    for (const card of cells.flat()) {
      for (const kind of LIBRARY) {
        const item = snapshot.find(kind, card[kind]);
        if (item) used.set(item.id, { kind, id: item.id, title: item.title, ...(item.kind === 'channel' ? { icon: item.icon } : {}) });
      }
    }
  }
  const block: OwnBlock = {
    version: 1,
    lineage: snapshot.project?.lineage ?? '',
    rows: rows.map(({ cells }) => cells.map((cards) => cards.map((card) => ownCard(card, columnOf)))),
    library: [...used.values()],
  };
  return JSON.stringify(block);
}

/** The block in a copied document, or `null` where there is none that is valid. */
export function readOwn(root: HtmlNode): OwnBlock | null {
  const [carrier] = Array.from(root.childNodes).filter((node) => (node.getAttribute?.('data-cxmap') ?? '') !== '');
  const json = carrier?.getAttribute?.('data-cxmap');
  if (!json) return null;
  try {
    const parsed = v.safeParse(ownSchema, JSON.parse(json));
    return parsed.success ? (parsed.output as OwnBlock) : null;
  } catch {
    return null;
  }
}

export interface Adopted {
  readonly rows: readonly (readonly (readonly OwnCard[])[])[];
  readonly cards: number;
  /** Library records that the project lacks. */
  readonly library: readonly NewRecord[];
}

function lastKey(snapshot: Snapshot, kind: LibraryKind): string | null {
  return [...snapshot.ofKind(kind)].sort(bySiblingOrder).at(-1)?.order ?? null;
}

/**
 * The block as cards of this project. A touchpoint, channel, team or system is the one of the same id or the same title, else it is made;
 * other references, and pictures that `hasImage` does not know, are left out.
 */
export function adopt(block: OwnBlock, snapshot: Snapshot, newId: (kind: string) => Id, hasImage: (image: ImageHash) => boolean): Adopted {
  const names = new Map<Id, Id>();
  const library: NewRecord[] = [];
  const last = new Map<LibraryKind, string | null>();
  for (const { kind, id, title, icon } of block.library) {
    const folded = title.trim().toLocaleLowerCase();
    const known = snapshot.find(kind, id) ?? snapshot.ofKind(kind).find((item) => item.title.trim().toLocaleLowerCase() === folded);
    if (known || names.has(id)) {
      if (known) names.set(id, known.id);
      continue;
    }
    const order = v.parse(orderSchema, keyBetween(last.get(kind) ?? lastKey(snapshot, kind), null));
    last.set(kind, order);
    const made = newId(kind);
    names.set(id, made);
    library.push(kind === 'channel' ? { kind, id: made, title, order, icon: icon ?? '' } : { kind, id: made, title, order });
  }
  let cards = 0;
  const known = (id: Id | null | undefined): Id | null => (id && (snapshot.find('persona', id) ?? snapshot.find('audience', id)) ? id : null);
  const rows = block.rows.map((row) => row.map((cell) => cell.map((card): OwnCard => {
    cards++;
    const references = Object.fromEntries(LIBRARY.flatMap((kind) => (card[kind] ? [[kind, names.get(card[kind]) ?? null]] : [])));
    const held = (image: ImageHash): ImageHash | null => (hasImage(image) ? image : null);
    return {
      ...card, ...references,
      ...(card.image ? { image: held(card.image) } : {}),
      ...(card.icon ? { icon: held(card.icon) } : {}),
      ...(card.actor ? { actor: known(card.actor) } : {}),
      ...(card.evidence ? { evidence: card.evidence.filter((id) => snapshot.find('voice', id)) } : {}),
    };
  })));
  return { rows, cards, library };
}

/** The pictures of a block. */
export function imagesOf({ rows }: OwnBlock): ReadonlySet<ImageHash> {
  return new Set(rows.flat(2).flatMap(({ image, icon }) => [image ?? [], icon ?? []].flat()));
}

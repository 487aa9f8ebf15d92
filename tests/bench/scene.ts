/**
 * The board that is measured: a grid of text cards with an arrow at every tenth and a curve under every fifth row, the same for the program
 * and for the reference pages. Deterministic, and pure: the page, the reference pages and the storage measurements read it.
 */

/** Columns and rows of cards; other numbers of cards stand in 40 rows. */
const SIZES: Readonly<Record<number, readonly [columns: number, rows: number]>> = { 200: [20, 10], 1000: [50, 20], 5000: [125, 40], 10_000: [200, 50] };

export const PITCH_X = 220;
export const PITCH_Y = 110;
/** Of a reference page's card; the program's are as wide as its cells allow (204) and as high as their text. */
export const CARD_WIDTH = 180;
export const CARD_HEIGHT = 80;
/** Card rows between two curves. */
export const ROWS_PER_CURVE = 5;

const WORDS = (
  'la clienta compara seguros en el portal y duda entre dos tarifas antes de pedir ayuda por teléfono al equipo de atención que responde ' +
  'con calma firma el contrato desde casa recibe un mensaje de bienvenida y más tarde otro aviso con la factura de €20 sin señal de descuento ' +
  'el niño espera mientras paga en la tienda pregunta por el envío devuelve un artículo y lo cuenta a una amiga después del café'
).split(' ');

export interface BenchCard {
  readonly index: number;
  readonly column: number;
  readonly row: number;
  /** px from the corner of the cells, at 100 %. */
  x: number;
  y: number;
  readonly w: number;
  readonly h: number;
  text: string;
  /** 1 … 5, one a row. */
  readonly tint: number;
}

export interface BenchScene {
  /** Columns: card `i` stands in column `i % S` of row `floor(i / S)`. The name is the one `measure/peers` reads. */
  readonly S: number;
  readonly L: number;
  readonly cards: readonly BenchCard[];
  /** Indices of the cards at both ends. */
  readonly links: readonly { readonly from: number; readonly to: number }[];
  /** Emotions of −2 … +2, one a column, under rows 4, 9, 14 … */
  readonly curves: readonly (readonly number[])[];
}

/** A pseudo-random sequence of numbers in [0, 1) that is the same everywhere (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 18 to 66 characters: at most three lines of a card, so that rows keep their pitch. */
function someWords(random: () => number): string {
  const wanted = 18 + Math.floor(random() * 40);
  const words: string[] = [];
  let length = 0;
  while (length < wanted) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    words.push(word);
    length += word.length + 1;
  }
  return words.join(' ').slice(0, 66).trim();
}

/** Rows of a board that is measured for its links: as many as a blueprint has lanes. */
const LINKED_ROWS = 8;
/** Columns and rows that most of these links go; every eighth goes further. */
const NEAR = 2;
const FAR = 12;

/** Links to cards nearby and some farther on, from cards all over the board. */
function manyLinks(count: number, S: number, L: number, random: () => number): BenchScene['links'] {
  const links = new Map<number, { from: number; to: number }>();
  for (let tries = 0; links.size < count && tries < 100 * count; tries++) {
    const [column, row] = [Math.floor(random() * S), Math.floor(random() * L)];
    const reach = links.size % 8 === 0 ? FAR : NEAR;
    const toColumn = column + Math.floor(random() * (reach + 1));
    const toRow = row + Math.floor(random() * (2 * NEAR + 1)) - NEAR;
    const [from, to] = [row * S + column, toRow * S + toColumn];
    if (from !== to && toColumn < S && toRow >= 0 && toRow < L) links.set(from, { from, to });
  }
  return [...links.values()];
}

/**
 * The board of `count` cards. Counts beyond the named sizes are rounded up to whole columns of 40; with a number of links, which may be up
 * to half of the cards, its shape is a blueprint's.
 */
export function benchScene(count: number, wanted: number | null = null): BenchScene {
  const [S, L] = wanted !== null ? [Math.ceil(count / LINKED_ROWS), LINKED_ROWS] : (SIZES[count] ?? [Math.ceil(count / 40), 40]);
  const random = randomNumbers(20_261_122);
  const cards: BenchCard[] = [];
  for (let row = 0; row < L; row++) {
    for (let column = 0; column < S; column++) {
      cards.push({
        index: cards.length, column, row, x: column * PITCH_X, y: row * PITCH_Y, w: CARD_WIDTH, h: CARD_HEIGHT,
        text: someWords(random), tint: 1 + (row % 5),
      });
    }
  }
  const links = wanted !== null ? manyLinks(wanted, S, L, random) : cards.filter(({ index, column }) => index % 10 === 0 && column + 1 < S).map(({ index }) => ({ from: index, to: index + 1 }));
  const curves = Array.from({ length: Math.floor(L / ROWS_PER_CURVE) }, () => Array.from({ length: S }, () => Math.round(random() * 8 - 4) / 2));
  return { S, L, cards, links, curves };
}

/** Keeps a block's identity as long as what it was made from is the same. */
import type { Block } from '../scene/types';

/** What a block depends on: records and context objects compare by identity, the rest by value. */
type Inputs = readonly unknown[];

interface Entry {
  readonly inputs: Inputs;
  readonly block: Block;
}

export class BlockMemo {
  private entries = new Map<string, Entry>();
  private earlier = new Map<string, Entry>();

  /** Starts a pass that asks for every block there is; those not asked for until the next one are forgotten. */
  begin(): void {
    this.earlier = this.entries;
    this.entries = new Map();
  }

  get(key: string, inputs: Inputs, make: () => Block): Block {
    const known = this.entries.get(key) ?? this.earlier.get(key);
    const entry = known && same(known.inputs, inputs) ? known : { inputs, block: make() };
    this.entries.set(key, entry);
    return entry.block;
  }
}

function same(a: Inputs, b: Inputs): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

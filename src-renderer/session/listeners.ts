/** A list of listeners. A listener added or removed while others are called takes part from the next call on. */
export class Listeners<Args extends readonly unknown[]> {
  private readonly list = new Set<(...args: Args) => void>();

  add(listener: (...args: Args) => void): () => void {
    this.list.add(listener);
    return () => void this.list.delete(listener);
  }

  call(...args: Args): void {
    for (const listener of [...this.list]) listener(...args);
  }

  get size(): number {
    return this.list.size;
  }
}

/** One window or browser that talks to the host, as sessions see it. */
import type { HostEvent } from '../../src-shared/host';

export class ClientPort {
  private readonly listeners = new Set<(event: HostEvent) => void>();

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

/** The real time. */
import type { Clock } from './options';

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    // What is waiting keeps no program alive: closing the host does it at once.
    timer.unref();
    return () => clearTimeout(timer);
  },
};

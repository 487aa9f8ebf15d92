/** Runs inside every measured page, before anything of it: records frames and long tasks. Self-contained, since its source is sent there. */
export function installProbe(): void {
  let recording = false;
  let frames: number[] = [];
  /** [start, duration] of tasks over 50 ms. */
  let long: (readonly [number, number])[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) long.push([startTime, duration]);
  }).observe({ entryTypes: ['longtask'] });

  const probe: NonNullable<Window['__probe']> = {
    start: () => {
      frames = [];
      long = [];
      recording = true;
      let last: number | null = null;
      const tick = (now: number): void => {
        if (!recording) return;
        if (last !== null) frames.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },
    stop: () => {
      recording = false;
      return { frames, longTasks: long.map(([, duration]) => duration) };
    },
    painted: () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          // A message arrives after the frame it was sent from has been painted, and after what was waiting for its turn before.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            channel.port1.close();
            resolve(performance.now());
          };
          channel.port2.postMessage(null);
        });
      }),
    // What a frame posts runs after its paint, and with this priority before everything else that waits.
    seen: () => new Promise((resolve) => requestAnimationFrame(() => void scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' }))),
    quiet: (since, most) =>
      new Promise((resolve) => {
        let busy = since;
        let last = performance.now();
        const tick = (): void => {
          const now = performance.now();
          if (now - last > 50) busy = now;
          last = now;
          for (const [start, duration] of long) busy = Math.max(busy, start + duration);
          if (now - busy > 600 || now - since > most) resolve(busy);
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
  };
  window.__probe = probe;
}

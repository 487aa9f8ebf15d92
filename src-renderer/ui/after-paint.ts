/** Work that may wait until what is on its way has been seen. */

/** A window that is not shown paints nothing: then the work waits no longer than this, ms. */
const LONGEST = 100;

/** Runs the work once, after the next paint. Returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(soon);
    clearTimeout(late);
  };
  const go = (): void => {
    cancel();
    run();
  };
  const frame = requestAnimationFrame(() => (soon = setTimeout(go)));
  const late = setTimeout(go, LONGEST);
  return cancel;
}

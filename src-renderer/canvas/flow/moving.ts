/**
 * A layer of its own for what React Flow moves, while it moves: the near cards are then painted once and not at every frame. At rest the
 * layer is given up, so that they are painted anew, sharp at the zoom they have come to.
 */
const REST = 200;

export interface Moving {
  /** The view has changed. */
  readonly moved: () => void;
  readonly stop: () => void;
}

export function layerWhileMoving(root: () => HTMLElement | null): Moving {
  let timer = 0;
  let layer: HTMLElement | null = null;
  const rest = (): void => {
    layer?.style.removeProperty('will-change');
    layer = null;
  };
  return {
    moved: () => {
      if (!layer) {
        layer = root()?.querySelector<HTMLElement>('.react-flow__viewport') ?? null;
        layer?.style.setProperty('will-change', 'transform');
      }
      window.clearTimeout(timer);
      timer = window.setTimeout(rest, REST);
    },
    stop: () => {
      window.clearTimeout(timer);
      rest();
    },
  };
}

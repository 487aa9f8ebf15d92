/** Opens the board's context menu at the pointer, or at what has the keyboard. */
import type { BoardContext } from '../board';

export function openMenu(board: BoardContext, event: { readonly clientX: number; readonly clientY: number }): void {
  board.gestures.setState({ menu: { at: { x: event.clientX, y: event.clientY } } });
}

export function openMenuAtFocus(board: BoardContext, target: EventTarget): void {
  const box = target instanceof Element ? target.getBoundingClientRect() : { left: 0, top: 0, width: 0, height: 0 };
  board.gestures.setState({ menu: { at: { x: box.left + Math.min(box.width / 2, 80), y: box.top + Math.min(box.height / 2, 40) } } });
}

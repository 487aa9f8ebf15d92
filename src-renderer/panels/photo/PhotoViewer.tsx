/** A photo that is zoomed with the wheel, the buttons or + and −, and moved by dragging or with the arrow keys. */
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { IconButton } from '../../ui/button';
import { useFormats, useWords } from '../../ui/words';
import { type PhotoView, type Size, fitting, kept, panned, zoomed } from './view';
import type { ViewMemory } from './view-memory';

const STEP = 1.25;
const KEY_PAN = 48;
/** How fast a wheel zooms: a notch of 100 px is about a quarter. */
const WHEEL = 0.0022;
const NO_SIZE: Size = { width: 0, height: 0 };

interface PhotoViewerProps {
  /** Object URL of the picture. */
  readonly address: string;
  readonly actions: ReactNode;
  /** Where the photo was last looked at, for when the panel is opened again. */
  readonly memory: ViewMemory;
}

export function PhotoViewer({ address, actions, memory }: PhotoViewerProps): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(NO_SIZE);
  const [photo, setPhoto] = useState(NO_SIZE);
  /** `null`: the whole photo, however large the panel is. */
  const [chosen, setShown] = useState<PhotoView | null>(() => memory.get());
  const setChosen = (next: PhotoView | null): void => {
    setShown(next);
    memory.set(next);
  };
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const ready = place.width > 0 && photo.width > 0;
  const view = !ready ? null : chosen ? kept(chosen, place, photo) : fitting(place, photo);

  useEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => setPlace({ width: box.clientWidth, height: box.clientHeight }));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const zoomBy = (factor: number, at = { x: place.width / 2, y: place.height / 2 }): void => {
    if (view) setChosen(zoomed(view, factor, at, place, photo));
  };
  const panBy = (dx: number, dy: number): void => {
    if (view) setChosen(panned(view, dx, dy, place, photo));
  };

  // React listens to the wheel without being able to keep the page from scrolling or zooming.
  useEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top } = box.getBoundingClientRect();
      zoomBy(Math.exp(-event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1) * WHEEL), { x: event.clientX - left, y: event.clientY - top });
    };
    box.addEventListener('wheel', wheel, { passive: false });
    return () => box.removeEventListener('wheel', wheel);
  });

  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act: Readonly<Record<string, () => void>> = {
      '+': () => zoomBy(STEP), '=': () => zoomBy(STEP), '-': () => zoomBy(1 / STEP), 0: () => setChosen(null),
      ArrowLeft: () => panBy(KEY_PAN, 0), ArrowRight: () => panBy(-KEY_PAN, 0), ArrowUp: () => panBy(0, KEY_PAN), ArrowDown: () => panBy(0, -KEY_PAN),
    };
    const run = act[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 && event.button !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent): void => {
    if (!held.current) return;
    panBy(event.clientX - held.current.x, event.clientY - held.current.y);
    held.current = { x: event.clientX, y: event.clientY };
  };
  const up = (): void => {
    held.current = null;
  };

  return (
    <>
      <div className="photo-bar">
        <IconButton icon={ZoomOut} label={words('photo.zoomOut')} shortcut="-" onPress={() => zoomBy(1 / STEP)} />
        <span className="photo-zoom cx-numbers" role="status">
          {view && formats.percent(view.zoom)}
        </span>
        <IconButton icon={ZoomIn} label={words('photo.zoomIn')} shortcut="+" onPress={() => zoomBy(STEP)} />
        <IconButton icon={Maximize} label={words('photo.fit')} shortcut="0" onPress={() => setChosen(null)} />
        <span className="photo-gap" />
        {actions}
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a picture that is moved and zoomed by keys as well */}
      <div
        ref={element}
        className="photo-place"
        data-panel-start
        role="group"
        aria-label={words('photo.view')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its keys move and zoom the photo
        tabIndex={0}
        onKeyDown={keys}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <img
          src={address}
          alt={words('photo.title')}
          draggable={false}
          onLoad={({ currentTarget }) => setPhoto({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
          style={view ? { width: photo.width, height: photo.height, transform: `translate(${String(view.x)}px, ${String(view.y)}px) scale(${String(view.zoom)})` } : { visibility: 'hidden' }}
        />
      </div>
    </>
  );
}

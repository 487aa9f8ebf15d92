/** Crops a picture: it is moved and enlarged behind a frame of the chosen shape. What comes out is a picture of its own; the old one stays in the history. */
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { Part } from '../../session/pictures';
import { Button, IconButton } from '../../ui/button';
import { Segmented } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { type CropView, covering, enlarged, keptPart, shifted, type Size } from './crop';

const SHAPES = ['wide', 'square', 'tall'] as const;
type Shape = (typeof SHAPES)[number];
/** Width to height. The first is that of a card whose picture has no size yet. */
const RATIO: Readonly<Record<Shape, number>> = { wide: 16 / 9, square: 1, tall: 3 / 4 };
/** Width of the frame, px: the inspector's. Tall ones are narrower. */
const FRAME = 240;
const STEP = 1.2;
const KEY_SHIFT = 10;

const frameOf = (shape: Shape): Size => {
  const width = Math.min(FRAME, FRAME * RATIO[shape]);
  return { width, height: width / RATIO[shape] };
};

interface CropFieldProps {
  /** Object URL of the picture. */
  readonly address: string;
  readonly onCrop: (part: Part) => Promise<void>;
  readonly onCancel: () => void;
}

export function CropField({ address, onCrop, onCancel }: CropFieldProps): ReactNode {
  const words = useWords();
  const frameElement = useRef<HTMLDivElement>(null);
  const [shape, setShape] = useState<Shape>('wide');
  const [picture, setPicture] = useState<Size | null>(null);
  const [chosen, setChosen] = useState<CropView | null>(null);
  const [busy, setBusy] = useState(false);
  const loaded = useRef<Size | null>(null);
  const wanted = useRef(false);
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const frame = frameOf(shape);
  const view = picture && (chosen ?? covering(frame, picture));

  useEffect(() => frameElement.current?.focus(), []);

  const zoomBy = (factor: number): void => {
    if (view) setChosen(enlarged(view, factor, frame, picture));
  };
  const shiftBy = (dx: number, dy: number): void => {
    if (view) setChosen(shifted(view, dx, dy, frame, picture));
  };
  const cropTo = async (from: Size, kept: CropView): Promise<void> => {
    setBusy(true);
    await onCrop(keptPart(kept, frame, from));
  };
  /** Asked for before the picture is there, it waits for that; a picture may be there before it is drawn. */
  const crop = (): void => {
    const from = loaded.current;
    if (from) void cropTo(from, chosen ?? covering(frame, from));
    else wanted.current = true;
  };
  const take = (size: Size): void => {
    loaded.current = size;
    setPicture(size);
    if (wanted.current) void cropTo(size, covering(frame, size));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act: Readonly<Record<string, () => void>> = {
      '+': () => zoomBy(STEP), '=': () => zoomBy(STEP), '-': () => zoomBy(1 / STEP), Enter: crop, Escape: onCancel,
      ArrowLeft: () => shiftBy(KEY_SHIFT, 0), ArrowRight: () => shiftBy(-KEY_SHIFT, 0), ArrowUp: () => shiftBy(0, KEY_SHIFT), ArrowDown: () => shiftBy(0, -KEY_SHIFT),
    };
    const run = act[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const move = (event: PointerEvent): void => {
    if (!held.current) return;
    shiftBy(event.clientX - held.current.x, event.clientY - held.current.y);
    held.current = { x: event.clientX, y: event.clientY };
  };
  const up = (): void => {
    held.current = null;
  };

  return (
    <>
      <Segmented
        label={words('inspector.crop.shape')}
        value={shape}
        choices={SHAPES.map((value) => ({ value, label: words(`inspector.crop.${value}`) }))}
        onChange={(next) => {
          setShape(next);
          setChosen(null);
        }}
      />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a picture that is moved and enlarged by keys as well */}
      <div
        ref={frameElement}
        className="inspector-crop"
        role="group"
        aria-label={words('inspector.crop.frame')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its keys move and enlarge the picture
        tabIndex={0}
        style={{ width: frame.width, height: frame.height }}
        onKeyDown={keys}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <img
          src={address}
          alt=""
          draggable={false}
          onLoad={({ currentTarget }) => take({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
          style={view ? { width: picture.width, height: picture.height, transform: `translate(${String(view.x)}px, ${String(view.y)}px) scale(${String(view.zoom)})` } : { visibility: 'hidden' }}
        />
      </div>
      <div className="inspector-row">
        <IconButton icon={ZoomOut} label={words('photo.zoomOut')} shortcut="-" onPress={() => zoomBy(1 / STEP)} />
        <IconButton icon={ZoomIn} label={words('photo.zoomIn')} shortcut="+" onPress={() => zoomBy(STEP)} />
        <Button variant="primary" isPending={busy} onPress={crop}>
          {words('inspector.crop.apply')}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {words('inspector.crop.cancel')}
        </Button>
      </div>
    </>
  );
}

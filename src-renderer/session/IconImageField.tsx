/** An icon of one's own, of a card or a channel: chosen as a file, pasted or dropped here, taken off again. */
import { useRef, useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import { ImagePlus, Trash2 } from 'lucide-react';
import './icon-image-field.css';
import type { ImageHash } from '../../src-shared/model/fields';
import { Button } from '../ui/button';
import { FieldGroup } from '../ui/fields';
import { useWords } from '../ui/words';
import { drawingIn, storeIcon } from './icon-pictures';
import { usePictureAddress } from './picture-address';
import type { StoredPicture } from './pictures';
import { useSessionObject } from './react';

interface IconImageFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly image: ImageHash | null;
  /** Shown while there is no icon of its own: what stands in its place. */
  readonly fallback?: ReactNode;
  readonly onChange: (image: ImageHash | null) => void;
}

const bringsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** What is pasted: a file, or the text of a drawing. */
function pasted({ clipboardData }: ClipboardEvent): Blob | null {
  return clipboardData.files[0] ?? drawingIn(clipboardData.getData('text/plain'));
}

export function IconImageField({ label, hint, image, fallback, onChange }: IconImageFieldProps): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<(StoredPicture & { readonly ok: false })['error'] | null>(null);
  const [over, setOver] = useState(false);
  const address = usePictureAddress(image);

  const take = async (file: Blob): Promise<void> => {
    setProblem(null);
    const result = await storeIcon(session, file);
    if (result.ok) onChange(result.image);
    else setProblem(result.error);
  };
  return (
    <FieldGroup label={label} hint={hint ?? words('iconImage.hint')}>
      <div
        className="icon-image"
        role="presentation"
        data-over={over ? '' : undefined}
        onPaste={(event) => {
          const file = pasted(event);
          if (!file) return;
          // Not for the board, where it would become a card.
          event.preventDefault();
          event.stopPropagation();
          void take(file);
        }}
        onDragOver={(event) => {
          if (!bringsFile(event)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (!file) return;
          event.preventDefault();
          void take(file);
        }}
      >
        <span className="icon-image-shown" aria-hidden>
          {address ? <img src={address} alt="" /> : fallback}
        </span>
        <Button icon={ImagePlus} onPress={() => input.current?.click()}>
          {words(image ? 'iconImage.change' : 'iconImage.choose')}
        </Button>
        {image && (
          <Button
            icon={Trash2}
            variant="quiet"
            onPress={() => {
              setProblem(null);
              onChange(null);
            }}
          >
            {words('iconImage.remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/svg+xml,image/png,image/webp,image/jpeg,image/gif,.svg"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      {/* A host that is gone says so elsewhere; nothing was added. */}
      {problem && problem !== 'gone' && (
        <p className="cx-error" role="alert">
          {words(`error.image.${problem}.title`)}. {words(problem === 'notAnImage' ? 'iconImage.notAnImage' : `error.image.${problem}.text`)}
        </p>
      )}
    </FieldGroup>
  );
}

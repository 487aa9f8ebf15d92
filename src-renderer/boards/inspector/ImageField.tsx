/** A picture, of a card or above a board: chosen from the machine, kept in the project, taken off again. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Crop, ImagePlus, Trash2 } from 'lucide-react';
import type { ImageHash } from '../../../src-shared/model/fields';
import { usePictureAddress } from '../../session/picture-address';
import { type Part, type StoredPicture, cutPicture, storePicture } from '../../session/pictures';
import { useSessionObject } from '../../session/react';
import { whileTaking } from '../../ui/busy';
import { Button } from '../../ui/button';
import { FieldGroup } from '../../ui/fields';
import { useNotices } from '../../ui/notices';
import { useWords } from '../../ui/words';
import { CropField } from './CropField';

interface ImageFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly image: ImageHash | null;
  readonly onChange: (image: ImageHash | null) => void;
}

export function ImageField({ label, hint, image, onChange }: ImageFieldProps): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const notices = useNotices();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<(StoredPicture & { readonly ok: false })['error'] | null>(null);
  /** The picture being cropped: another one ends that. */
  const [cropping, setCropping] = useState<ImageHash | null>(null);
  const address = usePictureAddress(image);
  const cropButton = useRef<HTMLButtonElement>(null);
  const wasCropping = useRef(false);
  useEffect(() => {
    // The frame that had the keyboard is gone when the crop ends.
    if (wasCropping.current && cropping === null && document.activeElement === document.body) cropButton.current?.focus();
    wasCropping.current = cropping !== null;
  });

  const take = async (file: Blob): Promise<void> => {
    setProblem(null);
    setCropping(null);
    const result = await whileTaking(notices, words, 1, storePicture(session, file));
    if (!result) return;
    if (result.ok) onChange(result.image);
    else setProblem(result.error);
  };
  const crop = async (part: Part): Promise<void> => {
    const picture = image && (await cutPicture(session, image, part));
    if (picture) await take(picture);
    else setCropping(null);
  };
  return (
    <FieldGroup label={label} hint={hint}>
      {address && cropping === image ? (
        <CropField address={address} onCrop={crop} onCancel={() => setCropping(null)} />
      ) : (
        <>
          {address && <img className="inspector-image" src={address} alt="" />}
          <div className="inspector-row">
            <Button icon={ImagePlus} onPress={() => input.current?.click()}>
              {words(image ? 'inspector.image.change' : 'inspector.image.add')}
            </Button>
            {address && (
              <Button ref={cropButton} icon={Crop} variant="quiet" onPress={() => setCropping(image)}>
                {words('inspector.image.crop')}
              </Button>
            )}
            {image && (
              <Button icon={Trash2} variant="quiet" onPress={() => onChange(null)}>
                {words('inspector.image.remove')}
              </Button>
            )}
          </div>
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml,.svg"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      {/* A host that is gone says so elsewhere; nothing was added. */}
      {problem && problem !== 'gone' && (
        <p className="cx-error" role="alert">
          {words(`error.image.${problem}.title`)}. {words(`error.image.${problem}.text`)}
        </p>
      )}
    </FieldGroup>
  );
}

/** A picture, of a card or above a board: chosen from the machine, kept in the project, taken off again. */
import { useRef, useState, type ReactNode } from 'react';
import { ImagePlus, Trash2 } from 'lucide-react';
import type { ImageHash } from '../../../src-shared/model/fields';
import { usePictureAddress } from '../../session/picture-address';
import { type StoredPicture, storePicture } from '../../session/pictures';
import { useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { FieldGroup } from '../../ui/fields';
import { useWords } from '../../ui/words';

interface ImageFieldProps {
  readonly label: string;
  readonly image: ImageHash | null;
  readonly onChange: (image: ImageHash | null) => void;
}

export function ImageField({ label, image, onChange }: ImageFieldProps): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<(StoredPicture & { readonly ok: false })['error'] | null>(null);
  const address = usePictureAddress(image);

  const take = async (file: File): Promise<void> => {
    setProblem(null);
    const result = await storePicture(session, file);
    if (result.ok) onChange(result.image);
    else setProblem(result.error);
  };
  return (
    <FieldGroup label={label}>
      {address && <img className="inspector-image" src={address} alt="" />}
      <div className="inspector-row">
        <Button icon={ImagePlus} onPress={() => input.current?.click()}>
          {words(image ? 'inspector.image.change' : 'inspector.image.add')}
        </Button>
        {image && (
          <Button icon={Trash2} variant="quiet" onPress={() => onChange(null)}>
            {words('inspector.image.remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp,image/gif"
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

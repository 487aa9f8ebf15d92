/** The board's reference photo beside it: chosen, dropped or pasted, and looked at with a zoom of its own while it is written down. */
import { Camera, ImageUp, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import './photo.css';
import { setPhoto } from '../../../src-shared/commands/photo';
import { isPicture, storePicture } from '../../session/pictures';
import { usePictureAddress } from '../../session/picture-address';
import { useSession, useSessionObject } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/states';
import { whileTaking } from '../../ui/busy';
import { useNotices } from '../../ui/notices';
import { useWords } from '../../ui/words';
import { PhotoViewer } from './PhotoViewer';
import { viewMemory } from './view-memory';

const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif';

export function PhotoPanel(): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const notices = useNotices();
  const image = useSession((state) => state.snapshot.find('board', state.board)?.photo?.image ?? null);
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const address = usePictureAddress(image);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const shown = image !== null && address !== null;
  useEffect(() => {
    // What had the keyboard has gone with the photo that came, or went.
    if (document.activeElement === document.body) root.current?.querySelector<HTMLElement>('[data-panel-start]')?.focus();
  }, [shown]);

  const take = async (file: File | undefined): Promise<void> => {
    if (!file || readOnly) return;
    const result = await whileTaking(notices, words, 1, storePicture(session, file));
    if (!result) return;
    if (result.ok) {
      session.store.getState().run(setPhoto, { photo: { image: result.image, width: result.width } });
      return;
    }
    const problem = result.error === 'gone' ? 'host.gone' : (`image.${result.error}` as const);
    notices.show({ tone: 'error', title: words(`error.${problem}.title`), text: words(`error.${problem}.text`) });
  };
  const brings = ({ dataTransfer }: DragEvent): boolean => [...dataTransfer.items].some((item) => item.kind === 'file' && isPicture(item));
  const choose = (): void => input.current?.click();

  return (
    <div
      ref={root}
      className="photo"
      role="presentation"
      data-over={over ? '' : undefined}
      onPaste={(event) => {
        const file = [...event.clipboardData.files].find(isPicture);
        if (!file) return;
        event.preventDefault();
        void take(file);
      }}
      onDragOver={(event) => {
        if (!brings(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = readOnly ? 'none' : 'copy';
        setOver(!readOnly);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!brings(event)) return;
        event.preventDefault();
        void take([...event.dataTransfer.files].find(isPicture));
      }}
    >
      {image && address ? (
        <PhotoViewer
          key={image}
          address={address}
          memory={viewMemory(session, image)}
          actions={
            !readOnly && (
              <>
                <IconButton icon={ImageUp} label={words('photo.replace')} onPress={choose} />
                <IconButton icon={Trash2} label={words('photo.remove')} onPress={() => session.store.getState().run(setPhoto, { photo: null })} />
              </>
            )
          }
        />
      ) : (
        <EmptyState
          icon={Camera}
          title={words(image ? 'photo.missing' : 'photo.none')}
          actions={
            !readOnly && (
              <Button data-panel-start icon={ImageUp} onPress={choose}>
                {words('photo.choose')}
              </Button>
            )
          }
        >
          {!image && words(readOnly ? 'photo.readOnly' : 'photo.hint')}
        </EmptyState>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          void take(file);
        }}
      />
    </div>
  );
}

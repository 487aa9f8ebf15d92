/** A modal dialog: title, content that scrolls, and actions at the bottom. Escape and a press outside close it unless work is under way. */
import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button';
import { useWords } from './words';

interface DialogProps {
  readonly title: string;
  readonly width?: 'small' | 'medium' | 'large';
  /** Something is under way that closing would tear: only the dialog's own actions end it. */
  readonly busy?: boolean;
  /** A question about losing something: announced as an alert, and closed by its answers or Escape only. One of these takes the keyboard. */
  readonly alert?: boolean;
  /** The content holds nothing that takes the keyboard: what scrolls it does. */
  readonly reading?: boolean;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

export function Dialog({ title, width = 'medium', busy = false, alert = false, reading = false, actions, children, onClose }: DialogProps): ReactNode {
  const words = useWords();
  const dialog = useRef<HTMLElement>(null);
  const content = useId();
  useEffect(() => {
    // What had the focus may be gone with a step of the dialog; the keyboard must not fall out of it.
    if (document.activeElement === document.body) dialog.current?.focus();
  });
  return (
    <ModalOverlay
      isOpen
      className="cx-scrim"
      isDismissable={!busy && !alert}
      isKeyboardDismissDisabled={busy}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="cx-modal" data-width={width}>
        <AriaDialog ref={dialog} className="cx-dialog" role={alert ? 'alertdialog' : 'dialog'} {...(alert && { 'aria-describedby': content })}>
          <header className="cx-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!alert && <IconButton icon={X} label={words('ui.close')} onPress={onClose} isDisabled={busy} />}
          </header>
          <div className="cx-dialog-body" id={content} {...(reading && { tabIndex: 0, role: 'region', 'aria-label': title })}>
            {children}
          </div>
          {actions && <footer className="cx-dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A button in the margin that offers the lanes a board lacks; the chosen one is there at once, and has the keyboard. */
import type { ReactNode } from 'react';
import { Plus } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Id } from '../../../src-shared/model/fields';
import { useLaneOffer } from '../../session/lane-offer';
import { Menu } from '../../ui/menu';
import { useBoard } from '../board';

interface LaneOfferProps {
  /** The lane a new one goes below; `null` is the end. */
  readonly after: Id | null;
  readonly label: string;
  readonly className: string;
  /** Along its band, board px, where nothing else places the button. */
  readonly from?: number;
  /** Words beside the plus. */
  readonly children?: ReactNode;
}

export function LaneOffer({ after, label, className, from, children }: LaneOfferProps): ReactNode {
  const board = useBoard();
  // The menu gives the keyboard back to its button as it closes: the board takes it after that.
  const groups = useLaneOffer(after, () => requestAnimationFrame(() => requestAnimationFrame(() => board.focus())));
  return (
    <Menu
      label={label}
      groups={groups}
      trigger={
        <Button className={className} aria-label={label} excludeFromTabOrder {...(from === undefined ? {} : { 'data-from': from })}>
          <Plus size={16} aria-hidden="true" />
          {children}
        </Button>
      }
    />
  );
}

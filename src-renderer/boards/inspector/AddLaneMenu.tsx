/** Adds a lane out of those on offer. */
import type { ReactNode } from 'react';
import { Plus } from 'lucide-react';
import type { Id } from '../../../src-shared/model/fields';
import { useLaneOffer } from '../../session/lane-offer';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';

/** `after` is the lane that the new one goes below; `null` is the end. */
export function AddLaneMenu({ after, label }: { readonly after: Id | null; readonly label: string }): ReactNode {
  const groups = useLaneOffer(after);
  return <Menu label={label} groups={groups} trigger={<Button icon={Plus}>{label}</Button>} />;
}

/** Menus: a button that opens one, and the list alone for a menu that opens elsewhere. */
import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Keys } from './keys';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly run: () => void;
}

/** Entries under a heading, or without one; a line separates sections. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  /** The button; it must be a React Aria button. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
}

export function Menu({ trigger, label, groups }: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="cx-popover" placement="bottom start" offset={4}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

/** The entries, for a popover of one's own. */
export function MenuList({ label, groups }: Pick<MenuProps, 'label' | 'groups'>): ReactNode {
  return (
    <AriaMenu aria-label={label} className="cx-menu">
      {groups.flatMap((group, i) => [
        ...(i > 0 ? [<Separator key={`line-${group.id}`} className="cx-menu-line" />] : []),
        <MenuSection key={group.id} {...(group.title ? {} : { 'aria-label': label })}>
          {group.title && <Header className="cx-menu-heading">{group.title}</Header>}
          {group.entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.disabled ?? false}
              className="cx-menu-item"
              data-danger={entry.danger ? '' : undefined}
              onAction={entry.run}
            >
              {entry.icon ? <entry.icon className="cx-icon" size={16} aria-hidden /> : <span />}
              <span>{entry.label}</span>
              {entry.shortcut ? <Keys shortcut={entry.shortcut} /> : <span />}
            </MenuItem>
          ))}
        </MenuSection>,
      ])}
    </AriaMenu>
  );
}

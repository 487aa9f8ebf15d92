/** Buttons. An icon alone always has a name, which its tooltip shows together with the shortcut. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Keys } from './keys';
import { Tooltip } from './tooltip';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'large';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'plain', size = 'normal', icon: Icon, children, ...props }: ButtonProps): ReactNode {
  return (
    <AriaButton {...props} className="cx-button" data-variant={variant} data-size={size}>
      {Icon && <Icon className="cx-icon" size={16} aria-hidden />}
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon: Icon, label, shortcut, ...props }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className="cx-button" data-variant="quiet" data-icon-only>
        <Icon className="cx-icon" size={16} aria-hidden />
      </AriaButton>
      <Tooltip>
        {label}
        {shortcut && <Keys shortcut={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}

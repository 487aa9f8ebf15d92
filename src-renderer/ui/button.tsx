/** Buttons. An icon alone always has a name, which its tooltip shows together with the shortcut. */
import type { LucideIcon } from 'lucide-react';
import { useEffect, useId, type ReactNode, type Ref } from 'react';
import { Button as AriaButton, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Keys } from './keys';
import { Tooltip } from './tooltip';

/**
 * The id of a button that may be pending. What is announced of it names it by its id and stays in the page for seconds: where the button has gone by
 * then, as it does when its project opens, the announcement goes with it and leaves no picture without a name.
 */
export function useAnnouncedId(): string {
  const id = useId();
  useEffect(
    () => () => {
      for (const said of document.querySelectorAll(`[data-live-announcer] [aria-labelledby="${id}"]`)) said.remove();
    },
    [id],
  );
  return id;
}

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'id' | 'autoFocus'> {
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'large';
  readonly icon?: LucideIcon;
  /** Takes the keyboard as it appears: the answer that Enter gives to a question. */
  readonly focused?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'plain', size = 'normal', icon: Icon, focused = false, children, ...props }: ButtonProps): ReactNode {
  const id = useAnnouncedId();
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- for the answers of a question, which has nothing else to take the focus
    <AriaButton {...props} id={id} autoFocus={focused} className="cx-button" data-variant={variant} data-size={size}>
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

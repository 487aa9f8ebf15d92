/** A few words that explain a control while it is pointed at or focused. */
import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip } from 'react-aria-components';

export function Tooltip({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <AriaTooltip offset={6} className="cx-tooltip">
      {children}
    </AriaTooltip>
  );
}

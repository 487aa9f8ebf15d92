/** What a place shows while it has no content: what it is for and a first step, or the shape of what is coming. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className="cx-empty">
      {Icon && <Icon className="cx-icon" size={28} strokeWidth={1.5} aria-hidden />}
      <p className="cx-empty-title">{title}</p>
      {children && <p>{children}</p>}
      {actions && <div className="cx-empty-actions">{actions}</div>}
    </div>
  );
}

/** A grey shape of the given size in px, for waits under a second. */
export function Skeleton({ width, height }: { readonly width?: number; readonly height: number }): ReactNode {
  return <div className="cx-skeleton" aria-hidden style={{ width: width ?? '100%', height }} />;
}

/** The product's name with its mark: a journey's curve, its low point and its peak. */
import type { ReactNode } from 'react';

export function Mark({ size }: { readonly size: number }): ReactNode {
  return (
    <svg className="cx-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect className="cx-mark-ground" width="32" height="32" rx="8" />
      <path className="cx-mark-curve" d="M6 13 C10 13 10 22 14 22 C19 22 19 9 26 9" />
      <circle className="cx-mark-point" cx="14" cy="22" r="2.6" />
      <circle className="cx-mark-point" cx="26" cy="9" r="2.6" />
    </svg>
  );
}

export function Wordmark(): ReactNode {
  return (
    <span className="cx-wordmark">
      <Mark size={28} />
      CXMap
    </span>
  );
}

/** One thing that is on or off among others. */
import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';

export function Checkbox({ label, value, onChange }: { readonly label: string; readonly value: boolean; readonly onChange: (value: boolean) => void }): ReactNode {
  return (
    <CheckboxField isSelected={value} onChange={onChange}>
      <CheckboxButton className="cx-check">
        <span className="cx-check-box" aria-hidden>
          <Check size={14} />
        </span>
        {label}
      </CheckboxButton>
    </CheckboxField>
  );
}

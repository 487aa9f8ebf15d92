/** One of several, each with room for a line of explanation. */
import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { byKey } from './fields';

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly title: string; readonly text?: string; readonly language?: string }[];
  /** Side by side instead of below each other. */
  readonly inline?: boolean;
  /** Explains the choice that is taken. */
  readonly hint?: string;
}

export function Choices<Value extends string>({ label, value, onChange, choices, inline = false, hint }: ChoicesProps<Value>): ReactNode {
  return (
    <RadioGroup
      className="cx-field"
      value={value}
      onChange={byKey(choices, onChange)}
    >
      <Label className="cx-label">{label}</Label>
      <div className="cx-choices" data-inline={inline ? '' : undefined}>
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value}>
            <RadioButton className="cx-choice">
              <span className="cx-choice-title" lang={choice.language}>
                {choice.title}
              </span>
              {choice.text && (
                <span className="cx-hint" lang={choice.language}>
                  {choice.text}
                </span>
              )}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {hint && <span className="cx-hint">{hint}</span>}
    </RadioGroup>
  );
}

/** Fields with a visible label, a hint and an error next to them. */
import { ChevronDown, Search, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton, FieldError, Input, Label, ListBox, ListBoxItem, Popover, SearchField as AriaSearchField, Select as AriaSelect, SelectValue, Text,
  TextField as AriaTextField, ToggleButton, ToggleButtonGroup,
} from 'react-aria-components';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  readonly input?: { readonly placeholder?: string; readonly inputMode?: 'numeric'; readonly maxLength?: number };
}

export function TextField({ label, value, onChange, hint, error, focused = false, input = {} }: TextFieldProps): ReactNode {
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- for the first field of a dialog, where focus has to go somewhere
    <AriaTextField className="cx-field" value={value} onChange={onChange} isInvalid={error !== undefined} autoFocus={focused}>
      <Label className="cx-label">{label}</Label>
      <Input className="cx-input" {...input} />
      {hint && (
        <Text slot="description" className="cx-hint">
          {hint}
        </Text>
      )}
      <FieldError className="cx-error">{error}</FieldError>
    </AriaTextField>
  );
}

interface SearchFieldProps {
  readonly label: string;
  /** Left out where an Autocomplete around it keeps the text. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  /** The list below it is open all the time, and the arrow keys move through it while the field keeps the focus. */
  readonly combobox?: boolean;
}

/** A field that filters what is below it; its label is read out and shown as its placeholder. */
export function SearchField({ label, focused = false, combobox = false, ...text }: SearchFieldProps): ReactNode {
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- for the palette, which is opened to type into it
    <AriaSearchField className="cx-search" aria-label={label} autoFocus={focused} {...text}>
      <Search className="cx-icon" size={16} aria-hidden />
      <Input className="cx-input" placeholder={label} {...(combobox ? { role: 'combobox', 'aria-expanded': true } : {})} />
      <AriaButton className="cx-button cx-search-clear" data-icon-only data-variant="quiet">
        <X className="cx-icon" size={14} aria-hidden />
      </AriaButton>
    </AriaSearchField>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** What React Aria tells of a choice, its key, as the choice's own value. */
export function byKey<Value extends string>(choices: readonly { readonly value: Value }[], onChange: (value: Value) => void): (key: unknown) => void {
  return (key) => {
    const chosen = choices.find((choice) => choice.value === key);
    if (chosen) onChange(chosen.value);
  };
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  /** `null` is none of the choices: `placeholder` says why. */
  readonly value: Value | null;
  readonly placeholder?: string;
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>({ label, choices, value, placeholder, onChange }: SelectProps<Value>): ReactNode {
  return (
    <AriaSelect
      className="cx-field"
      value={value}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={byKey(choices, onChange)}
    >
      <Label className="cx-label">{label}</Label>
      <AriaButton className="cx-select">
        <SelectValue />
        <ChevronDown className="cx-icon" size={16} aria-hidden />
      </AriaButton>
      <Popover className="cx-popover" offset={4}>
        <ListBox className="cx-menu">
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="cx-option">
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly (Choice<Value> & { readonly icon?: LucideIcon })[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Shows the icons alone; the labels are their names. */
  readonly compact?: boolean;
}

/** A few choices side by side, one of them taken. */
export function Segmented<Value extends string>({ label, choices, value, onChange, compact = false }: SegmentedProps<Value>): ReactNode {
  return (
    <ToggleButtonGroup
      className="cx-segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => byKey(choices, onChange)(key)}
    >
      {choices.map(({ value: id, label: name, icon: Icon }) => (
        <ToggleButton key={id} id={id} className="cx-segment" {...(compact ? { 'aria-label': name } : {})}>
          {Icon && <Icon className="cx-icon" size={16} aria-hidden />}
          {!compact && name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** A name for a group of controls, as a label is for a field. */
export function FieldGroup({ label, children, hint }: { readonly label: string; readonly children: ReactNode; readonly hint?: string | undefined }): ReactNode {
  return (
    <div className="cx-field">
      <span className="cx-label">{label}</span>
      {children}
      {hint && <span className="cx-hint">{hint}</span>}
    </div>
  );
}


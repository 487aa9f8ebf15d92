/** Fields of the inspector that the interface does not share: long text, numbers, a switch, the tints, and a name with suggestions. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Check } from 'lucide-react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, RadioButton, RadioField, RadioGroup, SwitchButton, SwitchField, Text, TextArea, TextField } from 'react-aria-components';
import type { Tint } from '../../../src-shared/model/fields';
import { useBoardPalette, useTintName } from '../../session/palette';
import { TextField as PlainField } from '../../ui/fields';
import { useFormats, useWords } from '../../ui/words';
import { MIXED, type Shared } from './shared';

interface LongFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface LineFieldProps {
  readonly label: string;
  readonly value: Shared<string>;
  readonly onChange: (value: string) => void;
}

/** A line of text that several records may have. */
export function LineField({ label, value, onChange }: LineFieldProps): ReactNode {
  const words = useWords();
  return <PlainField label={label} value={value === MIXED ? '' : value} onChange={onChange} input={value === MIXED ? { placeholder: words('inspector.mixed') } : {}} />;
}

export function LongField({ label, value, onChange }: LongFieldProps): ReactNode {
  return (
    <TextField className="cx-field" value={value} onChange={onChange}>
      <Label className="cx-label">{label}</Label>
      <TextArea className="cx-input inspector-long" rows={3} />
    </TextField>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: Shared<number | null>;
  readonly least?: number;
  readonly most?: number;
  readonly hint?: string;
  readonly onChange: (value: number | null) => void;
}

/** A number or nothing. Takes comma and point; what is no number, or out of bounds, is not taken and goes when the field is left. */
export function NumberField({ label, value, least = -Infinity, most = Infinity, hint, onChange }: NumberFieldProps): ReactNode {
  const formats = useFormats();
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string): void => {
    setTyped(text);
    if (text.trim() === '') {
      onChange(null);
      return;
    }
    const parsed = Number(text.replace(',', '.').replace('−', '-'));
    if (Number.isFinite(parsed) && parsed >= least && parsed <= most) onChange(parsed);
  };
  return (
    <TextField className="cx-field" value={typed ?? (value === null || value === MIXED ? '' : formats.number(value))} onChange={take} onBlur={() => setTyped(null)}>
      <Label className="cx-label">{label}</Label>
      <Input className="cx-input" inputMode="decimal" {...(value === MIXED ? { placeholder: words('inspector.mixed') } : {})} />
      {hint && (
        <Text slot="description" className="cx-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: Shared<boolean>;
  readonly onChange: (value: boolean) => void;
}

/** A switch. Where some records have it on, it says so; it then turns on for all of them. */
export function Toggle({ label, hint: about, value, onChange }: ToggleProps): ReactNode {
  const words = useWords();
  const mixed = value === MIXED;
  const hint = mixed ? words('select.someOn') : about;
  return (
    <SwitchField className={`cx-field${mixed ? ' inspector-switch-mixed' : ''}`} isSelected={value === true} onChange={onChange}>
      <SwitchButton className="inspector-switch">
        <span className="inspector-switch-track" aria-hidden />
        {label}
      </SwitchButton>
      {hint && (
        <Text slot="description" className="cx-hint">
          {hint}
        </Text>
      )}
    </SwitchField>
  );
}

const TINTS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The eight tints of the palette, and none. */
export function TintField({ value, onChange }: { readonly value: Shared<Tint>; readonly onChange: (value: Tint) => void }): ReactNode {
  const words = useWords();
  const palette = useBoardPalette();
  const name = useTintName();
  return (
    <RadioGroup className="cx-field" value={value === MIXED ? null : value === null ? 'none' : String(value)} onChange={(key) => onChange(key === 'none' ? null : Number(key))} orientation="horizontal">
      <Label className="cx-label">{words('inspector.tint')}</Label>
      <div className="inspector-tints">
        {([null, ...TINTS] as const).map((tint) => (
          <RadioField key={tint ?? 'none'} value={tint === null ? 'none' : String(tint)} aria-label={name(tint)}>
            <RadioButton className="inspector-tint" style={{ background: tint === null ? palette.card : palette[`tint${tint}`] }}>
              <Check size={14} aria-hidden />
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {value === MIXED && (
        <Text slot="description" className="cx-hint">
          {words('inspector.mixed')}
        </Text>
      )}
    </RadioGroup>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: Shared<string>;
  readonly known: readonly string[];
  readonly onChange: (name: string) => void;
  /** Takes every keystroke: for a form that is answered as a whole. */
  readonly live?: boolean;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
}

/** A name out of a list, or a new one; taken when the field is left, with Enter, by choosing, or when the field goes since something else is selected. */
export function NameField({ label, hint, value, known, onChange, live = false, focused = false }: NameFieldProps): ReactNode {
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const leave = useRef<() => void>(() => undefined);
  const take = (name: string): void => {
    setTyped(null);
    leave.current = () => undefined;
    // Several names stay as they are until another one is given.
    if (name.trim() !== value && (value !== MIXED || name.trim() !== '')) onChange(name);
  };
  useEffect(() => {
    leave.current = () => typed !== null && take(typed);
  });
  useEffect(() => () => leave.current(), []);
  return (
    <ComboBox
      className="cx-field"
      allowsCustomValue
      inputValue={typed ?? (value === MIXED ? '' : value)}
      onInputChange={live ? onChange : setTyped}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- for the first field of a dialog, where focus has to go somewhere
      autoFocus={focused}
      onChange={(key) => {
        if (typeof key === 'string') take(key);
      }}
      onKeyDown={(event) => {
        // With a name of the list under the keyboard, Enter chooses that one.
        const chooses = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
        if (event.key === 'Enter' && !chooses && typed !== null) take(typed);
      }}
      onBlur={() => {
        if (typed !== null) take(typed);
      }}
    >
      <Label className="cx-label">{label}</Label>
      <Input className="cx-input" aria-describedby={hint ? id : undefined} {...(value === MIXED ? { placeholder: words('inspector.mixed') } : {})} />
      {hint && (
        <span id={id} className="cx-hint">
          {hint}
        </span>
      )}
      <Popover className="cx-popover" offset={4}>
        <ListBox className="cx-menu">
          {known.map((name) => (
            <ListBoxItem key={name} id={name} textValue={name} className="cx-option">
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

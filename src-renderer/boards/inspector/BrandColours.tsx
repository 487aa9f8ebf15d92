/** The client's colours, in their order: the first colours the boards' bands, each one is offered as a tint. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { setBrandColours } from '../../../src-shared/commands/project';
import { MOST_BRAND_COLOURS, PROJECT_ID } from '../../../src-shared/model/project';
import { useRecord } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { FieldGroup } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { useEdits } from './edits';
import { colourList, readHex } from './hex';

/** What a new colour begins with, the first of them that the project does not have. */
const BEGIN_WITH = ['#2457d6', '#0f8a6c', '#d6336c', '#f08c00', '#7048e8', '#0b7285', '#c92a2a', '#495057'];

const NONE: readonly string[] = [];

/** Which control takes the keyboard when the list has changed. */
type Target = { readonly row: number; readonly part: 'hex' | 'up' | 'down' | 'remove' } | 'add';

export function BrandColours(): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const colours = useRecord('project', PROJECT_ID)?.brandColours ?? NONE;
  const list = useRef<HTMLDivElement>(null);
  const next = useRef<Target | null>(null);
  /** Rises each time a field is entered: what is typed or picked then is one undo step. */
  const visit = useRef(0);

  useEffect(() => {
    const target = next.current;
    next.current = null;
    if (!target || !list.current) return;
    const wanted = target === 'add' ? '[data-part="add"]' : `[data-row="${String(target.row)}"] [data-part="${target.part}"]`;
    // At the end of the list the way up or down is closed: the keyboard stays in the row.
    const element = [wanted, target === 'add' ? '' : `[data-row="${String(target.row)}"] input`, '[data-part="add"]']
      .flatMap((selector) => (selector === '' ? [] : (list.current?.querySelector<HTMLElement>(selector) ?? [])))
      .find((found) => !found.matches(':disabled'));
    element?.focus();
    if (target !== 'add' && target.part === 'hex' && element instanceof HTMLInputElement) element.select();
  }, [colours]);

  const save = (changed: readonly string[], then: Target | null): void => {
    next.current = then;
    edits.run(setBrandColours, { colours: changed });
  };
  const move = (row: number, by: -1 | 1): void => {
    const moved = colours.filter((_, i) => i !== row);
    moved.splice(row + by, 0, colours[row] ?? '');
    save(moved, { row: row + by, part: by < 0 ? 'up' : 'down' });
  };
  const remove = (row: number): void => {
    const left = colours.filter((_, i) => i !== row);
    save(left, left.length === 0 ? 'add' : { row: Math.min(row, left.length - 1), part: 'remove' });
  };
  const add = (): void => save([...colours, BEGIN_WITH.find((colour) => !colours.includes(colour)) ?? '#495057'], { row: colours.length, part: 'hex' });

  return (
    <FieldGroup label={words('brand.colours')} hint={words(colours.length === 0 ? 'brand.colours.none' : 'brand.colours.hint')}>
      <div ref={list} className="brand-colours">
        {colours.map((colour, row) => (
          <ColourRow
            key={row}
            row={row}
            colour={colour}
            last={colours.length - 1}
            onEnter={() => {
              visit.current += 1;
            }}
            onChange={(changed) => edits.type(`brand ${String(row)} ${String(visit.current)}`, setBrandColours, { colours: colours.with(row, changed) })}
            onPaste={(pasted) => save([...colours.slice(0, row), ...pasted, ...colours.slice(row + 1)], { row, part: 'hex' })}
            onMove={(by) => move(row, by)}
            onRemove={() => remove(row)}
          />
        ))}
        {colours.length < MOST_BRAND_COLOURS && (
          <Button icon={Plus} onPress={add} data-part="add">
            {words('brand.add')}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}

interface ColourRowProps {
  readonly row: number;
  readonly colour: string;
  readonly last: number;
  readonly onEnter: () => void;
  readonly onChange: (colour: string) => void;
  /** Several colours in place of this one. */
  readonly onPaste: (colours: readonly string[]) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function ColourRow({ row, colour, last, onEnter, onChange, onPaste, onMove, onRemove }: ColourRowProps): ReactNode {
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const number = row + 1;
  return (
    <div className="brand-colour" data-row={row} role="group" aria-label={words('brand.colour', { number })}>
      <input className="brand-swatch" type="color" aria-label={words('brand.pick', { number })} value={colour} onFocus={onEnter} onChange={(event) => onChange(event.target.value)} />
      <input
        className="cx-input brand-hex"
        data-part="hex"
        aria-label={words('brand.hex', { number })}
        aria-invalid={typed !== null && readHex(typed) === null}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? colour}
        onFocus={onEnter}
        onBlur={() => setTyped(null)}
        onPaste={(event) => {
          const several = colourList(event.clipboardData.getData('text/plain'));
          if (several.length < 2) return;
          event.preventDefault();
          setTyped(null);
          onPaste(several);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          const read = readHex(event.target.value);
          if (read !== null && read !== colour) onChange(read);
        }}
      />
      <IconButton icon={ArrowUp} label={words('brand.up', { number })} onPress={() => onMove(-1)} isDisabled={row === 0} data-part="up" />
      <IconButton icon={ArrowDown} label={words('brand.down', { number })} onPress={() => onMove(1)} isDisabled={row === last} data-part="down" />
      <IconButton icon={Trash2} label={words('brand.remove', { number })} onPress={onRemove} data-part="remove" />
    </div>
  );
}

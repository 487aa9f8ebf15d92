/** How a table is read, where it can be read in more than one way: which sheet of the workbook, which way its stages run, and what kind of board it makes. */
import type { ReactNode } from 'react';
import type { ImportChoices, ImportShape } from '../../../src-shared/model/import-reading';
import { Choices } from '../../ui/choices';
import { Select } from '../../ui/fields';
import { useWords } from '../../ui/words';

interface ImportReadingProps {
  readonly choices: ImportChoices;
  readonly shape: ImportShape;
  readonly onChange: (choices: ImportChoices) => void;
}

export function ImportReading({ choices, shape, onChange }: ImportReadingProps): ReactNode {
  const words = useWords();
  return (
    <div className="cx-import-reading">
      {shape.sheets.length > 1 && (
        <Select
          label={words('importing.sheet')}
          value={shape.sheet}
          choices={shape.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          // Another sheet is another table: what its stages run along is for it to say.
          onChange={(sheet) => onChange({ ...choices, sheet, turned: null })}
        />
      )}
      {shape.turned !== null && (
        <Choices
          inline
          label={words('importing.stagesIn')}
          value={shape.turned ? 'rows' : 'columns'}
          onChange={(way) => onChange({ ...choices, turned: way === 'rows' })}
          choices={(['columns', 'rows'] as const).map((value) => ({ value, title: words(`importing.stagesIn.${value}`) }))}
        />
      )}
      <Choices
        inline
        label={words('importing.as')}
        value={choices.as ?? 'auto'}
        onChange={(as) => onChange({ ...choices, as: as === 'auto' ? null : as })}
        choices={(['auto', 'journey', 'blueprint'] as const).map((value) => ({ value, title: words(value === 'auto' ? 'importing.as.auto' : `boardKind.${value}`) }))}
      />
    </div>
  );
}

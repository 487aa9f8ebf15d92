import { describe, expect, it } from 'vitest';
import { type PickerEntry, found } from '../../../../src-renderer/ui/picker';

const entry = (label: string, more: Partial<PickerEntry> = {}): PickerEntry => ({ id: label, label, group: 'Lane', run: () => undefined, ...more });
const labels = (entries: readonly PickerEntry[], query: string): string[] => found(entries, query).map(({ label }) => label);

describe('a picker', () => {
  const entries = [
    entry('Add a row of figures', { also: 'swimlane' }), entry('Swimlane colours'), entry('Another swimlane'), entry('Add lanes', { also: 'actor' }), entry('Actor and lane', { disabled: true }),
  ];

  it('finds an entry by words it does not show, behind those that show them', () => {
    expect(labels(entries, 'swimlane')).toEqual(['Swimlane colours', 'Another swimlane', 'Add a row of figures']);
    expect(labels(entries, 'lanes actor')).toEqual(['Add lanes']);
  });

  it('puts what cannot be chosen last, however well it fits', () => {
    expect(labels(entries, 'actor')).toEqual(['Add lanes', 'Actor and lane']);
  });
});

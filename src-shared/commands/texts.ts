/** Writing a text field of any record: what is written in place on boards that are no grid. */
import { type Id, MAX_TITLE } from '../model/fields';
import { validateRecord } from '../model/schema';
import { editing } from './define';

export interface FieldText {
  readonly id: Id;
  readonly field: string;
  readonly text: string;
}

/** Sets a field that holds a text. What the field cannot hold is cut off; a field that is no text is left alone. */
export const setFieldText = editing<FieldText>({
  id: 'record.setText',
  group: 'edit',
  plan: ({ snapshot }, { id, field, text }) => {
    const record = snapshot.get(id);
    const now: unknown = record && Object.entries(record).find(([name]) => name === field)?.[1];
    if (!record || typeof now !== 'string' || now === text) return null;
    const held = validateRecord({ ...record, [field]: text }) ? text : text.slice(0, MAX_TITLE);
    if (!validateRecord({ ...record, [field]: held })) return null;
    return { edits: [{ op: 'set', kind: record.kind, id, patch: { [field]: held } }] };
  },
});

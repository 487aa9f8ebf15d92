/** A new map: its title, what it begins with, and the language of its words. */
import { useState, type ReactNode } from 'react';
import type { Language } from '../../../src-shared/model/fields';
import { interfaceLanguage } from '../../session/home';
import { Choices } from '../../ui/choices';
import { FieldGroup, Segmented, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { useHome, useProgram } from '../context';
import { FormDialog } from './FormDialog';

export function NewMapDialog(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const all = useHome((state) => state.templates);
  const spoken = useHome(interfaceLanguage);
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(spoken);
  const [chosen, setChosen] = useState<string | null>(null);
  const [kind, setKind] = useState('journey');

  const starts = all.filter((template) => !template.sample && template.language === language);
  const kinds = [...new Set(starts.map(({ boardKind }) => boardKind))];
  const templates = starts.filter(({ boardKind }) => boardKind === kind);
  const template = templates.find(({ id }) => id === chosen)?.id ?? templates[0]?.id ?? '';

  return (
    <FormDialog
      title={words('new.title')}
      action={words('new.create')}
      onSubmit={() => program.create({ template, language, title: title.trim() || words('new.name.default') })}
    >
      <TextField label={words('new.name')} value={title} onChange={setTitle} focused input={{ placeholder: words('new.name.placeholder'), maxLength: 200 }} />
      <FieldGroup label={words('new.language')} hint={words('new.language.hint')}>
        <Segmented
          label={words('new.language')}
          value={language}
          onChange={setLanguage}
          choices={[
            { value: 'es', label: 'Español' },
            { value: 'en', label: 'English' },
          ]}
        />
      </FieldGroup>
      {kinds.length > 1 && (
        <Choices inline label={words('new.kind')} value={kind} onChange={setKind} choices={kinds.map((value) => ({ value, title: words.maybe(`boardKind.${value}`) ?? value }))} />
      )}
      {templates.length > 0 && (
        <Choices
          label={words('new.template')}
          value={template}
          onChange={setChosen}
          choices={templates.map(({ id, title: name, description }) => ({ value: id, title: name, text: description, language }))}
        />
      )}
    </FormDialog>
  );
}

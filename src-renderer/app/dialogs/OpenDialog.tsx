/** Opening where the shell has no file dialogs: the library's projects and the recent ones as a list, and a path for all others. */
import { FileText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { TextField } from '../../ui/fields';
import { useFormats, useWords } from '../../ui/words';
import { useHome, useProgram } from '../context';
import { titleOf } from '../home/title';
import { FormDialog } from './FormDialog';

export function OpenDialog(): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const program = useProgram();
  const entries = useHome((state) => state.entries) ?? [];
  const folder = useHome((state) => state.info.libraryPath);
  const [chosen, setChosen] = useState<string | null>(null);
  const [path, setPath] = useState('');
  const wanted = path.trim() || chosen;

  // What fails is said on the start page, where opening ends.
  const open = (target: string): Promise<void> => {
    const entry = entries.find((known) => known.path === target);
    return program.open(target, entry ? titleOf(entry) : (target.split(/[\\/]/).at(-1) ?? target));
  };

  return (
    <FormDialog
      title={words('open.title')}
      action={words('open.open')}
      incomplete={!wanted}
      onSubmit={async () => {
        if (wanted) await open(wanted);
        return null;
      }}
    >
      <p className="cx-hint cx-selectable">{words('open.hint', { path: folder })}</p>
      {entries.length === 0 ? (
        <p>{words('open.none')}</p>
      ) : (
        <ListBox
          className="cx-files"
          aria-label={words('open.title')}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            setChosen(key === undefined ? null : String(key));
          }}
          onAction={(key) => void open(String(key))}
        >
          {entries.map((entry) => (
            <ListBoxItem key={entry.path} id={entry.path} textValue={titleOf(entry)} className="cx-file">
              <FileText className="cx-icon" size={16} aria-hidden />
              <span className="cx-file-title">{titleOf(entry)}</span>
              <span className="cx-hint">{entry.gone ? words('home.gone') : entry.unreadable ? words('home.unreadable') : formats.ago(entry.modified)}</span>
              <span className="cx-hint cx-file-path">{entry.path}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
      <TextField label={words('open.path')} value={path} onChange={setPath} input={{ placeholder: words('open.path.placeholder') }} />
    </FormDialog>
  );
}

/** Opening where the shell has no file dialogs: the library's projects and the recent ones as a list, and a path for all others. */
import { FileText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Form, ListBox, ListBoxItem } from 'react-aria-components';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/fields';
import { useFormats, useWords } from '../../ui/words';
import { useHome, useProgram } from '../context';
import { titleOf } from '../home/ProjectCard';

const FORM = 'cx-open-path';

export function OpenDialog(): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const program = useProgram();
  const entries = useHome((state) => state.entries) ?? [];
  const folder = useHome((state) => state.info.libraryPath);
  const [chosen, setChosen] = useState<string | null>(null);
  const [path, setPath] = useState('');
  const wanted = path.trim() || chosen;

  const open = (target: string | null): void => {
    if (!target) return;
    const entry = entries.find((known) => known.path === target);
    void program.open(target, entry ? titleOf(entry) : (target.split(/[\\/]/).at(-1) ?? target));
  };

  return (
    <Dialog
      title={words('open.title')}
      onClose={() => program.show(null)}
      actions={
        <>
          <Button variant="quiet" onPress={() => program.show(null)}>
            {words('ui.cancel')}
          </Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={!wanted}>
            {words('open.open')}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        className="cx-form"
        onSubmit={(event) => {
          event.preventDefault();
          open(wanted);
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
            onAction={(key) => open(String(key))}
          >
            {entries.map((entry) => (
              <ListBoxItem key={entry.path} id={entry.path} textValue={titleOf(entry)} className="cx-file">
                <FileText className="cx-icon" size={16} aria-hidden />
                <span className="cx-file-title">{titleOf(entry)}</span>
                <span className="cx-hint">{entry.unreadable ? words('home.unreadable') : formats.ago(entry.modified)}</span>
                <span className="cx-hint cx-file-path">{entry.path}</span>
              </ListBoxItem>
            ))}
          </ListBox>
        )}
        <TextField label={words('open.path')} value={path} onChange={setPath} input={{ placeholder: words('open.path.placeholder') }} />
      </Form>
    </Dialog>
  );
}

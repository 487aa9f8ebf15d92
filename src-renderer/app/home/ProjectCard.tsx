/** A project of the library: its picture, title, age and what can be done with it. */
import { Copy, FileX, FolderOpen, MoreHorizontal, Pencil, Trash2, ListX } from 'lucide-react';
import { type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { LibraryEntry } from '../../../src-shared/host';
import { IconButton } from '../../ui/button';
import { Menu, type MenuGroup } from '../../ui/menu';
import { useFormats, useWords } from '../../ui/words';
import { useProgram } from '../context';
import { Picture } from './Picture';
import { titleOf } from './title';

function useActions(entry: LibraryEntry): readonly MenuGroup[] {
  const program = useProgram();
  const words = useWords();
  const title = titleOf(entry);

  const duplicate = async (): Promise<void> => {
    const result = await program.host.duplicate(entry.path);
    if (result.ok) program.notices.show({ tone: 'done', title: words('home.duplicated', { title }) });
    else program.notices.show({ tone: 'error', title: words(`error.library.${result.error}.title`), text: words(`error.library.${result.error}.text`) });
    await program.home.refresh();
  };
  const forget = async (): Promise<void> => {
    await program.host.forget(entry.path);
    program.notices.show({ tone: 'done', title: words('home.forgotten', { title }) });
    await program.home.refresh();
  };

  const open = { id: 'open', label: words('home.menu.open'), icon: FolderOpen, run: () => void program.open(entry.path, title) };
  const change = [
    { id: 'rename', label: words('home.menu.rename'), icon: Pencil, run: () => program.show({ type: 'rename', entry }) },
    { id: 'duplicate', label: words('home.menu.duplicate'), icon: Copy, disabled: entry.unreadable, run: () => void duplicate() },
  ];
  const away = entry.inLibrary
    ? { id: 'trash', label: words('home.menu.trash'), icon: Trash2, danger: true, run: () => program.show({ type: 'trash', entry }) }
    : { id: 'forget', label: words('home.menu.forget'), icon: ListX, run: () => void forget() };
  return [
    { id: 'open', entries: [open] },
    // There is no file to rename or copy.
    ...(entry.gone ? [] : [{ id: 'change', entries: change }]),
    { id: 'away', entries: [away] },
  ];
}

interface ProjectCardProps {
  readonly entry: LibraryEntry;
  /** Says where it lies, or what its file is called: another project beside it has the same title. */
  readonly where?: string | null;
}

export function ProjectCard({ entry, where = null }: ProjectCardProps): ReactNode {
  const program = useProgram();
  const words = useWords();
  const formats = useFormats();
  const actions = useActions(entry);
  const title = titleOf(entry);
  const when = entry.opened !== null && entry.opened >= entry.modified
    ? words('home.opened', { when: formats.ago(entry.opened) })
    : words('home.changed', { when: formats.ago(entry.modified) });

  return (
    <li className="cx-project">
      <AriaButton className="cx-project-open" onPress={() => void program.open(entry.path, title)}>
        {entry.unreadable ? (
          <span className="cx-picture cx-picture-none">
            <FileX className="cx-icon" size={28} strokeWidth={1.5} aria-hidden />
          </span>
        ) : (
          <Picture path={entry.path} modified={entry.modified} />
        )}
        <span className="cx-project-title">{title}</span>
        <span className="cx-project-meta">
          {entry.gone ? words('home.gone') : entry.unreadable ? words('home.unreadable') : `${words('home.boards', { count: entry.boards })} · ${when}`}
        </span>
        {where !== null && <span className="cx-project-meta cx-project-where">{where}</span>}
        {!entry.inLibrary && <span className="cx-project-meta cx-project-path"><bdi>{entry.path}</bdi></span>}
      </AriaButton>
      <div className="cx-project-menu">
        <Menu label={words('home.menu', { title })} trigger={<IconButton icon={MoreHorizontal} label={words('home.menu', { title })} />} groups={actions} />
      </div>
    </li>
  );
}

/** The project as a whole: its fields, and what its menu asks of the program. */
import type { Language } from '../model/fields';
import { PROJECT_ID, type Project } from '../model/project';
import { asking, editing } from './define';
import type { Command } from './types';

function settingField<A>(id: string, patchOf: (args: A) => Partial<Pick<Project, 'title' | 'language' | 'sponsor'>>): Command<A> {
  return editing<A>({
    id,
    group: 'project',
    plan: ({ snapshot: { project } }, args) => {
      const patch = patchOf(args);
      const differs = project && Object.entries(patch).some(([field, value]) => project[field as keyof Project] !== value);
      return differs ? { edits: [{ op: 'set', kind: 'project', id: PROJECT_ID, patch }] } : null;
    },
  });
}

export const setProjectTitle = settingField<{ readonly title: string }>('project.setTitle', ({ title }) => ({ title }));
/** Language of the words printed on the boards. */
export const setProjectLanguage = settingField<{ readonly language: Language }>('project.setLanguage', ({ language }) => ({ language }));
/** The leader who backs the project. */
export const setSponsor = settingField<{ readonly sponsor: string }>('project.setSponsor', ({ sponsor }) => ({ sponsor }));

export const PROJECT_INTENTS: readonly Command[] = [
  asking('project.new', 'project', 'newProject', 'file-plus-2', ['Mod+N']),
  asking('project.open', 'project', 'openProject', 'folder-open', ['Mod+O']),
  asking('project.import', 'project', 'openImport', 'file-input', ['Mod+I']),
  asking('project.save', 'project', 'save', 'save', ['Mod+S'], ({ readOnly }) => !readOnly),
  asking('project.saveAs', 'project', 'saveAs', 'save-all', ['Mod+Shift+S']),
  asking('project.export', 'project', 'openExport', 'share', ['Mod+E']),
  asking('project.home', 'project', 'goHome', 'house'),
];

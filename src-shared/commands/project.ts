/** The project as a whole: its fields, and what its menu asks of the program. */
import type { ImageHash, Language } from '../model/fields';
import { MOST_BRAND_COLOURS, PROJECT_ID, type Project } from '../model/project';
import { asking, editing } from './define';
import type { Command } from './types';

function settingField<A>(id: string, patchOf: (args: A) => Partial<Pick<Project, 'title' | 'language' | 'sponsor' | 'logo' | 'brandColours'>>): Command<A> {
  return editing<A>({
    id,
    group: 'project',
    plan: ({ snapshot: { project } }, args) => {
      const patch = patchOf(args);
      const differs = project && Object.entries(patch).some(([field, value]) => JSON.stringify(project[field as keyof Project]) !== JSON.stringify(value));
      return differs ? { edits: [{ op: 'set', kind: 'project', id: PROJECT_ID, patch }] } : null;
    },
  });
}

export const setProjectTitle = settingField<{ readonly title: string }>('project.setTitle', ({ title }) => ({ title }));
/** Language of the words printed on the boards. */
export const setProjectLanguage = settingField<{ readonly language: Language }>('project.setLanguage', ({ language }) => ({ language }));
/** The leader who backs the project. */
export const setSponsor = settingField<{ readonly sponsor: string }>('project.setSponsor', ({ sponsor }) => ({ sponsor }));
/** Shown by every board that has none of its own. */
export const setProjectLogo = settingField<{ readonly logo: ImageHash | null }>('project.setLogo', ({ logo }) => ({ logo }));
/** `#rrggbb`, the first of which colours the boards' bands; what is beyond the most a project has is left out. */
export const setBrandColours = settingField<{ readonly colours: readonly string[] }>('project.setBrandColours', ({ colours }) => ({
  brandColours: colours.slice(0, MOST_BRAND_COLOURS).map((colour) => colour.toLowerCase()),
}));

export const PROJECT_INTENTS: readonly Command[] = [
  asking('project.new', 'project', 'newProject', 'file-plus-2', ['Mod+N']),
  asking('project.open', 'project', 'openProject', 'folder-open', ['Mod+O']),
  asking('project.import', 'project', 'openImport', 'file-input', ['Mod+Shift+O']),
  asking('project.save', 'project', 'save', 'save', ['Mod+S'], ({ readOnly }) => !readOnly),
  asking('project.saveAs', 'project', 'saveAs', 'save-all', ['Mod+Shift+S']),
  asking('project.export', 'project', 'openExport', 'share', ['Mod+E']),
  asking('project.brand', 'project', 'openBrand', 'palette', [], ({ board }) => board !== ''),
  asking('project.home', 'project', 'goHome', 'house'),
];

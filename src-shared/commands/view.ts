/** Looking at the board, and the look of the program. Shortcuts are listed as the character typed: `Mod+=` is Ctrl and the equals key. */
import { canOverlay } from '../model/curves';
import { asking } from './define';
import type { Command } from './types';

export const VIEW_INTENTS: readonly Command[] = [
  asking('view.zoomIn', 'view', 'zoomIn', 'zoom-in', ['Mod+=', 'Mod++']),
  asking('view.zoomOut', 'view', 'zoomOut', 'zoom-out', ['Mod+-']),
  asking('view.zoomTo100', 'view', 'zoomTo100', 'scan', ['Mod+0']),
  asking('view.fitBoard', 'view', 'fitBoard', 'maximize', ['Mod+1']),
  asking('view.fitSelection', 'view', 'fitSelection', 'focus', ['Mod+2'], ({ selection }) => selection.ids.length > 0 || selection.to !== undefined),
  asking('view.toggleInspector', 'view', 'toggleInspector', 'panel-right', ['Mod+.']),
  asking('view.find', 'view', 'openFind', 'search', ['Mod+F']),
  asking('view.replace', 'view', 'openReplace', 'replace', ['Mod+H', 'Mod+Alt+F']),
  asking('view.findNext', 'view', 'findNext', 'arrow-down', ['F3', 'Mod+G']),
  asking('view.findPrevious', 'view', 'findPrevious', 'arrow-up', ['Shift+F3', 'Mod+Shift+G']),
  asking('view.toggleNotes', 'view', 'toggleNotes', 'inbox', ['Mod+J']),
  asking('view.togglePhoto', 'view', 'togglePhoto', 'camera'),
  asking('view.toggleComments', 'view', 'toggleComments', 'message-square', ['Mod+Alt+M']),
  asking('view.toggleLibrary', 'view', 'toggleLibrary', 'library-big', ['Mod+Alt+L']),
  asking('view.toggleViews', 'view', 'toggleViews', 'list-filter'),
  asking('view.toggleOverlay', 'view', 'toggleOverlay', 'chart-spline', [], ({ snapshot, board }) => canOverlay(snapshot, board)),
  asking('view.toggleComparison', 'view', 'toggleComparison', 'git-compare-arrows'),
  asking('view.themeLight', 'view', 'themeLight', 'sun'),
  asking('view.themeDark', 'view', 'themeDark', 'moon'),
  asking('view.themeContrast', 'view', 'themeContrast', 'contrast'),
  asking('view.themeSystem', 'view', 'themeSystem', 'monitor'),
  asking('view.languageEnglish', 'view', 'languageEnglish', 'languages'),
  asking('view.languageSpanish', 'view', 'languageSpanish', 'languages'),
];

export const HELP_INTENTS: readonly Command[] = [
  asking('help.palette', 'help', 'openPalette', 'search', ['Mod+K']),
  asking('help.shortcuts', 'help', 'openShortcuts', 'keyboard', ['Mod+/', '?']),
  asking('help.guide', 'help', 'toggleGuide', 'graduation-cap', [], ({ readOnly }) => !readOnly),
];

/** Icons by the names that commands give. Only those that a command names are shipped; a test compares the two lists. */
import {
  ArrowDown, ArrowDownToLine, ArrowLeft, ArrowLeftRight, ArrowLeftToLine, ArrowRight, ArrowRightToLine, ArrowUp, ArrowUpToLine, BetweenHorizontalStart,
  BetweenVerticalEnd, BetweenVerticalStart, Bold, BoxSelect, Brain, Camera, ClipboardList, ClipboardPaste, Contrast, Copy, CopyPlus, Eye, EyeOff, FileInput, FilePlus2, Focus, FoldHorizontal, FolderOpen, Frown, GitCompareArrows, GraduationCap, House, Image, Inbox, Italic, Keyboard,
  Languages, Layers, Layers2, ListFilter, Maximize, Merge, MessageSquare, Monitor, Moon, Palette, PanelLeftOpen, PanelRight, PanelRightOpen, Pencil, Plus, Redo2, Replace, Route, Save, SaveAll, Scan, Scissors, Search, Share, Smile, Spline, Split, SquarePlus, Star, StickyNote,
  Sun, Table2, Trash2, TrendingDown, TrendingUp, Undo2, UnfoldHorizontal, Users, ZoomIn, ZoomOut, type LucideIcon,
  ChartSpline, CircleCheck, CircleMinus, CircleX,
  BookPlus, LibraryBig,
  IdCard, PanelsTopLeft, SlidersHorizontal, UserRound,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'arrow-down': ArrowDown, 'arrow-down-to-line': ArrowDownToLine, 'arrow-left': ArrowLeft, 'arrow-left-right': ArrowLeftRight,
  'arrow-left-to-line': ArrowLeftToLine, 'arrow-right': ArrowRight, 'arrow-right-to-line': ArrowRightToLine, 'arrow-up': ArrowUp,
  'arrow-up-to-line': ArrowUpToLine, 'between-horizontal-start': BetweenHorizontalStart, 'between-vertical-end': BetweenVerticalEnd,
  'between-vertical-start': BetweenVerticalStart, bold: Bold, 'box-select': BoxSelect, brain: Brain, camera: Camera, 'chart-spline': ChartSpline, 'circle-check': CircleCheck, 'circle-minus': CircleMinus, 'circle-x': CircleX, 'clipboard-list': ClipboardList, 'clipboard-paste': ClipboardPaste, contrast: Contrast, copy: Copy, 'copy-plus': CopyPlus, eye: Eye, 'eye-off': EyeOff, 'file-input': FileInput,
  'file-plus-2': FilePlus2, focus: Focus, 'fold-horizontal': FoldHorizontal, 'folder-open': FolderOpen, frown: Frown, 'git-compare-arrows': GitCompareArrows, 'graduation-cap': GraduationCap, house: House, image: Image, inbox: Inbox, italic: Italic, keyboard: Keyboard,
  languages: Languages, layers: Layers, 'layers-2': Layers2, 'list-filter': ListFilter, maximize: Maximize, merge: Merge, 'message-square': MessageSquare, monitor: Monitor, moon: Moon, palette: Palette, 'panel-left-open': PanelLeftOpen, 'panel-right': PanelRight, 'panel-right-open': PanelRightOpen,
  pencil: Pencil, plus: Plus, 'redo-2': Redo2, replace: Replace, route: Route, save: Save, 'save-all': SaveAll, scan: Scan, scissors: Scissors, search: Search, share: Share, smile: Smile, spline: Spline, split: Split,
  'square-plus': SquarePlus, star: Star, 'sticky-note': StickyNote, sun: Sun, 'table-2': Table2, 'trash-2': Trash2, 'trending-down': TrendingDown, 'trending-up': TrendingUp, 'undo-2': Undo2, 'unfold-horizontal': UnfoldHorizontal, users: Users, 'zoom-in': ZoomIn,
  'zoom-out': ZoomOut,
  'book-plus': BookPlus, 'library-big': LibraryBig,
  'id-card': IdCard, 'panels-top-left': PanelsTopLeft, 'sliders-horizontal': SlidersHorizontal, 'user-round': UserRound,
};

export function iconNamed(name: string | undefined): LucideIcon | undefined {
  return name === undefined ? undefined : ICONS[name];
}

export const ICON_NAMES: readonly string[] = Object.keys(ICONS);

/** Words of the desktop shell: menu titles and the system's file dialogs. Menu entries that are commands use the commands' own names. */
import type { Translation } from '../types';

export const en = {
  'shell.projectFiles': 'CXMap projects',
  'shell.importFiles': 'Mermaid, CSV, Excel, Markdown or JSON',
  'shell.menu.file': 'File',
  'shell.menu.edit': 'Edit',
  'shell.menu.view': 'View',
  'shell.menu.window': 'Window',
  'shell.menu.newWindow': 'New window',
  'shell.menu.closeWindow': 'Close window',
  'shell.menu.quit': 'Quit',
  'shell.menu.cut': 'Cut',
  'shell.menu.copy': 'Copy',
  'shell.menu.paste': 'Paste',
  'shell.menu.fullScreen': 'Full screen',
  'shell.notStarted': 'CXMap could not start: {{reason}}',
} as const;

export const es: Translation<typeof en> = {
  'shell.projectFiles': 'Proyectos de CXMap',
  'shell.importFiles': 'Mermaid, CSV, Excel, Markdown o JSON',
  'shell.menu.file': 'Archivo',
  'shell.menu.edit': 'Edición',
  'shell.menu.view': 'Ver',
  'shell.menu.window': 'Ventana',
  'shell.menu.newWindow': 'Nueva ventana',
  'shell.menu.closeWindow': 'Cerrar ventana',
  'shell.menu.quit': 'Salir',
  'shell.menu.cut': 'Cortar',
  'shell.menu.copy': 'Copiar',
  'shell.menu.paste': 'Pegar',
  'shell.menu.fullScreen': 'Pantalla completa',
  'shell.notStarted': 'CXMap no pudo iniciarse: {{reason}}',
};

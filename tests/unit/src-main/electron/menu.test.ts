import { describe, expect, it } from 'vitest';
import { parseDesktopArguments } from '../../../../src-main/electron/arguments';
import { accelerator, menuTemplate } from '../../../../src-main/electron/menu';
import { listedCommandById } from '../../../../src-shared/commands/registry';
import { translator } from '../../../../src-shared/i18n';

const IDLE = { run: () => undefined, newWindow: () => undefined };

function entries(language: 'en' | 'es') {
  return menuTemplate(translator(language), false, IDLE).flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
}

describe('the application menu', () => {
  it('offers only commands that exist, in the words of the language', () => {
    const named = entries('es').filter((item) => item.id !== undefined && item.id !== 'window.new');
    expect(named.length).toBeGreaterThan(8);
    for (const item of named) {
      expect(listedCommandById(item.id ?? ''), item.id).toBeDefined();
      expect(item.label).toBe(translator('es').maybe(`command.${item.id ?? ''}`));
    }
  });

  it('leaves the shortcuts of commands to the interface, which knows where the keyboard is', () => {
    const registered = entries('en').filter((item) => item.id && item.id !== 'window.new' && item.accelerator && item.registerAccelerator !== false);
    expect(registered).toEqual([]);
  });

  it('asks for the command that was chosen', () => {
    const asked: string[] = [];
    const [file] = menuTemplate(translator('en'), false, { ...IDLE, run: (id) => asked.push(id) });
    const save = (Array.isArray(file?.submenu) ? file.submenu : []).find((item) => item.id === 'project.save');
    (save?.click as (() => void) | undefined)?.();
    expect(asked).toEqual(['project.save']);
  });

  it.each([['Mod+Z', 'CmdOrCtrl+Z'], ['Mod+Shift+S', 'CmdOrCtrl+Shift+S'], ['Mod++', 'CmdOrCtrl+Plus'], ['Mod+=', 'CmdOrCtrl+=']])('writes %s as %s', (ours, theirs) => {
    expect(accelerator(ours)).toBe(theirs);
  });
});

describe('the desktop command line', () => {
  it('takes a library and a project, relative to the folder it was called in', () => {
    expect(parseDesktopArguments(['.', '--inspect=0', '--library', 'maps', 'a.CXMAP'], '/home/ana')).toEqual({ library: '/home/ana/maps', file: '/home/ana/a.CXMAP' });
  });

  it("leaves Chromium's switches and other files alone", () => {
    expect(parseDesktopArguments(['--no-sandbox', 'notes.txt', '--x.cxmap'], '/home/ana')).toEqual({ library: null, file: null });
  });
});

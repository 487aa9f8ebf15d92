import { describe, expect, it } from 'vitest';
import { languageOf, messageLanguage, readArguments } from '../../../../src-main/cli/arguments';
import { Problem } from '../../../../src-main/cli/problem';

const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''), 'en');

function usage(line: string): string {
  try {
    read(line);
  } catch (error) {
    if (error instanceof Problem && error.exitCode === 2) return error.message;
    throw error;
  }
  throw new Error(`“${line}” was accepted`);
}

describe('the command line', () => {
  it('reads each command with its options, wherever they stand', () => {
    expect(read('new a.cxmap --template purchase --lang es')).toEqual({ command: 'new', file: 'a.cxmap', template: 'purchase', title: null, language: 'es' });
    expect(read('info --json a.cxmap')).toEqual({ command: 'info', file: 'a.cxmap', json: true });
    expect(read('import --to=b.CXMAP in.csv --board Map')).toEqual({ command: 'import', file: 'in.csv', to: 'b.CXMAP', board: 'Map', as: null, sheet: null });
    expect(read('import in.xlsx --sheet 2 --to b.cxmap')).toMatchObject({ file: 'in.xlsx', sheet: '2' });
    expect(read('export a.cxmap --to out.PDF --paper a3 --landscape')).toEqual({
      command: 'export', file: 'a.cxmap', to: 'out.PDF', board: null, format: 'pdf', paper: 'A3', orientation: 'landscape', scale: 1, width: null, view: null, overlay: false, compared: false,
    });
    expect(read('export a.cxmap --to o.png --scale 1.5 --width 4000')).toMatchObject({ paper: 'board', orientation: 'auto', scale: 1.5, width: 4000 });
    expect(read('check --lang es a')).toEqual({ command: 'check', file: 'a' });
    expect(read('export --help')).toEqual({ command: 'help' });
    expect(read('--version')).toEqual({ command: 'version' });
  });

  it.each([
    ['', 'Say what to do'], ['draw a', '“draw”'], ['info', 'one file'], ['info a b', '“b”'], ['info a --yaml', '--yaml'], ['info a --json=yes', '--json'], ['templates x', '“x”'],
    ['new a.txt', '.cxmap'], ['new a.cxmap --lang fr', '“fr”'], ['new a.cxmap --title', '--title'], ['import a.csv', '--to'], ['import a.csv --to', '--to'], ['import a.csv --to b.zip', '.cxmap'],
    ['import a.csv --to --board x', '--to'], ['export a', '--to'], ['export a --to b.doc', '.pdf'], ['export a --to b.pdf --paper A9', 'A9'], ['export a --to b.pdf --landscape --portrait', '--portrait'],
    ['export a --to b.png --scale 0', '“0”'], ['export a --to b.png --scale -1', '“-1”'], ['export a --to b.png --scale big', '“big”'], ['export a --to b.png --scale 1e9', '“1e9”'],
    ['export a --to b.png --width 0', '“0”'], ['export a --to b.png --width 1.5', '“1.5”'], ['check a --to b', '--to'], ['constructor', '“constructor”'], ['info a --toString', '--toString'],
  ])('refuses “%s” as wrong usage and says what is wrong', (line, part) => {
    const message = usage(line);
    expect(message).toContain(part);
    expect(message).not.toContain('\n');
  });

  it('speaks the language of the environment, or the one asked for', () => {
    expect(languageOf({ LANG: 'es_MX.UTF-8' })).toBe('es');
    expect(languageOf({ LC_ALL: 'C', LANG: 'es_ES' })).toBe('en');
    expect(languageOf({ LC_ALL: '', LC_MESSAGES: 'es' })).toBe('es');
    expect(languageOf({ LANG: 'est' })).toBe('en');
    expect(languageOf({})).toBe('en');
    expect(messageLanguage(['wat', '--lang', 'es'], { LANG: 'en_GB' })).toBe('es');
    expect(messageLanguage(['info', '--lang=en'], { LANG: 'es_ES' })).toBe('en');
    expect(messageLanguage(['info', '--lang'], { LANG: 'es_ES' })).toBe('es');
  });
});

/** The command line's words → a command with checked options. Everything wrong here is wrong usage. */
import { parseArgs } from 'node:util';
import type { ExportFormat, ExportRequest, Paper } from '../../src-shared/host';
import type { GridKind } from '../../src-shared/formats/lane-names';
import { type Translator, translator } from '../../src-shared/i18n';
import type { Language } from '../../src-shared/model/fields';
import { Problem, wrongUsage } from './problem';

export type Arguments =
  | { readonly command: 'help' | 'version' | 'templates' }
  | { readonly command: 'new'; readonly file: string; readonly template: string | null; readonly title: string | null; readonly language: Language | null }
  | { readonly command: 'info'; readonly file: string; readonly json: boolean }
  | { readonly command: 'import'; readonly file: string; readonly to: string; readonly board: string | null; readonly as: GridKind | null; readonly sheet: string | null }
  | ({ readonly command: 'export'; readonly file: string; readonly to: string; readonly board: string | null } & Pick<
      ExportRequest,
      'format' | 'paper' | 'orientation' | 'scale' | 'width' | 'overlay' | 'compared'
    > & { readonly view: string | null })
  | { readonly command: 'check'; readonly file: string };

type CommandName = Exclude<Arguments['command'], 'help' | 'version'>;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const EVERYWHERE = { lang: TEXT, help: { ...FLAG, short: 'h' } } as const;
const OPTIONS: Readonly<Record<CommandName, Readonly<Record<string, { type: 'string' | 'boolean'; short?: string }>>>> = {
  new: { ...EVERYWHERE, template: TEXT, title: TEXT },
  templates: EVERYWHERE,
  info: { ...EVERYWHERE, json: FLAG },
  import: { ...EVERYWHERE, to: TEXT, board: TEXT, as: TEXT, sheet: TEXT },
  export: { ...EVERYWHERE, to: TEXT, board: TEXT, view: TEXT, overlay: FLAG, compare: FLAG, paper: TEXT, landscape: FLAG, portrait: FLAG, scale: TEXT, width: TEXT },
  check: EVERYWHERE,
};

const FORMATS: readonly ExportFormat[] = ['pdf', 'png', 'svg', 'csv', 'xlsx', 'md', 'json', 'mmd'];
const PAPERS: readonly Paper[] = ['A0', 'A1', 'A2', 'A3', 'A4', 'board'];

/** `es` where the environment asks for Spanish, as POSIX ranks its variables; else English. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value !== undefined && value !== '');
  return /^es([_.@-]|$)/i.test(locale ?? '') ? 'es' : 'en';
}

/** The language of the messages: `--lang` wherever it stands, since problems with the other words are told in it. */
export function messageLanguage(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = words[at]?.startsWith('--lang=') ? words[at].slice('--lang='.length) : words[at + 1];
  return at >= 0 && (value === 'en' || value === 'es') ? value : languageOf(environment);
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Node's own errors name the option; ours are in the user's language. */
function parse(command: CommandName, words: readonly string[], say: Translator): Parsed {
  const { tokens } = parseArgs({ args: [...words], options: OPTIONS[command], strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | boolean> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(OPTIONS[command], token.name) ? OPTIONS[command][token.name] : undefined;
    if (!option) throw wrongUsage(say('cli.usage.option', { command, option: token.rawName }));
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw wrongUsage(say('cli.usage.noValue', { option: token.rawName }));
      values[token.name] = true;
    } else {
      // `--to --board x` forgot the value; `--to=--x` means it.
      const isMissing = token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'));
      if (isMissing) throw wrongUsage(say('cli.usage.value', { option: token.rawName }));
      values[token.name] = token.value;
    }
  }
  return { values, positionals };
}

class Options {
  private readonly parsed: Parsed;
  private readonly command: CommandName;
  private readonly say: Translator;

  constructor(command: CommandName, words: readonly string[], say: Translator) {
    this.command = command;
    this.say = say;
    this.parsed = parse(command, words, say);
  }

  text(name: string): string | null {
    const value = this.parsed.values[name];
    return typeof value === 'string' ? value : null;
  }

  flag(name: string): boolean {
    return this.parsed.values[name] === true;
  }

  /** The only word without an option. */
  file(): string {
    const [file, ...rest] = this.parsed.positionals;
    if (file === undefined || file === '') throw wrongUsage(this.say('cli.usage.file', { command: this.command }));
    this.nothingElse(rest);
    return file;
  }

  nothingElse(words: readonly string[] = this.parsed.positionals): void {
    if (words[0] !== undefined) throw wrongUsage(this.say('cli.usage.tooMany', { command: this.command, word: words[0] }));
  }

  to(): string {
    const to = this.text('to');
    if (to === null) throw wrongUsage(this.say('cli.usage.to', { command: this.command }));
    return to;
  }

  language(): Language | null {
    const value = this.text('lang');
    if (value === null || value === 'en' || value === 'es') return value;
    throw wrongUsage(this.say('cli.usage.language', { value }));
  }

  projectFile(file: string): string {
    if (!file.toLowerCase().endsWith('.cxmap')) throw wrongUsage(this.say('cli.usage.projectEnding', { value: file }));
    return file;
  }

  exportFormat(to: string): ExportFormat {
    const format = FORMATS.find((one) => to.toLowerCase().endsWith(`.${one}`));
    if (!format) throw wrongUsage(this.say('cli.usage.exportEnding', { value: to }));
    return format;
  }

  kind(): GridKind | null {
    const value = this.text('as');
    if (value === null || value === 'journey' || value === 'blueprint') return value;
    throw wrongUsage(this.say('cli.usage.as', { value }));
  }

  paper(): Paper {
    const value = this.text('paper');
    const paper = value === null ? 'board' : PAPERS.find((one) => one.toLowerCase() === value.toLowerCase());
    if (!paper) throw wrongUsage(this.say('cli.usage.paper', { value: value ?? '' }));
    return paper;
  }

  orientation(): ExportRequest['orientation'] {
    const [landscape, portrait] = [this.flag('landscape'), this.flag('portrait')];
    if (landscape && portrait) throw wrongUsage(this.say('cli.usage.orientation'));
    return landscape ? 'landscape' : portrait ? 'portrait' : 'auto';
  }

  scale(): number {
    const value = this.text('scale');
    if (value === null) return 1;
    const scale = /^\d+(\.\d+)?$|^\.\d+$/.test(value) ? Number(value) : 0;
    if (!(scale > 0 && Number.isFinite(scale))) throw wrongUsage(this.say('cli.usage.scale', { value }));
    return scale;
  }

  width(): number | null {
    const value = this.text('width');
    if (value === null) return null;
    const width = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (width < 1) throw wrongUsage(this.say('cli.usage.width', { value }));
    return width;
  }
}

function readCommand(command: CommandName, options: Options): Arguments {
  switch (command) {
    case 'templates':
      options.nothingElse();
      return { command };
    case 'new':
      return { command, file: options.projectFile(options.file()), template: options.text('template'), title: options.text('title'), language: options.language() };
    case 'info':
      return { command, file: options.file(), json: options.flag('json') };
    case 'import':
      return { command, file: options.file(), to: options.projectFile(options.to()), board: options.text('board'), as: options.kind(), sheet: options.text('sheet') };
    case 'export': {
      const to = options.to();
      return {
        command, file: options.file(), to, board: options.text('board'), view: options.text('view'), overlay: options.flag('overlay'), compared: options.flag('compare'),
        format: options.exportFormat(to), paper: options.paper(), orientation: options.orientation(), scale: options.scale(), width: options.width(),
      };
    }
    case 'check':
      return { command, file: options.file() };
  }
}

/** Reads the words after `cxmap`. Throws `Problem` for wrong usage. */
export function readArguments(words: readonly string[], language: Language): Arguments {
  const say = translator(language);
  const [command, ...rest] = words;
  if (command === undefined) throw wrongUsage(say('cli.usage.noCommand'));
  if (command === '--help' || command === '-h' || command === 'help') return { command: 'help' };
  if (command === '--version' || command === '-v') return { command: 'version' };
  if (!Object.hasOwn(OPTIONS, command)) throw new Problem(2, say('cli.usage.command', { command }));
  const name = command as CommandName;
  const options = new Options(name, rest, say);
  options.language();
  return options.flag('help') ? { command: 'help' } : readCommand(name, options);
}

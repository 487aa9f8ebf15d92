/** The `cxmap` command: reads its words, runs one command, and ends with the exit code. No stack trace reaches a user. */
import { resolve } from 'node:path';
import { translator } from '../../src-shared/i18n';
import packageJson from '../../package.json';
import { type Arguments, messageLanguage, readArguments } from './arguments';
import { type Context, checkFile, exportBoard, importInto, listTemplates, makeNew, showInfo } from './commands';
import { type ExitCode, Problem } from './problem';

/** A problem is one line, whatever a file name or a system's message holds. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function run(words: Arguments, context: Context): readonly string[] | Promise<readonly string[]> {
  switch (words.command) {
    case 'help':
      return [context.say('cli.help', { version: packageJson.version })];
    case 'version':
      return [packageJson.version];
    case 'templates':
      return listTemplates();
    case 'new':
      return makeNew(words, context);
    case 'info':
      return showInfo(words, context);
    case 'import':
      return importInto(words, context);
    case 'export':
      return exportBoard(words, context);
    case 'check':
      return checkFile(words, context);
  }
}

async function main(): Promise<ExitCode> {
  const words = process.argv.slice(2);
  const language = messageLanguage(words, process.env);
  const say = translator(language);
  const note = (line: string): void => void process.stderr.write(`${oneLine(line)}\n`);
  try {
    const lines = await run(readArguments(words, language), { say, language, resolve: (file) => resolve(file), note });
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Problem) {
      note(error.message);
      return error.exitCode;
    }
    note(say('cli.unexpected', { detail: error instanceof Error ? error.message : String(error) }));
    return 1;
  }
}

// Whoever reads our output may stop reading (`cxmap info … | head -1`); that is no problem of ours.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main();

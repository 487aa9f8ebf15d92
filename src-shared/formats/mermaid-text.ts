/**
 * The text of Mermaid `journey` diagrams, as Mermaid's own lexer reads them: keywords in any case, `%%` and `#` start comments,
 * `;` ends a statement, `:` separates a task's name, score and actors. Characters that mean something are written as entity codes
 * (`#58;` is a colon), which Mermaid takes out of the text before it looks at anything else.
 */
import { MAX_COLUMNS, MAX_LANES } from './limits';
import { oneLine } from './text';
import { ImportFailure } from './types';
import type { Warnings } from './warnings';

export interface JourneyTask {
  readonly line: number;
  readonly title: string;
  /** −2 … +2, or `null` where the file gives none that can be read. */
  readonly emotion: number | null;
  readonly actors: readonly string[];
}

export interface JourneySection {
  readonly line: number;
  /** Empty for tasks that stand before any section. */
  readonly title: string;
  readonly tasks: JourneyTask[];
}

export interface Journey {
  /** Empty where the file names none. */
  readonly title: string;
  readonly description: string;
  readonly sections: readonly JourneySection[];
}

/** `%%{init: …}%%`, which may span lines. It holds no other, so that reading stays linear in any text. */
export const DIRECTIVE = /%%\{(?:(?!%%\{)[\s\S])*?\}%%/g;

/** Noncharacters hold an entity's code point while statements are taken apart. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0', colon: ':', semi: ';', num: '#', comma: ',', percnt: '%' };

function codeOf(entity: string): number | null {
  if (!/^\d{1,7}$/.test(entity)) return NAMED[entity.toLowerCase()]?.codePointAt(0) ?? null;
  const code = Number(entity);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? code : null;
}

function shieldEntities(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/g, '').replace(/#(\w+);/g, (whole, entity: string) => {
    const code = codeOf(entity);
    return code === null ? whole : OPEN + String(code) + CLOSE;
  });
}

function unshield(text: string): string {
  return text.replace(/\ufdd0(\d+)\ufdd1/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** A name as it will be shown: on one line, entities and `<br>` resolved. */
function nameOf(text: string): string {
  return oneLine(unshield(text.replace(/<br\s*\/?>/gi, ' ')));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, '');
}

/** Far more than the steps of a board and their sections. */
const MAX_STATEMENTS = 5 * MAX_COLUMNS;

interface Statement {
  readonly line: number;
  readonly text: string;
}

function statementsOf(text: string, firstLine: number): Statement[] {
  const statements: Statement[] = [];
  text.split('\n').forEach((line, i) => {
    const bare = line.replace(/(%%|#).*$/, '');
    for (const part of bare.split(';')) {
      const trimmed = part.trim();
      if (trimmed === '') continue;
      if (statements.length === MAX_STATEMENTS) throw new ImportFailure('tooManyColumns', firstLine + i, { limit: MAX_COLUMNS });
      statements.push({ line: firstLine + i, text: trimmed });
    }
  });
  return statements;
}

/** The score of a task on our scale; `undefined` where it is none of 1 … 5. */
function emotionOf(score: string): number | undefined {
  if (!/^\d(\.\d+)?$/.test(score)) return undefined;
  const value = Number(score);
  return value >= 1 && value <= 5 ? Math.round((value - 3) * 1e4) / 1e4 : undefined;
}

function taskOf(statement: Statement, warnings: Warnings): JourneyTask {
  const [name = '', score, ...rest] = statement.text.split(':');
  const title = nameOf(name);
  const written = score?.trim() ?? '';
  const emotion = emotionOf(written);
  if (written === '') warnings.add(statement.line, 'noScore', { step: title });
  else if (emotion === undefined) warnings.add(statement.line, 'score', { step: title, score: unshield(written) });
  const actors = rest.join(':').split(',', MAX_LANES + 1).map(nameOf).filter((actor) => actor !== '');
  return { line: statement.line, title, emotion: emotion ?? null, actors: [...new Set(actors)] };
}

/** Title of a YAML front matter, and the text without it. */
function withoutFrontMatter(text: string): { text: string; title: string } {
  const matter = /^\s*---[ \t]*\n([\s\S]*?\n)---[ \t]*(\n|$)/.exec(text);
  if (!matter) return { text, title: '' };
  const title = /^title:[ \t]*(.*)$/m.exec(matter[1] ?? '')?.[1] ?? '';
  return { text: blank(matter[0]) + text.slice(matter[0].length), title: title.trim().replace(/^(['"])(.*)\1$/, '$2') };
}

/**
 * Reads a diagram whose first line is line `firstLine` of its file. Throws `ImportFailure` where the first statement is not `journey`.
 */
export function parseJourney(source: string, firstLine: number, warnings: Warnings): Journey {
  const matter = withoutFrontMatter(source);
  let description = '';
  const text = shieldEntities(matter.text)
    .replace(DIRECTIVE, blank)
    .replace(/^[ \t]*accDescr[ \t]*\{([^{}]*)\}/im, (whole: string, lines: string) => {
      description = lines.split('\n').map((line) => unshield(line.trim())).join('\n').trim();
      return blank(whole);
    });
  const [header, ...statements] = statementsOf(text, firstLine);
  const keyword = header ? /^journey(?:\s+(.*))?$/i.exec(header.text) : null;
  if (!header || !keyword) throw new ImportFailure('noHeader', header?.line ?? firstLine, { found: header ? unshield(header.text).slice(0, 40) : '' });
  if (keyword[1]) statements.unshift({ line: header.line, text: keyword[1] });

  let title = '';
  let accessible = '';
  const sections: JourneySection[] = [];
  for (const statement of statements) {
    const [, word = '', rest = ''] = /^(title|section|accTitle|accDescr)(?:\s+|\s*:\s*|$)(.*)$/i.exec(statement.text) ?? [];
    const isAccessible = /^acc\w+\s*:/i.test(statement.text);
    switch (word.toLowerCase()) {
      case 'title':
        if (!/^title\s*:/i.test(statement.text)) {
          title = nameOf(rest);
          continue;
        }
        break;
      case 'section':
        if (!/^section\s*:/i.test(statement.text)) {
          if (rest.includes(':')) warnings.add(statement.line, 'colonInSection', { section: nameOf(rest) });
          sections.push({ line: statement.line, title: nameOf(rest), tasks: [] });
          continue;
        }
        break;
      case 'acctitle':
        if (isAccessible) {
          accessible = nameOf(rest);
          continue;
        }
        break;
      case 'accdescr':
        if (isAccessible) {
          description = unshield(rest).trim();
          continue;
        }
        break;
    }
    const task = taskOf(statement, warnings);
    const section = sections.at(-1);
    if (section) section.tasks.push(task);
    else sections.push({ line: statement.line, title: '', tasks: [task] });
  }
  const named = title || nameOf(matter.title);
  return {
    title: named || accessible,
    description: named !== '' && accessible !== '' && accessible !== named ? `${accessible}\n${description}`.trim() : description,
    sections,
  };
}

function entity(character: string): string {
  return `#${String(character.codePointAt(0))};`;
}

const KEYWORD = /^(journey|title|section|accTitle|accDescr)(?=[\s:]|$)/i;

/** A name with everything Mermaid would read as its own notation written as entity codes. */
function writeName(text: string): string {
  const escaped = oneLine(text).replace(/[:;#,]|%(?=%)|<(?=br\s*\/?>)|(?<=%)%/gi, entity);
  return escaped.replace(KEYWORD, (word) => entity(word.charAt(0)) + word.slice(1));
}

function writeTask(task: JourneyTask): string {
  const score = task.emotion === null ? '' : String(Math.round((task.emotion + 3) * 1e4) / 1e4);
  const actors = task.actors.map(writeName).join(', ');
  return `    ${writeName(task.title) || '–'}: ${score}${actors === '' ? '' : `: ${actors}`}`.trimEnd();
}

/** The diagram as Mermaid text. A step without a value has an empty score. */
export function writeJourney(journey: Journey): string {
  const lines = ['journey'];
  if (journey.title.trim() !== '') lines.push(`  title ${writeName(journey.title)}`);
  const description = journey.description.split('\n').map((line) => line.trim().replace(/[#;{}]|%(?=%)|(?<=%)%/g, entity));
  if (description.length > 1) lines.push('  accDescr {', ...description.map((line) => `    ${line}`), '  }');
  else if (description[0]) lines.push(`  accDescr: ${description[0]}`);
  journey.sections.forEach((section, i) => {
    const name = writeName(section.title);
    if (name !== '' || i > 0) lines.push(`  section ${name || '–'}`);
    lines.push(...section.tasks.map(writeTask));
  });
  return `${lines.join('\n')}\n`;
}

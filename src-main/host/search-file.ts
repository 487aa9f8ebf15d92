/**
 * Searches a project file. Runs in the child that reads files, which keeps the texts of the latest ones in memory, so that the next
 * keystroke reads no file again; they go when the idle child is ended.
 */
import { statSync } from 'node:fs';
import type { ProjectHits, SearchHit } from '../../src-shared/host';
import { excerptOf, soughtWords } from '../../src-shared/insight/search';
import { plainText } from '../../src-shared/model/marks';
import { type FileText, readTexts } from '../store';

/** Hits that are listed of one project. */
const LISTED = 20;
/** Characters kept of all files together. */
const KEPT = 24_000_000;

interface Kept {
  readonly version: string;
  readonly texts: readonly FileText[];
  readonly length: number;
}

const kept = new Map<string, Kept>();

function textsOf(path: string): readonly FileText[] {
  const { mtimeMs, size, ino } = statSync(path);
  const version = [mtimeMs, size, ino].join(' ');
  const known = kept.get(path);
  if (known?.version === version) return known.texts;
  const texts = readTexts(path);
  kept.delete(path);
  kept.set(path, { version, texts, length: texts.reduce((sum, { text }) => sum + text.length, 0) });
  let length = [...kept.values()].reduce((sum, file) => sum + file.length, 0);
  for (const [oldest, file] of kept) {
    if (length <= KEPT || oldest === path) break;
    kept.delete(oldest);
    length -= file.length;
  }
  return texts;
}

/** Throws `OpenFailure` where the file is no project or of a format whose tables are not known. */
export function searchFile(path: string, query: string): ProjectHits {
  const words = soughtWords(query);
  const hits: SearchHit[] = [];
  let count = 0;
  for (const { record, board, boardTitle, text } of textsOf(path)) {
    const excerpt = excerptOf(plainText(text), words);
    if (!excerpt) continue;
    count += 1;
    if (hits.length < LISTED) hits.push({ record, board, boardTitle, excerpt });
  }
  return { hits, count };
}

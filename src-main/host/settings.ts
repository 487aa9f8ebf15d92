/** Preferences and the list of recent projects, in one small JSON file that is replaced as a whole and validated when read. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Preferences } from '../../src-shared/host';

const KEPT = 30;

export const preferencesSchema = v.object({
  language: v.picklist(['en', 'es', 'system']),
  theme: v.picklist(['light', 'dark', 'contrast', 'system']),
  // Settings of an earlier version lack what came later.
  sort: v.optional(v.picklist(['date', 'name']), 'date'),
  guide: v.optional(v.picklist(['offer', 'seen']), 'offer'),
  author: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});
const FIRST: Preferences = { language: 'system', theme: 'system', sort: 'date', guide: 'offer', author: '' };

const recentSchema = v.object({ path: v.pipe(v.string(), v.minLength(1), v.maxLength(4_096)), opened: v.pipe(v.number(), v.finite()) });
export type Recent = Readonly<v.InferOutput<typeof recentSchema>>;

/** Each part falls back on its own: a broken list of recent files costs no preferences. */
const settingsSchema = v.object({
  preferences: v.fallback(preferencesSchema, FIRST),
  recent: v.fallback(v.pipe(v.array(recentSchema), v.maxLength(KEPT)), []),
});

function readSettings(path: string): v.InferOutput<typeof settingsSchema> {
  let text = '{}';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // A first start has none.
  }
  try {
    return v.parse(settingsSchema, { preferences: null, recent: null, ...(JSON.parse(text) as object) });
  } catch {
    return v.parse(settingsSchema, { preferences: null, recent: null });
  }
}

export class Settings {
  private readonly path: string;
  private current: v.InferOutput<typeof settingsSchema>;

  constructor(path: string) {
    this.path = path;
    this.current = readSettings(path);
  }

  get preferences(): Preferences {
    return this.current.preferences;
  }

  set preferences(preferences: Preferences) {
    this.write({ ...this.current, preferences });
  }

  get recent(): readonly Recent[] {
    return this.current.recent;
  }

  opened(path: string, when: number): void {
    const others = this.current.recent.filter((entry) => entry.path !== path);
    this.write({ ...this.current, recent: [{ path, opened: when }, ...others].slice(0, KEPT) });
  }

  forget(path: string): void {
    this.write({ ...this.current, recent: this.current.recent.filter((entry) => entry.path !== path) });
  }

  moved(from: string, to: string): void {
    this.write({ ...this.current, recent: this.current.recent.map((entry) => (entry.path === from ? { ...entry, path: to } : entry)) });
  }

  /** A settings file that cannot be written is no reason to stop working: what was set holds until the program ends. */
  private write(next: v.InferOutput<typeof settingsSchema>): void {
    this.current = next;
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      const temporary = `${this.path}.tmp`;
      const handle = openSync(temporary, 'w');
      try {
        writeSync(handle, JSON.stringify(next, null, 2));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(temporary, this.path);
    } catch {
      // Kept in memory only.
    }
  }
}

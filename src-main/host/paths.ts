/** Where things lie in the app's data folder. */
import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../store';

const WORKING = /^([A-Za-z0-9_-]{1,64})\.work\.sqlite$/;

export class DataPaths {
  readonly root: string;
  /** Tells this installation's temporary files from those of other machines on the same shared folder. */
  readonly installation: string;

  constructor(root: string) {
    this.root = root;
    this.installation = sha256(`${hostname()}\n${root}`).slice(0, 8);
  }

  get settings(): string {
    return join(this.root, 'settings.json');
  }

  /** Everything about one project file, by its real path. */
  project(path: string): ProjectPaths {
    return new ProjectPaths(join(this.root, 'work', sha256(path).slice(0, 32)));
  }
}

export class ProjectPaths {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  get lock(): string {
    return join(this.folder, 'lock.sqlite');
  }

  /** Where a working copy is made before it is put into place. */
  get seed(): string {
    return join(this.folder, 'seed.sqlite');
  }

  /** Working copy of a project that is only looked at; never holds edits. */
  get reading(): string {
    return join(this.folder, 'reading.sqlite');
  }

  /** Lineages of which there is a working copy. More than one when files of several projects have stood at the path. */
  lineages(): readonly string[] {
    return readdirSync(this.folder).flatMap((name) => WORKING.exec(name)?.[1] ?? []);
  }

  working(lineage: string): string {
    return join(this.folder, `${lineage}.work.sqlite`);
  }

  ring(lineage: string): string {
    return join(this.folder, `${lineage}.ring.sqlite`);
  }
}

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataPaths } from '../../src-main/host/paths';
import { WorkingCopy, listRing, publish, readFromRing, readProject } from '../../src-main/store';
import { type ProjectDocument, openDocument } from '../../src-shared/document';
import type { HostApi, HostEvent, OpenedProject } from '../../src-shared/host';
import { PIXEL, documentOf, edit, nextEvent, titleOf, value } from './host-suite';
import { type TestHost, makeHost, removeFolder } from './make-host';

let test: TestHost;
let api: HostApi;
let others: TestHost[];

beforeEach(() => {
  others = [];
  test = makeHost();
  ({ api } = test.host.connect());
});
afterEach(async () => {
  for (const host of [test, ...others]) await host.close();
  removeFolder(test.folder);
});

const create = async (title = 'Coffee'): Promise<OpenedProject> => value(await api.create({ template: '', language: 'en', title }));

function inFile(path: string): ProjectDocument {
  const file = readProject(path);
  file.close();
  return documentOf(file);
}

/** What a kill at this moment would leave: the data folder as it is on the disk, taken up by another host. */
function afterKill(): HostApi {
  const data = join(test.folder, `data-${String(others.length)}`);
  cpSync(test.options.dataFolder, data, { recursive: true });
  const next = makeHost({ dataFolder: data }, test.folder);
  others.push(next);
  return next.host.connect().api;
}

/** Somebody else opens the file, changes it and saves it. */
function changeElsewhere(path: string, change: (document: ProjectDocument) => void): void {
  const file = readProject(path);
  const document = documentOf(file);
  change(document);
  publish({ state: document.encode(), snapshot: document.snapshot, images: [], versions: [], saved: 0, program: 'other' }, { path, expected: 'any', installation: 'other' });
  file.close();
}

const rename = (title: string) => (document: ProjectDocument): void => {
  document.apply([{ op: 'set', kind: 'project', id: 'project', patch: { title } }]);
};

describe('publishing', () => {
  it('follows after ten seconds of quiet, not before', async () => {
    const project = await create();
    const document = documentOf(project);
    value(await api.send(project.session, edit(document, 'One')));
    test.clock.advance(9_000);
    value(await api.send(project.session, edit(document, 'Two')));
    test.clock.advance(9_000);
    expect(titleOf(inFile(project.path))).toBe('Coffee');
    const states: string[] = [];
    const saved = new Promise<void>((resolve) => {
      api.onEvent((event) => {
        if (event.type === 'save') states.push(event.save.state);
        if (event.type === 'save' && event.save.state === 'saved') resolve();
      });
    });
    test.clock.advance(1_000);
    await saved;
    expect(states).toEqual(['saving', 'saved']);
    expect(titleOf(inFile(project.path))).toBe('Two');
  });

  it('keeps what is sent while it runs for the next time', async () => {
    const project = await create();
    const document = documentOf(project);
    value(await api.send(project.session, edit(document, 'One')));
    const saving = api.save(project.session, false);
    value(await api.send(project.session, edit(document, 'Two')));
    await saving;
    expect(value(await api.save(project.session, false)).state).toBe('saved');
    expect(titleOf(inFile(project.path))).toBe('Two');
  });

  it('puts an image into the file when a record shows it', async () => {
    const project = await create();
    const { image } = value(await api.putImage(project.session, PIXEL));
    const document = documentOf(project);
    value(await api.send(project.session, edit(document, 'No image yet')));
    value(await api.save(project.session, false));
    const without = readProject(project.path);
    expect([...without.images()]).toEqual([]);
    without.close();

    let update = new Uint8Array();
    document.onUpdate((bytes) => (update = new Uint8Array(bytes)));
    document.apply([{ op: 'set', kind: 'project', id: 'project', patch: { logo: image } }]);
    value(await api.send(project.session, update));
    await api.close(project.session);
    const opened = value(await api.open(project.path));
    expect([...((await api.image(opened.session, image)) ?? [])]).toEqual([...PIXEL]);
  });

  it('asks before it empties a project, and keeps the work when nobody answers', async () => {
    const project = await create();
    const document = documentOf(project);
    let update = new Uint8Array();
    document.onUpdate((bytes) => (update = new Uint8Array(bytes)));
    document.apply(document.snapshot.boards().map(({ id }) => ({ op: 'delete', id })));
    value(await api.send(project.session, update));
    expect(await api.save(project.session, false)).toMatchObject({ ok: false, error: 'emptied' });
    expect(inFile(project.path).snapshot.boards()).toHaveLength(1);
    await api.close(project.session);
    const again = value(await api.open(project.path));
    expect(again.recovered).toBe(true);
    expect(documentOf(again).snapshot.boards()).toEqual([]);
    expect(value(await api.save(again.session, true)).state).toBe('saved');
    expect(inFile(project.path).snapshot.boards()).toEqual([]);
  });

  it('does not bring a removed file back unasked', async () => {
    const project = await create();
    rmSync(project.path);
    value(await api.send(project.session, edit(documentOf(project), 'Still here')));
    expect(await api.save(project.session, false)).toMatchObject({ ok: false, error: 'notFound' });
    expect(existsSync(project.path)).toBe(false);
    value(await api.save(project.session, true));
    expect(titleOf(inFile(project.path))).toBe('Still here');
  });

  it('lists what was written although its file is gone, until it is saved again or forgotten', async () => {
    const project = await create();
    const gone = async (): Promise<(string | boolean)[][]> => (await api.library()).map(({ name, unreadable, gone: isGone }) => [name, unreadable, isGone]);
    value(await api.send(project.session, edit(documentOf(project), 'Still here')));
    rmSync(project.path);
    await api.close(project.session);
    expect(await gone()).toEqual([['Coffee', true, true]]);
    const again = value(await api.open(project.path));
    expect([again.recovered, titleOf(documentOf(again))]).toEqual([true, 'Still here']);
    value(await api.save(again.session, true));
    await api.close(again.session);
    expect(await gone()).toEqual([['Coffee', false, false]]);
    rmSync(project.path);
    expect(await gone()).toEqual([]);
  });

  it('says that a file is gone also when there is nothing to write', async () => {
    const project = await create();
    rmSync(project.path);
    expect(await api.save(project.session, false)).toMatchObject({ ok: false, error: 'notFound' });
    value(await api.save(project.session, true));
    expect(titleOf(inFile(project.path))).toBe('Coffee');
  });

  it('keeps the published states, from which an emptied project can be had back', async () => {
    const project = await create();
    const document = documentOf(project);
    for (let i = 1; i <= 14; i++) {
      value(await api.send(project.session, edit(document, `State ${i}`)));
      value(await api.save(project.session, false));
      test.clock.advance(11 * 60_000);
    }
    const ring = new DataPaths(test.options.dataFolder).project(project.path).ring(document.snapshot.project?.lineage ?? '');
    const titles = listRing(ring).map(({ id }) => titleOf(documentOf({ state: readFromRing(ring, id) ?? new Uint8Array() })));
    expect(titles).toEqual(Array.from({ length: 10 }, (_, i) => `State ${14 - i}`));
  });
});

describe('a file that someone else has changed', () => {
  it('is merged when it is a copy of the same project', async () => {
    const project = await create();
    changeElsewhere(project.path, rename('Theirs'));
    const document = documentOf(project);
    const updated = nextEvent(api, 'update');
    const merged = nextEvent(api, 'merged');
    value(await api.send(project.session, edit(document, 'Mine')));
    value(await api.save(project.session, false));
    expect(document.receive((await updated).update, 'remote')).toEqual({ ok: true });
    expect((await merged).session).toBe(project.session);
    for (const seen of [document, inFile(project.path)]) {
      expect(seen.snapshot.project?.title).toBe('Theirs');
      expect(titleOf(seen)).toBe('Mine');
    }
  });

  it('is merged when saving is asked for, also when there is nothing to write', async () => {
    const project = await create();
    changeElsewhere(project.path, rename('Theirs'));
    const document = documentOf(project);
    const updated = nextEvent(api, 'update');
    value(await api.save(project.session, false));
    expect(document.receive((await updated).update, 'remote')).toEqual({ ok: true });
    expect(document.snapshot.project?.title).toBe('Theirs');
  });

  it('is left alone until the user agrees when it is another project', async () => {
    const project = await create();
    const other = await create('Another');
    await api.close(other.session);
    writeFileSync(project.path, readFileSync(other.path));
    value(await api.send(project.session, edit(documentOf(project), 'Mine')));
    const before = readFileSync(project.path);
    expect(await api.save(project.session, false)).toMatchObject({ ok: false, error: 'changedUnderneath' });
    expect(readFileSync(project.path).equals(before)).toBe(true);
    value(await api.save(project.session, true));
    expect(titleOf(inFile(project.path))).toBe('Mine');
  });

  it('is left alone when it is no project any more', async () => {
    const project = await create();
    writeFileSync(project.path, 'a conflict note');
    value(await api.send(project.session, edit(documentOf(project), 'Mine')));
    expect(await api.save(project.session, false)).toMatchObject({ ok: false, error: 'changedUnderneath' });
    expect(readFileSync(project.path, 'utf8')).toBe('a conflict note');
  });
});

describe('after a kill', () => {
  it('has everything that was acknowledged, and says so', async () => {
    const project = await create();
    value(await api.send(project.session, edit(documentOf(project), 'Acknowledged')));
    const next = afterKill();
    const found = value(await next.open(project.path));
    expect(found.recovered).toBe(true);
    expect(found.save.state).toBe('protected');
    expect(titleOf(documentOf(found))).toBe('Acknowledged');
    expect(titleOf(inFile(project.path))).toBe('Coffee');
    await next.close(found.session);
    expect(titleOf(inFile(project.path))).toBe('Acknowledged');
  });

  it('has it together with what someone else saved meanwhile', async () => {
    const project = await create();
    value(await api.send(project.session, edit(documentOf(project), 'Mine')));
    changeElsewhere(project.path, rename('Theirs'));
    const next = afterKill();
    const found = documentOf(value(await next.open(project.path)));
    expect([found.snapshot.project?.title, titleOf(found)]).toEqual(['Theirs', 'Mine']);
  });

  it.each([
    ['is gone', (path: string) => rmSync(path)],
    ['is damaged', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 5_000))],
    ['was replaced by something else', (path: string) => writeFileSync(path, 'text')],
  ])('has it even when the file %s', async (_, harm) => {
    const project = await create();
    value(await api.send(project.session, edit(documentOf(project), 'Mine')));
    harm(project.path);
    const next = afterKill();
    const found = value(await next.open(project.path));
    expect([found.recovered, found.readOnly, titleOf(documentOf(found))]).toEqual([true, null, 'Mine']);
  });

  it('puts it into a file of its own when another project has come to stand in its place', async () => {
    const project = await create('Coffee');
    value(await api.send(project.session, edit(documentOf(project), 'Mine')));
    const other = await create('Tea');
    await api.close(other.session);
    writeFileSync(project.path, readFileSync(other.path));
    const next = afterKill();
    expect(titleOf(documentOf(value(await next.open(project.path))))).toBe('Tea');
    expect(titleOf(inFile(join(test.library, 'Coffee 2.cxmap')))).toBe('Mine');
    expect((await next.library()).map(({ name }) => name).sort()).toEqual(['Coffee', 'Coffee 2', 'Tea']);
  });

  it('finds nothing to recover when the last publishing was not noted', async () => {
    const project = await create();
    value(await api.send(project.session, edit(documentOf(project), 'Published')));
    const data = join(test.folder, 'before');
    cpSync(test.options.dataFolder, data, { recursive: true });
    value(await api.save(project.session, false));
    const late = makeHost({ dataFolder: data }, test.folder);
    others.push(late);
    const found = value(await late.host.connect().api.open(project.path));
    expect([found.recovered, found.save.state, titleOf(documentOf(found))]).toEqual([false, 'saved', 'Published']);
  });

  it('sets a working copy aside that cannot be read, and opens the file', async () => {
    const project = await create();
    value(await api.send(project.session, edit(documentOf(project), 'Lost')));
    const folder = new DataPaths(test.options.dataFolder).project(project.path).folder;
    const name = readdirSync(folder).find((file) => file.endsWith('.work.sqlite')) ?? '';
    const next = afterKill();
    const copy = new DataPaths(join(test.folder, 'data-0')).project(project.path).folder;
    writeFileSync(join(copy, name), 'nonsense');
    rmSync(join(copy, `${name}-wal`));
    const found = value(await next.open(project.path));
    expect([found.recovered, titleOf(documentOf(found))]).toEqual([false, 'Coffee']);
    expect(readFileSync(join(copy, `${name}.damaged`), 'utf8')).toBe('nonsense');
  });
});

describe('two programs', () => {
  it('do not work on one file at the same time', async () => {
    const project = await create();
    const second = makeHost({ dataFolder: test.options.dataFolder }, test.folder);
    others.push(second);
    const theirs = second.host.connect().api;
    expect(await theirs.open(project.path)).toMatchObject({ ok: false, error: 'busy' });
    await api.close(project.session);
    expect((await theirs.open(project.path)).ok).toBe(true);
  });
});

describe('a read-only project', () => {
  it('of a newer program is shown, never written', async () => {
    const project = await create();
    await api.close(project.session);
    const db = new Database(project.path);
    db.pragma('user_version = 3');
    db.close();
    const before = { bytes: readFileSync(project.path), modified: statSync(project.path, { bigint: true }).mtimeNs };
    const opened = value(await api.open(project.path));
    expect(opened.readOnly).toBe('newerFormat');
    const document = documentOf(opened);
    expect(await api.send(opened.session, edit(document, 'No'))).toMatchObject({ ok: false, error: 'readOnly' });
    expect(await api.putImage(opened.session, PIXEL)).toMatchObject({ ok: false, error: 'readOnly' });
    expect(await api.save(opened.session, true)).toMatchObject({ ok: false, error: 'readOnly' });
    await api.close(opened.session);
    expect(readFileSync(project.path).equals(before.bytes)).toBe(true);
    expect(statSync(project.path, { bigint: true }).mtimeNs).toBe(before.modified);
    expect(readdirSync(new DataPaths(test.options.dataFolder).project(project.path).folder).filter((name) => name.includes('reading'))).toEqual([]);
  });
});

describe('a working copy', () => {
  it('is compacted after a thousand updates without losing one', async () => {
    const project = await create();
    const document = documentOf(project);
    for (let i = 1; i <= 1_005; i++) value(await api.send(project.session, edit(document, `Title ${i}`)));
    const lineage = document.snapshot.project?.lineage ?? '';
    const data = new DataPaths(test.options.dataFolder).project(project.path);
    const copy = new WorkingCopy(data.working(lineage));
    expect(copy.growth.updates).toBe(5);
    expect(copy.unpublished).toBe(true);
    copy.close();
    const found = value(await afterKill().open(project.path));
    expect(titleOf(documentOf(found))).toBe('Title 1005');
  });

  it('that cannot be written refuses updates, and has all of them once it can', async () => {
    const project = await create();
    const document = documentOf(project);
    const path = new DataPaths(test.options.dataFolder).project(project.path).working(document.snapshot.project?.lineage ?? '');
    const saboteur = new Database(path);
    saboteur.exec("CREATE TRIGGER full BEFORE INSERT ON updates BEGIN SELECT RAISE(ABORT, 'no room'); END");
    expect(await api.send(project.session, edit(document, 'Refused'))).toMatchObject({ ok: false, error: 'cannotWrite' });
    saboteur.exec('DROP TRIGGER full');
    saboteur.close();
    let update = new Uint8Array();
    document.onUpdate((bytes) => (update = new Uint8Array(bytes)));
    document.apply([{ op: 'set', kind: 'project', id: 'project', patch: { title: 'Afterwards' } }]);
    value(await api.send(project.session, update));
    const found = documentOf(value(await afterKill().open(project.path)));
    expect([titleOf(found), found.snapshot.project?.title]).toEqual(['Refused', 'Afterwards']);
  });

  it('leaves nothing in the app data but the ring once all is published', async () => {
    const project = await create();
    await api.close(project.session);
    const names = readdirSync(new DataPaths(test.options.dataFolder).project(project.path).folder);
    expect(names.filter((name) => !name.startsWith('lock') && !name.includes('.ring.'))).toEqual([]);
  });
});

describe('the settings', () => {
  it.each(['', '{', '[]', 'null', '{"preferences":{"language":"fr"},"recent":[{"path":1}]}'])('fall back when the file says %j', async (text) => {
    writeFileSync(join(test.folder, 'settings.json'), text);
    const next = makeHost({ dataFolder: test.folder }, test.folder);
    others.push(next);
    const theirs = next.host.connect().api;
    expect(await theirs.preferences()).toEqual({ language: 'system', theme: 'system', sort: 'date', guide: 'offer', author: '' });
    expect(await theirs.library()).toEqual([]);
  });

  it('keep the language of an earlier version that knew less', async () => {
    writeFileSync(join(test.folder, 'settings.json'), '{"preferences":{"language":"es","theme":"dark"},"recent":[]}');
    const next = makeHost({ dataFolder: test.folder }, test.folder);
    others.push(next);
    expect(await next.host.connect().api.preferences()).toEqual({ language: 'es', theme: 'dark', sort: 'date', guide: 'offer', author: '' });
  });

  it('are still there in the next program', async () => {
    await api.setPreferences({ language: 'es', theme: 'dark', sort: 'name', guide: 'seen', author: '' });
    const project = await create();
    await api.close(project.session);
    const next = afterKill();
    expect(await next.preferences()).toEqual({ language: 'es', theme: 'dark', sort: 'name', guide: 'seen', author: '' });
    expect((await next.library())[0]?.opened).toEqual(expect.any(Number));
  });
});

describe('exports', () => {
  it('bring bytes to download, tell progress to who asked, and can be cancelled', async () => {
    let begun = (): void => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const host = makeHost(
      {
        exporter: {
          run: (input, options) => {
            if (input.format === 'png') {
              begun();
              return new Promise((resolve) => options?.signal?.addEventListener('abort', () => resolve({ ok: false, error: 'cancelled', detail: '' })));
            }
            options?.onProgress?.(50, 100);
            const opened = openDocument(input.state);
            return Promise.resolve({ ok: true, value: { bytes: new TextEncoder().encode(opened.ok ? 'drawn' : opened.error), mime: 'application/pdf', missing: [], warnings: [] } });
          },
        },
      },
      join(test.folder, 'exports'),
    );
    others.push(host);
    const mine = host.host.connect().api;
    const project = value(await mine.create({ template: '', language: 'en', title: 'A/B: test' }));
    const board = documentOf(project).snapshot.boards()[0]?.id ?? '';
    const request = { session: project.session, board, format: 'pdf', paper: 'A3', orientation: 'auto', scale: 1, width: null } as const;
    const heard: HostEvent[] = [];
    mine.onEvent((event) => {
      if (event.type === 'export') heard.push(event);
    });
    const done = value(await mine.export('job-1', request));
    expect(done).toMatchObject({ to: 'download', name: 'A B test.pdf', mime: 'application/pdf' });
    expect(heard).toEqual([{ type: 'export', job: 'job-1', done: 50, of: 100 }]);
    const cancelled = mine.export('job-2', { ...request, format: 'png' });
    await started;
    await mine.cancelExport('job-2');
    expect(await cancelled).toMatchObject({ ok: false, error: 'cancelled' });
    expect(await mine.export('job-3', { ...request, board: 'none' })).toMatchObject({ ok: false, error: 'noBoard' });
  });

  it('go whole to the file that is chosen, or leave what is there as it was', async () => {
    const folder = join(test.folder, 'files');
    let target = '';
    const nothing = (): Promise<null> => Promise.resolve(null);
    const host = makeHost(
      {
        dialogs: { openProject: nothing, saveProject: (name) => Promise.resolve(join(folder, name)), openImport: nothing, saveExport: () => Promise.resolve(target) },
        exporter: { run: () => Promise.resolve({ ok: true, value: { bytes: new TextEncoder().encode('drawn'), mime: 'application/pdf', missing: [], warnings: [] } }) },
      },
      folder,
    );
    others.push(host);
    const mine = host.host.connect().api;
    const project = value(await mine.create({ template: '', language: 'en', title: 'Map' }));
    const board = documentOf(project).snapshot.boards()[0]?.id ?? '';
    const to = (path: string): ReturnType<HostApi['export']> => {
      target = join(folder, path);
      return mine.export('job', { session: project.session, board, format: 'pdf', paper: 'A3', orientation: 'auto', scale: 1, width: null });
    };
    writeFileSync(join(folder, 'old.pdf'), 'old');
    mkdirSync(join(folder, 'folder.pdf'));
    expect(value(await to('old.pdf'))).toMatchObject({ to: 'file', path: target });
    expect(readFileSync(target, 'utf8')).toBe('drawn');
    expect(await to('folder.pdf')).toMatchObject({ ok: false, error: 'cannotWrite' });
    expect(statSync(target).isDirectory()).toBe(true);
    expect(await to(join('gone', 'new.pdf'))).toMatchObject({ ok: false, error: 'cannotWrite' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

/**
 * What every HostApi does, whichever shell implements it: the product's host called directly, the same over a socket, and the in-memory
 * host of the bench page. A shell that cannot do something (`has`) says so and is not asked.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ProjectDocument, openDocument } from '../../src-shared/document';
import type { HostApi, HostEvent, OpenedProject, Preferences } from '../../src-shared/host';

export interface Connection {
  readonly api: HostApi;
  disconnect(): Promise<void>;
}

export interface HostUnderTest {
  /** One more client of the same host. */
  connect(): Promise<Connection>;
  close(): Promise<void>;
  /** `files`: projects outlive their sessions. `import`, `external`: as the calls of that name. */
  readonly has: ReadonlySet<'files' | 'import' | 'external'>;
}

/** A one-pixel PNG. */
export const PIXEL = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));

export function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string; readonly detail: string }): T {
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  return result.value;
}

export function documentOf(project: Pick<OpenedProject, 'state'>): ProjectDocument {
  const opened = openDocument(project.state);
  if (!opened.ok) throw new Error(opened.error);
  return opened.document;
}

/** The one update that a change makes, to be sent. */
function update(document: ProjectDocument, change: () => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const stop = document.onUpdate((made) => updates.push(made));
  change();
  stop();
  const [made, ...others] = updates;
  if (!made || others.length > 0) throw new Error('one edit makes one update');
  return made;
}

/** Applies one edit to the client's document and returns the update to send. */
export function edit(document: ProjectDocument, title: string): Uint8Array {
  const board = document.snapshot.boards()[0];
  if (!board) throw new Error('the project has no board');
  return update(document, () => document.apply([{ op: 'set', kind: 'board', id: board.id, patch: { title } }]));
}

export const titleOf = (document: ProjectDocument): string | undefined => document.snapshot.boards()[0]?.title;

/** Resolves with the next event of a type, whatever comes in between. */
export function nextEvent<T extends HostEvent['type']>(api: HostApi, type: T): Promise<HostEvent & { type: T }> {
  return new Promise((resolve) => {
    const stop = api.onEvent((event) => {
      if (event.type !== type) return;
      stop();
      resolve(event as HostEvent & { type: T });
    });
  });
}

export function describeHost(name: string, makeHost: () => Promise<HostUnderTest>): void {
  describe(`HostApi of ${name}`, () => {
    let host: HostUnderTest;
    let api: HostApi;

    beforeEach(async () => {
      host = await makeHost();
      ({ api } = await host.connect());
    });
    afterEach(() => host.close());

    const create = async (title = 'Coffee'): Promise<OpenedProject> => value(await api.create({ template: '', language: 'en', title }));

    it('creates an empty journey map and opens it', async () => {
      const project = await create();
      const { snapshot } = documentOf(project);
      expect(snapshot.project).toMatchObject({ title: 'Coffee', language: 'en' });
      expect(snapshot.boards().map(({ boardKind }) => boardKind)).toEqual(['journey']);
      expect(project.readOnly).toBeNull();
      expect(project.recovered).toBe(false);
      expect(project.name).toBe('Coffee');
    });

    it('acknowledges an update and gives it to the other clients only', async () => {
      const project = await create();
      const other = await host.connect();
      const theirs = documentOf(value(await other.api.open(project.path)));
      const mine = documentOf(project);
      const echoes: HostEvent[] = [];
      api.onEvent((event) => {
        if (event.type === 'update') echoes.push(event);
      });
      const arrived = nextEvent(other.api, 'update');
      expect(await api.send(project.session, edit(mine, 'Mine'))).toEqual({ ok: true, value: null });
      const { update } = await arrived;
      expect(theirs.receive(update, 'remote')).toEqual({ ok: true });
      expect(titleOf(theirs)).toBe('Mine');
      expect(echoes).toEqual([]);
      await other.disconnect();
    });

    it('gives a client that joins later what was acknowledged before', async () => {
      const project = await create();
      const mine = documentOf(project);
      value(await api.send(project.session, edit(mine, 'Earlier')));
      const other = await host.connect();
      const joined = value(await other.api.open(project.path));
      expect(joined.session).toBe(project.session);
      expect(titleOf(documentOf(joined))).toBe('Earlier');
      await other.disconnect();
    });

    it('tells protected from saved', async () => {
      const project = await create();
      expect(project.save).toMatchObject({ state: 'saved', error: null });
      const changed = nextEvent(api, 'save');
      value(await api.send(project.session, edit(documentOf(project), 'New')));
      expect((await changed).save).toMatchObject({ state: 'protected', error: null });
      expect(value(await api.save(project.session, false))).toMatchObject({ state: 'saved', error: null });
    });

    it.each([
      ['no update at all', new Uint8Array([1, 2, 3, 4])],
      ['nothing', new Uint8Array()],
      ['text', new TextEncoder().encode('hello')],
    ])('refuses %s and goes on', async (_, update) => {
      const project = await create();
      expect(await api.send(project.session, update)).toMatchObject({ ok: false, error: 'invalid' });
      expect((await api.send(project.session, edit(documentOf(project), 'Fine'))).ok).toBe(true);
    });

    it('does not know a session that was never opened or is closed', async () => {
      const project = await create();
      const update = edit(documentOf(project), 'Late');
      await api.close(project.session);
      expect(await api.send(project.session, update)).toMatchObject({ ok: false, error: 'closed' });
      expect(await api.send('nowhere', update)).toMatchObject({ ok: false, error: 'closed' });
      expect(await api.image('nowhere', '0'.repeat(64))).toBeNull();
      expect(await api.imageSizes('nowhere')).toEqual([]);
    });

    it('says that a file is not there', async () => {
      expect(await api.open('/nowhere/at-all.cxmap')).toMatchObject({ ok: false, error: 'notFound' });
      expect(await api.peek('/nowhere/at-all.cxmap')).toBeNull();
    });

    it('keeps an image once, by its content, and refuses what is none', async () => {
      const project = await create();
      const first = value(await api.putImage(project.session, PIXEL));
      expect(first).toMatchObject({ width: 1, height: 1 });
      expect(value(await api.putImage(project.session, PIXEL)).image).toBe(first.image);
      expect(await api.imageSizes(project.session)).toEqual([{ image: first.image, width: 1, height: 1 }]);
      expect([...((await api.image(project.session, first.image)) ?? [])]).toEqual([...PIXEL]);
      expect(await api.image(project.session, '0'.repeat(64))).toBeNull();
      expect(await api.putImage(project.session, new TextEncoder().encode('no image'))).toMatchObject({ ok: false, error: 'notAnImage' });
    });

    it('keeps preferences and tells every client', async () => {
      const other = await host.connect();
      const told = nextEvent(other.api, 'preferences');
      const wanted: Preferences = { language: 'es', theme: 'dark', sort: 'name', guide: 'seen', author: 'Ana' };
      await api.setPreferences(wanted);
      expect((await told).preferences).toEqual(wanted);
      expect(await other.api.preferences()).toEqual(wanted);
      await other.disconnect();
    });

    it('stops telling who no longer listens', async () => {
      const heard: HostEvent[] = [];
      api.onEvent((event) => heard.push(event))();
      await api.setPreferences({ language: 'en', theme: 'light', sort: 'date', guide: 'offer', author: '' });
      expect(heard).toEqual([]);
    });

    it('says who it is', async () => {
      const info = await api.info();
      expect(['electron', 'web', 'memory']).toContain(info.shell);
      expect(['en', 'es']).toContain(info.systemLanguage);
    });

    describe('with files', () => {
      beforeEach(({ skip }) => skip(!host.has.has('files'), 'this host has no files'));

      it('lists a project, its boards counted, the newest first', async () => {
        const first = await create('First');
        await api.close(first.session);
        const second = await create('Second');
        const entries = await api.library();
        expect(entries.map(({ title, boards, inLibrary, unreadable }) => ({ title, boards, inLibrary, unreadable }))).toEqual(
          expect.arrayContaining([
            { title: 'First', boards: 1, inLibrary: true, unreadable: false },
            { title: 'Second', boards: 1, inLibrary: true, unreadable: false },
          ]),
        );
        expect(entries.find(({ path }) => path === second.path)?.opened).toEqual(expect.any(Number));
      });

      it('publishes when the last client leaves, and opens it again unchanged', async () => {
        const project = await create();
        value(await api.send(project.session, edit(documentOf(project), 'Kept')));
        await api.close(project.session);
        const again = value(await api.open(project.path));
        expect(titleOf(documentOf(again))).toBe('Kept');
        expect(again.recovered).toBe(false);
        expect(again.save.state).toBe('saved');
      });

      it('shows a project without opening it', async () => {
        const project = await create();
        await api.close(project.session);
        const state = await api.peek(project.path);
        expect(titleOf(documentOf({ state: state ?? new Uint8Array() }))).toBe('Coffee');
      });

      it('never gives two projects one file', async () => {
        const [first, second] = [await create('Same'), await create('Same')];
        expect(first.path).not.toBe(second.path);
      });

      it.each(['../up', 'a/b', '', '.', 'x\u0000y', 'con'])('refuses %j as a name', async (name) => {
        const project = await create();
        await api.close(project.session);
        await expect(api.rename(project.path, name).then((result) => (result.ok ? 'renamed' : result.error)).catch(() => 'badName')).resolves.toBe('badName');
      });

      it('renames, also while it is open', async () => {
        const project = await create('Old');
        const mine = documentOf(project);
        const path = value(await api.rename(project.path, 'New'));
        value(await api.send(project.session, edit(mine, 'Still here')));
        await api.close(project.session);
        expect(titleOf(documentOf(value(await api.open(path))))).toBe('Still here');
        expect((await api.library()).map(({ name }) => name)).toEqual(['New']);
      });

      it('does not rename over another file', async () => {
        const first = await create('One');
        const second = await create('Two');
        await api.close(first.session);
        await api.close(second.session);
        expect(await api.rename(first.path, 'Two')).toMatchObject({ ok: false, error: 'exists' });
      });

      it('duplicates with what was acknowledged, as a file of its own', async () => {
        const project = await create();
        value(await api.send(project.session, edit(documentOf(project), 'Both')));
        const copy = value(await api.duplicate(project.path));
        const opened = value(await api.open(copy));
        expect(opened.session).not.toBe(project.session);
        expect(titleOf(documentOf(opened))).toBe('Both');
        expect(opened.name).toBe('Coffee (copy)');
      });

      it('duplicates into a project of another lineage, whose title says so, with its images', async () => {
        const project = await create();
        const { image } = value(await api.putImage(project.session, PIXEL));
        const document = documentOf(project);
        value(await api.send(project.session, update(document, () => document.apply([{ op: 'set', kind: 'project', id: 'project', patch: { logo: image } }]))));
        const copy = value(await api.open(value(await api.duplicate(project.path))));
        const original = document.snapshot.project;
        expect(documentOf(copy).snapshot.project).toMatchObject({ title: 'Coffee (copy)', logo: image });
        expect(documentOf(copy).snapshot.project?.lineage).not.toBe(original?.lineage);
        expect([...((await api.image(copy.session, image)) ?? [])]).toEqual([...PIXEL]);
      });

      it('makes a project in a folder of the library, and lists the folder', async () => {
        const project = value(await api.create({ template: '', language: 'en', title: 'Deep', folder: 'Clients/Acme' }));
        await api.close(project.session);
        expect(await api.folders()).toEqual(expect.arrayContaining([{ path: 'Clients/Acme', unreadable: false }]));
        expect((await api.library()).map(({ title, folder, inLibrary }) => ({ title, folder, inLibrary }))).toEqual([{ title: 'Deep', folder: 'Clients/Acme', inLibrary: true }]);
        const copy = value(await api.duplicate(project.path));
        expect((await api.library()).find(({ path }) => path === copy)?.folder).toBe('Clients/Acme');
      });

      it.each(['..', '../beside', 'Clients/../../beside'])('makes nothing in the folder %j', async (folder) => {
        expect(await api.create({ template: '', language: 'en', title: 'Out', folder })).toMatchObject({ ok: false });
      });

      it('finds words in a project that is closed, whatever their accents and case', async () => {
        const project = await create();
        value(await api.send(project.session, edit(documentOf(project), 'La reunión de los lunes')));
        await api.close(project.session);
        const board = documentOf(project).snapshot.boards()[0]?.id ?? '';
        expect(await api.search(project.path, 'LUNES reunion')).toEqual({
          count: 1,
          hits: [{
            record: board, board, boardTitle: 'La reunión de los lunes',
            excerpt: [{ text: 'La ', found: false }, { text: 'reunión', found: true }, { text: ' de los ', found: false }, { text: 'lunes', found: true }],
          }],
        });
        expect(await api.search(project.path, 'lunes martes')).toEqual({ count: 0, hits: [] });
        expect(await api.search(project.path, '  ')).toEqual({ count: 0, hits: [] });
        expect(await api.search('/nowhere/at-all.cxmap', 'lunes')).toBeNull();
      });

      it('gives the images of a project that is closed', async () => {
        const project = await create();
        const { image } = value(await api.putImage(project.session, PIXEL));
        const document = documentOf(project);
        value(await api.send(project.session, update(document, () => document.apply([{ op: 'set', kind: 'project', id: 'project', patch: { logo: image } }]))));
        await api.close(project.session);
        expect((await api.peekImages(project.path, [image, '0'.repeat(64)])).map(({ image: hash, bytes }) => [hash, ...bytes])).toEqual([[image, ...PIXEL]]);
        expect(await api.peekImages('/nowhere/at-all.cxmap', [image])).toEqual([]);
      });

      it('moves to the trash what no window has open, and tells who still writes that it is closed', async () => {
        const project = await create();
        expect(await api.trash(project.path)).toMatchObject({ ok: false, error: 'inUse' });
        await api.close(project.session);
        expect(await api.trash(project.path)).toEqual({ ok: true, value: null });
        expect(await api.library()).toEqual([]);
        expect(await api.send(project.session, edit(documentOf(project), 'Too late'))).toMatchObject({ ok: false, error: 'closed' });
        expect(await api.trash(project.path)).toMatchObject({ ok: false, error: 'notFound' });
      });

      it('saves under another name and goes on there', async () => {
        const project = await create('Draft');
        const mine = documentOf(project);
        const { image } = value(await api.putImage(project.session, PIXEL));
        const saved = await api.saveAs(project.session, 'Final');
        const copy = value(saved ?? { ok: false, error: 'nothing', detail: '' });
        expect(copy.name).toBe('Final');
        value(await api.send(copy.session, edit(mine, 'In the copy')));
        expect([...((await api.image(copy.session, image)) ?? [])]).toEqual([...PIXEL]);
        await api.close(copy.session);
        expect(titleOf(documentOf(value(await api.open(project.path))))).toBe('Draft');
        expect(titleOf(documentOf(value(await api.open(copy.path))))).toBe('In the copy');
      });
    });

    describe('with imports', () => {
      beforeEach(({ skip }) => skip(!host.has.has('import'), 'this host does not import'));
      const mermaid = new TextEncoder().encode('journey\n  title My day\n  section Morning\n    Make tea: 5: Me\n    Go upstairs: 3: Me\n  section Work\n    Sit down: 1: Me\n');

      it('previews and then makes a project', async () => {
        const preview = value(await api.importPreview({ name: 'day.mmd', bytes: mermaid, language: 'en' }));
        expect(preview).toMatchObject({ title: 'My day', stages: 2, steps: 3 });
        expect(await api.library()).toEqual([]);
        const project = value(await api.importCommit(preview.id));
        expect(documentOf(project).snapshot.boards().map(({ id }) => id)).toEqual([preview.board]);
        expect(await api.importCommit(preview.id)).toMatchObject({ ok: false });
      });

      it('says what is wrong with a file', async () => {
        expect(await api.importPreview({ name: 'a.mmd', bytes: new Uint8Array(), language: 'en' })).toMatchObject({ ok: false, error: 'empty' });
        expect(await api.importPreview({ name: 'a.exe', bytes: mermaid, language: 'es' })).toMatchObject({ ok: false, error: 'unsupported' });
      });
    });

    describe('with the system behind it', () => {
      beforeEach(({ skip }) => skip(!host.has.has('external'), 'this host opens nothing'));

      it.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://example.org', 'https://user:word@example.org', 'no address', ''])('does not open %j', async (address) => {
        expect(await api.openExternal(address)).toBe(false);
      });

      it.each(['https://example.org/', 'mailto:a@example.org'])('opens %s', async (address) => {
        expect(await api.openExternal(address)).toBe(true);
      });
    });
  });
}

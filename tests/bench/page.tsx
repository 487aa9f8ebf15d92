/**
 * The bench page: the shipped canvas over the shipped session and the in-memory host, filling the window, without the panels around it.
 * Cards stand at the pitch of the reference pages. The origin of `setView` and `getPos` is the corner of the cells, right of the lane
 * labels and below the headers, which lie over the canvas at its edges as they do in the program. With `?links=N` the board has that many
 * links; with `?matrix` it is a touchpoint matrix, of which an edit of a card's text is that card going to another touchpoint.
 */
import type { ReactNode, Ref } from 'react';
import { createRoot } from 'react-dom/client';
import { setCardText } from '../../src-shared/commands/cards';
import { referToItem } from '../../src-shared/commands/library';
import { openDocument } from '../../src-shared/document';
import type { HostApi } from '../../src-shared/host';
import type { BoardHandle } from '../../src-renderer/canvas/board-handle';
import { BoardView } from '../../src-renderer/canvas/BoardView';
import { createMemoryMachine, type MemoryHost } from '../../src-renderer/host/memory';
import { openSession } from '../../src-renderer/session/open';
import { SessionProvider } from '../../src-renderer/session/react';
import type { Session } from '../../src-renderer/session/session';
import { createNotices, NoticesReact } from '../../src-renderer/ui/notices';
import { ThemeProvider } from '../../src-renderer/ui/theme';
import { WordsProvider } from '../../src-renderer/ui/words';
import '../../src-renderer/fonts.css';
import '../../src-renderer/ui/tokens.css';
import '../../src-renderer/ui/base.css';
import './page.css';
import { matrixDocument, touchpointId } from './matrix-records';
import { benchDocument, cardId } from './records';
import { benchScene } from './scene';

const PATH = 'bench.cxmap';
/** Shown nowhere: nothing that is measured says anything. */
const NOTICES = createNotices();

let state = new Uint8Array();
/** It has its document before anything is measured: in the program that is another process. */
let machine: MemoryHost | null = null;
let session: Session | null = null;
let canvas: BoardHandle | null = null;
const QUERY = new URLSearchParams(window.location.search);
const IS_MATRIX = QUERY.has('matrix');
const held: unknown[] = [];

function mounted<T>(part: T | null): T {
  if (!part) throw new Error('the board has not been prepared and mounted');
  return part;
}

/** Where the cells begin, board px. */
function origin(): { readonly x: number; readonly y: number } {
  const grid = mounted(session).store.getState().scene.grid;
  return { x: grid?.originX ?? 0, y: grid?.originY ?? 0 };
}

function setView(x: number, y: number, zoom: number): void {
  const from = origin();
  mounted(canvas).setView({ x: x - from.x * zoom, y: y - from.y * zoom, zoom });
}

function Page({ session: shown, handle }: { readonly session: Session; readonly handle: Ref<BoardHandle> }): ReactNode {
  return (
    <WordsProvider language="es">
      <ThemeProvider choice="light">
        <SessionProvider session={shown}>
          <NoticesReact value={NOTICES}>
            <BoardView handle={handle} />
          </NoticesReact>
        </SessionProvider>
      </ThemeProvider>
    </WordsProvider>
  );
}

/**
 * In the program the host is another process. Here it shares the page's thread, so that what it does with an update waits until the
 * edit has been painted, and what it does at the first one is done beforehand.
 */
const HOST_DELAY = 40;

async function warmUp(api: HostApi): Promise<void> {
  const project = await api.open(PATH);
  const copy = project.ok ? openDocument(project.value.state) : project;
  if (!project.ok || !copy.ok) throw new Error('the page cannot open its document');
  copy.document.onUpdate((update) => void api.send(project.value.session, update));
  copy.document.apply([{ op: 'set', kind: 'card', id: cardId(0), patch: { tint: 8 } }]);
  copy.document.destroy();
  await api.close(project.value.session);
}

function besideThePage(api: HostApi): HostApi {
  // After the frame: a timer alone would be due before the paint of an edit that takes longer than it.
  const pause = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, HOST_DELAY)));
  return { ...api, send: (id, update) => pause().then(() => api.send(id, update)) };
}

window.__bench = {
  prepare: async (count) => {
    const links = QUERY.get('links');
    const scene = benchScene(count, links === null ? null : Number(links));
    window.__scene = scene;
    const document = IS_MATRIX ? matrixDocument() : benchDocument(scene);
    state = new Uint8Array(document.encode());
    document.destroy();
    machine = createMemoryMachine(new Map([[PATH, state]]));
    await warmUp(machine.connect().api);
  },

  mount: async () => {
    const root = document.getElementById('root');
    const host = besideThePage(mounted(machine).connect().api);
    const project = await host.open(PATH);
    if (!root || !project.ok) throw new Error('the page cannot open its document');
    const made = openSession(host, project.value, null);
    if (!made) throw new Error('the page cannot read its document');
    session = made;
    // Where the board was last looked at, so that it opens there and is not moved afterwards.
    const from = origin();
    made.viewports.setState({ [made.store.getState().board]: { x: 40 - from.x, y: 40 - from.y, zoom: 1 } });
    await new Promise<void>((resolve) => {
      const handle = (given: BoardHandle | null): void => {
        canvas = given;
        if (given) resolve();
      };
      createRoot(root).render(<Page session={made} handle={handle} />);
    });
  },

  setText: (index, text) => {
    const { run } = mounted(session).store.getState();
    if (IS_MATRIX) run(referToItem, { id: touchpointId(index + 1), cards: [cardId(index)] });
    else run(setCardText, { id: cardId(index), text });
  },
  setView,
  getZoom: () => mounted(canvas).getZoom(),
  getPos: (index) => {
    const from = origin();
    const place = mounted(canvas).getPosition(cardId(index));
    return { x: (place?.x ?? from.x) - from.x, y: (place?.y ?? from.y) - from.y };
  },
  // React Flow multiplies the zoom by 2^(−deltaY · 0.002) for a wheel with ctrl held.
  wheelZoomDelta: 22.8,

  undo: () => mounted(session).intend('undo'),
  countCards: () => mounted(session).store.getState().snapshot.ofKind('card').length,

  holdDocument: () => {
    held.push(openDocument(state));
    return Promise.resolve();
  },
};

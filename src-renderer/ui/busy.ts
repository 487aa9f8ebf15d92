/** Taking pictures into the project may last: it says so once it does, with a way to let go of it. */
import type { Translator } from '../../src-shared/i18n';
import type { Notices } from './notices';

/** Shorter work is over before anybody could read of it. */
const PATIENCE_MS = 400;

/** What the work gives; `null` as soon as somebody lets go of it, and what it gives later is not used. */
export async function whileTaking<T>({ show, hide }: Notices, words: Translator, count: number, work: Promise<T>): Promise<T | null> {
  const shown: { id?: number } = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letGo = new Promise<null>((resolve) => {
    timer = setTimeout(() => (shown.id = show({ tone: 'busy', title: words('clipboard.takingPictures', { count }), action: { label: words('ui.cancel'), run: () => resolve(null) } })), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, letGo]);
  } finally {
    clearTimeout(timer);
    if (shown.id !== undefined) hide(shown.id);
  }
}

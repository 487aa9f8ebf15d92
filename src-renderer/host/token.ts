/** The web host's token: it comes in the address's fragment, which no server sees, and stays in this tab only. */
const KEY = 'cxmap.token';

/**
 * The token of this tab, or `null`. One in the address is remembered and taken out of the address bar and the history, so that it is
 * in no bookmark and on no screenshot.
 */
export function takeToken(location: Pick<Location, 'hash' | 'pathname' | 'search'>, history: Pick<History, 'replaceState'>, storage: Storage): string | null {
  const given = /^#(?:token=)?([0-9a-f]{32})$/.exec(location.hash)?.[1];
  if (given) {
    storage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given ?? storage.getItem(KEY);
}

/** The two channels between the main process and a window. */
export const CALL_CHANNEL = 'cxmap:call';
export const EVENT_CHANNEL = 'cxmap:event';

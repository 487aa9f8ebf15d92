/**
 * What goes over the socket between the local web host and the interface: one msgpack value in each binary WebSocket message.
 * The client's first frame is `Hello`; the server answers `{ ready: true }`, or closes the socket with `REFUSED`.
 * After that the client sends calls and the server results, in any order, and events.
 */
import * as v from 'valibot';
import { HOST_CALLS, type HostEvent } from './host';

export const SOCKET_PATH = '/socket';

/** Close codes: no or a wrong first frame, and a frame that is none of these. */
export const REFUSED = 4401;
export const MALFORMED = 4400;

/** Largest message a client may send, in bytes; a larger one ends the connection. */
export const MAX_CLIENT_FRAME = 72 * 1024 * 1024;

export const helloSchema = v.strictObject({ token: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) });
export type Hello = v.InferOutput<typeof helloSchema>;

export const callFrameSchema = v.strictObject({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  call: v.picklist(HOST_CALLS),
  args: v.pipe(v.array(v.unknown()), v.maxLength(4)),
});
export type CallFrame = v.InferOutput<typeof callFrameSchema>;

export const serverFrameSchema = v.union([
  v.strictObject({ ready: v.literal(true) }),
  v.strictObject({ id: v.number(), result: v.unknown() }),
  /** The call could not be made at all: a mistake in the program, never of the user. */
  v.strictObject({ id: v.number(), failed: v.string() }),
  v.strictObject({ event: v.custom<HostEvent>((event) => typeof event === 'object' && event !== null && 'type' in event) }),
]);
export type ServerFrame = v.InferOutput<typeof serverFrameSchema>;

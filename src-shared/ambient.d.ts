/**
 * What Node, Electron and browsers all offer and the ES library does not declare.
 * Nothing else of a platform may be used in src-shared; keep this list short.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array | ArrayBuffer): string;
}

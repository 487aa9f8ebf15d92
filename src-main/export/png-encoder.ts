/** Writes a PNG row by row, so that an image may be larger than any canvas or memory holds (PNG specification, third edition). */
import { type Deflate, constants, crc32, createDeflate } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const TRUECOLOUR = 2;
/** Filter type 2: each byte as its difference from the one above. Most rows of a board repeat the one before. */
const FILTER_UP = 2;
const METRES_PER_INCH = 0.0254;
const BYTES_PER_PIXEL = 3;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function header(width: number, height: number): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data[8] = 8;
  data[9] = TRUECOLOUR;
  return chunk('IHDR', data);
}

/** Pixels per metre both ways, which is how a printer learns the size on paper. */
function resolution(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return chunk('pHYs', data);
}

export interface PngEncoder {
  /** Takes the next rows: `rows` × width RGBA pixels without transparency. Resolves when the next may come. */
  write(rgba: Uint8Array | Uint8ClampedArray, rows: number): Promise<void>;
  /** The whole file, once every row was written. */
  end(): Promise<Uint8Array>;
  /** Lets go of what was begun. */
  abandon(): void;
}

export function createPngEncoder(width: number, height: number, dpi: number): PngEncoder {
  const parts: Uint8Array[] = [SIGNATURE, header(width, height), resolution(dpi)];
  const deflate: Deflate = createDeflate({ level: 6, strategy: constants.Z_DEFAULT_STRATEGY, chunkSize: 256 * 1024 });
  deflate.on('data', (data: Uint8Array) => parts.push(chunk('IDAT', data)));
  const finished = new Promise<void>((resolve, reject) => {
    deflate.on('end', resolve);
    deflate.on('error', reject);
  });
  const stride = width * BYTES_PER_PIXEL;
  let above = new Uint8Array(stride);

  const filtered = (rgba: Uint8Array | Uint8ClampedArray, rows: number): Uint8Array => {
    const out = new Uint8Array(rows * (stride + 1));
    let from = 0;
    let to = 0;
    let row = new Uint8Array(stride);
    for (let index = 0; index < rows; index++) {
      out[to++] = FILTER_UP;
      for (let at = 0; at < stride; at += BYTES_PER_PIXEL, from += 4) {
        const red = rgba[from] ?? 0;
        const green = rgba[from + 1] ?? 0;
        const blue = rgba[from + 2] ?? 0;
        out[to++] = red - (above[at] ?? 0);
        out[to++] = green - (above[at + 1] ?? 0);
        out[to++] = blue - (above[at + 2] ?? 0);
        row[at] = red;
        row[at + 1] = green;
        row[at + 2] = blue;
      }
      [above, row] = [row, above];
    }
    return out;
  };

  return {
    write: (rgba, rows) =>
      new Promise((resolve, reject) => deflate.write(filtered(rgba, rows), (error) => (error ? reject(error) : resolve()))),
    async end() {
      deflate.end();
      await finished;
      parts.push(chunk('IEND', new Uint8Array(0)));
      return new Uint8Array(Buffer.concat(parts));
    },
    abandon: () => void deflate.destroy(),
  };
}

import { describe, expect, it } from 'vitest';
import { readImageHeader } from '../../../../src-main/export/image-header';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const be16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const le16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);
const be32 = (value: number): Buffer => Buffer.concat([be16(value >>> 16), be16(value & 0xffff)]);
const le24 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255, value >> 16]);

const png = (w: number, h: number): Buffer => Buffer.concat([latin('\x89PNG\r\n\x1a\n'), be32(13), latin('IHDR'), be32(w), be32(h), Buffer.alloc(9)]);
const gif = (w: number, h: number): Buffer => Buffer.concat([latin('GIF89a'), le16(w), le16(h), Buffer.alloc(3)]);
const riff = (kind: string, rest: Buffer): Buffer => Buffer.concat([latin('RIFF\0\0\0\0WEBP'), latin(kind), Buffer.alloc(4), rest, Buffer.alloc(20)]);
const segment = (marker: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, marker]), be16(body.byteLength + 2), body]);
const jpeg = (w: number, h: number, frame = 0xc2): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, Buffer.alloc(300, 0xc0)), segment(0xc4, Buffer.alloc(20)), Buffer.from([0xff]), segment(frame, Buffer.concat([Buffer.from([8]), be16(h), be16(w), Buffer.alloc(10)]))]);

describe('the header of an image', () => {
  it.each([
    ['PNG', 'image/png', png(640, 480)],
    ['GIF', 'image/gif', gif(640, 480)],
    ['WebP, lossy', 'image/webp', riff('VP8 ', Buffer.concat([Buffer.alloc(6), le16(640), le16(480 | 0x4000)]))],
    ['WebP, lossless', 'image/webp', riff('VP8L', Buffer.concat([Buffer.from([0x2f]), le16((639 | (479 << 14)) & 0xffff), le16((639 | (479 << 14)) >>> 16)]))],
    ['WebP, extended', 'image/webp', riff('VP8X', Buffer.concat([Buffer.alloc(4), le24(639), le24(479)]))],
    ['JPEG, progressive, behind other segments', 'image/jpeg', jpeg(640, 480)],
    ['JPEG, baseline', 'image/jpeg', jpeg(640, 480, 0xc0)],
    ['SVG', 'image/svg+xml', Buffer.from('<?xml version="1.0"?>\n<!-- <svg width="1"> -->\n<svg xmlns="x" width="640" height="480px"/>')],
    ['SVG with a view box only', 'image/svg+xml', Buffer.from('<svg viewBox="0 0 640 480">')],
  ])('%s says its size', (_, mime, bytes) => {
    expect(readImageHeader(bytes)).toEqual({ mime, width: 640, height: 480 });
  });

  it('tells a size that nothing could hold without decoding it', () => {
    expect(readImageHeader(png(4_000_000_000, 4_000_000_000))).toMatchObject({ width: 4_000_000_000 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('a letter')],
    ['HTML with an SVG in it', Buffer.from('<html><svg width="1" height="1"/></html>')],
    ['a PNG without area', png(0, 480)],
    ['an SVG without area', Buffer.from('<svg width="0" height="10">')],
    ['half a PNG header', png(640, 480).subarray(0, 20)],
    ['a JPEG without a frame', Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xda, Buffer.alloc(50))])],
    ['a JPEG whose segments have no length', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), Buffer.alloc(50)])],
    ['an unknown WebP', riff('ABCD', Buffer.alloc(4))],
  ])('%s is none', (_, bytes) => {
    expect(readImageHeader(bytes)).toBeNull();
  });

  it('reads a view into a larger buffer', () => {
    const whole = Buffer.concat([Buffer.alloc(7), png(3, 4)]);
    expect(readImageHeader(new Uint8Array(whole.buffer, whole.byteOffset + 7, whole.byteLength - 7))).toMatchObject({ width: 3, height: 4 });
  });
});

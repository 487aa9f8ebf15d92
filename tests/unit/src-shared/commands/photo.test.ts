import { describe, expect, it } from 'vitest';
import { setPhoto } from '../../../../src-shared/commands/photo';
import { Desk } from './helpers';

const IMAGE = 'b'.repeat(64);

describe('the reference photo of a board', () => {
  it('is set, and taken away', () => {
    const desk = new Desk();
    desk.run(setPhoto, { photo: { image: IMAGE, width: 640 } });
    expect(desk.document.snapshot.find('board', 'b')?.photo).toEqual({ image: IMAGE, x: 0, y: 0, width: 640 });
    desk.run(setPhoto, { photo: null });
    expect(desk.document.snapshot.find('board', 'b')?.photo).toBeNull();
  });

  it('is not set where it is already', () => {
    const desk = new Desk();
    expect(desk.may(setPhoto, { photo: null })).toBe(false);
    desk.run(setPhoto, { photo: { image: IMAGE, width: 640 } });
    expect(desk.may(setPhoto, { photo: { image: IMAGE, width: 640 } })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { setBrandColours, setProjectLogo } from '../../../../src-shared/commands/project';
import { Desk } from './helpers';

const LOGO = 'd'.repeat(64);

describe('the brand of a project', () => {
  it('keeps its colours in their order, written in one way, and at most eight of them', () => {
    const desk = new Desk();
    desk.run(setBrandColours, { colours: ['#AA3300', '#00aa33'] });
    expect(desk.document.snapshot.project?.brandColours).toEqual(['#aa3300', '#00aa33']);
    desk.run(setBrandColours, { colours: Array.from({ length: 12 }, (_, i) => `#00000${i.toString(16)}`) });
    expect(desk.document.snapshot.project?.brandColours).toHaveLength(8);
    desk.run(setBrandColours, { colours: [] });
    expect(desk.document.snapshot.project?.brandColours).toEqual([]);
  });

  it('does nothing where nothing would change', () => {
    const desk = new Desk();
    expect(desk.may(setBrandColours, { colours: [] })).toBe(false);
    expect(desk.may(setProjectLogo, { logo: null })).toBe(false);
    desk.run(setBrandColours, { colours: ['#aa3300'] });
    expect(desk.may(setBrandColours, { colours: ['#AA3300'] })).toBe(false);
  });

  it('has one logo', () => {
    const desk = new Desk();
    desk.run(setProjectLogo, { logo: LOGO });
    expect(desk.document.snapshot.project?.logo).toBe(LOGO);
  });
});

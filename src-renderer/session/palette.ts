/** The colours of the open project's boards: the theme in the project's brand colours. */
import type { Tint } from '../../src-shared/model/fields';
import { PROJECT_ID } from '../../src-shared/model/project';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { type TintNumber, brandTints, paletteOf } from '../../src-shared/scene/brand';
import type { PaletteName } from '../../src-shared/scene/palettes';
import type { Palette } from '../../src-shared/scene/types';
import { useTheme } from '../ui/theme';
import { useWords } from '../ui/words';
import { useRecord, useSession } from './react';

export function projectPalette(name: PaletteName, { project }: Snapshot): Palette {
  return paletteOf(name, project?.brandColours);
}

/** The same object while neither theme nor brand colours change. */
export function useBoardPalette(): Palette {
  const theme = useTheme();
  return useSession(({ snapshot }) => projectPalette(theme, snapshot));
}

/** What a tint is called: by its hue, or by the brand colour that has taken its place. */
export function useTintName(): (tint: Tint) => string {
  const words = useWords();
  const brand: readonly number[] = brandTints(useRecord('project', PROJECT_ID)?.brandColours ?? []);
  return (tint) => {
    if (tint === null) return words('inspector.tint.none');
    return brand.includes(tint) ? words('brand.colour', { number: brand.indexOf(tint) + 1 }) : words(`inspector.tint.${tint as TintNumber}`);
  };
}

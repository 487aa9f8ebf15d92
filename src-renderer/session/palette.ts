/** The colours of the open project's boards: the theme in the project's brand colours. */
import type { Snapshot } from '../../src-shared/model/snapshot';
import { paletteOf } from '../../src-shared/scene/brand';
import type { PaletteName } from '../../src-shared/scene/palettes';
import type { Palette } from '../../src-shared/scene/types';
import { useTheme } from '../ui/theme';
import { useSession } from './react';

export function projectPalette(name: PaletteName, { project }: Snapshot): Palette {
  return paletteOf(name, project?.brandColours);
}

/** The same object while neither theme nor brand colours change. */
export function useBoardPalette(): Palette {
  const theme = useTheme();
  return useSession(({ snapshot }) => projectPalette(theme, snapshot));
}

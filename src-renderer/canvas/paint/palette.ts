/** The scene's colours as custom properties, so that a change of theme paints nothing again. */
import { useMemo, type CSSProperties } from 'react';
import { PALETTES } from '../../../src-shared/scene/palettes';
import { useTheme } from '../../ui/theme';

export function usePaletteVariables(): CSSProperties {
  const theme = useTheme();
  return useMemo(() => Object.fromEntries(Object.entries(PALETTES[theme]).map(([token, value]) => [`--scene-${token}`, value])) as CSSProperties, [theme]);
}

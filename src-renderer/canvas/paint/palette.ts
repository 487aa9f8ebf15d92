/** The scene's colours as custom properties, so that a change of theme or of brand colours paints nothing again. */
import { useMemo, type CSSProperties } from 'react';
import { useBoardPalette } from '../../session/palette';

export function usePaletteVariables(): CSSProperties {
  const palette = useBoardPalette();
  return useMemo(() => Object.fromEntries(Object.entries(palette).map(([token, value]) => [`--scene-${token}`, value])) as CSSProperties, [palette]);
}

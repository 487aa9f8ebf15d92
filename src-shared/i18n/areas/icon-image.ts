/** Words of the field for an icon of one's own. */
import type { Translation } from '../types';

export const en = {
  'iconImage.ofCard': 'Icon of its own',
  'iconImage.choose': 'Choose an icon',
  'iconImage.change': 'Change',
  'iconImage.remove': 'Remove',
  'iconImage.hint': 'SVG or PNG. It can be pasted or dropped here too.',
  'iconImage.notAnImage': 'Nothing was added. Choose an SVG or PNG file.',
} as const;

export const es: Translation<typeof en> = {
  'iconImage.ofCard': 'Icono propio',
  'iconImage.choose': 'Elegir un icono',
  'iconImage.change': 'Cambiar',
  'iconImage.remove': 'Quitar',
  'iconImage.hint': 'SVG o PNG. También puedes pegarlo o soltarlo aquí.',
  'iconImage.notAnImage': 'No se ha añadido nada. Elige un archivo SVG o PNG.',
};

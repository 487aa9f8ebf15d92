/** Words of the project's logo and brand colours. */
import type { Translation } from '../types';

export const en = {
  'brand.title': 'Brand of the project',
  'brand.logo': 'Logo of the project',
  'brand.logo.hint': 'On every board that has no logo of its own',
  'brand.logo.inUse': 'Without a logo of its own, this map shows the project’s',
  'brand.colours': 'Brand colours',
  'brand.colours.none': 'The client’s colours, for bands and cards of every board. You can paste several at once: #aa3300, #00aa33',
  'brand.colours.hint': 'The first one colours the bands. Each is offered as a card colour, lighter or darker where text must be readable.',
  'brand.add': 'Add a colour',
  'brand.colour': 'Brand colour {{number}}',
  'brand.pick': 'Choose brand colour {{number}}',
  'brand.hex': 'Brand colour {{number}} as a hex code',
  'brand.up': 'Move brand colour {{number}} up',
  'brand.down': 'Move brand colour {{number}} down',
  'brand.remove': 'Remove brand colour {{number}}',
} as const;

export const es: Translation<typeof en> = {
  'brand.title': 'Identidad visual del proyecto',
  'brand.logo': 'Logotipo del proyecto',
  'brand.logo.hint': 'En todos los tableros que no tengan uno propio',
  'brand.logo.inUse': 'Sin logotipo propio, este mapa muestra el del proyecto',
  'brand.colours': 'Colores de marca',
  'brand.colours.none': 'Los colores del cliente, para las franjas y tarjetas de todos los tableros. Puedes pegar varios a la vez: #aa3300, #00aa33',
  'brand.colours.hint': 'El primero da color a las franjas. Todos se ofrecen para las tarjetas, más claros u oscuros donde el texto deba leerse.',
  'brand.add': 'Añadir un color',
  'brand.colour': 'Color de marca {{number}}',
  'brand.pick': 'Elegir el color de marca {{number}}',
  'brand.hex': 'Código hexadecimal del color de marca {{number}}',
  'brand.up': 'Subir el color de marca {{number}}',
  'brand.down': 'Bajar el color de marca {{number}}',
  'brand.remove': 'Quitar el color de marca {{number}}',
};

/** Words of the panel with the board's reference photo. */
import type { Translation } from '../types';

export const en = {
  'photo.title': 'Reference photo',
  'photo.none': 'A photo to write down',
  'photo.hint': 'A wall of sticky notes, a sketch, a slide: keep it beside the board while you map it. Choose a picture, drop it or paste it here.',
  'photo.readOnly': 'This project is read-only, so no photo can be added.',
  'photo.missing': 'The photo is not in this project',
  'photo.choose': 'Choose a photo',
  'photo.replace': 'Choose another photo',
  'photo.remove': 'Remove the photo',
  'photo.zoomIn': 'Enlarge the photo',
  'photo.zoomOut': 'Make the photo smaller',
  'photo.fit': 'Show the whole photo',
  'photo.view': 'Reference photo: arrow keys move it, + and − zoom, 0 shows it whole',
} as const;

export const es: Translation<typeof en> = {
  'photo.title': 'Foto de referencia',
  'photo.none': 'Una foto para transcribir',
  'photo.hint': 'Una pared con notas, un boceto, una diapositiva: tenla junto al tablero mientras la pasas al mapa. Elige una imagen, suéltala o pégala aquí.',
  'photo.readOnly': 'Este proyecto es de solo lectura y no se le pueden añadir fotos.',
  'photo.missing': 'La foto no está en este proyecto',
  'photo.choose': 'Elegir una foto',
  'photo.replace': 'Elegir otra foto',
  'photo.remove': 'Quitar la foto',
  'photo.zoomIn': 'Ampliar la foto',
  'photo.zoomOut': 'Reducir la foto',
  'photo.fit': 'Ver la foto entera',
  'photo.view': 'Foto de referencia: las flechas la mueven, + y − la amplían y reducen, 0 la muestra entera',
};

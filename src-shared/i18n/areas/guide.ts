/** The guided first map. */
import type { Translation } from '../types';

export const en = {
  'guide.name': 'Guided first map',
  'guide.end': 'End the guide',
  'guide.skip': 'Skip this step',
  'guide.step': 'Step {{number}} of {{of}}',
  'guide.stage.title': 'Name a stage',
  'guide.stage.text': 'Double-click the title of a stage, “{{stage}}” for one, and write what people are going through there: finding out, choosing, moving in.',
  'guide.stage.keys': 'By keyboard: go to the title, then F2.',
  'guide.card.title': 'Write a card',
  'guide.card.text': 'Choose a cell of “{{lane}}”, by click or with the arrow keys, and just type: one thing somebody watching would see people do.',
  'guide.enter.title': 'Enter, and on you go',
  'guide.enter.text': 'Finish the sentence and press Enter. The card is kept and the next one of the same cell is open. One you leave empty goes away by itself.',
  'guide.tab.title': 'Tab to the next step',
  'guide.tab.text': 'Press Tab and write what happens next. Shift and Tab take you back, and Tab in the last step makes a new one.',
  'guide.emotion.title': 'How does it feel?',
  'guide.emotion.text': 'Press Esc to stop writing. Click the + that shows in a cell of “{{lane}}”: a face appears. Drag it up or down, and the curve goes with it.',
  'guide.emotion.keys': 'By keyboard: choose the cell, then',
  'guide.done.title': 'You have begun a journey map',
  'guide.done.text': 'Whatever else you need, search for it by name. And anything can be undone.',
} as const;

export const es: Translation<typeof en> = {
  'guide.name': 'Primer mapa guiado',
  'guide.end': 'Terminar la guía',
  'guide.skip': 'Saltar este paso',
  'guide.step': 'Paso {{number}} de {{of}}',
  'guide.stage.title': 'Ponle nombre a una etapa',
  'guide.stage.text': 'Haz doble clic en el título de una etapa, por ejemplo «{{stage}}», y escribe qué está viviendo ahí la gente: informarse, elegir, mudarse.',
  'guide.stage.keys': 'Con el teclado: ve al título y pulsa F2.',
  'guide.card.title': 'Escribe una tarjeta',
  'guide.card.text': 'Elige una celda de «{{lane}}», con un clic o con las flechas, y ponte a escribir: algo que vería quien estuviera mirando.',
  'guide.enter.title': 'Intro, y a por la siguiente',
  'guide.enter.text': 'Acaba la frase y pulsa Intro. La tarjeta se queda y ya tienes abierta otra en la misma celda. Si la dejas vacía, desaparece sola.',
  'guide.tab.title': 'Tab, y al paso siguiente',
  'guide.tab.text': 'Pulsa Tab y escribe qué pasa después. Con Mayús y Tab vuelves atrás, y con Tab en el último paso creas uno nuevo.',
  'guide.emotion.title': '¿Cómo se siente?',
  'guide.emotion.text': 'Pulsa Esc para dejar de escribir. Haz clic en el + que asoma en una celda de «{{lane}}» y saldrá una cara. Arrástrala arriba o abajo: la curva va detrás.',
  'guide.emotion.keys': 'Con el teclado: elige la celda y pulsa',
  'guide.done.title': 'Ya has empezado tu mapa',
  'guide.done.text': 'Para todo lo demás, búscalo por su nombre. Y cualquier cosa se puede deshacer.',
};

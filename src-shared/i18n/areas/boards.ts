/** Kinds of boards: also the title of a new one. */
export const en = {
  'boardKind.journey': 'Customer journey map',
  'boardKind.blueprint': 'Service blueprint',
  'boardKind.persona': 'Persona',
  'boardKind.empathy': 'Empathy map',
  'boardKind.matrix': 'Touchpoint matrix',
  'command.board.add': 'New customer journey map',
  'command.board.addBlueprint': 'New service blueprint',
  'command.board.addMatrix': 'New touchpoint matrix',
  'new.kind': 'Kind of board',

  'lane.further': 'One more lane for',
} as const;

export const es: Readonly<Record<keyof typeof en, string>> = {
  'boardKind.journey': 'Mapa de viaje del cliente',
  'boardKind.blueprint': 'Service blueprint',
  'boardKind.persona': 'Arquetipo',
  'boardKind.empathy': 'Mapa de empatía',
  'boardKind.matrix': 'Matriz de puntos de contacto',
  'command.board.add': 'Mapa de viaje del cliente nuevo',
  'command.board.addBlueprint': 'Service blueprint nuevo',
  'command.board.addMatrix': 'Matriz de puntos de contacto nueva',
  'new.kind': 'Tipo de tablero',
  'lane.further': 'Otro carril para',
};

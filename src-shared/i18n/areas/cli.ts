/** What the command line says. Problems are one line each: what happened, where, and what to do. */
import type { Translation } from '../types';

export const en = {
  'cli.line': 'line {{line}}: {{message}}',

  'cli.help': `CXMap {{version}}

cxmap new FILE.cxmap [--template ID] [--lang en|es] [--title TITLE]   make a project
cxmap templates                                                       list what a project can begin with
cxmap info FILE [--json]                                              say what a project holds
cxmap import INPUT --to FILE.cxmap [--board TITLE] [--as journey|blueprint] [--sheet NAME]
                                                                      make a project of a .mmd, .md, .csv, .tsv, .xlsx or .json file, or add a board to one
cxmap export FILE --to OUT [--board ID|TITLE]                         write a board as .pdf, .png, .svg, .csv, .xlsx, .md, .json or .mmd
      [--paper A0|A1|A2|A3|A4|board] [--landscape|--portrait]         PDF: the sheet; “board” is one of the board’s own size
      [--scale N] [--width PX]                                        PNG: magnification, or width in pixels
      [--view NAME] [--overlay]                                       only what a saved view shows; curves over each other
      [--compare]                                                     PDF, PNG, SVG: above it the board it was made from, with what differs marked
cxmap check FILE                                                      check that a project is whole

--lang en|es   language of the messages, and of a new project
Exit codes: 0 done, 1 the input is bad, 2 wrong usage.`,

  'cli.usage.noCommand': 'Say what to do: new, templates, info, import, export or check. “cxmap --help” explains them.',
  'cli.usage.command': 'There is no command “{{command}}”: use new, templates, info, import, export or check.',
  'cli.usage.option': '“cxmap {{command}}” does not know the option {{option}}.',
  'cli.usage.value': 'The option {{option}} needs a value.',
  'cli.usage.noValue': 'The option {{option}} takes no value.',
  'cli.usage.file': '“cxmap {{command}}” needs one file; see “cxmap --help”.',
  'cli.usage.tooMany': '“cxmap {{command}}” does not know what to do with “{{word}}”.',
  'cli.usage.to': '“cxmap {{command}}” needs --to and the file to write.',
  'cli.usage.language': 'The language is en or es, not “{{value}}”.',
  'cli.usage.template': 'There is no template “{{value}}”; “cxmap templates” lists them.',
  'cli.usage.projectEnding': 'A project file ends in .cxmap, and “{{value}}” does not.',
  'cli.usage.as': '“{{value}}” is no kind of board to import as: journey or blueprint.',
  'cli.usage.exportEnding': '“{{value}}” ends in none of .pdf, .png, .svg, .csv, .xlsx, .md, .json and .mmd.',
  'cli.usage.paper': 'The paper is A0, A1, A2, A3, A4 or board, not “{{value}}”.',
  'cli.usage.orientation': 'Choose one of --landscape and --portrait.',
  'cli.usage.scale': 'The scale is a number above 0, not “{{value}}”.',
  'cli.usage.width': 'The width is a whole number of pixels, not “{{value}}”.',

  'cli.problem': '{{file}}: {{message}}',
  'cli.exists': 'This file exists already and was left as it is; choose another name.',
  'cli.open.notFound': 'There is no such file.',
  'cli.open.noPermission': 'You are not allowed to read this file.',
  'cli.open.isFolder': 'This is a folder, not a file.',
  'cli.open.notAProject': 'This is not a CXMap project.',
  'cli.open.damaged': 'The project is damaged; use an earlier copy of it.',
  'cli.open.tooLarge': 'The file is larger than a project can be.',
  'cli.open.hostile': 'The file holds things that a project never does and was not opened.',
  'cli.open.timeout': 'The file took too long to open.',
  'cli.open.busy': 'Another program is using the file; try again in a moment.',
  'cli.open.cannotRead': 'The file could not be read.',
  'cli.open.newer': 'The project comes from a newer CXMap; update CXMap to change it.',
  'cli.save.noPermission': 'You are not allowed to write here; nothing was changed.',
  'cli.save.diskFull': 'The disk is full; nothing was changed.',
  'cli.save.readOnly': 'This place is read-only; nothing was changed.',
  'cli.save.changedUnderneath': 'Another program has changed the file meanwhile; nothing was written. Try again.',
  'cli.save.emptied': 'The project would be empty; nothing was written.',
  'cli.save.notFound': 'The folder does not exist; nothing was written.',
  'cli.save.isFolder': 'A folder has this name; nothing was written.',
  'cli.save.cannotWrite': 'The file could not be written; nothing was changed.',
  'cli.board.none': 'The project holds no board.',
  'cli.board.unknown': 'There is no board “{{board}}”; the boards are: {{boards}}.',
  'cli.view.none': 'The board “{{board}}” has no saved view, so not “{{view}}” either.',
  'cli.view.unknown': 'There is no view “{{view}}”; the views of “{{board}}” are: {{views}}.',
  'cli.board.several': 'Several boards are called “{{board}}”; name one by its id: {{boards}}.',
  'cli.export.tooLarge': 'The picture would be too large; choose a smaller --scale or --width, or export a PDF.',
  'cli.export.noSource': 'This board was made from none that is still in the project, so --compare has nothing to put above it.',
  'cli.export.compareView': 'Boards are compared whole: use either --compare or --view.',
  'cli.export.failed': 'The export did not work: {{detail}}',
  'cli.unexpected': 'CXMap ran into a problem of its own: {{detail}}',
  'cli.cut': 'The title is longer than {{limit}} characters.',

  'cli.made': '{{file}}: made “{{title}}”.',
  'cli.imported': '{{file}}: “{{title}}” was added (stages: {{stages}}, steps: {{steps}}, lanes: {{lanes}}, cards: {{cards}}).',
  'cli.exported': '{{file}}: written.',
  'cli.whole': '{{file}}: whole (format {{version}}, boards: {{boards}}, records: {{records}}).',
  'cli.info.project': '{{title}} · format {{version}} · lineage {{lineage}}',
  'cli.info.board': '{{title}} ({{kind}}, {{id}}) · stages: {{stages}} · steps: {{steps}} · lanes: {{lanes}} · cards: {{cards}} · notes: {{notes}} · links: {{links}}',
  'cli.info.library': 'Library · personas: {{personas}} · audiences: {{audiences}} · touchpoints: {{touchpoints}} · channels: {{channels}} · teams: {{teams}} · systems: {{systems}}',
  'cli.missing': 'No font here has these characters, so boxes are drawn for them: {{characters}}',
  'cli.smallText': 'The smallest text is {{points}} points high on this paper; choose a larger one to read it.',
  'cli.images_one': '{{count}} image could not be drawn.',
  'cli.images_other': '{{count}} images could not be drawn.',
} as const;

export const es: Translation<typeof en> = {
  'cli.line': 'línea {{line}}: {{message}}',

  'cli.help': `CXMap {{version}}

cxmap new ARCHIVO.cxmap [--template ID] [--lang en|es] [--title TÍTULO]   crea un proyecto
cxmap templates                                                           lista con qué puede empezar un proyecto
cxmap info ARCHIVO [--json]                                               dice qué contiene un proyecto
cxmap import ENTRADA --to ARCHIVO.cxmap [--board TÍTULO] [--as journey|blueprint] [--sheet HOJA]
                                                                          crea un proyecto a partir de un .mmd, .md, .csv, .tsv, .xlsx o .json, o le añade un tablero
cxmap export ARCHIVO --to SALIDA [--board ID|TÍTULO]                      escribe un tablero como .pdf, .png, .svg, .csv, .xlsx, .md, .json o .mmd
      [--paper A0|A1|A2|A3|A4|board] [--landscape|--portrait]             PDF: la hoja; «board» es una del tamaño del tablero
      [--scale N] [--width PX]                                            PNG: ampliación, o ancho en píxeles
      [--view NOMBRE] [--overlay]                                         solo lo que muestra una vista guardada; curvas superpuestas
      [--compare]                                                         PDF, PNG, SVG: encima, el tablero de origen, con las diferencias marcadas
cxmap check ARCHIVO                                                       comprueba que un proyecto está íntegro

--lang en|es   idioma de los mensajes y del proyecto nuevo
Códigos de salida: 0 hecho, 1 la entrada no sirve, 2 uso incorrecto.`,

  'cli.usage.noCommand': 'Di qué hacer: new, templates, info, import, export o check. «cxmap --help» los explica.',
  'cli.usage.command': 'No existe la orden «{{command}}»: usa new, templates, info, import, export o check.',
  'cli.usage.option': '«cxmap {{command}}» no conoce la opción {{option}}.',
  'cli.usage.value': 'A la opción {{option}} le falta un valor.',
  'cli.usage.noValue': 'La opción {{option}} no lleva valor.',
  'cli.usage.file': '«cxmap {{command}}» necesita un archivo; mira «cxmap --help».',
  'cli.usage.tooMany': '«cxmap {{command}}» no sabe qué hacer con «{{word}}».',
  'cli.usage.to': '«cxmap {{command}}» necesita --to y el archivo que hay que escribir.',
  'cli.usage.language': 'El idioma es en o es, no «{{value}}».',
  'cli.usage.template': 'No existe la plantilla «{{value}}»; «cxmap templates» las enumera.',
  'cli.usage.projectEnding': 'Un archivo de proyecto termina en .cxmap, y «{{value}}» no.',
  'cli.usage.as': '«{{value}}» no es un tipo de tablero al que se pueda importar: journey o blueprint.',
  'cli.usage.exportEnding': '«{{value}}» no termina en .pdf, .png, .svg, .csv, .xlsx, .md, .json ni .mmd.',
  'cli.usage.paper': 'El papel es A0, A1, A2, A3, A4 o board, no «{{value}}».',
  'cli.usage.orientation': 'Elige --landscape o --portrait, no las dos.',
  'cli.usage.scale': 'La escala es un número mayor que 0, no «{{value}}».',
  'cli.usage.width': 'El ancho es un número entero de píxeles, no «{{value}}».',

  'cli.problem': '{{file}}: {{message}}',
  'cli.exists': 'Este archivo ya existe y se ha dejado como estaba; elige otro nombre.',
  'cli.open.notFound': 'No existe ese archivo.',
  'cli.open.noPermission': 'No tienes permiso para leer este archivo.',
  'cli.open.isFolder': 'Es una carpeta, no un archivo.',
  'cli.open.notAProject': 'No es un proyecto de CXMap.',
  'cli.open.damaged': 'El proyecto está dañado; usa una copia anterior.',
  'cli.open.tooLarge': 'El archivo es mayor de lo que puede ser un proyecto.',
  'cli.open.hostile': 'El archivo contiene cosas que un proyecto nunca lleva y no se ha abierto.',
  'cli.open.timeout': 'El archivo ha tardado demasiado en abrirse.',
  'cli.open.busy': 'Otro programa está usando el archivo; vuelve a intentarlo enseguida.',
  'cli.open.cannotRead': 'No se ha podido leer el archivo.',
  'cli.open.newer': 'El proyecto viene de un CXMap más reciente; actualiza CXMap para cambiarlo.',
  'cli.save.noPermission': 'No tienes permiso para escribir aquí; no ha cambiado nada.',
  'cli.save.diskFull': 'El disco está lleno; no ha cambiado nada.',
  'cli.save.readOnly': 'Este sitio es de solo lectura; no ha cambiado nada.',
  'cli.save.changedUnderneath': 'Otro programa ha cambiado el archivo entretanto; no se ha escrito nada. Vuelve a intentarlo.',
  'cli.save.emptied': 'El proyecto quedaría vacío; no se ha escrito nada.',
  'cli.save.notFound': 'La carpeta no existe; no se ha escrito nada.',
  'cli.save.isFolder': 'Hay una carpeta con ese nombre; no se ha escrito nada.',
  'cli.save.cannotWrite': 'No se ha podido escribir el archivo; no ha cambiado nada.',
  'cli.board.none': 'El proyecto no tiene ningún tablero.',
  'cli.board.unknown': 'No hay ningún tablero «{{board}}»; los tableros son: {{boards}}.',
  'cli.view.none': 'El tablero «{{board}}» no tiene vistas guardadas, tampoco «{{view}}».',
  'cli.view.unknown': 'No hay ninguna vista «{{view}}»; las vistas de «{{board}}» son: {{views}}.',
  'cli.board.several': 'Hay varios tableros llamados «{{board}}»; indica uno por su identificador: {{boards}}.',
  'cli.export.tooLarge': 'La imagen sería demasiado grande; elige un --scale o un --width menor, o exporta un PDF.',
  'cli.export.noSource': 'Este tablero no viene de ninguno que siga en el proyecto: --compare no tiene qué poner encima.',
  'cli.export.compareView': 'Los tableros se comparan enteros: usa --compare o --view, pero no los dos.',
  'cli.export.failed': 'La exportación no ha funcionado: {{detail}}',
  'cli.unexpected': 'CXMap ha tenido un problema propio: {{detail}}',
  'cli.cut': 'El título pasa de {{limit}} caracteres.',

  'cli.made': '{{file}}: creado «{{title}}».',
  'cli.imported': '{{file}}: se ha añadido «{{title}}» (etapas: {{stages}}, pasos: {{steps}}, carriles: {{lanes}}, tarjetas: {{cards}}).',
  'cli.exported': '{{file}}: escrito.',
  'cli.whole': '{{file}}: íntegro (formato {{version}}, tableros: {{boards}}, registros: {{records}}).',
  'cli.info.project': '{{title}} · formato {{version}} · linaje {{lineage}}',
  'cli.info.board': '{{title}} ({{kind}}, {{id}}) · etapas: {{stages}} · pasos: {{steps}} · carriles: {{lanes}} · tarjetas: {{cards}} · notas: {{notes}} · flechas: {{links}}',
  'cli.info.library': 'Biblioteca · arquetipos: {{personas}} · audiencias: {{audiences}} · puntos de contacto: {{touchpoints}} · canales: {{channels}} · equipos: {{teams}} · sistemas: {{systems}}',
  'cli.missing': 'Ninguna fuente de este equipo tiene estos caracteres, así que se dibujan como recuadros: {{characters}}',
  'cli.smallText': 'El texto más pequeño mide {{points}} puntos en este papel; elige uno mayor para poder leerlo.',
  'cli.images_one': 'No se ha podido dibujar {{count}} imagen.',
  'cli.images_other': 'No se han podido dibujar {{count}} imágenes.',
};

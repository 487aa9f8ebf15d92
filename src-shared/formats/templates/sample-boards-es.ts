/** The other boards of the Spanish sample: the repair from behind, Marta on a sheet and from inside, and where everybody meets the company. */
import type { MoreBoardPlan } from './types';

export const SAMPLE_BOARDS_ES: readonly MoreBoardPlan[] = [
  {
    boardKind: 'blueprint',
    title: 'Un siniestro, por dentro',
    fromMap: true,
    lanes: ['evidence', 'customer', 'frontstage', 'backstage', 'support', 'systems'],
    stages: [
      {
        title: 'Avisar', phase: null,
        steps: [
          {
            title: 'Da el parte', source: 'Llama a asistencia', team: 'siniestros', owner: 'Nuria Campos', takes: [4, 18],
            cards: {
              evidence: ['El teléfono, en el correo de bienvenida'],
              customer: [{ key: 'llama', text: 'Cuenta lo que ha pasado, una sola vez' }],
              frontstage: [{ key: 'asistencia', text: 'Abre el parte y explica qué va a pasar', team: 'siniestros' }],
              backstage: [{ key: 'valora', text: 'Decide si manda fontanero o perito', marker: 'decision', team: 'siniestros' }],
              support: [{ key: 'poliza', text: 'Comprobación de la póliza' }],
              systems: [{ key: 'partes', text: 'Sistema de partes' }],
            },
          },
        ],
      },
      {
        title: 'Esperar', phase: null,
        steps: [
          {
            title: 'Espera en casa', source: 'Espera al fontanero', team: 'siniestros',
            cards: {
              evidence: ['Mensaje: «Su caso está en trámite»'],
              customer: [{ key: 'espera', text: 'Pide el día libre y espera con cubos', wait: [180, 1560] }],
              frontstage: [{ key: 'avisos', text: 'Avisos por WhatsApp, sin hora', team: 'digital' }],
              backstage: [{ key: 'reparto', text: 'Reparte los avisos por teléfono', marker: 'fail', team: 'siniestros' }],
              support: [{ key: 'red', text: 'Red de reparadores' }],
              systems: [{ key: 'agenda', text: 'Agenda del reparador' }],
            },
          },
        ],
      },
      {
        title: 'Reparar', phase: null,
        steps: [
          {
            title: 'Le arreglan la tubería', source: 'Arreglan la avería', team: 'siniestros', takes: [60, 150],
            cards: {
              evidence: ['Furgoneta, plásticos en el suelo, hoja firmada'],
              customer: [{ key: 'abre', text: 'Abre la puerta y enseña la fuga' }],
              frontstage: [{ key: 'fontanero', text: 'Arregla la tubería y explica qué falló', team: 'siniestros' }],
              backstage: [{ key: 'fotos', text: 'Sube fotos y horas', team: 'siniestros' }],
              support: [{ key: 'piezas', text: 'Almacén de piezas' }],
              systems: ['App del reparador'],
            },
          },
        ],
      },
      {
        title: 'Cerrar', phase: null,
        steps: [
          {
            title: 'Recibe el cierre', source: 'Se cierra el parte', team: 'clientes', owner: 'Lucía Ferrer', takes: [5, 10],
            cards: {
              evidence: [{ key: 'correo', text: 'Correo con un importe y dos palabras raras' }],
              customer: [{ key: 'lee', text: 'Lee el correo y no lo entiende' }],
              frontstage: [{ key: 'aclara', text: 'Aclara qué se ha pagado y por qué', team: 'clientes' }],
              backstage: [{ key: 'cierra', text: 'Revisa el coste y cierra el parte', team: 'siniestros' }],
              support: ['Contabilidad'],
              systems: [{ key: 'pagos', text: 'Pagos a la red', marker: 'fail' }],
            },
          },
        ],
      },
    ],
    links: [
      { from: 'llama', to: 'asistencia' },
      { from: 'asistencia', to: 'valora' },
      { from: 'valora', to: 'poliza', bothWays: true },
      { from: 'valora', to: 'reparto', label: 'Fontanero' },
      { from: 'reparto', to: 'red', bothWays: true },
      { from: 'avisos', to: 'espera' },
      { from: 'reparto', to: 'avisos' },
      { from: 'red', to: 'agenda' },
      { from: 'reparto', to: 'fontanero' },
      { from: 'piezas', to: 'fotos' },
      { from: 'fontanero', to: 'fotos' },
      { from: 'fotos', to: 'cierra' },
      { from: 'cierra', to: 'pagos' },
      { from: 'lee', to: 'aclara', bothWays: true },
    ],
  },
  { boardKind: 'persona', title: 'Marta Ruiz' },
  {
    boardKind: 'empathy',
    title: 'Lo que vive Marta',
    notes: {
      who: ['Marta, 34 años, administrativa en una clínica', 'Acaba de comprar un piso de los setenta en Alcorcón'],
      'do-need': ['Cumplir con el banco antes de la firma', 'Saber a quién llamar si se rompe algo'],
      see: ['Seis pestañas con precios distintos', 'Un PDF de 64 páginas en el móvil'],
      say: ['«No quiero entender de seguros»', '«¿Y esto me lo cubre?»'],
      do: ['Compara de noche, en el sofá', 'Pregunta a su hermana antes de decidir', 'Guarda los correos y no los lee'],
      hear: ['Su hermana: «Coge el del banco y olvídate»', 'El grupo de amigas: «A mí me tardaron un mes»'],
      think: ['Seguro que luego hay letra pequeña', 'Ojalá no tenga que usarlo nunca'],
      pains: ['Esperar sin saber cuánto', 'Repetir sus datos a cada persona', 'Palabras que nadie explica'],
      gains: ['Que alguien se haga cargo', 'Una sola llamada', 'Un precio claro desde el principio'],
    },
  },
  { boardKind: 'matrix', title: 'Dónde nos encontramos' },
];

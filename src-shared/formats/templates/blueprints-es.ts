/** Service blueprints para empezar, en español: el recorrido de un servicio y las preguntas que haría quien facilita sobre cada paso. */
import type { ProjectPlan, Template } from './types';

const NOTES = '**Para qué sirven estas notas**\nCada una pregunta por un paso y un carril. Responde en el tablero con lo que pasa de verdad, no con lo que dice el manual, y borra la nota. Ninguna sale al imprimir o exportar el tablero.';

function start(id: string, title: string, description: string, plan: Pick<ProjectPlan, 'lanes' | 'stages' | 'teams'>, lanes: string): Template {
  return { id: `${id}-es`, sample: false, language: 'es', title, description, plan: { language: 'es', title, boardKind: 'blueprint', guidance: [NOTES, lanes], ...plan } };
}

export const BLUEPRINTS_ES: readonly Template[] = [
  start('blueprint-classic', 'Service blueprint clásico', 'Cinco carriles y tres líneas para cualquier servicio que prestan personas: encontrar, llegar, recibir, pagar, volver.', {
    lanes: ['evidence', 'customer', 'frontstage', 'backstage', 'support'],
    stages: [
      { title: 'Antes', phase: null, steps: [
        { title: 'Informarse', ask: { evidence: ['¿Qué ve el cliente de vosotros antes de venir: la web, el rótulo, una reseña?'] } },
        { title: 'Decidirse', ask: { customer: ['¿Qué compara y qué le hace elegir?'] } },
      ] },
      { title: 'Durante', phase: null, steps: [
        { title: 'Llegar', ask: { frontstage: ['¿Quién o qué le recibe, y cuánto espera?'] } },
        { title: 'Recibir el servicio', ask: { backstage: ['¿Qué prepara tu gente sin que se vea, y qué falla ahí?'] } },
        { title: 'Pagar', ask: { support: ['¿Qué sistemas y proveedores tienen que funcionar en este momento?'] } },
      ] },
      { title: 'Después', phase: null, steps: [
        { title: 'Pedir ayuda', ask: { frontstage: ['¿A quién acude cuando algo no está bien?'] } },
        { title: 'Volver', ask: { evidence: ['¿Qué se lleva a casa que le recuerde a vosotros?'] } },
      ] },
    ],
  }, '**Qué va en cada carril**\n- Evidencia física: lo que el cliente ve, toca o recibe\n- Acciones del cliente: lo que hace, paso a paso\n- Frontstage: las personas y los dispositivos con los que trata\n- Backstage: lo que hace tu gente sin que se vea\n- Procesos de soporte: los sistemas, proveedores y normas sin los que nada funciona'),
  start('blueprint-teams', 'Service blueprint con equipos', 'Quién hace qué, cuánto tarda y dónde un equipo traspasa al siguiente.', {
    lanes: ['time', 'evidence', 'customer', 'frontstage', 'backstage', 'support'],
    teams: {
      sales: { title: 'Ventas', goals: 'Pedidos que se pueden cumplir', tint: 1 },
      planning: { title: 'Planificación', goals: 'Fechas que se cumplen', tint: 3 },
      delivery: { title: 'Entrega', goals: 'A tiempo y a la primera', tint: 5 },
      service: { title: 'Atención al cliente', goals: 'Respuestas en una sola llamada', tint: 7 },
    },
    stages: [
      { title: 'Pedir', phase: null, steps: [
        { title: 'Pedir presupuesto', team: 'sales', ask: { frontstage: ['¿Quién responde, y en cuánto tiempo?'] } },
        { title: 'Hacer el pedido', team: 'sales', ask: { backstage: ['¿Qué tiene que saber Ventas que el siguiente equipo volverá a preguntar?'] } },
      ] },
      { title: 'Preparar', phase: null, steps: [
        { title: 'Fijar la fecha', team: 'planning', ask: { backstage: ['¿Qué pasa cuando no se puede cumplir la fecha prometida?'] } },
        { title: 'Esperar la entrega', team: 'planning', ask: { time: ['¿Cuánto espera el cliente, como mínimo y como máximo?'] } },
      ] },
      { title: 'Entregar', phase: null, steps: [
        { title: 'Recibirlo', team: 'delivery', ask: { customer: ['¿Qué tiene que haber en casa o a mano para que funcione?'] } },
        { title: 'Usarlo', team: 'delivery', ask: { frontstage: ['¿Quién le enseña, y quién paga ese tiempo?'] } },
      ] },
      { title: 'Cuidar', phase: null, steps: [
        { title: 'Avisar de un problema', team: 'service', ask: { support: ['¿Qué sistema conoce toda la historia, y quién puede verla?'] } },
      ] },
    ],
  }, '**Cómo leer los equipos**\n- Cada paso tiene un equipo: su color y su nombre están bajo el título\n- Donde cambia el equipo, el tablero dice quién traspasa a quién\n- Pon un equipo propio a las tarjetas cuando el trabajo lo hace otro\n- Cambia los nombres en los detalles del paso: nadie trabaja en «Atención genérica»'),
  start('blueprint-digital', 'Servicio digital', 'Un servicio en pantallas: qué ve quien lo usa, qué responde detrás y cómo sabes que funciona.', {
    lanes: ['evidence', 'customer', 'frontstage', 'backstage', 'support', 'systems', 'metrics'],
    stages: [
      { title: 'Entrar', phase: null, steps: [
        { title: 'Descubrirlo', ask: { evidence: ['¿Qué mensaje, anuncio o resultado de búsqueda le trae hasta aquí?'] } },
        { title: 'Darse de alta', ask: { customer: ['¿Qué tiene que dar, y por qué iba a hacerlo?'] } },
        { title: 'Identificarse', ask: { systems: ['¿Qué servicio lo comprueba, y qué pasa si no responde?'] } },
      ] },
      { title: 'Usar', phase: null, steps: [
        { title: 'Primer logro', ask: { frontstage: ['¿Qué dice la pantalla cuando ha salido bien?'] } },
        { title: 'Uso diario', ask: { metrics: ['¿Qué número te dice que le sirve?'] } },
        { title: 'Algo falla', ask: { backstage: ['¿Quién se da cuenta, y qué puede hacer sin un desarrollador?'] } },
      ] },
      { title: 'Quedarse o irse', phase: null, steps: [
        { title: 'Pedir ayuda', ask: { frontstage: ['¿Cuándo pasa el chat a una persona?'] } },
        { title: 'Darse de baja', ask: { support: ['¿Qué ocurre con sus datos, y quién se asegura de ello?'] } },
      ] },
    ],
  }, '**Qué va en cada carril**\n- Evidencia física: las pantallas, los avisos y los correos que se ven\n- Acciones del cliente: lo que hace quien lo usa\n- Frontstage: la aplicación, la web, el chat\n- Backstage: lo que hacen las personas cuando la máquina no puede\n- Sistemas: lo que tiene que responder, y en cuánto tiempo\n- Métricas: cómo sabes que funciona'),
];

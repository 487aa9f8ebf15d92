/** Maps to begin with, in Spanish: stages and steps that fit the situation, and cards that ask the questions a facilitator would. */
import { JOURNEY_LANES } from '../../model/lane';
import type { ProjectPlan, StagePlan, Template } from './types';

const GUIDANCE = 8;

function start(id: string, title: string, description: string, stages: readonly StagePlan[], extra: Partial<ProjectPlan> = {}): Template {
  const plan: ProjectPlan = {
    language: 'es', title, lanes: JOURNEY_LANES, stages,
    tints: Object.fromEntries(JOURNEY_LANES.map((role) => [role, GUIDANCE])),
    ...extra,
  };
  return { id: `${id}-es`, sample: false, language: 'es', title, description, plan };
}

const steps = (...titles: string[]): { title: string }[] => titles.map((title) => ({ title }));

export const STARTS_ES: readonly Template[] = [
  start('blank', 'Customer journey map en blanco', 'Las cinco fases de una relación, sin una sola palabra escrita.', [
    { title: 'Antes', phase: 'before', steps: steps('') },
    { title: 'Llegada', phase: 'joining', steps: steps('') },
    { title: 'Durante', phase: 'during', steps: steps('') },
    { title: 'Salida', phase: 'leaving', steps: steps('') },
    { title: 'Después', phase: 'after', steps: steps('') },
  ]),
  start('purchase', 'Compra de un particular', 'Desde la primera necesidad hasta contárselo a alguien: un producto o servicio que cada cual elige y usa por su cuenta.', [
    {
      title: 'Necesitar', phase: 'before',
      steps: [
        { title: 'Pasa algo', cards: { needs: ['¿Qué espera que vaya mejor después?'], doing: ['¿Qué le hace empezar: una avería, un cumpleaños, un vecino?'], thinking: ['¿Qué cree de nosotros antes de conocernos?'] } },
        { title: 'Pregunta a su gente', cards: { touchpoints: ['¿A quién pregunta primero? Casi nunca estamos delante: ¿cómo podríamos saberlo?'] } },
      ],
    },
    {
      title: 'Elegir', phase: 'before',
      steps: [
        { title: 'Busca y compara', cards: { doing: ['¿Con qué nos compara? (No hacer nada también cuenta.)'], feeling: ['Dibuja la curva con lo que la gente ha dicho, no con lo que nos gustaría'], pains: ['¿Qué no puede averiguar sin llamarnos?'] } },
        { title: 'Se decide', cards: { thinking: ['¿Cuál es la última duda antes del sí?'], opportunities: ['¿Qué le permitiría decidirse un día antes?'] } },
      ],
    },
    {
      title: 'Comprar', phase: 'joining',
      steps: [
        { title: 'Pide y paga', cards: { doing: ['¿Qué datos pedimos que todavía no nos hacen falta?'], pains: ['¿Dónde abandona la gente? Marca el paso como salida y anota cuántos'] } },
        { title: 'Espera', cards: { needs: ['¿Qué quiere saber mientras espera?'], touchpoints: ['¿Quién le habla entre que paga y que lo recibe?'] } },
      ],
    },
    {
      title: 'Usar', phase: 'during',
      steps: [
        { title: 'Lo recibe y lo estrena', cards: { doing: ['¿Cómo son los diez primeros minutos?'] } },
        { title: 'Lo usa a diario', cards: { needs: ['¿Qué significa para esa persona que «funcione y ya está»?'] } },
        { title: 'Necesita ayuda', cards: { touchpoints: ['¿Qué canal prueba primero y cuál se lo resuelve?'], opportunities: ['¿Cuál de estas preguntas no debería tener que hacer nadie?'] } },
      ],
    },
    { title: 'Contarlo', phase: 'after', steps: [{ title: 'Recomienda o previene', cards: { doing: ['¿Qué dice exactamente, y a quién?'], opportunities: ['¿Cómo damos las gracias a quien nos trae a alguien?'] } }] },
  ]),
  start('subscription', 'Suscripción entre empresas', 'Deciden varias personas, lo usa otra y la renovación llega cada año.', [
    {
      title: 'Descubrir', phase: 'before',
      steps: [
        { title: 'Un problema empieza a salir caro', cards: { needs: ['¿De quién es el objetivo que peligra? Ahí está el patrocinador'], doing: ['¿Quién lo nota primero: quien usa, quien paga o quien decide? Dale a cada uno sus carriles'] } },
        { title: 'Prepara una lista corta', cards: { touchpoints: ['Analistas, colegas, nuestra web: ¿dónde se hace esa lista?'] } },
      ],
    },
    {
      title: 'Evaluar', phase: 'before',
      steps: [
        { title: 'Ve una demo', cards: { thinking: ['«¿Mi equipo usaría esto de verdad?»'], pains: ['¿Qué enseñamos que nadie ha pedido?'] } },
        { title: 'Hace un piloto', cards: { doing: ['¿Quién hace el trabajo del piloto en su casa?'], opportunities: ['¿Qué demostraría el valor en una semana?'] } },
        { title: 'Revisión legal y de seguridad', cards: { pains: ['¿Qué documento mandamos tarde todas las veces?'] } },
      ],
    },
    { title: 'Contratar', phase: 'joining', steps: [{ title: 'Negocia', cards: { feeling: ['Quien compra y quien usa pueden sentir lo contrario: dibuja dos curvas'] } }, { title: 'Firma', cards: { touchpoints: ['¿Quién da las gracias, y cuándo?'] } }] },
    {
      title: 'Adoptar', phase: 'during',
      steps: [
        { title: 'Pasa de Ventas a Implantación', cards: { pains: ['¿Qué sabe Ventas que Implantación tiene que volver a preguntar?'] } },
        { title: 'Carga sus datos', cards: { doing: ['¿Cuánto de este trabajo es nuestro y cuánto suyo?'] } },
        { title: 'Arranca el equipo', cards: { needs: ['¿Cuál es el primer éxito pequeño, y qué día llega?'] } },
      ],
    },
    { title: 'Crecer', phase: 'during', steps: [{ title: 'Lo usa cada semana', cards: { thinking: ['¿Qué echaría de menos mañana por la mañana?'] } }, { title: 'Revisa resultados', cards: { opportunities: ['¿Qué cifra enseñaría el patrocinador a su comité?'] } }] },
    { title: 'Renovar o marcharse', phase: 'leaving', steps: [{ title: 'Llega el presupuesto', cards: { pains: ['¿De qué nos enteramos solo cuando se van?'] } }, { title: 'Renueva, amplía o se va', cards: { touchpoints: ['¿Quién llama, y con cuánta antelación?'] } }] },
  ]),
  start('onboarding', 'El primer año de un empleado', 'De la oferta de trabajo al primer aniversario: la experiencia de quienes hacen la de los demás.', [
    { title: 'Postularse', phase: 'before', steps: [{ title: 'Encuentra la oferta', cards: { thinking: ['¿Qué promete el anuncio que el equipo tendrá que cumplir?'] } }, { title: 'Hace entrevistas', cards: { feeling: ['¿Cuánto espera sin noticias, y qué se imagina?'] } }] },
    { title: 'Decir que sí', phase: 'joining', steps: [{ title: 'Recibe la propuesta', cards: { needs: ['¿Qué tiene que poder contar en casa antes de firmar?'] } }, { title: 'Espera a empezar', cards: { touchpoints: ['¿Quién le escribe entre la firma y el primer día?'] } }] },
    {
      title: 'Llegar', phase: 'during',
      steps: [
        { title: 'Primer día', cards: { doing: ['Hora a hora: ¿quién está, qué funciona, qué falta?'], pains: ['Portátil, tarjeta, accesos: ¿qué no está listo?'] } },
        { title: 'Primera semana', cards: { needs: ['¿A quién le puede hacer las preguntas tontas?'] } },
        { title: 'Primera tarea de verdad', cards: { thinking: ['«¿Lo he hecho bien?» ¿Quién responde?'] } },
      ],
    },
    { title: 'Formar parte', phase: 'during', steps: [{ title: 'Fin del periodo de prueba', cards: { feeling: ['¿Qué sabe ya que nadie le contó?'] } }, { title: 'Primera evaluación', cards: { opportunities: ['¿Qué cambiaría para la próxima persona que llegue? Pregúntaselo ahora, que todavía lo ve'] } }] },
    { title: 'Quedarse o seguir camino', phase: 'after', steps: [{ title: 'Primer aniversario', cards: { doing: ['¿Nos recomendaría? ¿A quién se lo ha dicho ya?'] } }] },
  ]),
  start('public-service', 'Un ciudadano y un servicio público', 'Un permiso, una ayuda, una cita: personas que no pueden elegir otro proveedor.', [
    {
      title: 'Enterarse', phase: 'before',
      steps: [
        { title: 'Algo cambia en su vida', cards: { needs: ['¿Qué está pasando: un nacimiento, una mudanza, una pérdida? Lo importante no es el trámite'] } },
        { title: 'Busca qué hay que hacer', cards: { touchpoints: ['Un buscador, un vecino, una ventanilla: ¿quién da la primera respuesta, y es correcta?'], pains: ['¿Qué palabras usamos que esa persona no usa?'] } },
      ],
    },
    {
      title: 'Prepararse', phase: 'before',
      steps: [
        { title: 'Reúne los documentos', cards: { doing: ['¿Cuáles de estos papeles ya los tiene la administración?'] } },
        { title: 'Pide cita', cards: { pains: ['¿Quién no puede venir por la mañana, no tiene móvil o no lee nuestro idioma?'] } },
      ],
    },
    { title: 'Solicitar', phase: 'joining', steps: [{ title: 'Rellena el formulario', cards: { thinking: ['«¿Y si me equivoco?»'], opportunities: ['¿Qué campos podemos quitar hoy mismo?'] } }, { title: 'Lo presenta', cards: { touchpoints: ['¿Qué se lleva a casa como justificante?'] } }] },
    { title: 'Esperar', phase: 'during', steps: [{ title: 'No sabe nada', cards: { needs: ['Una fecha, aunque sea lejana'], feeling: ['¿Cuántas veces llama para preguntar? Eso es lo que cuesta el silencio'] } }, { title: 'Tiene que corregir algo', cards: { pains: ['¿Se lo podíamos haber dicho el primer día?'] } }] },
    { title: 'Recibir', phase: 'during', steps: [{ title: 'Llega la resolución', cards: { thinking: ['¿La entiende sin ayuda de nadie?'] } }, { title: 'Ejerce su derecho', cards: { doing: ['¿Se le ha hecho más fácil lo que estaba viviendo? Esa es la medida'] } }] },
    { title: 'Después', phase: 'after', steps: [{ title: 'Recurre o confía', cards: { opportunities: ['¿Qué le cuenta a la siguiente persona que esté en su situación?'] } }] },
  ]),
];

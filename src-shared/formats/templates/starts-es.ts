/** Maps to begin with, in Spanish: stages and steps that fit the situation, and the questions a facilitator would ask about them. */
import { JOURNEY_LANES } from '../../model/lane';
import type { ProjectPlan, StagePlan, Template } from './types';

/** What every template with questions begins its capture tray with. */
const GUIDANCE = [
  '**Para qué sirven estas notas**\nCada una pregunta por un paso y un carril. Responde en el tablero, con las palabras de la gente a la que has escuchado, y borra la nota. Ninguna sale al imprimir o exportar el tablero.',
  '**Qué va en cada carril**\n- Necesidades y expectativas: lo que espera antes de dar el paso\n- Qué hace: lo que veríamos si estuviéramos delante\n- Puntos de contacto: dónde se encuentra con nosotros, o debería\n- Qué piensa: lo que se dice por dentro\n- Qué siente: de −2 a +2; la curva se dibuja sola\n- Puntos de dolor: lo que le frena, le cuesta o le duele\n- Oportunidades: lo que podríamos hacer al respecto',
];

/** A journey map to begin with; its questions stand in the capture tray. */
export function start(id: string, title: string, description: string, stages: readonly StagePlan[]): Template {
  const plan: ProjectPlan = { language: 'es', title, lanes: JOURNEY_LANES, stages, guidance: stages.some((stage) => stage.steps.some(({ ask }) => ask)) ? GUIDANCE : [] };
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
        { title: 'Pasa algo', ask: { needs: ['¿Qué espera que vaya mejor después?'], doing: ['¿Qué le hace empezar: una avería, un cumpleaños, un vecino?'], thinking: ['¿Qué cree de nosotros antes de conocernos?'] } },
        { title: 'Pregunta a su gente', ask: { touchpoints: ['¿A quién pregunta primero? Casi nunca estamos delante: ¿cómo podríamos saberlo?'] } },
      ],
    },
    {
      title: 'Elegir', phase: 'before',
      steps: [
        { title: 'Busca y compara', ask: { doing: ['¿Con qué nos compara? (No hacer nada también cuenta.)'], feeling: ['Dibuja la curva con lo que la gente ha dicho, no con lo que nos gustaría'], pains: ['¿Qué no puede averiguar sin llamarnos?'] } },
        { title: 'Se decide', ask: { thinking: ['¿Cuál es la última duda antes del sí?'], opportunities: ['¿Qué le permitiría decidirse un día antes?'] } },
      ],
    },
    {
      title: 'Comprar', phase: 'joining',
      steps: [
        { title: 'Pide y paga', ask: { doing: ['¿Qué datos pedimos que todavía no nos hacen falta?'], pains: ['¿Dónde abandona la gente? Marca el paso como salida y anota cuántos'] } },
        { title: 'Espera', ask: { needs: ['¿Qué quiere saber mientras espera?'], touchpoints: ['¿Quién le habla entre que paga y que lo recibe?'] } },
      ],
    },
    {
      title: 'Usar', phase: 'during',
      steps: [
        { title: 'Lo recibe y lo estrena', ask: { doing: ['¿Cómo son los diez primeros minutos?'] } },
        { title: 'Lo usa a diario', ask: { needs: ['¿Qué significa para esa persona que «funcione y ya está»?'] } },
        { title: 'Necesita ayuda', ask: { touchpoints: ['¿Qué canal prueba primero y cuál se lo resuelve?'], opportunities: ['¿Cuál de estas preguntas no debería tener que hacer nadie?'] } },
      ],
    },
    { title: 'Contarlo', phase: 'after', steps: [{ title: 'Recomienda o previene', ask: { doing: ['¿Qué dice exactamente, y a quién?'], opportunities: ['¿Cómo damos las gracias a quien nos trae a alguien?'] } }] },
  ]),
  start('subscription', 'Suscripción entre empresas', 'Deciden varias personas, lo usa otra y la renovación llega cada año.', [
    {
      title: 'Descubrir', phase: 'before',
      steps: [
        { title: 'Un problema empieza a salir caro', ask: { needs: ['¿De quién es el objetivo que peligra? Ahí está el patrocinador'], doing: ['¿Quién lo nota primero: quien usa, quien paga o quien decide? Dale a cada uno sus carriles'] } },
        { title: 'Prepara una lista corta', ask: { touchpoints: ['Analistas, colegas, nuestra web: ¿dónde se hace esa lista?'] } },
      ],
    },
    {
      title: 'Evaluar', phase: 'before',
      steps: [
        { title: 'Ve una demo', ask: { thinking: ['«¿Mi equipo usaría esto de verdad?»'], pains: ['¿Qué enseñamos que nadie ha pedido?'] } },
        { title: 'Hace un piloto', ask: { doing: ['¿Quién hace el trabajo del piloto en su casa?'], opportunities: ['¿Qué demostraría el valor en una semana?'] } },
        { title: 'Revisión legal y de seguridad', ask: { pains: ['¿Qué documento mandamos tarde todas las veces?'] } },
      ],
    },
    { title: 'Contratar', phase: 'joining', steps: [{ title: 'Negocia', ask: { feeling: ['Quien compra y quien usa pueden sentir lo contrario: dibuja dos curvas'] } }, { title: 'Firma', ask: { touchpoints: ['¿Quién da las gracias, y cuándo?'] } }] },
    {
      title: 'Adoptar', phase: 'during',
      steps: [
        { title: 'Pasa de Ventas a Implantación', ask: { pains: ['¿Qué sabe Ventas que Implantación tiene que volver a preguntar?'] } },
        { title: 'Carga sus datos', ask: { doing: ['¿Cuánto de este trabajo es nuestro y cuánto suyo?'] } },
        { title: 'Arranca el equipo', ask: { needs: ['¿Cuál es el primer éxito pequeño, y qué día llega?'] } },
      ],
    },
    { title: 'Crecer', phase: 'during', steps: [{ title: 'Lo usa cada semana', ask: { thinking: ['¿Qué echaría de menos mañana por la mañana?'] } }, { title: 'Revisa resultados', ask: { opportunities: ['¿Qué cifra enseñaría el patrocinador a su comité?'] } }] },
    { title: 'Renovar o marcharse', phase: 'leaving', steps: [{ title: 'Llega el presupuesto', ask: { pains: ['¿De qué nos enteramos solo cuando se van?'] } }, { title: 'Renueva, amplía o se va', ask: { touchpoints: ['¿Quién llama, y con cuánta antelación?'] } }] },
  ]),
  start('onboarding', 'El primer año de un empleado', 'De la oferta de trabajo al primer aniversario: la experiencia de quienes hacen la de los demás.', [
    { title: 'Postularse', phase: 'before', steps: [{ title: 'Encuentra la oferta', ask: { thinking: ['¿Qué promete el anuncio que el equipo tendrá que cumplir?'] } }, { title: 'Hace entrevistas', ask: { feeling: ['¿Cuánto espera sin noticias, y qué se imagina?'] } }] },
    { title: 'Decir que sí', phase: 'joining', steps: [{ title: 'Recibe la propuesta', ask: { needs: ['¿Qué tiene que poder contar en casa antes de firmar?'] } }, { title: 'Espera a empezar', ask: { touchpoints: ['¿Quién le escribe entre la firma y el primer día?'] } }] },
    {
      title: 'Llegar', phase: 'during',
      steps: [
        { title: 'Primer día', ask: { doing: ['Hora a hora: ¿quién está, qué funciona, qué falta?'], pains: ['Portátil, tarjeta, accesos: ¿qué no está listo?'] } },
        { title: 'Primera semana', ask: { needs: ['¿A quién le puede hacer las preguntas tontas?'] } },
        { title: 'Primera tarea de verdad', ask: { thinking: ['«¿Lo he hecho bien?» ¿Quién responde?'] } },
      ],
    },
    { title: 'Formar parte', phase: 'during', steps: [{ title: 'Fin del periodo de prueba', ask: { feeling: ['¿Qué sabe ya que nadie le contó?'] } }, { title: 'Primera evaluación', ask: { opportunities: ['¿Qué cambiaría para la próxima persona que llegue? Pregúntaselo ahora, que todavía lo ve'] } }] },
    { title: 'Quedarse o seguir camino', phase: 'after', steps: [{ title: 'Primer aniversario', ask: { doing: ['¿Nos recomendaría? ¿A quién se lo ha dicho ya?'] } }] },
  ]),
  start('public-service', 'Un ciudadano y un servicio público', 'Un permiso, una ayuda, una cita: personas que no pueden elegir otro proveedor.', [
    {
      title: 'Enterarse', phase: 'before',
      steps: [
        { title: 'Algo cambia en su vida', ask: { needs: ['¿Qué está pasando: un nacimiento, una mudanza, una pérdida? Lo importante no es el trámite'] } },
        { title: 'Busca qué hay que hacer', ask: { touchpoints: ['Un buscador, un vecino, una ventanilla: ¿quién da la primera respuesta, y es correcta?'], pains: ['¿Qué palabras usamos que esa persona no usa?'] } },
      ],
    },
    {
      title: 'Prepararse', phase: 'before',
      steps: [
        { title: 'Reúne los documentos', ask: { doing: ['¿Cuáles de estos papeles ya los tiene la administración?'] } },
        { title: 'Pide cita', ask: { pains: ['¿Quién no puede venir por la mañana, no tiene móvil o no lee nuestro idioma?'] } },
      ],
    },
    { title: 'Solicitar', phase: 'joining', steps: [{ title: 'Rellena el formulario', ask: { thinking: ['«¿Y si me equivoco?»'], opportunities: ['¿Qué campos podemos quitar hoy mismo?'] } }, { title: 'Lo presenta', ask: { touchpoints: ['¿Qué se lleva a casa como justificante?'] } }] },
    { title: 'Esperar', phase: 'during', steps: [{ title: 'No sabe nada', ask: { needs: ['Una fecha, aunque sea lejana'], feeling: ['¿Cuántas veces llama para preguntar? Eso es lo que cuesta el silencio'] } }, { title: 'Tiene que corregir algo', ask: { pains: ['¿Se lo podíamos haber dicho el primer día?'] } }] },
    { title: 'Recibir', phase: 'during', steps: [{ title: 'Llega la resolución', ask: { thinking: ['¿La entiende sin ayuda de nadie?'] } }, { title: 'Ejerce su derecho', ask: { doing: ['¿Se le ha hecho más fácil lo que estaba viviendo? Esa es la medida'] } }] },
    { title: 'Después', phase: 'after', steps: [{ title: 'Recurre o confía', ask: { opportunities: ['¿Qué le cuenta a la siguiente persona que esté en su situación?'] } }] },
  ]),
  start('patient', 'Un paciente y su atención médica', 'Del primer síntoma a la vida de después: citas, pruebas, tratamiento y todo lo que pasa entre medias.', [
    {
      title: 'Notarlo', phase: 'before',
      steps: [
        { title: 'Algo no va bien', ask: { doing: ['¿A quién pregunta primero: al buscador, en la farmacia, a su hermana?'], thinking: ['¿Qué teme que sea? Casi nunca lo dice'] } },
        { title: 'Decide pedir ayuda', ask: { needs: ['¿Qué tiene que darse para que la pida hoy y no el mes que viene?'], pains: ['¿Quién no llega a pedirla, y por qué?'] } },
      ],
    },
    {
      title: 'Conseguir cita', phase: 'before',
      steps: [
        { title: 'Pide la cita', ask: { touchpoints: ['¿Cuántos intentos hace, y por qué canales?'], pains: ['¿Qué le preguntamos que no puede saber?'] } },
        { title: 'Espera a que llegue el día', ask: { feeling: ['Los días de espera son días de preocupación: pide un valor para cada semana'], opportunities: ['¿Qué podría ir haciendo o sabiendo mientras espera?'] } },
      ],
    },
    {
      title: 'Ser atendido', phase: 'joining',
      steps: [
        { title: 'Llega', ask: { doing: ['Del aparcamiento a la silla: ¿dónde tiene que preguntar por dónde se va?'], touchpoints: ['¿Quién es la primera persona que le mira a la cara?'] } },
        { title: 'Habla con el médico', ask: { needs: ['¿Qué venía a contar, y pudo contarlo?'], thinking: ['¿Qué recordará cuando esté en la parada del autobús?'] } },
        { title: 'Se hace pruebas', ask: { pains: ['¿Qué prueba se repite, y quién lo paga con su tiempo?'] } },
      ],
    },
    {
      title: 'Tratarse', phase: 'during',
      steps: [
        { title: 'Recibe el diagnóstico', ask: { feeling: ['Suele ser el punto más bajo: márcalo como momento de la verdad'], needs: ['¿Quién más debería estar en la consulta?'] } },
        { title: 'Sigue el tratamiento', ask: { doing: ['¿Qué le hacen, y qué tiene que hacer por su cuenta?'], touchpoints: ['¿Por cuántas manos pasa, y quién se encarga de que se hablen entre ellas?'] } },
      ],
    },
    {
      title: 'Recuperarse', phase: 'during',
      steps: [
        { title: 'Vuelve a casa', ask: { pains: ['¿Qué duda tiene la primera noche, cuando no hay a quién preguntar?'], opportunities: ['¿Quién le llama al día siguiente?'] } },
        { title: 'Se cuida', ask: { doing: ['¿Cuál de nuestras indicaciones deja primero, y por qué?'], thinking: ['«¿Será normal?» ¿Cómo lo averigua?'] } },
      ],
    },
    { title: 'Seguir adelante', phase: 'after', steps: [{ title: 'Vuelve a revisión', ask: { touchpoints: ['¿Sabemos qué ha pasado desde entonces o le toca contarlo otra vez?'] } }, { title: 'El día a día', ask: { needs: ['¿Qué puede volver a hacer, y qué significa ahora para esa persona «estar bien»?'], opportunities: ['¿Qué le diría a quien empieza por donde empezó?'] } }] },
  ]),
  start('student', 'Un estudiante y su carrera', 'De no saber qué estudiar a los primeros años de trabajo: solicitar plaza, llegar, atascarse, terminar.', [
    {
      title: 'Elegir', phase: 'before',
      steps: [
        { title: 'Se pregunta qué estudiar', ask: { needs: ['¿Cómo quiere que sea su vida después? Pocos empiezan por la asignatura'], touchpoints: ['¿A quién cree: a la familia, a sus profesores, a los vídeos, a quien ya estudia?'] } },
        { title: 'Compara y visita', ask: { doing: ['¿En qué se fija en las puertas abiertas que no sale en el folleto?'], thinking: ['«¿Encajaré aquí?» ¿Qué se lo responde?'] } },
      ],
    },
    {
      title: 'Solicitar plaza', phase: 'before',
      steps: [
        { title: 'Envía la solicitud', ask: { pains: ['¿Qué papel o qué plazo hace que la gente lo deje? Marca el paso como salida y anota cuántos'] } },
        { title: 'Espera respuesta', ask: { feeling: ['¿Cómo se vive no saber nada cuando otros ya tienen plaza?'], opportunities: ['¿Qué podríamos decirle antes de poder decirle que sí?'] } },
      ],
    },
    {
      title: 'Llegar', phase: 'joining',
      steps: [
        { title: 'Acepta y se muda', ask: { needs: ['Cuarto, dinero, papeles: ¿qué tiene que estar resuelto antes de la primera clase?'] } },
        { title: 'Primera semana', ask: { doing: ['¿Con quién come el tercer día?'], touchpoints: ['¿Quién se sabe su nombre el viernes?'] } },
      ],
    },
    {
      title: 'Estudiar', phase: 'during',
      steps: [
        { title: 'Coge el ritmo', ask: { doing: ['Clases, trabajo, trayectos, casa: ¿cómo es un martes?'], thinking: ['¿Qué sorprende a quien viene directo del instituto?'] } },
        { title: 'Primeros exámenes', ask: { feeling: ['Dibuja las semanas de antes y de después: ¿dónde está el punto más bajo?'], pains: ['¿Qué aprende sobre el examen solo después de suspenderlo?'] } },
        { title: 'Se atasca', ask: { touchpoints: ['¿Quién se da cuenta de que alguien ha dejado de venir?'], opportunities: ['¿Qué tendría que pasar en menos de dos semanas?'] } },
      ],
    },
    { title: 'Crecer', phase: 'during', steps: [{ title: 'Elige especialidad', ask: { needs: ['¿Qué necesita saber de cada camino para elegirlo con buenas razones?'] } }, { title: 'Hace prácticas', ask: { thinking: ['«Así que era para esto»: ¿cuándo llega ese momento, y a quién no le llega nunca?'] } }] },
    { title: 'Terminar', phase: 'leaving', steps: [{ title: 'Trabajo final', ask: { pains: ['Una tutoría, una firma, un aula: ¿qué espera le cuesta semanas enteras?'] } }, { title: 'Se gradúa', ask: { feeling: ['¿Con orgullo, con alivio o sin más? ¿Cómo nos despedimos?'] } }] },
    { title: 'Después', phase: 'after', steps: [{ title: 'Primer trabajo', ask: { doing: ['¿Qué usa de lo que aprendió, y qué echó en falta?'] } }, { title: 'Vuelve', ask: { opportunities: ['Como docente, mentor, empresa o familia: ¿qué le pedimos, y qué se lleva?'] } }] },
  ]),
];

/** More maps to begin with, in Spanish: a stay, a claim and the first weeks with an app. */
import { start } from './starts-es';
import type { Template } from './types';

export const MORE_STARTS_ES: readonly Template[] = [
  start('stay', 'La estancia de un huésped', 'Un hotel, una casa rural, una clínica con camas: gente que duerme en nuestra casa y se fija en todo.', [
    {
      title: 'Soñar y reservar', phase: 'before',
      steps: [
        { title: 'Busca dónde ir', ask: { needs: ['¿Para qué viaja: descansar, trabajar, una boda? La misma habitación es otro producto'], touchpoints: ['¿Qué foto u opinión recuerda una semana después?'] } },
        { title: 'Reserva', ask: { pains: ['¿Qué precio ve primero y cuál acaba pagando?'], thinking: ['¿Qué le haría reservar con nosotros y no en un portal?'] } },
      ],
    },
    { title: 'Llegar', phase: 'joining', steps: [{ title: 'Prepara el viaje', ask: { touchpoints: ['¿Qué le escribimos entre la reserva y la llegada, y le sirve a alguien?'] } }, { title: 'Viaja', ask: { feeling: ['¿En qué estado llega a la puerta: cuántas horas lleva de camino?'] } }] },
    {
      title: 'Entrar', phase: 'joining',
      steps: [
        { title: 'Se registra', ask: { doing: ['Cuenta los minutos y los papeles. ¿Qué preguntamos que ya sabemos?'], needs: ['¿Qué quiere antes que nada: un baño, algo de beber, la llave?'] } },
        { title: 'Abre la puerta de la habitación', ask: { thinking: ['¿Qué mira primero? Ponte ahí y mira'], feeling: ['Suele ser un momento de la verdad: márcalo y pide a la gente un valor'] } },
      ],
    },
    {
      title: 'Quedarse', phase: 'during',
      steps: [
        { title: 'Duerme', ask: { pains: ['Ruido, luz, almohada, aire: ¿qué se comenta en el desayuno?'] } },
        { title: 'Desayuna', ask: { doing: ['¿Dónde hace cola y qué se sube a la habitación?'] } },
        { title: 'Pide algo', ask: { touchpoints: ['¿A quién se lo pide y por cuántas personas pasa hasta que está hecho?'], opportunities: ['¿Qué podría decidir la primera persona a la que pregunta?'] } },
      ],
    },
    { title: 'Irse', phase: 'leaving', steps: [{ title: 'Deja la habitación', ask: { pains: ['¿Qué hay en la cuenta que le sorprende?'] } }, { title: 'Vuelve a casa', ask: { needs: ['¿Hay algo que podamos hacer todavía por el viaje de vuelta?'] } }] },
    { title: 'Recordar', phase: 'after', steps: [{ title: 'Lo cuenta y lo valora', ask: { doing: ['¿Qué es lo primero que cuenta cuando le preguntan qué tal?'], opportunities: ['¿Quién contesta a una mala reseña y qué cambia gracias a ella?'] } }, { title: 'Vuelve', ask: { needs: ['¿Qué deberíamos recordar de esa persona y qué mejor no?'] } }] },
  ]),
  start('claim', 'Un siniestro o una queja', 'Algo ha salido mal y alguien quiere que se arregle: seguros, garantías, reclamaciones.', [
    {
      title: 'Algo falla', phase: 'before',
      steps: [
        { title: 'El daño', ask: { feeling: ['¿Dónde está cuando ocurre y quién le acompaña?'], needs: ['¿Qué necesita en la primera hora? Rara vez es dinero'] } },
        { title: 'Busca qué hacer', ask: { touchpoints: ['¿Dónde está el teléfono o la página? Intenta encontrarlo con una sola mano'], thinking: ['«¿Esto me lo cubre?» ¿Qué cree, y por qué?'] } },
      ],
    },
    {
      title: 'Dar parte', phase: 'joining',
      steps: [
        { title: 'Se pone en contacto', ask: { doing: ['¿Cuántos canales prueba hasta que alguien le escucha?'], pains: ['¿Qué tiene que contar por segunda vez?'] } },
        { title: 'Aporta pruebas', ask: { pains: ['¿Qué papel no tiene la gente? Marca el paso como salida y anota cuántos'], opportunities: ['¿Qué podría sustituirse por una foto?'] } },
      ],
    },
    {
      title: 'Esperar', phase: 'during',
      steps: [
        { title: 'No sabe nada', ask: { feeling: ['Dibuja la curva día a día: ¿dónde la preocupación se vuelve enfado?'], touchpoints: ['¿Cómo averigua en qué punto está su caso, y quién llama a quién?'] } },
        { title: 'Viene el perito', ask: { needs: ['¿Siente que le creen? ¿Qué se dice o se hace que lo decide?'] } },
      ],
    },
    { title: 'Resolver', phase: 'during', steps: [{ title: 'Le comunican el resultado', ask: { thinking: ['¿Sabría explicarle a un amigo por qué sí, por qué no o por qué menos?'] } }, { title: 'Recibe el dinero o la reparación', ask: { pains: ['¿Qué sigue roto cuando para nosotros el caso ya está cerrado?'] } }] },
    { title: 'Después', phase: 'after', steps: [{ title: 'Decide si se queda', ask: { doing: ['¿Cuántos se van en el año siguiente a un parte, y cuántos de los que no tuvieron ninguno?'], opportunities: ['¿Qué nos ha enseñado este caso y a quién se lo hemos contado?'] } }] },
  ]),
  start('app', 'Las primeras semanas con una app', 'De la ficha de la tienda a la costumbre, o a la papelera: un producto digital que tiene que explicarse solo.', [
    {
      title: 'Encontrar', phase: 'before',
      steps: [
        { title: 'Quiere resolver algo', ask: { needs: ['¿Qué intenta conseguir, dicho con sus palabras y sin nuestro producto en la frase?'], doing: ['¿Cómo lo resuelve hoy: papel, una hoja de cálculo, un amigo?'] } },
        { title: 'Ve la ficha de la tienda', ask: { thinking: ['¿Qué entiende en cinco segundos? Pregunta a cinco personas'] } },
      ],
    },
    {
      title: 'Empezar', phase: 'joining',
      steps: [
        { title: 'La instala', ask: { pains: ['Permisos, espacio, un móvil viejo: ¿qué le frena?'] } },
        { title: 'Se registra', ask: { pains: ['¿Qué campo hace que la gente se vaya? Marca el paso como salida y anota cuántos'], opportunities: ['¿Qué puede hacer antes de tener una cuenta?'] } },
        { title: 'Primer logro', ask: { feeling: ['¿Cuándo consigue por primera vez lo que venía a buscar? Ese es el momento de la verdad'], doing: ['¿Cuántos toques y minutos hasta llegar ahí?'] } },
      ],
    },
    {
      title: 'Aprender', phase: 'during',
      steps: [
        { title: 'Vuelve al segundo día', ask: { touchpoints: ['¿Qué le trae de vuelta: su necesidad o nuestro aviso?'] } },
        { title: 'Se atasca', ask: { doing: ['¿A quién pregunta y qué escribe en el buscador?'], pains: ['¿Qué mensaje de error no hemos leído nunca en voz alta?'] } },
      ],
    },
    { title: 'Contar con ella', phase: 'during', steps: [{ title: 'Se acostumbra', ask: { needs: ['¿Qué tendría que fallar para que se diera cuenta de que existimos?'] } }, { title: 'Paga', ask: { thinking: ['«¿Me compensa?» ¿Comparado con qué?'] } }] },
    { title: 'Irse o quedarse', phase: 'leaving', steps: [{ title: 'Se da de baja o se olvida', ask: { opportunities: ['¿Puede llevarse sus datos? ¿Preguntamos por qué se va sin suplicar?'] } }] },
    { title: 'Contarlo', phase: 'after', steps: [{ title: 'Se la enseña a alguien', ask: { doing: ['¿Qué enseña primero? Eso es el producto, visto con sus ojos'] } }] },
  ]),
];

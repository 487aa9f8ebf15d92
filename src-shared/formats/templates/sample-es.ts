/** The Spanish sample: home insurance, from signing a mortgage to renewing. People and company are invented. */
import { SAMPLE_BOARDS_ES } from './sample-boards-es';
import type { Template } from './types';

export const SAMPLE_ES: Template = {
  id: 'seguro-hogar',
  sample: true,
  language: 'es',
  title: 'Contratar y usar un seguro de hogar',
  description: 'El viaje de Marta, desde que firma la hipoteca hasta que decide si renueva: 6 etapas, 17 pasos, citas de entrevistas y oportunidades con la evidencia que hay detrás.',
  plan: {
    language: 'es',
    title: 'Contratar y usar un seguro de hogar',
    sponsor: 'Elena Prieto, directora general de Clientes',
    scenario: 'Marta acaba de comprar su primer piso y el banco le pide un seguro. Nunca ha tenido uno. Ocho meses después se le inunda la cocina.',
    goals: 'Estar cubierta antes de la firma, entender qué paga y que alguien responda cuando algo se rompa.',
    author: 'Equipo de Experiencia de Cliente · Seguros Alameda',
    version: '2.1',
    persona: {
      name: 'Marta Ruiz', role: 'Administrativa en una clínica, propietaria primeriza', age: '34',
      quote: 'No quiero entender de seguros. Quiero que, si pasa algo, alguien se haga cargo.',
      bio: 'Acaba de comprar con su pareja un piso de los años setenta en Alcorcón. Lo compara todo desde el móvil, de noche, y pregunta a su hermana antes de decidir.',
      goals: 'Cumplir con el banco sin pagar de más.\nSaber a quién llamar si hay una avería.',
      frustrations: 'La letra pequeña.\nRepetir sus datos a cada persona que la atiende.\nEsperar sin saber cuánto.',
      needs: 'Precios claros desde el principio.\nUna persona que le explique las coberturas con ejemplos.\nNoticias sin tener que pedirlas.',
      technology: 'Móvil para casi todo; portátil solo para firmar papeles.',
      brandRelation: 'Conocía Alameda por la radio. Sin opinión hasta que la llamó un agente.',
      scales: [['Decide por precio', 'Decide por confianza', 0.6], ['Todo por el móvil', 'Prefiere hablar', 0.35], ['Improvisa', 'Planifica', 0.7]],
    },
    audiences: [
      { title: 'Propietarios primerizos', description: 'Compran su primera vivienda; el 41 % de las altas nuevas.', rank: 1, owner: 'Elena Prieto' },
      { title: 'Agentes y mediadores', description: 'Explican, cierran y dan la cara. Su experiencia decide la del cliente.', rank: 2, owner: 'Javier Soto' },
      { title: 'Reparadores', description: 'Fontaneros, electricistas y peritos de la red: los únicos que entran en casa.', rank: 3, owner: 'Nuria Campos' },
    ],
    teams: {
      marketing: { title: 'Marketing', goals: 'Más presupuestos pedidos por visita a la web.', tint: 5 },
      ventas: { title: 'Ventas', goals: 'Convertir presupuestos en pólizas sin descuentos.', tint: 2 },
      digital: { title: 'Canales digitales', goals: 'Que siete de cada diez gestiones se resuelvan en la app.', tint: 4 },
      siniestros: { title: 'Siniestros', goals: 'Reparar en menos de 72 horas y cerrar a la primera.', tint: 3 },
      clientes: { title: 'Fidelización', goals: 'Retener a nueve de cada diez clientes en la renovación.', tint: 7 },
    },
    channels: {
      boca: { title: 'Boca a boca', icon: 'users' },
      banco: { title: 'Oficina del banco', icon: 'landmark' },
      web: { title: 'Web', icon: 'globe' },
      telefono: { title: 'Teléfono', icon: 'phone' },
      correo: { title: 'Correo electrónico', icon: 'mail' },
      app: { title: 'App', icon: 'smartphone' },
      whatsapp: { title: 'WhatsApp', icon: 'message-circle' },
      casa: { title: 'En casa del cliente', icon: 'wrench' },
    },
    touchpoints: {
      gestor: { title: 'Gestor de la hipoteca', channel: 'banco', team: 'ventas' },
      hermana: { title: 'Su hermana y el grupo de amigas', channel: 'boca' },
      comparador: { title: 'Comparador de seguros', channel: 'web', team: 'marketing', owner: 'Pablo Rey' },
      ficha: { title: 'Página del seguro de hogar', channel: 'web', team: 'marketing', owner: 'Pablo Rey' },
      presupuesto: {
        title: 'Formulario de presupuesto', channel: 'web', team: 'digital', owner: 'Irene Gil',
        listening: ['Grabación de sesiones y una pregunta al abandonar', 'Continua', 'Irene Gil', 'Revisión quincenal con Ventas'],
      },
      agente: {
        title: 'Llamada del agente', channel: 'telefono', team: 'ventas', owner: 'Javier Soto',
        listening: ['CSAT de una pregunta al colgar', 'Cada llamada', 'Javier Soto', 'El agente llama si la nota es 1 o 2'],
      },
      condiciones: { title: 'Condiciones en PDF', channel: 'correo', team: 'ventas' },
      firma: { title: 'Firma por SMS', channel: 'app', team: 'digital', owner: 'Irene Gil' },
      bienvenida: { title: 'Correo de bienvenida', channel: 'correo', team: 'clientes', owner: 'Lucía Ferrer' },
      app: { title: 'App Alameda', channel: 'app', team: 'digital', owner: 'Irene Gil' },
      asistencia: {
        title: 'Asistencia 24 horas', channel: 'telefono', team: 'siniestros', owner: 'Nuria Campos',
        listening: ['NPS transaccional al abrir el parte', 'Cada siniestro', 'Nuria Campos', 'Llamada en 24 horas a cada detractor'],
      },
      avisos: { title: 'Avisos del reparador', channel: 'whatsapp', team: 'siniestros' },
      fontanero: { title: 'Fontanero de la red', channel: 'casa', team: 'siniestros', owner: 'Nuria Campos' },
      cierre: { title: 'Correo de cierre del parte', channel: 'correo', team: 'siniestros' },
      recibo: { title: 'Carta de renovación', channel: 'correo', team: 'clientes' },
      retencion: { title: 'Llamada de fidelización', channel: 'telefono', team: 'clientes', owner: 'Lucía Ferrer' },
      resena: { title: 'Reseña en Google', channel: 'web', team: 'marketing' },
    },
    lanes: ['needs', 'doing', 'touchpoints', 'thinking', 'quotes', 'feeling', 'pains', 'opportunities', 'metrics'],
    tints: { quotes: 1, pains: 3, opportunities: 7, metrics: 8 },
    stages: [
      {
        title: 'Darse cuenta', phase: 'before', team: 'marketing', owner: 'Pablo Rey',
        steps: [
          {
            title: 'El banco le pide un seguro', team: 'ventas', feels: -0.5, expects: 0, mood: 'Otra cosa más que pagar',
            cards: {
              needs: ['Saber si de verdad es obligatorio, y cuál'],
              doing: ['Sale de la oficina con una oferta del propio banco'],
              touchpoints: [{ touchpoint: 'gestor' }],
              thinking: ['¿Me puedo negar? ¿Me suben la hipoteca?'],
              pains: [{ text: 'Cree que solo vale el seguro del banco', evidence: 'research' }],
            },
          },
          {
            title: 'Pregunta a su gente', feels: 0.5, expects: 0.5,
            cards: {
              doing: ['Escribe a su hermana y al grupo de amigas'],
              touchpoints: [{ touchpoint: 'hermana' }],
              quotes: [{ text: '«Mi hermana me dijo: mira quién te coge el teléfono un domingo.»', heard: { source: 'Entrevista 4', date: '2026-01-22', who: 'Clienta, 36 años' } }],
              opportunities: [{ text: 'Una página que explique qué exige la ley y qué no, sin vender nada', evidence: 'anecdote' }],
            },
          },
        ],
      },
      {
        title: 'Comparar', phase: 'before', team: 'marketing', owner: 'Pablo Rey',
        steps: [
          {
            title: 'Busca en un comparador', takes: [20, 60], feels: -0.5, expects: 0.5,
            cards: {
              needs: ['Comparar lo mismo con lo mismo'],
              doing: ['Rellena metros, año y dirección', 'Ordena por precio y abre seis pestañas'],
              touchpoints: [{ touchpoint: 'comparador' }],
              thinking: ['¿Por qué uno cuesta el doble que otro?'],
              pains: [{ text: 'Salimos los cuartos por precio y no se ve qué añadimos', evidence: 'research' }],
              metrics: ['12 % de las visitas llega de comparadores'],
            },
          },
          {
            title: 'Entra en nuestra web', feels: 0.5, expects: 0.5,
            cards: {
              doing: ['Lee las coberturas en el sofá, con el móvil'],
              touchpoints: [{ touchpoint: 'ficha' }],
              quotes: [{ text: '«Lo del fontanero en tres horas fue lo que me hizo seguir.»', heard: { source: 'Entrevista 2', date: '2026-01-20', who: 'Clienta, 34 años' } }],
              opportunities: [{ text: 'Contar cada cobertura con un caso real y lo que pagamos en él', evidence: 'research' }],
            },
          },
          {
            title: 'Pide un presupuesto', team: 'digital', owner: 'Irene Gil', takes: [12, 35], feels: -1.5, expects: 0.5, mood: 'Se atasca y lo deja',
            exit: { reason: 'el formulario pide datos del catastro', share: 0.38, tell: 'digital' },
            cards: {
              needs: ['Un precio aproximado en dos minutos'],
              doing: ['Deja el formulario a medias para buscar la escritura'],
              touchpoints: [{ touchpoint: 'presupuesto' }],
              thinking: ['Si no sé ni los metros construidos…'],
              quotes: [{ text: '«Me pedía la referencia catastral. ¿Quién se la sabe? Cerré y me fui a cenar.»', touchpoint: 'presupuesto', heard: { source: 'Sesión grabada 118', date: '2026-02-03', who: 'Visitante, 31 años' } }],
              pains: [{ text: '31 campos; nueve los sabe el catastro', evidence: 'research', marker: 'fail' }],
              opportunities: [{ text: 'Pedir solo la dirección y traer el resto del catastro', evidence: 'research' }],
              metrics: ['38 % abandona aquí (n = 4.210)'],
            },
          },
        ],
      },
      {
        title: 'Contratar', phase: 'joining', team: 'ventas', owner: 'Javier Soto',
        steps: [
          {
            title: 'La llama un agente', momentOfTruth: true, team: 'ventas', owner: 'Javier Soto', takes: [10, 25], feels: 1.5, expects: 0, mood: 'Por fin alguien que explica',
            cards: {
              needs: ['Que le hablen claro y sin prisa'],
              doing: ['Repasa las coberturas con el agente, habitación por habitación'],
              touchpoints: [{ touchpoint: 'agente' }],
              thinking: ['Este chico sabe lo que es una bajante'],
              quotes: [{ text: '«Me preguntó de qué año era el edificio y me quitó cosas que no me hacían falta.»', touchpoint: 'agente', heard: { source: 'CSAT telefónico', date: '2026-02-11', who: 'Clienta, 34 años', score: 5, scale: 'CSAT 1–5' } }],
              opportunities: [{ text: 'Llevar a la web las cinco preguntas que hace un buen agente', evidence: 'research' }],
              metrics: ['CSAT 4,6 (n = 312)'],
            },
          },
          {
            title: 'Revisa las condiciones', takes: [15, 90], feels: -1, expects: 0,
            cards: {
              doing: ['Abre un PDF de 64 páginas en el móvil'],
              touchpoints: [{ touchpoint: 'condiciones' }],
              thinking: ['Seguro que lo importante está en la página 50'],
              pains: [{ text: 'Nadie sabe qué no cubre hasta que pasa', evidence: 'research' }],
              opportunities: [{ text: 'Una hoja con lo que **no** cubre, firmada por el agente', evidence: 'assumption' }],
            },
          },
          {
            title: 'Firma y paga', team: 'digital', takes: [3, 8], feels: 1, expects: 0.5,
            cards: {
              doing: ['Firma con un código y paga el año entero'],
              touchpoints: [{ touchpoint: 'firma' }],
              thinking: ['Bueno, esto ha sido fácil'],
              metrics: ['91 % firma en la primera hora'],
            },
          },
        ],
      },
      {
        title: 'Estrenar la póliza', phase: 'during', team: 'clientes', owner: 'Lucía Ferrer',
        steps: [
          {
            title: 'Recibe la bienvenida', team: 'clientes', feels: 0, expects: 1,
            cards: {
              needs: ['Confirmar que ya está cubierta'],
              doing: ['Ojea el correo y reenvía la póliza al banco'],
              touchpoints: [{ touchpoint: 'bienvenida' }],
              pains: [{ text: 'Tres correos en un día, todos con adjuntos', evidence: 'anecdote' }],
              opportunities: [{ text: 'Un solo mensaje: «Ya estás cubierta. Si algo se rompe, pulsa aquí»', evidence: 'assumption' }],
            },
          },
          {
            title: 'Se olvida de nosotros', feels: 0, expects: 0,
            cards: {
              doing: ['No descarga la app: «ya la bajaré si pasa algo»'],
              touchpoints: [{ touchpoint: 'app' }],
              thinking: ['Mientras no pase nada…'],
              pains: [{ text: 'Ocho meses sin noticias hasta el primer parte', evidence: 'research' }],
              metrics: ['23 % tiene la app instalada'],
            },
          },
        ],
      },
      {
        title: 'Tener un siniestro', phase: 'during', team: 'siniestros', owner: 'Nuria Campos',
        steps: [
          {
            title: 'Se rompe una tubería', feels: -2, expects: -1.5, mood: 'Agua por toda la cocina',
            cards: {
              needs: ['Que alguien le diga qué hacer ya'],
              doing: ['Corta la llave de paso y busca el teléfono en el correo'],
              touchpoints: [{ touchpoint: 'app' }],
              thinking: ['¿Esto lo cubre? ¿Dónde estaba el número?'],
              pains: [{ text: 'Tarda 14 minutos en encontrar a quién llamar', evidence: 'research', marker: 'fail' }],
              opportunities: [{ text: 'Imán para la nevera con el teléfono y la llave de paso', evidence: 'anecdote' }],
            },
          },
          {
            title: 'Llama a asistencia', momentOfTruth: true, team: 'siniestros', owner: 'Nuria Campos', takes: [4, 18], feels: 1, expects: 0, mood: 'Se hacen cargo',
            cards: {
              doing: ['Cuenta lo que ha pasado, una sola vez'],
              touchpoints: [{ touchpoint: 'asistencia' }],
              quotes: [{ text: '«Antes de pedirme el DNI me preguntó si estaba yo bien. Me puse a llorar.»', touchpoint: 'asistencia', heard: { source: 'NPS transaccional', date: '2026-02-27', who: 'Clienta, 34 años', score: 10, scale: 'NPS 0–10' } }],
              opportunities: [{ text: 'Enseñar esta llamada a todos los que empiezan', evidence: 'research' }],
              metrics: ['NPS +58 (n = 1.140)'],
            },
          },
          {
            title: 'Espera al fontanero', team: 'siniestros', feels: -1.5, expects: 0.5, mood: 'Nadie le dice nada',
            cards: {
              needs: ['Saber a qué hora llegará'],
              doing: [{ text: 'Pide el día libre y espera con cubos', wait: [180, 1560] }],
              touchpoints: [{ touchpoint: 'avisos' }],
              thinking: ['Dijeron tres horas y van cinco'],
              quotes: [{ text: '«Llamé cuatro veces y cuatro veces empecé desde el principio.»', touchpoint: 'asistencia', heard: { source: 'Reclamación 2231', date: '2026-03-02', who: 'Clienta, 34 años', score: 2, scale: 'NPS 0–10' } }],
              pains: [{ text: 'El reparador no ve lo que anotó asistencia', evidence: 'research', marker: 'fail', team: 'siniestros' }],
              opportunities: [{ text: 'Seguir al reparador en un mapa, como un paquete', evidence: 'research' }],
              metrics: ['De 3 a 26 horas; se prometen 3'],
            },
          },
          {
            title: 'Arreglan la avería', team: 'siniestros', takes: [60, 150], feels: 1.5, expects: 1,
            cards: {
              doing: ['Le explican qué falló y recogen la cocina'],
              touchpoints: [{ touchpoint: 'fontanero' }],
              quotes: [{ text: '«Me lo dejó todo más limpio de lo que estaba.»', touchpoint: 'fontanero', heard: { source: 'Entrevista 2', date: '2026-03-10', who: 'Clienta, 34 años' } }],
              opportunities: [{ text: 'Que el reparador cierre el parte allí mismo', evidence: 'anecdote' }],
            },
          },
          {
            title: 'Se cierra el parte', team: 'siniestros', feels: -0.5, expects: 1,
            cards: {
              doing: ['Recibe un correo con un importe que no entiende'],
              touchpoints: [{ touchpoint: 'cierre' }],
              thinking: ['¿Al final he pagado algo yo?'],
              pains: [{ text: 'El correo de cierre habla de «indemnización» y «franquicia»', evidence: 'anecdote' }],
            },
          },
        ],
      },
      {
        title: 'Renovar y recomendar', phase: 'after', team: 'clientes', owner: 'Lucía Ferrer',
        steps: [
          {
            title: 'Llega la renovación', team: 'clientes', feels: -1.5, expects: -0.5, mood: 'Sube un 11 % sin explicación',
            exit: { reason: 'la subida llega sin explicar', share: 0.14, tell: 'ventas' },
            cards: {
              needs: ['Entender por qué sube'],
              doing: ['Vuelve al comparador con la carta en la mano'],
              touchpoints: [{ touchpoint: 'recibo' }],
              thinking: ['¿Me castigan por haber llamado?'],
              pains: [{ text: 'La carta no dice qué usó este año ni cuánto le costó', evidence: 'research' }],
              opportunities: [{ text: 'Una carta que empiece por «Este año has usado…»', evidence: 'research' }],
              metrics: ['14 % se va en este paso'],
            },
          },
          {
            title: 'Decide quedarse y lo cuenta', feels: 1, expects: 0.5,
            cards: {
              doing: ['Llama, le ajustan el precio y se queda', 'Se lo recomienda a una compañera que compra piso'],
              touchpoints: [{ touchpoint: 'retencion' }, { touchpoint: 'resena' }],
              quotes: [{ text: '«Son caros, pero vinieron.»', touchpoint: 'resena', heard: { source: 'Reseña en Google', date: '2026-03-12', who: 'Clienta', score: 4, scale: 'Estrellas 1–5' } }],
              opportunities: [{ text: 'Dar las gracias a quien recomienda, con nombre y apellidos', evidence: 'assumption' }],
              metrics: ['86 % renueva'],
            },
          },
        ],
      },
    ],
    systems: ['Sistema de partes', 'Agenda del reparador', 'App del reparador', 'Pagos a la red'],
    more: SAMPLE_BOARDS_ES,
    links: [
      { from: 'Pide un presupuesto', to: 'Busca en un comparador', label: 'Vuelve a comparar' },
      { from: 'La llama un agente', to: 'Firma y paga', label: 'Se fía y firma sin leer' },
      { from: 'Espera al fontanero', to: 'Llama a asistencia', label: 'Vuelve a llamar' },
    ],
  },
};

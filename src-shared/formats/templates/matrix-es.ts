/** A touchpoint matrix to begin with, in Spanish: touchpoints that most organisations have, and the stages of a journey in which they may be met. */
import type { Template } from './types';

export const MATRIX_ES: Template = {
  id: 'touchpoint-matrix-es',
  sample: false,
  language: 'es',
  title: 'Matriz de puntos de contacto',
  description: 'Catorce puntos de contacto por canal frente a las etapas de un viaje: dónde te encuentra la gente, cómo se siente y adónde nadie mira.',
  plan: {
    language: 'es',
    boardKind: 'matrix',
    title: 'Matriz de puntos de contacto',
    mapTitle: 'El viaje que hay detrás de la matriz',
    lanes: ['doing', 'touchpoints', 'feeling', 'pains'],
    teams: {
      marketing: { title: 'Marketing', goals: '', tint: 5 }, sales: { title: 'Ventas', goals: '', tint: 2 },
      product: { title: 'Producto digital', goals: '', tint: 4 }, care: { title: 'Atención al cliente', goals: '', tint: 7 },
    },
    channels: {
      web: { title: 'Web', icon: 'globe' }, app: { title: 'App', icon: 'smartphone' }, mail: { title: 'Correo', icon: 'mail' },
      phone: { title: 'Teléfono', icon: 'phone' }, store: { title: 'Tienda', icon: 'store' }, social: { title: 'Redes sociales', icon: 'share-2' },
    },
    touchpoints: {
      search: { title: 'Resultado de búsqueda', channel: 'web', team: 'marketing' }, site: { title: 'Página de producto', channel: 'web', team: 'product' },
      checkout: { title: 'Proceso de pago', channel: 'web', team: 'product' }, help: { title: 'Páginas de ayuda', channel: 'web' },
      home: { title: 'Inicio de la app', channel: 'app', team: 'product' }, push: { title: 'Notificación', channel: 'app' },
      confirmation: { title: 'Confirmación', channel: 'mail', team: 'marketing' }, invoice: { title: 'Factura', channel: 'mail' },
      survey: { title: 'Encuesta', channel: 'mail', team: 'marketing' }, hotline: { title: 'Línea de atención', channel: 'phone', team: 'care' },
      callback: { title: 'Llamada de vuelta', channel: 'phone', team: 'sales' }, desk: { title: 'Mostrador', channel: 'store', team: 'sales' },
      post: { title: 'Publicación', channel: 'social', team: 'marketing' }, review: { title: 'Reseña de otras personas', channel: 'social' },
    },
    stages: [
      { title: 'Descubrir', phase: 'before', steps: [{ title: '' }] },
      { title: 'Elegir', phase: 'before', steps: [{ title: '' }] },
      { title: 'Comprar', phase: 'joining', steps: [{ title: '' }] },
      { title: 'Usar', phase: 'during', steps: [{ title: '' }] },
      { title: 'Pedir ayuda', phase: 'during', steps: [{ title: '' }] },
      { title: 'Quedarse o irse', phase: 'after', steps: [{ title: '' }] },
    ],
    guidance: [
      '**Cómo funciona la matriz**\nSus celdas salen de las tarjetas de los mapas. Pulsa Intro en una celda vacía para decir que ahí se usa un punto de contacto: la tarjeta va al mapa. En una celda con usos, Intro muestra sus tarjetas.',
      '**Hazla tuya**\nCambia el nombre de los puntos de contacto, borra los que no tienes y añade los que faltan. ¿Cuáles nombra la gente que no están en ninguna lista vuestra?',
      '**De dónde sale la emoción**\nPon puntos en el carril «Qué siente» del mapa. La matriz muestra la media de los pasos en los que se usa cada punto de contacto; sin punto hay un hueco, no un cero.',
      '**Preguntas a los huecos**\n- Un punto de contacto que nadie usa: ¿hace falta todavía, o no hemos mirado?\n- Una etapa sin puntos de contacto: ¿quién habla ahí con la gente?\n- Un punto de contacto sin responsable: ¿quién se daría cuenta si fallara hoy?',
      '**Mírala de tres maneras**\nPor etapas: ¿dónde se amontonan y dónde no hay nada? Por audiencias: ¿a quién le llega qué? Por equipos: ¿quiénes tratan con la misma persona sin saber unos de otros?',
    ],
  },
};

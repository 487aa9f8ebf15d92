/** Personas to begin with: a sheet with scales and questions, in both languages. Everything on it is an assumption until somebody has asked. */
import type { ProjectPlan, Template } from './types';

type PersonaPlan = NonNullable<ProjectPlan['persona']>;

/** Nothing is said of the person yet: the empty fields of the sheet ask for it. */
const NOBODY: Omit<PersonaPlan, 'scales'> = {
  name: '', role: '', age: '', quote: '', bio: '', goals: '', frustrations: '', needs: '', technology: '', brandRelation: '', evidenceMark: 'assumption',
};

function start(id: string, language: 'en' | 'es', title: string, description: string, poles: readonly (readonly [string, string])[], guidance: readonly string[]): Template {
  const scales = poles.map(([left, right]) => [left, right, 0.5] as const);
  const plan: ProjectPlan = { language, boardKind: 'persona', title, persona: { ...NOBODY, scales }, lanes: [], stages: [], guidance };
  return { id: `${id}-${language}`, sample: false, language, title, description, plan };
}

export const PERSONA_START_EN = start('persona', 'en', 'Persona', 'The sheet of one person: portrait, quote, goals, needs, frustrations and four scales of behaviour.', [
  ['Plans ahead', 'Decides on the spot'],
  ['Looks at the price', 'Looks at the quality'],
  ['Does it alone', 'Wants to be advised'],
  ['Online', 'Face to face'],
], [
  '**What a persona is for**\nIt stands for people whom you have listened to, so that a team decides for somebody and not for “the user”. Begin with what you know: five interviews or fifty complaints. Until then the mark on the sheet says that it is an assumption; change it when there is research behind it.',
  '**What makes it useful**\n- A quote that one of them really said\n- Goals that are theirs, not ours: what they would want if we did not exist\n- Frustrations with a scene: when did it last happen, and what did they do?\n- Scales that tell your personas apart: change the poles until no two stand at the same place\n- Nothing that would not change a decision: hobbies and star signs can go',
]);

export const PERSONA_START_ES = start('persona', 'es', 'Arquetipo (persona)', 'La ficha de una persona: retrato, frase, objetivos, necesidades, frustraciones y cuatro escalas de comportamiento.', [
  ['Planifica', 'Decide sobre la marcha'],
  ['Mira el precio', 'Mira la calidad'],
  ['Se las arregla sola', 'Quiere que la asesoren'],
  ['Por internet', 'Cara a cara'],
], [
  '**Para qué sirve un arquetipo**\nRepresenta a personas a las que has escuchado, para que el equipo decida pensando en alguien y no en «el usuario». Empieza por lo que ya sabes: cinco entrevistas o cincuenta quejas. Mientras tanto, la ficha dice que es una suposición; cámbialo cuando haya investigación detrás.',
  '**Qué lo hace útil**\n- Una frase que alguna de ellas dijo de verdad\n- Objetivos suyos, no nuestros: lo que querría aunque no existiéramos\n- Frustraciones con una escena: ¿cuándo pasó por última vez y qué hizo?\n- Escalas que distingan a tus arquetipos: cambia los polos hasta que no haya dos en el mismo sitio\n- Nada que no cambie una decisión: las aficiones y el signo del zodiaco sobran',
]);

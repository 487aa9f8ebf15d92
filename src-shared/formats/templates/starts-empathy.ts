/** Empathy maps to begin with: questions zone by zone in the capture tray, in the order in which a group fills the map in. */
import { translator } from '../../i18n';
import { type EmpathyZone, EMPATHY_ZONES, zoneNumber } from '../../model/empathy';
import type { Language } from '../../model/fields';
import type { Template } from './types';

interface Words {
  readonly title: string;
  readonly description: string;
  readonly guidance: readonly string[];
  readonly questions: Readonly<Record<EmpathyZone, readonly string[]>>;
}

const EN: Words = {
  title: 'Empathy map',
  description: 'One person, seen from outside first and from inside last, with a question or two for every zone.',
  guidance: [
    '**How to use these notes**\nEach one asks about a zone. Answer on the map, one thought a note, in the words of the people you have listened to, then delete the question. None of them is printed or exported with the map.',
    '**In this order**\n- Agree on one person and what they need to do\n- Go round the head from 3 to 6: only what can be seen and heard from outside\n- Go into the head last, and let it follow from what is already there\n- Send the worst pains to the step of a journey where they happen',
  ],
  questions: {
    who: ['Who is the one person in the room with us today? Give them a name and a situation'],
    'do-need': ['What would have to be different for them tomorrow morning?', 'How would they themselves know that it worked?'],
    see: ['What did they look at in the hour before they came to us?'],
    say: ['Which sentence have at least three of them said to us?'],
    do: ['What do they do that nobody told them to do?'],
    hear: ['Whose opinion would make them change their mind?'],
    think: ['What would they never say aloud?'],
    pains: ['What do they lie awake over?', 'What have they tried before that did not work?'],
    gains: ['What would they tell a friend about with a smile?'],
  },
};

const ES: Words = {
  title: 'Mapa de empatía',
  description: 'Una persona, vista primero desde fuera y al final desde dentro, con una o dos preguntas para cada zona.',
  guidance: [
    '**Cómo usar estas notas**\nCada una pregunta por una zona. Responde en el mapa, una idea por nota, con las palabras de la gente a la que has escuchado, y después elimina la pregunta. Ninguna se imprime ni se exporta con el mapa.',
    '**En este orden**\n- Poneos de acuerdo en una persona y en lo que necesita hacer\n- Rodead la cabeza del 3 al 6: solo lo que se ve y se oye desde fuera\n- Entrad en la cabeza al final, a partir de lo que ya está en el mapa\n- Enviad los peores dolores al paso de un viaje en el que ocurren',
  ],
  questions: {
    who: ['¿Quién es la persona que hoy está con nosotros en la sala? Ponle nombre y situación'],
    'do-need': ['¿Qué tendría que ser distinto para ella mañana por la mañana?', '¿En qué notaría ella misma que ha funcionado?'],
    see: ['¿Qué miró durante la hora anterior a venir a nosotros?'],
    say: ['¿Qué frase nos han dicho al menos tres personas como ella?'],
    do: ['¿Qué hace sin que nadie se lo haya dicho?'],
    hear: ['¿La opinión de quién le haría cambiar de idea?'],
    think: ['¿Qué no diría nunca en voz alta?'],
    pains: ['¿Qué le quita el sueño?', '¿Qué ha probado antes que no le sirvió?'],
    gains: ['¿Qué le contaría a una amiga con una sonrisa?'],
  },
};

function template(language: Language, { title, description, guidance, questions }: Words): Template {
  const t = translator(language);
  const asked = EMPATHY_ZONES.flatMap((zone) => {
    const number = zoneNumber(zone);
    const name = number === null ? t(`zone.${zone}`) : t('empathy.numbered', { number, zone: t(`zone.${zone}`) });
    return questions[zone].map((question) => `**${name}**\n${question}`);
  });
  return { id: `empathy-${language}`, sample: false, language, title, description, plan: { language, boardKind: 'empathy', title, lanes: [], stages: [], guidance: [...guidance, ...asked] } };
}

export const STARTS_EMPATHY: readonly Template[] = [template('en', EN), template('es', ES)];

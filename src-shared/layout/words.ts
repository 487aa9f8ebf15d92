/** The words printed on boards, in the project's language. The interface's own words are in `src-shared/i18n`. */
import type { EvidenceMark, Language } from '../model/fields';
import type { Marker } from '../model/card';
import type { LaneRole } from '../model/lane';
import type { Phase } from '../model/stage';

/** −2 … +2 by name. */
export const EMOTION_LEVELS = ['veryBad', 'bad', 'neutral', 'good', 'veryGood'] as const;
export type EmotionLevel = (typeof EMOTION_LEVELS)[number];

export interface BoardWords {
  readonly roles: Readonly<Record<LaneRole, string>>;
  readonly phases: Readonly<Record<NonNullable<Phase>, string>>;
  readonly emotions: Readonly<Record<EmotionLevel, string>>;
  readonly markers: Readonly<Record<NonNullable<Marker>, string>>;
  readonly evidence: Readonly<Record<NonNullable<EvidenceMark>, string>>;
  readonly state: Readonly<Record<'as-is' | 'to-be', string>>;
  readonly actor: string;
  readonly scenario: string;
  readonly goals: string;
  readonly author: string;
  readonly version: string;
  readonly date: string;
  readonly balance: string;
  readonly momentOfTruth: string;
  readonly untitledBoard: string;
  readonly untitledStage: string;
  readonly untitledStep: string;
  readonly untitledLane: string;
  /** Shares as whole percent. */
  balanceShares(before: number, after: number): string;
  waits(least: number | null, most: number | null): string;
  exit(reason: string, share: number | null): string;
  /** "Feeling, Pay: bad (−1)" for those who do not see the curve. */
  point(lane: string, step: string, emotion: string, value: string): string;
  curve(lane: string): string;
  link(from: string, to: string, label: string): string;
  calendarDate(iso: string): string;
  number(value: number): string;
}

const MINUTES_AN_HOUR = 60;
const MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

/** "5 min", "2 h", "3 d": units both languages share. */
function duration(minutes: number, decimal: string): string {
  const [value, unit] = minutes >= MINUTES_A_DAY && minutes % MINUTES_A_DAY === 0 ? [minutes / MINUTES_A_DAY, 'd']
    : minutes >= MINUTES_AN_HOUR && minutes % (MINUTES_AN_HOUR / 2) === 0 ? [minutes / MINUTES_AN_HOUR, 'h'] : [minutes, 'min'];
  return `${numeral(value, decimal)} ${unit}`;
}

function span(least: number | null, most: number | null, decimal: string): string {
  if (least !== null && most !== null && least !== most) return `${duration(least, decimal)} – ${duration(most, decimal)}`;
  const only = least ?? most;
  return only === null ? '' : duration(only, decimal);
}

/** At most two decimals, with a true minus sign. */
function numeral(value: number, decimal: string): string {
  return String(Math.round(value * 100) / 100).replace('.', decimal).replace('-', '−');
}

const MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
};

function calendar(iso: string, language: Language, form: (day: number, month: string, year: string) => string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[language][Number(month) - 1];
  return name ? form(Number(day), name, year) : iso;
}

const joined = (parts: readonly string[], separator: string): string => parts.filter((part) => part !== '').join(separator);

const english: BoardWords = {
  roles: {
    needs: 'Needs and expectations', doing: 'Doing', touchpoints: 'Touchpoints', thinking: 'Thinking', feeling: 'Feeling',
    pains: 'Pain points', opportunities: 'Opportunities', quotes: 'Quotes', storyboard: 'Storyboard', messages: 'Messages',
    promise: 'Brand promise', owner: 'Owner and team', arc: 'Dramatic arc', notes: 'Notes', evidence: 'Physical evidence',
    customer: 'Customer actions', frontstage: 'Frontstage', backstage: 'Backstage', support: 'Support processes', time: 'Time',
    policy: 'Policy and regulation', 'employee-emotion': 'Employee emotion', systems: 'Systems', metrics: 'Metrics', custom: 'Lane',
  },
  phases: { before: 'Before', joining: 'Joining', during: 'During', leaving: 'Leaving', after: 'After' },
  emotions: { veryBad: 'very bad', bad: 'bad', neutral: 'neutral', good: 'good', veryGood: 'very good' },
  markers: { fail: 'Fail point', wait: 'Wait', decision: 'Decision' },
  evidence: { assumption: 'Assumption', anecdote: 'Anecdote', research: 'Research' },
  state: { 'as-is': 'As-is', 'to-be': 'To-be' },
  actor: 'Actor', scenario: 'Scenario', goals: 'Goals and expectations', author: 'Author', version: 'Version', date: 'Date',
  balance: 'Before and after the purchase', momentOfTruth: 'Moment of truth',
  untitledBoard: 'Untitled board', untitledStage: 'Untitled stage', untitledStep: 'Untitled step', untitledLane: 'Untitled lane',
  balanceShares: (before, after) => `${before} % before, ${after} % after`,
  waits: (least, most) => joined(['Wait', span(least, most, '.')], ': '),
  exit: (reason, share) => `${joined(['People leave here', reason], ': ')}${share === null ? '' : ` (${Math.round(share * 100)} %)`}`,
  point: (lane, step, emotion, value) => `${joined([lane, step], ', ')}: ${emotion} (${value})`,
  curve: (lane) => `${lane}: emotion curve`,
  link: (from, to, label) => `From “${from}” to “${to}”${label ? `: ${label}` : ''}`,
  calendarDate: (iso) => calendar(iso, 'en', (day, month, year) => `${day} ${month} ${year}`),
  number: (value) => numeral(value, '.'),
};

const spanish: BoardWords = {
  roles: {
    needs: 'Necesidades y expectativas', doing: 'Qué hace', touchpoints: 'Puntos de contacto', thinking: 'Qué piensa', feeling: 'Qué siente',
    pains: 'Puntos de dolor', opportunities: 'Oportunidades', quotes: 'Citas', storyboard: 'Storyboard', messages: 'Mensajes',
    promise: 'Promesa de marca', owner: 'Responsable y equipo', arc: 'Arco dramático', notes: 'Notas', evidence: 'Evidencia física',
    customer: 'Acciones del cliente', frontstage: 'Frontstage (en escena)', backstage: 'Backstage (tras bastidores)', support: 'Procesos de soporte', time: 'Tiempo',
    policy: 'Políticas y normativa', 'employee-emotion': 'Emoción del empleado', systems: 'Sistemas', metrics: 'Métricas', custom: 'Carril',
  },
  phases: { before: 'Antes', joining: 'Llegada', during: 'Durante', leaving: 'Salida', after: 'Después' },
  emotions: { veryBad: 'muy mal', bad: 'mal', neutral: 'neutro', good: 'bien', veryGood: 'muy bien' },
  markers: { fail: 'Punto de fallo', wait: 'Espera', decision: 'Decisión' },
  evidence: { assumption: 'Suposición', anecdote: 'Anécdota', research: 'Investigación' },
  state: { 'as-is': 'Actual (as-is)', 'to-be': 'Futuro (to-be)' },
  actor: 'Protagonista', scenario: 'Escenario', goals: 'Objetivos y expectativas', author: 'Autoría', version: 'Versión', date: 'Fecha',
  balance: 'Antes y después de la compra', momentOfTruth: 'Momento de la verdad',
  untitledBoard: 'Tablero sin título', untitledStage: 'Etapa sin título', untitledStep: 'Paso sin título', untitledLane: 'Carril sin título',
  balanceShares: (before, after) => `${before} % antes, ${after} % después`,
  waits: (least, most) => joined(['Espera', span(least, most, ',')], ': '),
  exit: (reason, share) => `${joined(['Aquí se van', reason], ': ')}${share === null ? '' : ` (${Math.round(share * 100)} %)`}`,
  point: (lane, step, emotion, value) => `${joined([lane, step], ', ')}: ${emotion} (${value})`,
  curve: (lane) => `${lane}: curva de emociones`,
  link: (from, to, label) => `De «${from}» a «${to}»${label ? `: ${label}` : ''}`,
  calendarDate: (iso) => calendar(iso, 'es', (day, month, year) => `${day} de ${month} de ${year}`),
  number: (value) => numeral(value, ','),
};

/** The words for boards of a project in this language. */
export function boardWords(language: Language): BoardWords {
  return language === 'es' ? spanish : english;
}

/** A lane's title: its own, else its role's name. */
export function laneTitle(lane: { readonly title: string; readonly role: LaneRole }, words: BoardWords): string {
  return lane.title.trim() || words.roles[lane.role];
}

/** The name nearest to an emotion. */
export function emotionLevel(emotion: number): EmotionLevel {
  return EMOTION_LEVELS[Math.min(4, Math.max(0, Math.round(emotion) + 2))] ?? 'neutral';
}

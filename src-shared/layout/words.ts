/**
 * The words printed on boards, in the project's language. Names that the interface uses too come from the interface's messages, so that
 * one thing has one name; what only a board says is here.
 */
import { en, es } from '../i18n/areas/roles';
import type { BlueprintLine } from '../model/blueprint';
import { formatSpan } from '../model/duration';
import type { EvidenceMark, Language } from '../model/fields';
import type { Board } from '../model/board';
import type { Marker } from '../model/card';
import type { LaneRole } from '../model/lane';
import type { PromiseState } from '../model/promise';
import type { Phase } from '../model/stage';

/** The five grades of emotion that have a name and a face. */
export type EmotionLevel = -2 | -1 | 0 | 1 | 2;

export interface BoardWords {
  role(role: LaneRole): string;
  line(line: BlueprintLine): string;
  /** Empty where there is none; so with markers and marks of evidence. */
  phase(phase: Phase): string;
  emotion(emotion: number): string;
  /** "Bad (−1)". */
  felt(emotion: number): string;
  marker(marker: Marker): string;
  evidence(mark: EvidenceMark): string;
  state(state: Board['state']): string;
  promise(state: PromiseState): string;
  readonly actor: string;
  readonly scenario: string;
  readonly goals: string;
  readonly author: string;
  readonly version: string;
  readonly date: string;
  readonly balance: string;
  /** Above the legend of evidence marks. */
  readonly evidenceMarks: string;
  readonly momentOfTruth: string;
  /** The curve of what was expected. */
  readonly expected: string;
  /** What a card is called that holds nothing but a picture, or an icon of one's own. */
  readonly picture: string;
  readonly ownIcon: string;
  readonly untitledBoard: string;
  readonly untitledStage: string;
  /** Shares as whole percent. */
  balanceShares(before: number, after: number): string;
  /** "5 min – 2 h"; empty where neither is known. */
  takes(least: number | null, most: number | null): string;
  waits(least: number | null, most: number | null): string;
  readonly duration: string;
  /** Says of a sum that one of several ways was taken. */
  alongPath(sum: string): string;
  /** Both teams, and that one hands over to the other. */
  handoff(from: string, to: string): string;
  exit(reason: string, share: number | null): string;
  /** "Feeling, Pay: Bad (−1)" for those who do not see the curve. */
  point(lane: string, step: string, emotion: number): string;
  curve(lane: string): string;
  link(from: string, to: string, label: string): string;
  /** In place of the end of a link that is no longer there. */
  readonly gone: string;
  calendarDate(iso: string): string;
  number(value: number): string;
}

/** At most two decimals, with a true minus sign. */
function numeral(value: number, decimal: '.' | ','): string {
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

type Terms = Readonly<Record<keyof typeof en, string>>;

/** What board and interface both name. */
function terms(t: Terms): Pick<BoardWords, 'role' | 'line' | 'phase' | 'emotion' | 'marker' | 'evidence' | 'state' | 'promise'> {
  return {
    role: (role) => t[`role.${role}`],
    line: (line) => t[`line.${line}`],
    phase: (phase) => (phase ? t[`phase.${phase}`] : ''),
    emotion: (emotion) => t[`emotion.${emotionLevel(emotion)}`],
    marker: (marker) => (marker ? t[`marker.${marker}`] : ''),
    evidence: (mark) => (mark ? t[`evidenceMark.${mark}`] : ''),
    state: (state) => t[`state.${state}`],
    promise: (state) => t[`promise.${state}`],
  };
}

function felt(t: Terms, emotion: number, decimal: '.' | ','): string {
  return `${t[`emotion.${emotionLevel(emotion)}`]} (${emotion > 0 ? '+' : ''}${numeral(emotion, decimal)})`;
}

const english: BoardWords = {
  ...terms(en),
  actor: 'Actor', scenario: 'Scenario', goals: 'Goals and expectations', author: 'Author', version: 'Version', date: 'Date',
  balance: 'Before and after the purchase', evidenceMarks: 'How we know it', momentOfTruth: 'Moment of truth', expected: 'Expected',
  picture: 'Picture', ownIcon: 'Icon',
  untitledBoard: 'Untitled board', untitledStage: 'Untitled stage',
  balanceShares: (before, after) => `${before}% before, ${after}% after`,
  takes: (least, most) => formatSpan(least, most, '.'),
  duration: 'Duration', alongPath: (sum) => `${sum} (path chosen)`, handoff: (from, to) => `Handoff: ${from} → ${to}`,
  waits: (least, most) => joined([en['marker.wait'], formatSpan(least, most, '.')], ': '),
  exit: (reason, share) => `${joined(['People leave here', reason], ': ')}${share === null ? '' : ` (${Math.round(share * 100)}%)`}`,
  felt: (emotion) => felt(en, emotion, '.'),
  point: (lane, step, emotion) => `${joined([lane, step], ', ')}: ${felt(en, emotion, '.')}`,
  curve: (lane) => `${lane}: emotion curve`,
  gone: 'something that was deleted',
  link: (from, to, label) => `From “${from}” to “${to}”${label ? `: ${label}` : ''}`,
  calendarDate: (iso) => calendar(iso, 'en', (day, month, year) => `${day} ${month} ${year}`),
  number: (value) => numeral(value, '.'),
};

const spanish: BoardWords = {
  ...terms(es),
  actor: 'Protagonista', scenario: 'Escenario', goals: 'Objetivos y expectativas', author: 'Autoría', version: 'Versión', date: 'Fecha',
  balance: 'Antes y después de la compra', evidenceMarks: 'Cómo lo sabemos', momentOfTruth: 'Momento de la verdad', expected: 'Lo esperado',
  picture: 'Imagen', ownIcon: 'Icono',
  untitledBoard: 'Tablero sin título', untitledStage: 'Etapa sin título',
  balanceShares: (before, after) => `${before} % antes, ${after} % después`,
  takes: (least, most) => formatSpan(least, most, ','),
  duration: 'Duración', alongPath: (sum) => `${sum} (camino elegido)`, handoff: (from, to) => `Traspaso: ${from} → ${to}`,
  waits: (least, most) => joined([es['marker.wait'], formatSpan(least, most, ',')], ': '),
  exit: (reason, share) => `${joined(['Aquí se van', reason], ': ')}${share === null ? '' : ` (${Math.round(share * 100)} %)`}`,
  felt: (emotion) => felt(es, emotion, ','),
  point: (lane, step, emotion) => `${joined([lane, step], ', ')}: ${felt(es, emotion, ',')}`,
  curve: (lane) => `${lane}: curva de emociones`,
  gone: 'algo que ya no existe',
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
  return lane.title.trim() || words.role(lane.role);
}

/** The grade nearest to an emotion; halves go outwards, alike on both sides. */
export function emotionLevel(emotion: number): EmotionLevel {
  const size = Math.min(2, Math.round(Math.abs(emotion)));
  if (size === 0) return 0;
  if (size === 1) return emotion < 0 ? -1 : 1;
  return emotion < 0 ? -2 : 2;
}

/** Recognises what a row of someone's table is by its name, in English or Spanish; accents, case, plurals and small words do not matter. */
import { translator } from '../i18n';
import type { BoardKind } from '../model/board';
import { type LaneRole, laneRoleSchema } from '../model/lane';
import { oneLine } from './text';

const NAMES: Readonly<Partial<Record<LaneRole, string>>> = {
  needs:
    'needs and expectations|needs|expectations|customer needs|user needs|goals|customer goals|user goals|goals and expectations|' +
    'necesidades y expectativas|necesidades|expectativas|necesidades del cliente|objetivos|objetivos del cliente|metas',
  doing:
    'doing|does|do|what they do|what the customer does|actions|activities|tasks|customer activities|' +
    'qué hace|hace|haciendo|qué hace el cliente|acciones|actividades|tareas|actividades del cliente',
  touchpoints:
    'touchpoint|touch point|channels|touchpoints and channels|channels and touchpoints|contact points|' +
    'puntos de contacto|canales|puntos de contacto y canales|canales y puntos de contacto|touchpoints y canales',
  thinking: 'thinking|thoughts|thinks|what they think|qué piensa|piensa|pensando|pensamientos|qué piensa el cliente',
  feeling:
    'feeling|feels|feelings|emotions|emotion curve|emotional curve|emotional journey|customer emotion|mood|sentiment|what they feel|' +
    'qué siente|siente|sintiendo|sentimientos|emociones|curva emocional|curva de emociones|curva de experiencia|estado de ánimo|qué siente el cliente|emociones del cliente',
  pains:
    'pain points|pains|frustrations|problems|barriers|obstacles|frictions|friction points|issues|' +
    'puntos de dolor|dolores|frustraciones|problemas|barreras|obstáculos|fricciones|puntos de fricción|dolores del cliente',
  opportunities:
    'opportunities|ideas|improvements|opportunities for improvement|solutions|recommendations|' +
    'oportunidades|mejoras|oportunidades de mejora|soluciones|recomendaciones',
  quotes: 'quotes|verbatims|customer quotes|voice of the customer|citas|frases|citas del cliente|voz del cliente|verbatim del cliente',
  storyboard: 'storyboard|images|pictures|scenes|photos|guion gráfico|imágenes|viñetas|escenas|fotos',
  messages: 'messages|communications|what we tell them|mensajes|comunicaciones|qué le decimos|qué les decimos',
  promise: 'brand promise|promise|brand promise and experience delivered|promesa de marca|promesa|promesa de marca y experiencia entregada',
  owner: 'owner|team|owner and team|team and owner|responsible|department|area|responsable|equipo|responsable y equipo|equipo responsable|departamento|área|área responsable',
  arc: 'dramatic arc|arc|arco dramático|arco',
  notes: 'notes|comments|remarks|notas|comentarios|observaciones',
  evidence: 'physical evidence|evidence|props|tangibles|physical touchpoints|artifacts|artefacts|evidencia física|evidencia|evidencias|evidencia tangible|pruebas físicas|elementos físicos|soportes físicos|tangibles',
  customer: 'customer actions|customer|customer journey|user actions|client actions|guest actions|patient actions|passenger actions|user|user journey|viaje del cliente|recorrido del cliente|acciones del cliente|cliente|acciones del usuario|usuario',
  frontstage:
    'frontstage|front stage|front of house|front office|frontline|frontline staff|onstage|on stage|frontstage actions|frontstage interactions|visible employee actions|onstage contact employee actions|visible contact employee actions|' +
    'en escena|cara al público|primera línea|acciones en escena|acciones de frontstage|acciones visibles|personal de contacto|acciones visibles del personal|contacto visible',
  backstage:
    'backstage|back stage|back of house|back office|behind the scenes|backstage interactions|backstage processes|backstage actions|invisible employee actions|backstage contact employee actions|invisible contact employee actions|' +
    'tras bastidores|entre bastidores|detrás de escena|tras el telón|oficina interna|trastienda|acciones de backstage|acciones invisibles|acciones no visibles|acciones invisibles del personal',
  support: 'support processes|support|internal processes|support actions|partners and suppliers|supporting processes|support systems|procesos de soporte|procesos de apoyo|procesos internos|soporte|apoyo',
  time: 'time|duration|timing|timeline|elapsed time|tiempo|tiempos|duración',
  policy: 'policy|policy and regulation|regulation|rules|policies and regulations|política|políticas y normativa|normativa|regulación|políticas y regulación|reglas',
  'employee-emotion': 'employee emotion|employee experience|employee feelings|staff emotion|emoción del empleado|emociones de los empleados|experiencia del empleado|emociones del personal',
  systems: 'systems|it systems|technology|tools|applications|systems and tools|sistemas|tecnología|herramientas|aplicaciones|sistemas y herramientas',
  metrics: 'metrics|kpi|measures|indicators|metrics and kpis|métricas|indicadores|medidas|métricas e indicadores',
};

const HEADER_WORDS = {
  lane: 'lane|swimlane|row|carril|fila',
  stage: 'stage|phase|etapa|fase',
  step: 'step|paso',
} as const;
export type HeaderWord = keyof typeof HEADER_WORDS;

const LINES = 'line of interaction|line of visibility|line of internal interaction|línea de interacción|línea de visibilidad|línea de interacción interna';

const SMALL_WORDS = new Set(['a', 'an', 'and', 'the', 'of', 'or', 'y', 'e', 'o', 'el', 'la', 'los', 'las', 'de', 'del']);

/** Letters and digits without accents, case, small words and plural endings. */
function fold(name: string): string {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u);
  // The same ending goes from singular and plural alike, so both meet: acción, acciones; quote, quotes.
  return words.filter((word) => word !== '' && !SMALL_WORDS.has(word)).map((word) => (word.length > 3 ? word.replace(/e?s?$/, '') : word)).join(' ');
}

function folded(list: string): string[] {
  return list.split('|').map(fold);
}

const ROLES = new Map(Object.entries(NAMES).flatMap(([role, names]) => folded(names).map((name) => [name, role as LaneRole] as const)));
const WORDS = new Map(Object.entries(HEADER_WORDS).flatMap(([word, names]) => folded(names).map((name) => [name, word as HeaderWord] as const)));
const LINE_NAMES = new Set(folded(LINES));

/** The name itself, then without its number, then what stands outside and inside parentheses or around a slash. */
function readings(name: string): string[] {
  const plain = name.replace(/^\s*[\d.)]+\s*/, '');
  const inside = /\(([^)]*)\)/.exec(plain)?.[1] ?? '';
  return [name, plain, plain.replace(/\([^)]*\)/g, ' '), inside, ...plain.split('/')].map(fold).filter((reading) => reading !== '');
}

/** The role a lane's name stands for, or `custom`. */
export function roleOf(name: string): LaneRole {
  for (const reading of readings(name)) {
    const role = ROLES.get(reading);
    if (role !== undefined) return role;
  }
  return 'custom';
}

/** What roles are called on our own boards, in both languages. */
const OWN_NAMES: readonly (readonly [name: string, role: LaneRole])[] = laneRoleSchema.options.flatMap((role) => (['en', 'es'] as const).map((language) => [translator(language)(`role.${role}`), role] as const));

/** The role that stands in parentheses behind a name, as `printedLane` writes it. */
function roleBehind(name: string): { readonly role: LaneRole; readonly title: string } | null {
  const found = OWN_NAMES.find(([own]) => name.endsWith(` (${own})`));
  return found ? { role: found[1], title: name.slice(0, -found[0].length - 3).trim() } : null;
}

/** A lane's name in a table: its title, with the name of its role behind it where the title alone would be read as another; `roleName` without one. */
export function printedLane(title: string, role: LaneRole, roleName: string): string {
  const name = oneLine(title);
  if (name === '') return roleName;
  return roleOf(name) === role && !roleBehind(name) ? name : `${name} (${roleName})`;
}

/** Role and title of the lane that a table names so. */
export function laneNamed(name: string): { readonly role: LaneRole; readonly title: string } {
  return roleBehind(name) ?? { role: roleOf(name), title: name };
}

/** What the first cell of a header row says the row holds. */
export function headerWordOf(name: string): HeaderWord | null {
  return WORDS.get(fold(name)) ?? null;
}

/** Rows that only draw a line of a blueprint: the roles of the lanes draw it here. */
export function isLineName(name: string): boolean {
  return LINE_NAMES.has(fold(name));
}

/** Kinds of boards that a table of lanes and steps can be. */
export type GridKind = Extract<BoardKind, 'journey' | 'blueprint'>;

/** A blueprint is what has a stage with people before or behind it. */
export function boardKindOf(roles: readonly LaneRole[]): GridKind {
  return roles.some((role) => role === 'frontstage' || role === 'backstage' || role === 'support') ? 'blueprint' : 'journey';
}

/** What customers do and what they meet are the same lanes under two names: one of the journey map, one of the blueprint. */
export function roleOnBoard(role: LaneRole, kind: BoardKind): LaneRole {
  if (kind === 'blueprint') return role === 'doing' ? 'customer' : role === 'touchpoints' ? 'evidence' : role;
  if (kind === 'journey') return role === 'customer' ? 'doing' : role === 'evidence' ? 'touchpoints' : role;
  return role;
}

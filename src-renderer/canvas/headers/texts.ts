/** What the headers say, read from the open project. */
import { type Translator, translator } from '../../../src-shared/i18n';
import type { Stage } from '../../../src-shared/model/stage';
import type { Language } from '../../../src-shared/model/fields';
import type { ColourToken, DerivedGrid, SceneGrid } from '../../../src-shared/scene/types';
import type { Session } from '../../session/session';
import type { HeaderTexts } from './bands';

/** An unnamed stage is known by its phase, in the language of the board. */
export function stagePlaceholder(stage: Stage, language: Language, words: Translator): string {
  return stage.phase ? translator(language)(`phase.${stage.phase}`) : words('canvas.untitled.stage');
}

/** Reads the state of the moment it is asked in. */
export function headerTexts(session: Session, words: Translator): HeaderTexts {
  const snapshot = () => session.store.getState().snapshot;
  const { grid } = session.store.getState().scene;
  if (grid?.derived) return derivedTexts(session, grid, grid.derived);
  return {
    stage: (id) => {
      const stage = snapshot().find('stage', id);
      return stage ? stage.title || stagePlaceholder(stage, snapshot().project?.language ?? 'en', words) : '';
    },
    step: (id) => snapshot().find('step', id)?.title ?? '',
    // The lane's own title, or its role's name in the language of the boards, and whose it is where they belong to several.
    lane: (id) => ({
      title: session.store.getState().scene.find(`lane:${id}`)?.block.label ?? '',
      edge: laneEdge(session, id),
    }),
  };
}

/** Of a matrix: maps, stages or other columns, and touchpoints. */
function derivedTexts({ store }: Session, grid: SceneGrid, derived: DerivedGrid): HeaderTexts {
  const label = (key: string): string => store.getState().scene.find(key)?.block.label ?? '';
  return {
    stage: (id) => label(`stage:${id}`),
    step: (id) => derived.columnTitle(grid.columns.findIndex(({ step }) => step === id)),
    lane: (id) => ({ title: label(`lane:${id}`), edge: 'laneEdge' }),
  };
}

/** What its label is edged with: its tint, its actor's colour, or the edge that all have. */
function laneEdge(session: Session, lane: string): ColourToken {
  const edge = session.store.getState().scene.find(`title:${lane}`)?.block.items[0];
  return edge?.type === 'rect' ? edge.fill : 'laneEdge';
}

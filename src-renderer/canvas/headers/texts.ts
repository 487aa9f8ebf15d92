/** What the headers say, read from the open project. */
import { type Translator, translator } from '../../../src-shared/i18n';
import type { Stage } from '../../../src-shared/model/stage';
import type { Language } from '../../../src-shared/model/fields';
import type { ColourToken } from '../../../src-shared/scene/types';
import type { Session } from '../../session/session';
import { isDerived } from '../matrix/open';
import type { HeaderTexts } from './bands';

/** An unnamed stage is known by its phase, in the language of the board. */
export function stagePlaceholder(stage: Stage, language: Language, words: Translator): string {
  return stage.phase ? translator(language)(`phase.${stage.phase}`) : words('canvas.untitled.stage');
}

/** Reads the state of the moment it is asked in. */
export function headerTexts(session: Session, words: Translator): HeaderTexts {
  const snapshot = () => session.store.getState().snapshot;
  const label = (key: string): string => session.store.getState().scene.find(key)?.block.label ?? '';
  return {
    stage: (id) => {
      if (isDerived(session)) return label(`stage:${id}`);
      const stage = snapshot().find('stage', id);
      return stage ? stage.title || stagePlaceholder(stage, snapshot().project?.language ?? 'en', words) : '';
    },
    step: (id) => {
      const { grid } = session.store.getState().scene;
      return grid?.derived ? grid.derived.columnTitle(grid.columns.findIndex(({ step }) => step === id)) : (snapshot().find('step', id)?.title ?? '');
    },
    // The lane's own title, or its role's name in the language of the boards, and whose it is where they belong to several.
    lane: (id) => ({
      title: label(`lane:${id}`),
      edge: laneEdge(session, id),
    }),
  };
}

/** What its label is edged with: its tint, its actor's colour, or the edge that all have. */
function laneEdge(session: Session, lane: string): ColourToken {
  const edge = session.store.getState().scene.find(`title:${lane}`)?.block.items[0];
  return edge?.type === 'rect' ? edge.fill : 'laneEdge';
}

/** Every command of the program: what menus, palette, shortcuts and the list of shortcuts read. */
import { addActorLanes, addBoardActor, askActorLanes, nameCardActor, nameLaneActor, setBoardActors } from './actors';
import { NEW_BOARDS, deleteBoard, duplicateAsToBe, duplicateBoard, moveBoard, moveBoardLeft, moveBoardRight, renameBoard, setTitleBlock } from './boards';
import { blueprintFrom } from './blueprint-from';
import { moveCardDown, moveCardLeft, moveCardRight, moveCardUp, moveCards, spanCard, spanEarlier, spanLater, spanLess, spanMore } from './card-moves';
import { addCard, deleteCard, duplicateCard, finishCard, setCardText, setCardTint, setEvidenceMark, setMarker } from './cards';
import { toggleBold, toggleItalic } from './card-style';
import { CLIPBOARD_INTENTS } from './clipboard';
import { HISTORY_INTENTS, clearSelection, deleteSelected, selectAll, write } from './editing';
import { nameReference, nameTeam, setCardDetails, setLaneDetails, setStageDetails, setStepDetails } from './details';
import { nameActor, openEmpathyMap } from './empathy-boards';
import { clearCellEmotion, emotionDown, emotionUp, expectedDown, expectedUp, nameEmotion, setCellEmotion, setEmotion } from './emotion';
import { duplicateLane, duplicateStage, duplicateStep } from './duplicates';
import { addLane, deleteLane, hideLane, moveLane, moveLaneDown, moveLaneUp, renameLane, setLaneHeight, setLaneTint, showAllLanes, showLane } from './lanes';
import { addItem, renameItem, setItemFields, referToItem } from './library';
import { putItem } from './library-put';
import { deleteItem, mendReferences, mergeItems } from './library-merge';
import { addLink, connectCards, deleteLink, nextLink, setLinkEnd, setLinkLabel, startLink, toggleBothWays } from './links';
import { addTouchpoint, enterUse, linkTouchpoints, setMatrix, setTouchpoint } from './matrix';
import { itemsOfAllLanes, settleCard, systemsOfLane, takeSuggested, touchpointsOfLane } from './naming';
import { addNotes, cardsToNotes, deleteNotes, moveNotes, notesToCell, setNoteText } from './notes';
import { pasteBlock, pasteBoard } from './paste';
import { choosePath } from './path';
import { addPersona, addPersonaChannel, addScale, fullSheet, makePersonaFor, oneCard, openPersona, removeScale, renamePersona, setPersona, setScale } from './personas';
import { setPhoto } from './photo';
import { promiseBroken, promiseKept, promisePartly, setPromise } from './promise';
import { PROJECT_INTENTS, setBrandColours, setProjectLanguage, setProjectLogo, setProjectTitle, setSponsor } from './project';
import { mergeStage, mergeStep, splitStage, splitStep } from './split-merge';
import { addComment, deleteComment, resolveComment, setCommentText } from './comments';
import { replaceAll, replaceHit } from './replace';
import { askWhereToSend, sendStickies } from './sending';
import { setExit } from './exits';
import { addStageAfter, addStageBefore, deleteStage, moveStage, moveStageLeft, moveStageRight, renameStage, setStagePhase, setStageTint } from './stages';
import { addStepAfter, addStepBefore, deleteStep, moveStep, moveStepLeft, moveStepRight, renameStep, setMomentOfTruth, setStepWidth } from './steps';
import {
  addSticky, deleteSticky, duplicateSticky, finishSticky, moveStickies, moveStickyEarlier, moveStickyLater, moveStickyToNextZone, moveStickyToPreviousZone, setNoteDetails,
  stickiesToTray,
} from './stickies';
import { setFieldText } from './texts';
import type { Command } from './types';
import { HELP_INTENTS, VIEW_INTENTS } from './view';
import { importTouchpoints } from './touchpoint-import';
import { deleteView, renameView, saveView } from './views';

/** Commands that need no arguments, in the order menus list them. */
export const LISTED_COMMANDS: readonly Command[] = [
  ...PROJECT_INTENTS,
  ...NEW_BOARDS, duplicateBoard, duplicateAsToBe, blueprintFrom, moveBoardLeft, moveBoardRight, deleteBoard,
  addPersona, openPersona, openEmpathyMap, addScale, fullSheet, oneCard,
  ...HISTORY_INTENTS, ...CLIPBOARD_INTENTS, write, deleteSelected, selectAll,
  addCard, duplicateCard, toggleBold, toggleItalic, moveCardUp, moveCardDown, moveCardLeft, moveCardRight, spanMore, spanLess, spanEarlier, spanLater, emotionUp, emotionDown, expectedUp, expectedDown, promiseKept, promisePartly, promiseBroken,
  startLink, connectCards, nextLink, toggleBothWays, deleteLink, cardsToNotes, deleteCard,
  addSticky, askWhereToSend, duplicateSticky, moveStickyEarlier, moveStickyLater, moveStickyToPreviousZone, moveStickyToNextZone, stickiesToTray, deleteSticky,
  addStageBefore, addStageAfter, moveStageLeft, moveStageRight, splitStage, mergeStage, duplicateStage, deleteStage,
  addStepBefore, addStepAfter, moveStepLeft, moveStepRight, setMomentOfTruth, splitStep, mergeStep, duplicateStep, deleteStep,
  addLane, askActorLanes, moveLaneUp, moveLaneDown, duplicateLane, hideLane, showAllLanes, deleteLane,
  touchpointsOfLane, systemsOfLane,
  ...VIEW_INTENTS,
  ...HELP_INTENTS,
];

/** A command whose arguments are known only to the gesture or field that runs it. */
type AnyCommand = Command<never>;

/** All of them, those with arguments too. */
export const COMMANDS: readonly AnyCommand[] = [
  ...LISTED_COMMANDS,
  clearSelection, pasteBlock, pasteBoard, setPhoto,
  setCardText, finishCard, moveCards, setCardTint, setEvidenceMark, setMarker, setEmotion, setCellEmotion, clearCellEmotion, nameEmotion, spanCard,
  setCardDetails, nameReference, setPromise,
  nameCardActor, nameLaneActor, addBoardActor, setBoardActors, addActorLanes,
  settleCard, takeSuggested,
  addItem, renameItem, setItemFields, referToItem, putItem, mergeItems, deleteItem, mendReferences, itemsOfAllLanes, importTouchpoints,
  addComment, setCommentText, resolveComment, deleteComment,
  replaceHit, replaceAll,
  setPersona, renamePersona, setScale, removeScale, addPersonaChannel, makePersonaFor, setFieldText,
  addNotes, setNoteText, deleteNotes, moveNotes, notesToCell,
  finishSticky, moveStickies, setNoteDetails, sendStickies, nameActor,
  addLink, setLinkEnd, setLinkLabel,
  setMatrix, enterUse, linkTouchpoints, addTouchpoint, setTouchpoint,
  nameTeam, setStageDetails, setStepDetails, setExit, setLaneDetails,
  renameStage, moveStage, setStagePhase, setStageTint,
  renameStep, moveStep, setStepWidth,
  renameLane, moveLane, showLane, setLaneTint, setLaneHeight,
  renameBoard, setTitleBlock, moveBoard, choosePath,
  saveView, renameView, deleteView,
  setProjectTitle, setProjectLanguage, setSponsor, setProjectLogo, setBrandColours,
];

const listedById: ReadonlyMap<string, Command> = new Map(LISTED_COMMANDS.map((command) => [command.id, command]));

/** The command when it can be run without arguments. */
export function listedCommandById(id: string): Command | undefined {
  return listedById.get(id);
}

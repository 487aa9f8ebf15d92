/** Measures and type of a board, px at 100 %. Everything stands on a grid of 4 px. */
import type { TextStyle } from './wrap';

/** Ground around the board. */
export const MARGIN = 32;
export const LABEL_WIDTH = 168;
/** Between the lane labels and the cells, and between two stages: where the eye sees structure. */
export const STAGE_GAP = 8;
export const ROW_GAP = 6;
/** Between two lanes that a line of a blueprint parts: room for its name above it. */
export const LINE_GAP = 32;
export const DEFAULT_STEP_WIDTH = 220;
export const LEAST_STEP_WIDTH = 200;
/** Of a cell, at its left and right; two of them make the gutter that links run in. */
export const CELL_INSET = 8;
export const CELL_PADDING = 12;
export const CARD_GAP = 8;
export const CARD_PADDING_X = 12;
export const CARD_PADDING_Y = 10;
export const CARD_RADIUS = 6;
export const BAND_RADIUS = 8;
/** A lane without content is as high as one card with a line of text. */
export const LEAST_ROW_HEIGHT = 64;
/** Width of the title block on a board with few columns. */
export const LEAST_BOARD_WIDTH = 880;

/** The emotion scale at the top of a curve lane: its height, and where +2 and −2 lie in it. */
export const SCALE_HEIGHT = 168;
export const SCALE_TOP = 24;
export const SCALE_BOTTOM = 144;
export const FACE_SIZE = 24;

export const BOARD_TITLE: TextStyle = { size: 32, lineHeight: 40, font: 'bold', colour: 'ink' };
export const PROJECT_TITLE: TextStyle = { size: 14, lineHeight: 20, font: 'semibold', colour: 'inkSoft' };
export const FIELD_NAME: TextStyle = { size: 12, lineHeight: 16, font: 'semibold', colour: 'inkSoft' };
export const FIELD_TEXT: TextStyle = { size: 14, lineHeight: 20, font: 'regular', colour: 'ink' };
export const STATE_TEXT: TextStyle = { size: 13, lineHeight: 18, font: 'semibold', colour: 'stepInk' };
export const STAGE_TITLE: TextStyle = { size: 20, lineHeight: 28, font: 'semibold', colour: 'stageInk' };
export const PHASE: TextStyle = { size: 12, lineHeight: 16, font: 'semibold', colour: 'stageInk' };
export const STEP_TITLE: TextStyle = { size: 15, lineHeight: 20, font: 'semibold', colour: 'stepInk' };
export const STEP_META: TextStyle = { size: 12, lineHeight: 16, font: 'regular', colour: 'stepInk' };
export const LANE_TITLE: TextStyle = { size: 13, lineHeight: 18, font: 'semibold', colour: 'laneInk' };
export const LANE_META: TextStyle = { size: 12, lineHeight: 16, font: 'regular', colour: 'laneInk' };
export const LINE_NAME: TextStyle = { size: 12, lineHeight: 16, font: 'semibold', colour: 'ink' };
export const CARD_TEXT: TextStyle = { size: 14, lineHeight: 20, font: 'regular', colour: 'cardInk' };
export const CARD_VALUE: TextStyle = { size: 20, lineHeight: 28, font: 'semibold', colour: 'cardInk' };
export const CARD_META: TextStyle = { size: 12, lineHeight: 16, font: 'regular', colour: 'inkSoft' };
export const LINK_LABEL: TextStyle = { size: 12, lineHeight: 16, font: 'semibold', colour: 'linkInk' };

/** What the colour tokens are in each theme. Emotions run from orange to teal, which no common colour blindness confuses. */
import type { Palette } from './types';

const light: Palette = {
  ground: '#ffffff', surface: '#ffffff', ink: '#1b2433', inkSoft: '#4d586b', hairline: '#d6dce6', accent: '#2457d6', accentInk: '#ffffff',
  stage: '#24365c', stageInk: '#ffffff', step: '#dfe6f2', stepInk: '#1b2a47', lane: '#f3f5f9', laneAlternate: '#e9edf4', laneEdge: '#7d90b5', laneInk: '#26334d',
  card: '#ffffff', cardEdge: '#d3dae5', cardInk: '#1b2433',
  tint1: '#fff3c2', tint1Edge: '#e5ce7d', tint2: '#ffe5cf', tint2Edge: '#eabd93', tint3: '#fddfe4', tint3Edge: '#e9adb8', tint4: '#ece4fb', tint4Edge: '#c6b3ea',
  tint5: '#dcebfd', tint5Edge: '#a9c8ee', tint6: '#d5f1ef', tint6Edge: '#97d1cc', tint7: '#e0f3d8', tint7Edge: '#aed69c', tint8: '#e6e9ee', tint8Edge: '#bcc4d0',
  emotionVeryBad: '#e2702f', emotionBad: '#f4b387', emotionNeutral: '#d0d5dd', emotionGood: '#84c9d2', emotionVeryGood: '#2ba3b5', emotionInk: '#1b2433',
  curve: '#24365c', curve2: '#b4480f', curve3: '#0a7364', curve4: '#8b2f8f', curve5: '#6a6400', curveArea: '#24365c14', curveExpected: '#7d8aa3', guide: '#c5cdda', link: '#4d586b', linkInk: '#26334d', warning: '#b3261e', plate: 'transparent', none: 'transparent',
};

const dark: Palette = {
  ground: '#11151c', surface: '#1a202a', ink: '#eef2f8', inkSoft: '#b9c3d3', hairline: '#333d4c', accent: '#8fb4ff', accentInk: '#11151c',
  stage: '#3a5590', stageInk: '#ffffff', step: '#273244', stepInk: '#e6ecf6', lane: '#181e27', laneAlternate: '#1f2733', laneEdge: '#6f86b5', laneInk: '#d8e0ee',
  card: '#242c39', cardEdge: '#3a4557', cardInk: '#f2f5fa',
  tint1: '#463c10', tint1Edge: '#75672a', tint2: '#4d3018', tint2Edge: '#7d5634', tint3: '#4f2730', tint3Edge: '#824a57', tint4: '#3a2d57', tint4Edge: '#63518a',
  tint5: '#1d3a5c', tint5Edge: '#3d638f', tint6: '#12423f', tint6Edge: '#2f706b', tint7: '#26431d', tint7Edge: '#4a7039', tint8: '#353c48', tint8Edge: '#59636f',
  emotionVeryBad: '#ea7d3e', emotionBad: '#f4b387', emotionNeutral: '#c3cad5', emotionGood: '#84c9d2', emotionVeryGood: '#35b0c2', emotionInk: '#11151c',
  curve: '#a9bfef', curve2: '#ff9a5c', curve3: '#4fd0b5', curve4: '#e59cf0', curve5: '#d8cf5a', curveArea: '#a9bfef1f', curveExpected: '#8794ad', guide: '#384355', link: '#a8b3c5', linkInk: '#e6ecf6', warning: '#ff9d92', plate: '#eef2f8', none: 'transparent',
};

const contrast: Palette = {
  ground: '#ffffff', surface: '#ffffff', ink: '#000000', inkSoft: '#1f1f1f', hairline: '#000000', accent: '#0033cc', accentInk: '#ffffff',
  stage: '#000000', stageInk: '#ffffff', step: '#dcdcdc', stepInk: '#000000', lane: '#f2f2f2', laneAlternate: '#e0e0e0', laneEdge: '#000000', laneInk: '#000000',
  card: '#ffffff', cardEdge: '#000000', cardInk: '#000000',
  tint1: '#fff0b0', tint1Edge: '#5c4a00', tint2: '#ffe0c2', tint2Edge: '#6b3600', tint3: '#ffdbe1', tint3Edge: '#7a1028', tint4: '#e9dfff', tint4Edge: '#42218a',
  tint5: '#d6e8ff', tint5Edge: '#0b3f80', tint6: '#cdf3f0', tint6Edge: '#00524c', tint7: '#dbf5cf', tint7Edge: '#1f5a0c', tint8: '#e4e4e4', tint8Edge: '#333333',
  emotionVeryBad: '#e86a1f', emotionBad: '#ffb98a', emotionNeutral: '#d9d9d9', emotionGood: '#86d3de', emotionVeryGood: '#1fa3b8', emotionInk: '#000000',
  curve: '#000000', curve2: '#8a2f00', curve3: '#005a4c', curve4: '#6d0f78', curve5: '#4a4600', curveArea: '#00000014', curveExpected: '#4a4a4a', guide: '#6e6e6e', link: '#000000', linkInk: '#000000', warning: '#a80000', plate: 'transparent', none: 'transparent',
};

/** For the printer: white ground, tints a cheap one still shows, no edge lighter than it can draw. */
const paper: Palette = {
  ...light,
  inkSoft: '#434d5e', hairline: '#b4bdca', lane: '#eff2f7', laneAlternate: '#e2e8f1', cardEdge: '#b4bdca',
  tint1: '#ffefb0', tint1Edge: '#c9ad4a', tint2: '#ffdfc2', tint2Edge: '#d39b63', tint3: '#fcd5dc', tint3Edge: '#d48a98', tint4: '#e5daf9', tint4Edge: '#a58dd6',
  tint5: '#d2e5fc', tint5Edge: '#7fa9da', tint6: '#c7ece9', tint6Edge: '#6bb5ae', tint7: '#d6efcb', tint7Edge: '#88bd71', tint8: '#dfe3e9', tint8Edge: '#98a3b3',
  guide: '#aab4c3', curveExpected: '#6b778d',
};

export const PALETTES = { light, dark, contrast, paper } satisfies Record<string, Palette>;
export type PaletteName = keyof typeof PALETTES;

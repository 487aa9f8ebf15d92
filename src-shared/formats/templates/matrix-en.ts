/** A touchpoint matrix to begin with, in English: touchpoints that most organisations have, and the stages of a journey in which they may be met. */
import type { Template } from './types';

export const MATRIX_EN: Template = {
  id: 'touchpoint-matrix-en',
  sample: false,
  language: 'en',
  title: 'Touchpoint matrix',
  description: 'Fourteen touchpoints by channel against the stages of a journey: where people meet you, how that feels, and where nobody looks.',
  plan: {
    language: 'en',
    boardKind: 'matrix',
    title: 'Touchpoint matrix',
    mapTitle: 'The journey behind the matrix',
    lanes: ['doing', 'touchpoints', 'feeling', 'pains'],
    teams: {
      marketing: { title: 'Marketing', goals: '', tint: 5 }, sales: { title: 'Sales', goals: '', tint: 2 },
      product: { title: 'Digital product', goals: '', tint: 4 }, care: { title: 'Customer service', goals: '', tint: 7 },
    },
    channels: {
      web: { title: 'Web', icon: 'globe' }, app: { title: 'App', icon: 'smartphone' }, mail: { title: 'Email', icon: 'mail' },
      phone: { title: 'Phone', icon: 'phone' }, store: { title: 'Store', icon: 'store' }, social: { title: 'Social media', icon: 'share-2' },
    },
    touchpoints: {
      search: { title: 'Search result', channel: 'web', team: 'marketing' }, site: { title: 'Product page', channel: 'web', team: 'product' },
      checkout: { title: 'Checkout', channel: 'web', team: 'product' }, help: { title: 'Help pages', channel: 'web' },
      home: { title: 'App home', channel: 'app', team: 'product' }, push: { title: 'Notification', channel: 'app' },
      confirmation: { title: 'Confirmation', channel: 'mail', team: 'marketing' }, invoice: { title: 'Invoice', channel: 'mail' },
      survey: { title: 'Survey', channel: 'mail', team: 'marketing' }, hotline: { title: 'Hotline', channel: 'phone', team: 'care' },
      callback: { title: 'Callback', channel: 'phone', team: 'sales' }, desk: { title: 'Counter', channel: 'store', team: 'sales' },
      post: { title: 'Post', channel: 'social', team: 'marketing' }, review: { title: 'Customer review', channel: 'social' },
    },
    stages: [
      { title: 'Notice', phase: 'before', steps: [{ title: '' }] },
      { title: 'Choose', phase: 'before', steps: [{ title: '' }] },
      { title: 'Buy', phase: 'joining', steps: [{ title: '' }] },
      { title: 'Use', phase: 'during', steps: [{ title: '' }] },
      { title: 'Get help', phase: 'during', steps: [{ title: '' }] },
      { title: 'Stay or leave', phase: 'after', steps: [{ title: '' }] },
    ],
    guidance: [
      '**How the matrix works**\nIts cells come from the cards of the maps. Press Enter in an empty cell to say that a touchpoint is used there: the card goes into the map. In a cell that is used, Enter shows its cards.',
      '**Make it yours**\nRename the touchpoints, delete those you do not have, and add what is missing. Which ones do customers name that are on no list of yours?',
      '**Where feeling comes from**\nPut points on the feeling lane of the map. The matrix shows the mean of the steps in which a touchpoint is used; without a point it is a gap, not a zero.',
      '**Questions for the gaps**\n- A touchpoint nobody uses: do we still need it, or have we not looked?\n- A stage without touchpoints: who speaks to people there?\n- A touchpoint without an owner: who would notice if it failed today?',
      '**Look at it three ways**\nBy stage: where is it crowded, where empty? By audience: who gets what? By team: who meets the same person without knowing of each other?',
    ],
  },
};

/** The other boards of the English sample: the repair from behind, Priya on a sheet and from inside, and where everybody meets the company. */
import type { MoreBoardPlan } from './types';

export const SAMPLE_BOARDS_EN: readonly MoreBoardPlan[] = [
  {
    boardKind: 'blueprint',
    title: 'A puncture, from behind',
    fromMap: true,
    lanes: ['evidence', 'customer', 'frontstage', 'backstage', 'support', 'systems'],
    stages: [
      {
        title: 'Report', phase: null,
        steps: [
          {
            title: 'Reports the flat tyre', source: 'Gets a puncture', team: 'care', takes: [2, 5],
            cards: {
              evidence: ['Report screen with a pin on the map'],
              customer: [{ key: 'report', text: 'Sends a photo and where she is' }],
              frontstage: [{ key: 'seen', text: 'App answers: “We have seen it”', team: 'product' }],
              backstage: [{ key: 'triage', text: 'Decides: mend on the street, swap, or taxi', marker: 'decision', team: 'care' }],
              support: ['Accident insurance'],
              systems: [{ key: 'ticket', text: 'Ticket system' }],
            },
          },
        ],
      },
      {
        title: 'Send help', phase: null,
        steps: [
          {
            title: 'Waits for the van', source: 'Gets a puncture', team: 'street',
            cards: {
              evidence: ['Text: “We’ll be with you shortly”'],
              customer: [{ key: 'wait', text: 'Waits under a bridge', wait: [30, 390] }],
              frontstage: [{ key: 'chat', text: 'Chat answers, without knowing when', team: 'care' }],
              backstage: [{ key: 'dispatch', text: 'Looks for a van by phone', marker: 'fail', team: 'street' }],
              support: [{ key: 'leasing', text: 'Leased vans, two spare in winter' }],
              systems: [{ key: 'vans', text: 'Van tracker' }],
            },
          },
        ],
      },
      {
        title: 'Repair', phase: null,
        steps: [
          {
            title: 'Gets a new wheel', source: 'Fixed on the street', team: 'street', owner: 'Tom Adeyemi', takes: [15, 30],
            cards: {
              evidence: ['Teal van, spare wheel, umbrella'],
              customer: [{ key: 'umbrella', text: 'Holds the umbrella' }],
              frontstage: [{ key: 'mechanic', text: 'Changes the wheel and says why it went flat', team: 'street' }],
              backstage: [{ key: 'stock', text: 'Stocks the van every evening', team: 'street' }],
              support: [{ key: 'supplier', text: 'Wheels delivered overnight' }],
              systems: ['Stock list'],
            },
          },
        ],
      },
      {
        title: 'Settle', phase: null,
        steps: [
          {
            title: 'Reads the bill', source: 'Reads the monthly bill', team: 'care', takes: [2, 5],
            cards: {
              evidence: [{ key: 'paper', text: 'Bill with a line for every closed ticket' }],
              customer: [{ key: 'bill', text: 'Wonders what she did wrong' }],
              frontstage: [{ key: 'explain', text: 'Explains that repairs are free', team: 'care' }],
              backstage: [{ key: 'close', text: 'Closes the ticket', team: 'street' }],
              support: ['Accounting'],
              systems: [{ key: 'billing', text: 'Billing', marker: 'fail' }],
            },
          },
        ],
      },
    ],
    links: [
      { from: 'report', to: 'seen' },
      { from: 'seen', to: 'triage' },
      { from: 'triage', to: 'ticket', bothWays: true },
      { from: 'triage', to: 'dispatch', label: 'On the street' },
      { from: 'dispatch', to: 'vans', bothWays: true },
      { from: 'chat', to: 'wait' },
      { from: 'dispatch', to: 'mechanic' },
      { from: 'stock', to: 'mechanic' },
      { from: 'supplier', to: 'stock' },
      { from: 'mechanic', to: 'close' },
      { from: 'close', to: 'billing' },
      { from: 'bill', to: 'explain', bothWays: true },
    ],
  },
  { boardKind: 'persona', title: 'Priya Shah' },
  {
    boardKind: 'empathy',
    title: 'What Priya lives with',
    notes: {
      who: ['Priya, 31, project manager in Bristol', 'Three office days, a second-floor flat, nowhere to keep a bike'],
      'do-need': ['Promise a time and keep it', 'Decide on Sunday and not think about it again'],
      see: ['Late buses on the board', 'Colleagues in office clothes on teal bikes', 'One-star reviews, answered'],
      say: ['“I don’t want a hobby. I want to arrive.”', '“What happens if it’s stolen?”'],
      do: ['Compares plans on her phone', 'Walks the roundabout', 'Photographs her passport twice'],
      hear: ['A colleague: “You’ll be late less than with the bus”', 'Her mother: “Wear a helmet”'],
      think: ['Everyone else seems to know what they’re doing', 'I hope nobody asks me about gears'],
      pains: ['Waiting without knowing how long', 'The same papers twice', 'The roundabout'],
      gains: ['Forty minutes a day that are hers', 'Arriving awake', 'A price that is the price'],
    },
  },
  { boardKind: 'matrix', title: 'Where we meet' },
];

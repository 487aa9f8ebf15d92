/** Service blueprints to begin with, in English: the course of a service, and the questions a facilitator would ask about each step. */
import type { ProjectPlan, Template } from './types';

const NOTES = '**What these notes are for**\nEach asks about one step and one lane. Answer on the board with what really happens, not with what the manual says, and delete the note. None of them is printed or exported with the board.';

function start(id: string, title: string, description: string, plan: Pick<ProjectPlan, 'lanes' | 'stages' | 'teams'>, lanes: string): Template {
  return { id: `${id}-en`, sample: false, language: 'en', title, description, plan: { language: 'en', title, boardKind: 'blueprint', guidance: [NOTES, lanes], ...plan } };
}

export const BLUEPRINTS_EN: readonly Template[] = [
  start('blueprint-classic', 'Classic service blueprint', 'Five lanes and three lines for any service that people deliver: find, arrive, receive, pay, come back.', {
    lanes: ['evidence', 'customer', 'frontstage', 'backstage', 'support'],
    stages: [
      { title: 'Before', phase: null, steps: [
        { title: 'Find out', ask: { evidence: ['What does the customer see of you before they come: site, sign, review?'] } },
        { title: 'Decide', ask: { customer: ['What do they compare, and what makes them choose?'] } },
      ] },
      { title: 'During', phase: null, steps: [
        { title: 'Arrive', ask: { frontstage: ['Who or what receives them, and how long do they wait?'] } },
        { title: 'Receive the service', ask: { backstage: ['What do your people prepare out of sight, and what goes wrong there?'] } },
        { title: 'Pay', ask: { support: ['Which systems and suppliers have to work at this moment?'] } },
      ] },
      { title: 'After', phase: null, steps: [
        { title: 'Get help', ask: { frontstage: ['Who do they turn to when something is not right?'] } },
        { title: 'Come back', ask: { evidence: ['What do they take home that reminds them of you?'] } },
      ] },
    ],
  }, '**What goes into which lane**\n- Physical evidence: what the customer sees, holds or receives\n- Customer actions: what they do, step by step\n- Frontstage: people and devices that the customer deals with\n- Backstage: what your people do out of sight\n- Support processes: systems, suppliers and rules without which none of it works'),
  start('blueprint-teams', 'Service blueprint with teams', 'Who does what, how long it takes, and where one team hands over to the next.', {
    lanes: ['time', 'evidence', 'customer', 'frontstage', 'backstage', 'support'],
    teams: {
      sales: { title: 'Sales', goals: 'Orders that can be kept', tint: 1 },
      planning: { title: 'Planning', goals: 'Dates that hold', tint: 3 },
      delivery: { title: 'Delivery', goals: 'On time, the first time', tint: 5 },
      service: { title: 'Customer service', goals: 'Answers in one call', tint: 7 },
    },
    stages: [
      { title: 'Order', phase: null, steps: [
        { title: 'Ask for a quote', team: 'sales', ask: { frontstage: ['Who answers, and within what time?'] } },
        { title: 'Place the order', team: 'sales', ask: { backstage: ['What does Sales have to know that the next team will ask again?'] } },
      ] },
      { title: 'Prepare', phase: null, steps: [
        { title: 'Plan the date', team: 'planning', ask: { backstage: ['What happens when the promised date cannot be kept?'] } },
        { title: 'Wait for delivery', team: 'planning', ask: { time: ['How long do customers wait, at least and at most?'] } },
      ] },
      { title: 'Deliver', phase: null, steps: [
        { title: 'Receive it', team: 'delivery', ask: { customer: ['What must be at home or at hand for it to work?'] } },
        { title: 'Use it', team: 'delivery', ask: { frontstage: ['Who shows them how, and who pays for that time?'] } },
      ] },
      { title: 'Look after', phase: null, steps: [
        { title: 'Report a problem', team: 'service', ask: { support: ['Which system knows the whole history, and who may see it?'] } },
      ] },
    ],
  }, '**How to read the teams**\n- Every step has a team: its colour and its name stand below the title\n- Where the team changes, the board says who hands over to whom\n- Give cards a team of their own where somebody else does the work\n- Rename the teams in a step’s details: nobody works for “Front office”'),
  start('blueprint-digital', 'Digital service', 'A service on screens: what the user sees, what answers behind it, and how you know that it works.', {
    lanes: ['evidence', 'customer', 'frontstage', 'backstage', 'support', 'systems', 'metrics'],
    stages: [
      { title: 'Come in', phase: null, steps: [
        { title: 'Discover', ask: { evidence: ['Which message, advert or search result brings them here?'] } },
        { title: 'Sign up', ask: { customer: ['What do they have to give, and why would they?'] } },
        { title: 'Prove who they are', ask: { systems: ['Which service checks it, and what if it does not answer?'] } },
      ] },
      { title: 'Use', phase: null, steps: [
        { title: 'First success', ask: { frontstage: ['What does the screen say when it has worked?'] } },
        { title: 'Everyday use', ask: { metrics: ['Which number tells you that it helps them?'] } },
        { title: 'Something fails', ask: { backstage: ['Who notices, and what can they do without a developer?'] } },
      ] },
      { title: 'Stay or go', phase: null, steps: [
        { title: 'Ask for help', ask: { frontstage: ['When does the chat hand over to a person?'] } },
        { title: 'Leave', ask: { support: ['What happens to their data, and who makes sure of it?'] } },
      ] },
    ],
  }, '**What goes into which lane**\n- Physical evidence: screens, messages and mails that the user sees\n- Customer actions: what the user does\n- Frontstage: the app, the site, the chat\n- Backstage: what people do when the machine cannot\n- Systems: what has to answer, and how fast\n- Metrics: how you know that it works'),
];

/** More maps to begin with, in English: a stay, a claim and the first weeks with an app. */
import { start } from './starts-en';
import type { Template } from './types';

export const MORE_STARTS_EN: readonly Template[] = [
  start('stay', 'A guest’s stay', 'A hotel, a rural house, a clinic with beds: people who sleep under our roof and notice everything.', [
    {
      title: 'Dream and book', phase: 'before',
      steps: [
        { title: 'Looks for a place', ask: { needs: ['Why do they travel: rest, work, a wedding? The same room is a different product each time'], touchpoints: ['Which photo or review do they remember a week later?'] } },
        { title: 'Books', ask: { pains: ['Which price do they see first, and which one do they pay?'], thinking: ['What would make them book with us and not through a portal?'] } },
      ],
    },
    { title: 'Get there', phase: 'joining', steps: [{ title: 'Prepares the trip', ask: { touchpoints: ['What do we write between booking and arrival, and does anybody need it?'] } }, { title: 'Travels', ask: { feeling: ['In what state do they reach the door: how long have they been on the road?'] } }] },
    {
      title: 'Arrive', phase: 'joining',
      steps: [
        { title: 'Checks in', ask: { doing: ['Count the minutes and the papers. What do we ask that we already know?'], needs: ['What do they want before anything else: a toilet, a drink, the key?'] } },
        { title: 'Opens the door of the room', ask: { thinking: ['What do they look at first? Stand there and look'], feeling: ['Often a moment of truth: mark it, and ask people to put a number on it'] } },
      ],
    },
    {
      title: 'Stay', phase: 'during',
      steps: [
        { title: 'Sleeps', ask: { pains: ['Noise, light, pillow, air: what do people say at breakfast?'] } },
        { title: 'Has breakfast', ask: { doing: ['Where do they queue, and what do they take upstairs?'] } },
        { title: 'Asks for something', ask: { touchpoints: ['Who do they ask, and how many people does it take until it is done?'], opportunities: ['What could the first person they ask be allowed to decide?'] } },
      ],
    },
    { title: 'Leave', phase: 'leaving', steps: [{ title: 'Checks out', ask: { pains: ['What is on the bill that surprises them?'] } }, { title: 'Goes home', ask: { needs: ['Is there something we could still do for the way home?'] } }] },
    { title: 'Remember', phase: 'after', steps: [{ title: 'Tells and rates', ask: { doing: ['What is the first thing they say when asked how it was?'], opportunities: ['Who answers a bad review, and what changes because of it?'] } }, { title: 'Comes back', ask: { needs: ['What should we remember about them, and what had we better forget?'] } }] },
  ]),
  start('claim', 'A claim or a complaint', 'Something went wrong, and somebody wants it put right: insurance, warranty, a complaint.', [
    {
      title: 'It goes wrong', phase: 'before',
      steps: [
        { title: 'The damage', ask: { feeling: ['Where are they when it happens, and who is with them?'], needs: ['What do they need in the first hour? It is seldom money'] } },
        { title: 'Looks up what to do', ask: { touchpoints: ['Where is the number or the page? Try to find it with one hand'], thinking: ['“Am I covered?” What do they believe, and why?'] } },
      ],
    },
    {
      title: 'Report', phase: 'joining',
      steps: [
        { title: 'Gets in touch', ask: { doing: ['How many channels do they try before somebody listens?'], pains: ['What do they have to tell a second time?'] } },
        { title: 'Gives proof', ask: { pains: ['Which document do people not have? Mark the step as an exit, with the share'], opportunities: ['What could a photo replace?'] } },
      ],
    },
    {
      title: 'Wait', phase: 'during',
      steps: [
        { title: 'Hears nothing', ask: { feeling: ['Draw the curve day by day: where does worry turn into anger?'], touchpoints: ['How do they find out where their case stands, and who calls whom?'] } },
        { title: 'An expert comes', ask: { needs: ['Do they feel believed? What is said or done that decides it?'] } },
      ],
    },
    { title: 'Decision', phase: 'during', steps: [{ title: 'Is told the result', ask: { thinking: ['Could they explain to a friend why it was yes, no or less?'] } }, { title: 'Gets the money or the repair', ask: { pains: ['What is still broken once the case is closed for us?'] } }] },
    { title: 'Afterwards', phase: 'after', steps: [{ title: 'Decides to stay or go', ask: { doing: ['How many leave within a year of a claim, and how many of those who had none?'], opportunities: ['What did this case teach us, and who was told?'] } }] },
  ]),
  start('app', 'First weeks with an app', 'From the store page to the habit, or to the bin: a digital product that has to explain itself.', [
    {
      title: 'Find', phase: 'before',
      steps: [
        { title: 'Wants something done', ask: { needs: ['What are they trying to get done, in their own words, without our product in the sentence?'], doing: ['How do they do it today: paper, a spreadsheet, a friend?'] } },
        { title: 'Sees the store page', ask: { thinking: ['What do they understand in five seconds? Ask five people'] } },
      ],
    },
    {
      title: 'Begin', phase: 'joining',
      steps: [
        { title: 'Installs', ask: { pains: ['Permissions, size, an old phone: what stops them?'] } },
        { title: 'Signs up', ask: { pains: ['Which field makes people leave? Mark the step as an exit, with the share'], opportunities: ['What can they do before they have an account?'] } },
        { title: 'First success', ask: { feeling: ['When do they first get what they came for? That is the moment of truth'], doing: ['How many taps and minutes until then?'] } },
      ],
    },
    {
      title: 'Learn', phase: 'during',
      steps: [
        { title: 'Comes back on day two', ask: { touchpoints: ['What brings them back: their own need or our notification?'] } },
        { title: 'Gets stuck', ask: { doing: ['Who do they ask, and what do they type into the search?'], pains: ['Which error message have we never read aloud?'] } },
      ],
    },
    { title: 'Rely on it', phase: 'during', steps: [{ title: 'Makes it a habit', ask: { needs: ['What would have to fail for them to notice us?'] } }, { title: 'Pays', ask: { thinking: ['“Is it worth it?” Compared with what?'] } }] },
    { title: 'Leave or stay', phase: 'leaving', steps: [{ title: 'Cancels or forgets', ask: { opportunities: ['Can they take their data along, and do we ask why without begging?'] } }] },
    { title: 'Tell', phase: 'after', steps: [{ title: 'Shows it to someone', ask: { doing: ['What do they show first? That is the product, as they see it'] } }] },
  ]),
];

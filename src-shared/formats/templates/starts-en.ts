/** Maps to begin with, in English: stages and steps that fit the situation, and cards that ask the questions a facilitator would. */
import { JOURNEY_LANES } from '../../model/lane';
import type { ProjectPlan, StagePlan, Template } from './types';

const GUIDANCE = 8;

function start(id: string, title: string, description: string, stages: readonly StagePlan[], extra: Partial<ProjectPlan> = {}): Template {
  const plan: ProjectPlan = {
    language: 'en', title, lanes: JOURNEY_LANES, stages,
    tints: Object.fromEntries(JOURNEY_LANES.map((role) => [role, GUIDANCE])),
    ...extra,
  };
  return { id: `${id}-en`, sample: false, language: 'en', title, description, plan };
}

const steps = (...titles: string[]): { title: string }[] => titles.map((title) => ({ title }));

export const STARTS_EN: readonly Template[] = [
  start('blank', 'Blank journey map', 'The five phases of a relationship, without a word in them.', [
    { title: 'Before', phase: 'before', steps: steps('') },
    { title: 'Joining', phase: 'joining', steps: steps('') },
    { title: 'During', phase: 'during', steps: steps('') },
    { title: 'Leaving', phase: 'leaving', steps: steps('') },
    { title: 'After', phase: 'after', steps: steps('') },
  ]),
  start('purchase', 'Purchase by a consumer', 'From the first need to telling a friend: a product or service that people choose and use on their own.', [
    {
      title: 'Need', phase: 'before',
      steps: [
        { title: 'Something happens', cards: { needs: ['What do people hope will be better afterwards?'], doing: ['What makes someone start: a breakdown, a birthday, a neighbour?'], thinking: ['What do they believe about us before they have met us?'] } },
        { title: 'Asks around', cards: { touchpoints: ['Who do they ask first? We are rarely there: how would we know?'] } },
      ],
    },
    {
      title: 'Choose', phase: 'before',
      steps: [
        { title: 'Searches and compares', cards: { doing: ['What do they compare us with? (Doing nothing counts.)'], feeling: ['Draw the curve by what people said, not by what we hope'], pains: ['What can they not find out without calling us?'] } },
        { title: 'Decides', cards: { thinking: ['What is the last doubt before yes?'], opportunities: ['What would let them decide a day sooner?'] } },
      ],
    },
    {
      title: 'Buy', phase: 'joining',
      steps: [
        { title: 'Orders and pays', cards: { doing: ['Which data do we ask for that we do not need yet?'], pains: ['Where do people leave? Mark the step as an exit, with the share'] } },
        { title: 'Waits', cards: { needs: ['What do they want to know while they wait?'], touchpoints: ['Who speaks to them between paying and receiving?'] } },
      ],
    },
    {
      title: 'Use', phase: 'during',
      steps: [
        { title: 'Receives and unpacks', cards: { doing: ['What do the first ten minutes look like?'] } },
        { title: 'Uses it every day', cards: { needs: ['What does “it simply works” mean to them?'] } },
        { title: 'Needs help', cards: { touchpoints: ['Which channel do they try first, and which one solves it?'], opportunities: ['Which of these questions should never have to be asked?'] } },
      ],
    },
    { title: 'Tell', phase: 'after', steps: [{ title: 'Recommends or warns', cards: { doing: ['What exactly do they say, and to whom?'], opportunities: ['How do we thank those who bring somebody?'] } }] },
  ]),
  start('subscription', 'Subscription between companies', 'Several people decide, someone else uses it, and the renewal comes every year.', [
    {
      title: 'Discover', phase: 'before',
      steps: [
        { title: 'A problem becomes expensive', cards: { needs: ['Whose target is at risk? That person is the sponsor'], doing: ['Who notices first: the one who uses, pays or decides? Give each their own lanes'] } },
        { title: 'Draws up a shortlist', cards: { touchpoints: ['Analysts, peers, our website: where is the list made?'] } },
      ],
    },
    {
      title: 'Evaluate', phase: 'before',
      steps: [
        { title: 'Sees a demo', cards: { thinking: ['“Would my team really use this?”'], pains: ['What do we show that nobody asked for?'] } },
        { title: 'Runs a pilot', cards: { doing: ['Who does the work of the pilot on their side?'], opportunities: ['What could prove the value in a week?'] } },
        { title: 'Security and legal review', cards: { pains: ['Which document do we send late every time?'] } },
      ],
    },
    { title: 'Contract', phase: 'joining', steps: [{ title: 'Negotiates', cards: { feeling: ['Buyer and user may feel the opposite here: draw two curves'] } }, { title: 'Signs', cards: { touchpoints: ['Who says thank you, and when?'] } }] },
    {
      title: 'Adopt', phase: 'during',
      steps: [
        { title: 'Is handed over to delivery', cards: { pains: ['What does sales know that delivery has to ask again?'] } },
        { title: 'Brings in the data', cards: { doing: ['How much of this is our work, and how much theirs?'] } },
        { title: 'The team starts', cards: { needs: ['What is the first small success, and by which day?'] } },
      ],
    },
    { title: 'Grow', phase: 'during', steps: [{ title: 'Uses it every week', cards: { thinking: ['What would they miss tomorrow morning?'] } }, { title: 'Reviews the results', cards: { opportunities: ['Which number would the sponsor show to the board?'] } }] },
    { title: 'Renew or leave', phase: 'leaving', steps: [{ title: 'Budget round', cards: { pains: ['What do we learn only when they cancel?'] } }, { title: 'Renews, extends or goes', cards: { touchpoints: ['Who calls, and how long before the date?'] } }] },
  ]),
  start('onboarding', 'A new employee’s first year', 'From the job ad to the first anniversary: the experience of the people who make everyone else’s.', [
    { title: 'Apply', phase: 'before', steps: [{ title: 'Finds the job', cards: { thinking: ['What does the ad promise that the team must keep?'] } }, { title: 'Is interviewed', cards: { feeling: ['How long do they wait without news, and what do they make of it?'] } }] },
    { title: 'Say yes', phase: 'joining', steps: [{ title: 'Gets the offer', cards: { needs: ['What do they have to tell at home before signing?'] } }, { title: 'Waits to start', cards: { touchpoints: ['Who writes between the signature and day one?'] } }] },
    {
      title: 'Arrive', phase: 'during',
      steps: [
        { title: 'First day', cards: { doing: ['Hour by hour: who is there, what works, what is missing?'], pains: ['Laptop, badge, access: what is not ready?'] } },
        { title: 'First week', cards: { needs: ['Whom can they ask the silly questions?'] } },
        { title: 'First real task', cards: { thinking: ['“Was that good?” Who answers?'] } },
      ],
    },
    { title: 'Belong', phase: 'during', steps: [{ title: 'End of probation', cards: { feeling: ['What do they know by now that nobody told them?'] } }, { title: 'First review', cards: { opportunities: ['What would they change for the next one to arrive? Ask now, they still see it'] } }] },
    { title: 'Stay or move on', phase: 'after', steps: [{ title: 'First anniversary', cards: { doing: ['Would they recommend us? To whom did they?'] } }] },
  ]),
  start('public-service', 'A citizen and a public service', 'A permit, a benefit, an appointment: people who cannot choose another provider.', [
    {
      title: 'Find out', phase: 'before',
      steps: [
        { title: 'A life event', cards: { needs: ['What is happening in their life: a birth, a move, a loss? The form is not the event'] } },
        { title: 'Looks for what to do', cards: { touchpoints: ['A search engine, a neighbour, a clerk: who gives the first answer, and is it right?'], pains: ['Which words do we use that they do not?'] } },
      ],
    },
    {
      title: 'Prepare', phase: 'before',
      steps: [
        { title: 'Gathers documents', cards: { doing: ['Which of these papers does the administration already hold?'] } },
        { title: 'Makes an appointment', cards: { pains: ['Who cannot come in the morning, has no phone, does not read our language?'] } },
      ],
    },
    { title: 'Apply', phase: 'joining', steps: [{ title: 'Fills in the form', cards: { thinking: ['“What happens if I get it wrong?”'], opportunities: ['Which fields can go today?'] } }, { title: 'Hands it in', cards: { touchpoints: ['What do they take home as proof?'] } }] },
    { title: 'Wait', phase: 'during', steps: [{ title: 'Hears nothing', cards: { needs: ['A date, even a late one'], feeling: ['How often do they call to ask? That is the cost of silence'] } }, { title: 'Has to correct something', cards: { pains: ['Could we have told them on the first day?'] } }] },
    { title: 'Receive', phase: 'during', steps: [{ title: 'Gets the decision', cards: { thinking: ['Do they understand it without help?'] } }, { title: 'Uses the right', cards: { doing: ['Did the life event get easier? That is the measure'] } }] },
    { title: 'Afterwards', phase: 'after', steps: [{ title: 'Appeals or trusts', cards: { opportunities: ['What do they tell the next person in the same situation?'] } }] },
  ]),
];

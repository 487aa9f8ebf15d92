/** Maps to begin with, in English: stages and steps that fit the situation, and the questions a facilitator would ask about them. */
import { JOURNEY_LANES } from '../../model/lane';
import type { ProjectPlan, StagePlan, Template } from './types';

/** What every template with questions begins its capture tray with. */
const GUIDANCE = [
  '**How to use these notes**\nEach one asks about a step and a lane. Answer on the board, in the words of the people you have listened to, then delete the note. None of them is printed or exported with the board.',
  '**What goes where**\n- Needs and expectations: what they hope for before they act\n- Doing: what one would see them do\n- Touchpoints: where they meet us, or should\n- Thinking: what they say to themselves\n- Feeling: from −2 to +2; the curve draws itself\n- Pain points: what holds them up, costs them or hurts\n- Opportunities: what we could do about it',
];

/** A journey map to begin with; its questions stand in the capture tray. */
export function start(id: string, title: string, description: string, stages: readonly StagePlan[]): Template {
  const plan: ProjectPlan = { language: 'en', title, lanes: JOURNEY_LANES, stages, guidance: stages.some((stage) => stage.steps.some(({ ask }) => ask)) ? GUIDANCE : [] };
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
  start('purchase', 'A consumer purchase', 'From the first need to telling a friend: a product or service that people choose and use on their own.', [
    {
      title: 'Need', phase: 'before',
      steps: [
        { title: 'Something happens', ask: { needs: ['What do people hope will be better afterwards?'], doing: ['What makes someone start: a breakdown, a birthday, a neighbour?'], thinking: ['What do they believe about us before they have met us?'] } },
        { title: 'Asks around', ask: { touchpoints: ['Who do they ask first? We are rarely there: how would we know?'] } },
      ],
    },
    {
      title: 'Choose', phase: 'before',
      steps: [
        { title: 'Searches and compares', ask: { doing: ['What do they compare us with? (Doing nothing counts.)'], feeling: ['Draw the curve by what people said, not by what we hope'], pains: ['What can they not find out without calling us?'] } },
        { title: 'Decides', ask: { thinking: ['What is the last doubt before yes?'], opportunities: ['What would let them decide a day sooner?'] } },
      ],
    },
    {
      title: 'Buy', phase: 'joining',
      steps: [
        { title: 'Orders and pays', ask: { doing: ['Which data do we ask for that we do not need yet?'], pains: ['Where do people leave? Mark the step as an exit, with the share'] } },
        { title: 'Waits', ask: { needs: ['What do they want to know while they wait?'], touchpoints: ['Who speaks to them between paying and receiving?'] } },
      ],
    },
    {
      title: 'Use', phase: 'during',
      steps: [
        { title: 'Receives and unpacks', ask: { doing: ['What do the first ten minutes look like?'] } },
        { title: 'Uses it every day', ask: { needs: ['What does “it simply works” mean to them?'] } },
        { title: 'Needs help', ask: { touchpoints: ['Which channel do they try first, and which one solves it?'], opportunities: ['Which of these questions should never have to be asked?'] } },
      ],
    },
    { title: 'Tell', phase: 'after', steps: [{ title: 'Recommends or warns', ask: { doing: ['What exactly do they say, and to whom?'], opportunities: ['How do we thank those who bring somebody?'] } }] },
  ]),
  start('subscription', 'A business subscription (B2B)', 'Several people decide, someone else uses it, and the renewal comes every year.', [
    {
      title: 'Discover', phase: 'before',
      steps: [
        { title: 'A problem becomes expensive', ask: { needs: ['Whose target is at risk? That person is the sponsor'], doing: ['Who notices first: the one who uses, pays or decides? Give each their own lanes'] } },
        { title: 'Draws up a shortlist', ask: { touchpoints: ['Analysts, peers, our website: where is the list made?'] } },
      ],
    },
    {
      title: 'Evaluate', phase: 'before',
      steps: [
        { title: 'Sees a demo', ask: { thinking: ['“Would my team really use this?”'], pains: ['What do we show that nobody asked for?'] } },
        { title: 'Runs a pilot', ask: { doing: ['Who does the work of the pilot on their side?'], opportunities: ['What could prove the value in a week?'] } },
        { title: 'Security and legal review', ask: { pains: ['Which document are we late with every time?'] } },
      ],
    },
    { title: 'Contract', phase: 'joining', steps: [{ title: 'Negotiates', ask: { feeling: ['Buyer and user may feel the opposite here: draw two curves'] } }, { title: 'Signs', ask: { touchpoints: ['Who says thank you, and when?'] } }] },
    {
      title: 'Adopt', phase: 'during',
      steps: [
        { title: 'Is handed over to delivery', ask: { pains: ['What does sales know that delivery has to ask again?'] } },
        { title: 'Brings in the data', ask: { doing: ['How much of this is our work, and how much theirs?'] } },
        { title: 'The team starts', ask: { needs: ['What is the first small success, and by which day?'] } },
      ],
    },
    { title: 'Grow', phase: 'during', steps: [{ title: 'Uses it every week', ask: { thinking: ['What would they miss tomorrow morning?'] } }, { title: 'Reviews the results', ask: { opportunities: ['Which number would the sponsor show to the board?'] } }] },
    { title: 'Renew or leave', phase: 'leaving', steps: [{ title: 'Budget round', ask: { pains: ['What do we learn only when they cancel?'] } }, { title: 'Renews, extends or goes', ask: { touchpoints: ['Who calls, and how long before the date?'] } }] },
  ]),
  start('onboarding', 'A new employee’s first year', 'From the job ad to the first anniversary: the experience of the people who make everyone else’s.', [
    { title: 'Apply', phase: 'before', steps: [{ title: 'Finds the job', ask: { thinking: ['What does the ad promise that the team must keep?'] } }, { title: 'Is interviewed', ask: { feeling: ['How long do they wait without news, and what do they make of it?'] } }] },
    { title: 'Say yes', phase: 'joining', steps: [{ title: 'Gets the offer', ask: { needs: ['What do they have to tell at home before signing?'] } }, { title: 'Waits to start', ask: { touchpoints: ['Who writes between the signature and day one?'] } }] },
    {
      title: 'Arrive', phase: 'during',
      steps: [
        { title: 'First day', ask: { doing: ['Hour by hour: who is there, what works, what is missing?'], pains: ['Laptop, badge, access: what is not ready?'] } },
        { title: 'First week', ask: { needs: ['Who can they ask the silly questions?'] } },
        { title: 'First real task', ask: { thinking: ['“Was that good?” Who answers?'] } },
      ],
    },
    { title: 'Belong', phase: 'during', steps: [{ title: 'End of probation', ask: { feeling: ['What do they know by now that nobody told them?'] } }, { title: 'First review', ask: { opportunities: ['What would they change for the next one to arrive? Ask now, they still see it'] } }] },
    { title: 'Stay or move on', phase: 'after', steps: [{ title: 'First anniversary', ask: { doing: ['Would they recommend us? To whom did they?'] } }] },
  ]),
  start('public-service', 'A citizen and a public service', 'A permit, a benefit, an appointment: people who cannot choose another provider.', [
    {
      title: 'Find out', phase: 'before',
      steps: [
        { title: 'A life event', ask: { needs: ['What is happening in their life: a birth, a move, a loss? The form is not the event'] } },
        { title: 'Looks for what to do', ask: { touchpoints: ['A search engine, a neighbour, a clerk: who gives the first answer, and is it right?'], pains: ['Which words do we use that they do not?'] } },
      ],
    },
    {
      title: 'Prepare', phase: 'before',
      steps: [
        { title: 'Gathers documents', ask: { doing: ['Which of these papers does the administration already hold?'] } },
        { title: 'Makes an appointment', ask: { pains: ['Who cannot come in the morning, has no phone, does not read our language?'] } },
      ],
    },
    { title: 'Apply', phase: 'joining', steps: [{ title: 'Fills in the form', ask: { thinking: ['“What happens if I get it wrong?”'], opportunities: ['Which fields can go today?'] } }, { title: 'Hands it in', ask: { touchpoints: ['What do they take home as proof?'] } }] },
    { title: 'Wait', phase: 'during', steps: [{ title: 'Hears nothing', ask: { needs: ['A date, even a late one'], feeling: ['How often do they call to ask? That is the cost of silence'] } }, { title: 'Has to correct something', ask: { pains: ['Could we have told them on the first day?'] } }] },
    { title: 'Receive', phase: 'during', steps: [{ title: 'Gets the decision', ask: { thinking: ['Do they understand it without help?'] } }, { title: 'Makes use of it', ask: { doing: ['Did the life event get easier? That is the measure'] } }] },
    { title: 'Afterwards', phase: 'after', steps: [{ title: 'Appeals or trusts', ask: { opportunities: ['What do they tell the next person in the same situation?'] } }] },
  ]),
  start('patient', 'A patient’s journey through care', 'From the first symptom to everyday life afterwards: appointments, tests, treatment and everything between them.', [
    {
      title: 'Notice', phase: 'before',
      steps: [
        { title: 'Something is not right', ask: { doing: ['Who do they ask first: a search engine, a pharmacist, a sister?'], thinking: ['What do they fear it could be? They rarely say so'] } },
        { title: 'Decides to get help', ask: { needs: ['What has to be true for them to ask today and not next month?'], pains: ['Who does not ask at all, and why?'] } },
      ],
    },
    {
      title: 'Get an appointment', phase: 'before',
      steps: [
        { title: 'Tries to book', ask: { touchpoints: ['How many attempts, and over which channels?'], pains: ['What do we ask that they cannot know?'] } },
        { title: 'Waits for the day', ask: { feeling: ['Days of waiting are days of worry: ask for one value a week'], opportunities: ['What could they do or know while they wait?'] } },
      ],
    },
    {
      title: 'Be seen', phase: 'joining',
      steps: [
        { title: 'Arrives', ask: { doing: ['From the car park to the chair: where do they have to ask the way?'], touchpoints: ['Who is the first person to look at them?'] } },
        { title: 'Talks to the doctor', ask: { needs: ['What did they come to say, and did they get to say it?'], thinking: ['What will they remember at the bus stop?'] } },
        { title: 'Has tests', ask: { pains: ['Which test is done twice, and who pays with time for it?'] } },
      ],
    },
    {
      title: 'Be treated', phase: 'during',
      steps: [
        { title: 'Hears the diagnosis', ask: { feeling: ['Usually the lowest point: mark it as a moment of truth'], needs: ['Who else should be in the room?'] } },
        { title: 'Treatment', ask: { doing: ['What is done to them, and what do they do themselves?'], touchpoints: ['How many people do they meet, and who introduces them to each other?'] } },
      ],
    },
    {
      title: 'Recover', phase: 'during',
      steps: [
        { title: 'Goes home', ask: { pains: ['What is unclear on the first evening, when nobody can be asked?'], opportunities: ['Who calls the next day?'] } },
        { title: 'Takes care of themselves', ask: { doing: ['Which of our instructions do they drop first, and why?'], thinking: ['“Is this still normal?” How do they find out?'] } },
      ],
    },
    { title: 'Get on with life', phase: 'after', steps: [{ title: 'Comes back for a check-up', ask: { touchpoints: ['Do we know what happened since, or do they have to tell it again?'] } }, { title: 'Everyday life', ask: { needs: ['What can they do again, and what does “well” mean to them now?'], opportunities: ['What would they tell somebody who is where they were at the start?'] } }] },
  ]),
  start('student', 'A student’s journey through a degree', 'From wondering what to study to the first years of work: applying, arriving, getting stuck, finishing.', [
    {
      title: 'Choose', phase: 'before',
      steps: [
        { title: 'Wonders what to study', ask: { needs: ['What should life look like afterwards? Few begin with a subject'], touchpoints: ['Who do they believe: parents, teachers, videos, older students?'] } },
        { title: 'Compares and visits', ask: { doing: ['What do they look at on an open day that is not in the brochure?'], thinking: ['“Would I fit in here?” What answers that?'] } },
      ],
    },
    {
      title: 'Apply', phase: 'before',
      steps: [
        { title: 'Sends the application', ask: { pains: ['Which paper or deadline makes people give up? Mark the step as an exit, with the share'] } },
        { title: 'Waits for an answer', ask: { feeling: ['How does it feel to hear nothing while others have their place?'], opportunities: ['What could we say before we can say yes?'] } },
      ],
    },
    {
      title: 'Arrive', phase: 'joining',
      steps: [
        { title: 'Accepts and moves', ask: { needs: ['A room, money, papers: what has to work before the first lecture?'] } },
        { title: 'First week', ask: { doing: ['Who do they have lunch with on the third day?'], touchpoints: ['Who knows their name by Friday?'] } },
      ],
    },
    {
      title: 'Study', phase: 'during',
      steps: [
        { title: 'Finds a rhythm', ask: { doing: ['Lectures, job, commute, home: what does a Tuesday look like?'], thinking: ['What surprised those who come straight from school?'] } },
        { title: 'First exams', ask: { feeling: ['Draw the weeks before and after: where is the lowest point?'], pains: ['What do they learn about the exam only once they have failed it?'] } },
        { title: 'Gets stuck', ask: { touchpoints: ['Who notices that somebody has stopped coming?'], opportunities: ['What would have to happen within two weeks?'] } },
      ],
    },
    { title: 'Grow', phase: 'during', steps: [{ title: 'Chooses a direction', ask: { needs: ['What do they need to know about each path to choose it for the right reasons?'] } }, { title: 'Works for real', ask: { thinking: ['“So this is what it is for”: when does that moment come, and for whom does it never come?'] } }] },
    { title: 'Finish', phase: 'leaving', steps: [{ title: 'Final project', ask: { pains: ['Waiting for a supervisor, a signature, a room: what costs whole weeks?'] } }, { title: 'Graduates', ask: { feeling: ['Proud, relieved or simply gone? How do we say goodbye?'] } }] },
    { title: 'Afterwards', phase: 'after', steps: [{ title: 'First job', ask: { doing: ['What do they use of what they learned, and what did they miss?'] } }, { title: 'Comes back', ask: { opportunities: ['As a teacher, mentor, employer, parent: what do we ask them for, and what do they get?'] } }] },
  ]),
];

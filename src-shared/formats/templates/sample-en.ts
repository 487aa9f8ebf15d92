/** The English sample: an e-bike subscription, from a missed bus to the second winter. People and company are invented. */
import { SAMPLE_BOARDS_EN } from './sample-boards-en';
import type { Template } from './types';

export const SAMPLE_EN: Template = {
  id: 'e-bike',
  sample: true,
  language: 'en',
  title: 'Subscribing to a city e-bike',
  description: 'Priya’s journey from one missed bus too many to recommending us: 6 stages, 17 steps, quotes from interviews, and opportunities with the evidence behind them.',
  plan: {
    language: 'en',
    title: 'Subscribing to a city e-bike',
    sponsor: 'Hannah Cole, Chief Customer Officer',
    scenario: 'Priya commutes across Bristol three days a week. The bus lets her down again, and a colleague turns up on one of our bikes. Seven months later she has a flat tyre in the rain.',
    goals: 'Get to work on time and dry, without owning, storing or repairing a bike.',
    author: 'Experience team · Tandem Bikes',
    version: '1.4',
    persona: {
      name: 'Priya Shah', role: 'Project manager, in the office three days a week', age: '31',
      quote: 'I don’t want a hobby. I want to arrive.',
      bio: 'Rents a second-floor flat in Easton with nowhere to keep a bike. Last cycled at school. Reads reviews on the bus and decides on Sunday evenings.',
      goals: 'A commute she can rely on.\nOne price a month, nothing else to think about.',
      frustrations: 'Being asked for documents twice.\nPromises in hours that turn into days.\nFeeling foolish in a bike shop.',
      needs: 'To try before she commits.\nSomeone who comes to her when it breaks.\nA way out that isn’t a fight.',
      technology: 'Phone first; pays with it, travels with it, complains with it.',
      brandRelation: 'Had seen the teal bikes outside the station. Never thought they were for her.',
      scales: [['Price', 'Convenience', 0.8], ['Nervous on the road', 'Confident on the road', 0.3], ['Owns things', 'Subscribes to things', 0.75]],
    },
    audiences: [
      { title: 'Commuters new to cycling', description: 'No bike in five years; 46 % of new subscribers and most of the churn.', rank: 1, owner: 'Hannah Cole' },
      { title: 'Street mechanics', description: 'Twelve people in vans. For most riders they are the company.', rank: 2, owner: 'Tom Adeyemi' },
      { title: 'Employers', description: 'Pay part of the plan and decide on parking and showers.', rank: 3, owner: 'Ruth Lang' },
    ],
    teams: {
      marketing: { title: 'Marketing', goals: 'More test rides booked a week.', tint: 5 },
      store: { title: 'Stores', goals: 'Every test ride ends in a plan or a reason why not.', tint: 2 },
      product: { title: 'App and web', goals: 'Sign-up in under five minutes.', tint: 4 },
      street: { title: 'Street team', goals: 'Riding again the same day, nine times out of ten.', tint: 3 },
      care: { title: 'Rider care', goals: 'Keep riders through their first winter.', tint: 7 },
    },
    channels: {
      street: { title: 'On the street', icon: 'map-pin' },
      people: { title: 'Word of mouth', icon: 'users' },
      web: { title: 'Website', icon: 'globe' },
      store: { title: 'Store', icon: 'store' },
      app: { title: 'App', icon: 'smartphone' },
      mail: { title: 'Email', icon: 'mail' },
      chat: { title: 'Chat', icon: 'message-circle' },
      phone: { title: 'Phone', icon: 'phone' },
    },
    touchpoints: {
      bikes: { title: 'Teal bikes at the station', channel: 'street', team: 'marketing', owner: 'Ben Okoro' },
      colleague: { title: 'A colleague who rides', channel: 'people' },
      plans: { title: 'Plans page', channel: 'web', team: 'marketing', owner: 'Ben Okoro' },
      reviews: { title: 'Reviews', channel: 'web', team: 'care' },
      booking: { title: 'Test-ride booking', channel: 'web', team: 'product', owner: 'Mei Tan' },
      ride: {
        title: 'Test ride', channel: 'store', team: 'store', owner: 'Carla Mendes',
        listening: ['One question on the tablet at the door', 'Every ride', 'Carla Mendes', 'Weekly stand-up, worst ride read aloud'],
      },
      signup: {
        title: 'Sign-up', channel: 'app', team: 'product', owner: 'Mei Tan',
        listening: ['Exit question and session replays', 'Continuous', 'Mei Tan', 'Fixes ranked every other Friday'],
      },
      slot: { title: 'Delivery slot', channel: 'app', team: 'street' },
      handover: { title: 'Handover at the door', channel: 'street', team: 'street', owner: 'Tom Adeyemi' },
      app: { title: 'Tandem app', channel: 'app', team: 'product', owner: 'Mei Tan' },
      report: { title: 'Report a problem', channel: 'app', team: 'street', owner: 'Tom Adeyemi' },
      chat: { title: 'Rider care chat', channel: 'chat', team: 'care', owner: 'Aisha Bell' },
      repair: {
        title: 'Street repair', channel: 'street', team: 'street', owner: 'Tom Adeyemi',
        listening: ['Transactional NPS by text', 'Every repair', 'Tom Adeyemi', 'Detractors called within a day'],
      },
      bill: { title: 'Monthly bill', channel: 'mail', team: 'care' },
      pause: { title: 'Pause or cancel', channel: 'app', team: 'care', owner: 'Aisha Bell' },
      referral: { title: 'Invite a friend', channel: 'app', team: 'marketing' },
    },
    lanes: ['needs', 'doing', 'touchpoints', 'thinking', 'quotes', 'feeling', 'pains', 'opportunities', 'metrics'],
    tints: { quotes: 1, pains: 3, opportunities: 7, metrics: 8 },
    stages: [
      {
        title: 'Notice', phase: 'before', team: 'marketing', owner: 'Ben Okoro',
        steps: [
          {
            title: 'Misses the bus again', feels: -1.5, expects: -1, mood: 'Late, wet, apologising',
            cards: {
              needs: ['A commute she can promise people'],
              doing: ['Stands 25 minutes at the stop, then pays for a cab'],
              thinking: ['There has to be another way to do this'],
              metrics: ['3 late buses a fortnight (her own count)'],
            },
          },
          {
            title: 'Sees someone like her ride', team: 'marketing', feels: 0.5, expects: 0,
            cards: {
              doing: ['A colleague in office clothes parks a teal bike'],
              touchpoints: [{ touchpoint: 'bikes' }, { touchpoint: 'colleague' }],
              quotes: [{ text: '“She wasn’t wearing Lycra. That’s when I thought: oh, this could be me.”', heard: { source: 'Interview 3', date: '2026-01-19', who: 'Rider, 31' } }],
              opportunities: [{ text: 'Show riders in work clothes, not athletes', evidence: 'research' }],
            },
          },
        ],
      },
      {
        title: 'Explore', phase: 'before', team: 'marketing', owner: 'Ben Okoro',
        steps: [
          {
            title: 'Looks up the plans', takes: [10, 30], feels: 0, expects: 0.5,
            cards: {
              needs: ['One price that is the price'],
              doing: ['Compares four plans on her phone on Sunday night'],
              touchpoints: [{ touchpoint: 'plans' }],
              thinking: ['What happens if it’s stolen?'],
              pains: [{ text: 'Theft cover is explained on the ninth screen', evidence: 'research' }],
              opportunities: [{ text: 'Answer the three fears first: theft, rain, repairs', evidence: 'research' }],
            },
          },
          {
            title: 'Reads what riders say', feels: 0.5, expects: 0.5,
            cards: {
              doing: ['Sorts reviews by worst first'],
              touchpoints: [{ touchpoint: 'reviews' }],
              quotes: [{ text: '“I trust a company that answers its one-star reviews.”', touchpoint: 'reviews', heard: { source: 'Interview 6', date: '2026-01-23', who: 'Rider, 44' } }],
            },
          },
          {
            title: 'Books a test ride', team: 'product', owner: 'Mei Tan', takes: [2, 6], feels: 1, expects: 0.5,
            cards: {
              doing: ['Picks Saturday at ten, near home'],
              touchpoints: [{ touchpoint: 'booking' }],
              thinking: ['No card needed. Fine, why not'],
              pains: [{ text: 'No test rides on weekday evenings', evidence: 'anecdote' }],
              metrics: ['64 % of bookings turn up'],
            },
          },
        ],
      },
      {
        title: 'Join', phase: 'joining', team: 'store', owner: 'Carla Mendes',
        steps: [
          {
            title: 'Takes a test ride', momentOfTruth: true, team: 'store', owner: 'Carla Mendes', takes: [25, 40], feels: 2, expects: 0.5, mood: 'Grinning up Park Street',
            cards: {
              needs: ['Not to look foolish'],
              doing: ['Rides up the hill she always walks up'],
              touchpoints: [{ touchpoint: 'ride' }],
              thinking: ['I’m not even out of breath'],
              quotes: [{ text: '“Halfway up the hill I laughed out loud. I was sold before the traffic lights.”', touchpoint: 'ride', heard: { source: 'Door tablet', date: '2026-02-07', who: 'Rider, 31', score: 5, scale: 'CSAT 1–5' } }],
              opportunities: [{ text: 'Always end the route on a hill', evidence: 'anecdote' }],
              metrics: ['CSAT 4.8 (n = 274)'],
            },
          },
          {
            title: 'Signs up', team: 'product', owner: 'Mei Tan', takes: [9, 22], feels: -1.5, expects: 0.5, mood: 'A mortgage for a bicycle?',
            exit: { reason: 'the credit check feels out of proportion', share: 0.31, tell: 'product' },
            cards: {
              needs: ['To be done before the feeling fades'],
              doing: ['Photographs her passport twice', 'Leaves at the credit check, comes back on Tuesday'],
              touchpoints: [{ touchpoint: 'signup' }],
              thinking: ['I only want to borrow a bike'],
              quotes: [{ text: '“It asked for three years of addresses. I’ve rented phones with less.”', touchpoint: 'signup', heard: { source: 'Session replay 52', date: '2026-02-09', who: 'Visitor, 29' } }],
              pains: [{ text: 'Store and app ask for the same papers', evidence: 'research', marker: 'fail' }],
              opportunities: [{ text: 'A deposit instead of a credit check for the first three months', evidence: 'research' }],
              metrics: ['31 % leave here (n = 1,906)'],
            },
          },
          {
            title: 'Chooses a delivery slot', team: 'street', takes: [1, 3], feels: 0.5, expects: 0.5,
            cards: {
              doing: ['Takes Thursday, 7 to 9 am'],
              touchpoints: [{ touchpoint: 'slot' }],
              pains: [{ text: 'Slots are for people who are at home', evidence: 'assumption' }],
              opportunities: [{ text: 'Deliver to the office car park', evidence: 'anecdote' }],
            },
          },
        ],
      },
      {
        title: 'Start riding', phase: 'during', team: 'street', owner: 'Tom Adeyemi',
        steps: [
          {
            title: 'The bike arrives', team: 'street', owner: 'Tom Adeyemi', takes: [20, 35], feels: 1.5, expects: 1,
            cards: {
              needs: ['To know it fits and how it locks'],
              doing: ['Has the saddle set, rides to the corner and back'],
              touchpoints: [{ touchpoint: 'handover' }],
              quotes: [{ text: '“He wrote his number on the lock tag. I’ve never used it, but I know it’s there.”', touchpoint: 'handover', heard: { source: 'Interview 3', date: '2026-02-16', who: 'Rider, 31' } }],
              metrics: ['96 % on time'],
            },
          },
          {
            title: 'First ride to work', momentOfTruth: true, team: 'product', takes: [28, 45], feels: -0.5, expects: 1, mood: 'Scared at the roundabout',
            cards: {
              needs: ['A quiet way, not the fast one'],
              doing: ['Follows the car route and walks the roundabout'],
              touchpoints: [{ touchpoint: 'app' }],
              thinking: ['Everyone else seems to know what they’re doing'],
              pains: [{ text: 'New riders get the fastest route, not the calmest', evidence: 'research', marker: 'fail' }],
              opportunities: [{ text: 'A ride buddy for the first commute', evidence: 'research' }],
            },
          },
        ],
      },
      {
        title: 'Ride every day', phase: 'during', team: 'street', owner: 'Tom Adeyemi',
        steps: [
          {
            title: 'Settles into a routine', feels: 1.5, expects: 1,
            cards: {
              doing: ['Rides three days a week, a different coffee each time'],
              touchpoints: [{ touchpoint: 'app' }],
              thinking: ['I haven’t thought about the bus in a month'],
              quotes: [{ text: '“It gave me back forty minutes a day. I spend them badly, but they’re mine.”', heard: { source: 'Diary study, week 6', date: '2026-03-02', who: 'Rider, 31' } }],
              metrics: ['11 rides a month (median)'],
            },
          },
          {
            title: 'Gets a puncture', team: 'care', feels: -2, expects: -0.5, mood: 'In the rain, of course',
            cards: {
              needs: ['Someone to say: we’re coming, stay dry'],
              doing: [{ text: 'Reports it, then waits under a bridge', wait: [120, 420] }],
              touchpoints: [{ touchpoint: 'report' }, { touchpoint: 'chat' }],
              thinking: ['“We’ll be with you shortly.” What is shortly?'],
              pains: [{ text: 'Care cannot see where the vans are', evidence: 'research', marker: 'fail', team: 'care' }],
              opportunities: [{ text: 'Show the van on the map, with a time', evidence: 'research' }],
              metrics: ['2 to 7 hours; the promise is 2'],
            },
          },
          {
            title: 'Fixed on the street', momentOfTruth: true, team: 'street', owner: 'Tom Adeyemi', takes: [15, 30], feels: 2, expects: 1, mood: 'Riding again by lunch',
            cards: {
              doing: ['Holds an umbrella over the mechanic'],
              touchpoints: [{ touchpoint: 'repair' }],
              quotes: [{ text: '“He apologised for the rain. The rain!”', touchpoint: 'repair', heard: { source: 'Transactional NPS', date: '2026-03-05', who: 'Rider, 31', score: 10, scale: 'NPS 0–10' } }],
              opportunities: [{ text: 'Swap the wheel now, mend the tyre later', evidence: 'assumption' }],
              metrics: ['NPS +71 (n = 688)'],
            },
          },
          {
            title: 'Reads the monthly bill', team: 'care', feels: -0.5, expects: 0,
            cards: {
              doing: ['Finds a “service event” she does not recognise'],
              touchpoints: [{ touchpoint: 'bill' }],
              thinking: ['Was the puncture my fault?'],
              pains: [{ text: 'Repairs are free, but the bill lists them with a price', evidence: 'research' }],
            },
          },
        ],
      },
      {
        title: 'Stay and recommend', phase: 'after', team: 'care', owner: 'Aisha Bell',
        steps: [
          {
            title: 'Winter comes', feels: -1, expects: -0.5,
            cards: {
              needs: ['Not to pay for a bike that stands in the rain'],
              doing: ['Rides twice in November'],
              touchpoints: [{ touchpoint: 'app' }],
              thinking: ['£49 a month for a very wet sculpture'],
              opportunities: [{ text: 'Offer the winter plan before she asks', evidence: 'research' }],
            },
          },
          {
            title: 'Thinks about cancelling', team: 'care', owner: 'Aisha Bell', feels: -1, expects: -1,
            exit: { reason: 'pausing is harder to find than cancelling', share: 0.12, tell: 'care' },
            cards: {
              doing: ['Opens the app to cancel; finds “Pause” at the bottom'],
              touchpoints: [{ touchpoint: 'pause' }],
              quotes: [{ text: '“I came to leave and found a pause button. Why hide the good part?”', touchpoint: 'pause', heard: { source: 'Exit question', date: '2026-03-11', who: 'Rider, 38' } }],
              pains: [{ text: '“Pause” stands below four cancel reasons', evidence: 'research' }],
              metrics: ['12 % leave in their first winter'],
            },
          },
          {
            title: 'Brings a friend', team: 'marketing', feels: 1.5, expects: 0.5,
            cards: {
              doing: ['Lends her bike to a neighbour for a day'],
              touchpoints: [{ touchpoint: 'referral' }],
              thinking: ['She’ll love the hill'],
              opportunities: [{ text: 'A “lend it for a day” pass instead of a £20 voucher', evidence: 'anecdote' }],
              metrics: ['1 in 4 new riders comes from a rider'],
            },
          },
        ],
      },
    ],
    systems: ['Ticket system', 'Van tracker', 'Stock list', 'Billing'],
    more: SAMPLE_BOARDS_EN,
    links: [
      { from: 'Sees someone like her ride', to: 'Books a test ride', label: 'Skips the reading' },
      { from: 'Signs up', to: 'Takes a test ride', label: 'Goes back to ask' },
      { from: 'Thinks about cancelling', to: 'Settles into a routine', label: 'Pauses, and is back in March' },
    ],
  },
};

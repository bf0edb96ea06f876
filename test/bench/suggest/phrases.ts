/** A made-up brand whose name is an ordinary word, and how people write. `{…}` is filled from the lists below. */
export const OURS = [
  'waited {min} min at monday for one {drink}, the barista was on the phone',
  'monday charged me twice for my {item} and nobody answers',
  'is it just me or does the monday subscription never ship on time?',
  'ok the new monday {drink} is unreal',
  'my monday {item} arrived open, {item} all over the box',
  'monday you charged me for a month I cancelled',
  'the monday on {street} street has the rudest staff and a cold {drink}',
  'got {item} from monday again, roast is burnt this time',
  'anyone else find the monday roast sour lately? the {drink} too',
  'shout out to the barista at monday on {street} for remembering my {drink}',
  'monday app will not let me order a {drink}, keeps crashing',
  'third order from monday and the {item} is missing again',
  'the {item} from monday smells of nothing, refund please',
  'love the {item} at monday, best {drink} on {street} street',
  'monday gave me oat milk although I said soy, {drink} in the bin',
  'monday coffee lost my order, third time this {min} days',
  '@mondaycoffee where is my {item}?',
  'sunday treat: {drink} by #mondaycoffee',
  'my {item} says mondaycoffee.example/track but nothing moves',
  'monday loyalty card lost all my stamps after {min} cups',
];

export const NOISE = [
  'see you all monday {morning}!',
  'i hate monday {mornings}, need a {drink} first',
  'our monday.com board has {min} overdue items',
  'moving the team from jira to monday.com, {min} boards so far',
  'who is watching monday night football? {team} by ten',
  '{team} on monday night, what a game',
  'monday motivation: get up and {verb}',
  'happy monday everyone, {verb} hard',
  'blue monday is still the best {band} song',
  'we are hiring! apply by monday for the {job} role',
  'the office is closed on monday, back tuesday',
  'exam on monday and i have not started to {verb}',
  'my flight on monday got moved by {min} min',
  'monday {morning} coffee before the {job} meeting',
  'black friday cyber monday deals: {min} % off shoes',
  'easter monday plans? we {verb} with the family',
  'it is only monday and i want to {verb} already',
  'delivery on monday they said, still no {thing}',
];

export const SLOTS: Record<string, readonly string[]> = {
  min: ['10', '15', '25', '40', '50', '90'],
  drink: ['flat white', 'latte', 'espresso', 'cold brew', 'cappuccino', 'mocha', 'cortado'],
  item: ['beans', 'subscription box', 'grinder', 'roast', 'decaf', 'gift card', 'beans'],
  street: ['pine', 'oak', 'king', 'harbour', 'mill'],
  morning: ['morning', 'evening', 'noon'],
  mornings: ['mornings', 'meetings', 'alarms'],
  team: ['the eagles', 'the bears', 'the giants', 'the chiefs'],
  verb: ['run', 'study', 'grind', 'paint', 'cook', 'travel'],
  band: ['new order', '80s', 'synth'],
  job: ['barista', 'sales', 'data', 'nurse'],
  thing: ['sofa', 'laptop', 'parcel', 'fridge'],
  open: ['', '', 'ugh, ', 'so ', 'honestly ', 'lol ', 'update: ', 'fyi '],
  close: ['', '', ' smh', ' again', ' today', '!!', ' 😡', ' any ideas?', ' tbh'],
};

/** Written forms of the brand that the set does not know, planted among posts about us: each should be suggested. */
export const PLANTED = [
  'munday coffee',
  'mondaycofee',
  'monday cofee',
  'mondya coffee',
  'mondaycoffe',
  'monday koffee',
  'monday coffeee',
  'mandaycoffee',
  'мондей кофе',
  'мандей коффи',
  'マンデーコーヒー',
  'μοντεϊ καφε',
] as const;

/** Posts with a planted form in the place of `{name}`. */
export const WITH_PLANTED = [
  '{name} sent me the wrong roast twice now',
  'no reply from {name} about my {item}',
  'cold {drink} at {name} on {street} street',
  'love the {drink} from {name}',
  '{name} charged me twice for my {item}',
];

const HAPPENED = [
  'cancelled our flight and nobody at the desk would help us',
  'lost my suitcase and the phone line hangs up on me every single time',
  'left us on the tarmac for four hours without a word or any water',
  'charged me twice for the same ticket and still refuses the refund',
  'delayed us again, we missed our connection and slept on the airport floor',
  'broke my wheelchair and the staff just shrugged',
  'gave our seats away although we checked in two days ago',
  'has been ignoring my refund request for six weeks now',
];
const FELT = [
  'This is unacceptable.',
  'Worst service I have ever had.',
  'I am furious and so disappointed.',
  'Absolutely terrible, never again.',
];
const PLACES = ['Lisbon', 'Porto', 'Madrid', 'Boston', 'Dublin', 'Oslo', 'Zurich', 'Vienna'];

/** The `n`-th complaint, each unlike the others, that names the brand's account the way the platform does. */
export function complaint(n: number, account: string): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(n / step) % list.length] ?? '';
  const flight = `NW${100 + ((n * 37) % 900)}`;
  return `${account} ${flight} to ${pick(PLACES, 3)}: you people ${pick(HAPPENED, 1)}. ${pick(FELT, 2)}`;
}

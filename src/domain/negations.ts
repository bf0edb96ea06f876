/** Words that deny whatever stands after them, a name or any other, in languages that write words apart; in lower case. */
const BOTH = [
  'not no never cannot cant wont dont didnt doesnt isnt wasnt without neither nor',
  'не ни нет без никогда',
  'nicht kein keine keinen nie niemals ohne pas jamais sans aucun non nunca jamás sin mai senza não nem sem नहीं لا ليس لم لن',
];

/** Before a name only: the classifier's weights were learnt without them. */
const OF_NAMES = [
  'arent werent aint keiner keinem niet geen nooit zonder ikke ingen aldri inte inga aldrig ei aucune нє ані',
  'bez ani není nikdy soha ليست غير بدون نه نیست न bukan tidak tanpa không chẳng hindi',
];

/** Before other words only: "nothing Northwind does" is about Northwind, and a name is looked for without its apostrophes. */
const OF_WORDS = [
  "can't won't don't didn't doesn't isn't wasn't aren't weren't couldn't wouldn't shouldn't haven't hasn't hadn't ain't",
  'nobody nothing none никто ничего нельзя rien nada نہیں मत ما',
];

const words = (...lists: readonly string[][]): ReadonlySet<string> =>
  new Set(lists.flat().flatMap((line) => line.split(' ')));

/** What says of a name that it is not meant: "not Northwind". */
export const NAME_NEGATIONS = words(BOTH, OF_NAMES);

/** What turns round the words after it, as the classifier's weights were taught: a change asks for a new training. */
export const WORD_NEGATIONS = words(BOTH, OF_WORDS);

/** So many words are no search any more, but a post that somebody copied. */
const MANY_WORDS = 6;
const LINK = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:x|twitter|reddit)\.com\/\S+$|^https?:\/\/\S+$/i;

/** Whether what stands in the search field is a post: a link, or more words than anybody searches for. */
export function isPost(typed: string): boolean {
  const words = typed.trim();
  return LINK.test(words) || words.split(/\s+/).length >= MANY_WORDS;
}

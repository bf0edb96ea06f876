/** Who did it. There are no nameless writes. */
export type Actor = { kind: 'person'; name: string } | { kind: 'system'; name: string };

/** What a write was about, for the audit log and for the page that wants to know what changed. */
export type Subject =
  | 'mention'
  | 'post'
  | 'case'
  | 'person'
  | 'draft'
  | 'reply'
  | 'message'
  | 'source'
  | 'keyword-set'
  | 'keyword-draft'
  | 'complaint-line'
  | 'switch'
  | 'brand'
  | 'budget';

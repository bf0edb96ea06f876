/** How a reply to one post may travel, known before a draft is written. */
export const REACHES = ['api', 'by-hand', 'none'] as const;
export type Reach = (typeof REACHES)[number];

export interface ReachAnswer {
  reach: Reach;
  /** One sentence for the approver: why this road. */
  why: string;
}

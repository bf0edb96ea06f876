import type { FoundPostView } from '../../../api/types.ts';
import { PLATFORM_NAME } from '../../../parts/names.ts';
import { When } from '../../../parts/when.tsx';

/** Where and when a post was written. */
export function FoundHead({ post }: { post: FoundPostView }) {
  return (
    <span>
      {PLATFORM_NAME[post.platform]}
      {post.community && ` · r/${post.community}`} · <When at={post.postedAt} />
    </span>
  );
}

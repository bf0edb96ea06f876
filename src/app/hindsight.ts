import { hindsightThread } from '../adapters/hindsight/index.ts';
import type { SharedLists } from '../domain/watch/shared-lists.ts';
import type { Logger } from '../logger.ts';
import type { Hindsight } from '../ports/hindsight.ts';

/** The newest 400,000 posts, or 120 million letters: at most 240 MB of words, and some 100 MB to find them by. */
const MOST = { posts: 400_000, letters: 120_000_000 };
const MEMORY_MB = 640;

/** What the thread is started with. */
export interface HindsightData {
  url: string;
  dataDir: string;
  rulesDir: string;
  lists: SharedLists;
  most: typeof MOST;
}

/** Looking back, in a thread that is started when it is first asked. */
export function lookingBack(parts: Omit<HindsightData, 'most'>, log: Logger): Hindsight {
  const { url, dataDir, rulesDir, lists } = parts;
  const data: HindsightData = { url, dataDir, rulesDir, lists, most: MOST };
  const module = new URL('./hindsight-thread.ts', import.meta.url);
  return hindsightThread({ module, data, memoryMb: MEMORY_MB, log });
}

import { afterAll, beforeAll, it } from '@jest/globals';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.ts';
import { readStories } from './stories.ts';
import { PATIENCE_MS, tell } from './tell.ts';
import { emptyRedis } from './verbs/accidents.ts';

describeWithRedis('journeys with the queue in Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(async () => {
    await redis?.stop();
  });

  for (const { name, story } of readStories()) {
    it(
      `${name}: ${story.title}`,
      async () => {
        await emptyRedis(redis.url);
        await tell(story, { redisUrl: redis.url });
      },
      PATIENCE_MS,
    );
  }
});

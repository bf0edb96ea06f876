import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { postgresBackend, prepareQueue, redisBackend } from '../../../src/adapters/queue/index.ts';
import { describeNudges } from '../../contract/nudges.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { describeWithRedis, startRedis, type TestRedis } from '../../support/redis.ts';

describe('nudges on PostgreSQL', () => {
  let room: TestDatabase | null = null;

  describeNudges(async () => {
    room = await testDatabase();
    await prepareQueue(room.url);
    return postgresBackend(room.url);
  });

  afterEach(async () => {
    await room?.drop();
    room = null;
  });
});

describeWithRedis('nudges on Redis', () => {
  let redis: TestRedis;
  let number = 0;

  beforeAll(async () => {
    redis = await startRedis();
  });

  afterAll(async () => {
    await redis.stop();
  });

  describeNudges(async () => {
    number += 1;
    return redisBackend(redis.url, `room-${number}`);
  });
});

import { describe, it } from '@jest/globals';
import { readStories } from './stories.ts';
import { PATIENCE_MS, tell } from './tell.ts';

describe('journeys over PostgreSQL alone', () => {
  for (const { name, story } of readStories()) {
    it(`${name}: ${story.title}`, () => tell(story, {}), PATIENCE_MS);
  }
});

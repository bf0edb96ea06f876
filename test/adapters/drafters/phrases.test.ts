import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { replyLength } from '../../../src/adapters/drafters/length.ts';
import { loadPhraseBook } from '../../../src/adapters/drafters/phrase-book-files.ts';
import { phraseDrafter } from '../../../src/adapters/drafters/phrases.ts';
import { brief, NOW } from '../../domain/drafting/brief-maker.ts';

const templatesFolder = join(import.meta.dirname, '../../../rules/templates');

describe('the drafter that works with phrases', () => {
  const drafter = phraseDrafter(loadPhraseBook(templatesFolder), replyLength);

  it('writes a reply', async () => {
    const draft = await drafter.compose(brief(), [], 1, NOW);
    expect(draft).toMatchObject({ language: 'en', text: expect.stringContaining('Dana') });
    expect(drafter.name).toBe('phrases');
  });

  it('rejects with a sentence for a person when none can be written', async () => {
    await expect(drafter.compose(brief({ ordinal: 2, inviteLink: null }), [], 1, NOW)).rejects.toThrow(
      'no link to one is known',
    );
  });

  it('refuses a folder without templates', () => {
    expect(() => loadPhraseBook('/nowhere')).toThrow('cannot be read');
  });
});

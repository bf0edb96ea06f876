import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RulesError, readYaml } from '../../rules/read-yaml.ts';
import { emojiReader } from './emoji-signals.ts';
import type { Lexicon } from './lexicon.ts';
import { EmojiFile } from './lexicon-files.ts';
import { Model } from './model.ts';
import type { Lexicons } from './reading.ts';
import { lexiconIn } from './shelf.ts';

/**
 * Reads `model.yaml`, `emoji.yaml` and one folder a language.
 * Throws `RulesError`, which names file and line, when anything in them cannot be used.
 */
export function loadLexicons(folder: string): Lexicons {
  const byLanguage = new Map<string, () => Lexicon>();
  for (const language of languagesIn(folder)) byLanguage.set(language, lexiconIn(join(folder, language)));
  if (byLanguage.size === 0) throw new RulesError(`${folder}: holds no language: add a folder such as en`);
  return {
    of: (language) => byLanguage.get(language ?? '')?.() ?? null,
    model: readYaml(join(folder, 'model.yaml'), Model),
    readEmoji: emojiReader(readYaml(join(folder, 'emoji.yaml'), EmojiFile)),
  };
}

function languagesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch {
    throw new RulesError(`${folder}: no such folder of lexicons`);
  }
}

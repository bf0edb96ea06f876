import { join } from 'node:path';
import type { DraftLanguage } from '../../domain/drafting/language.ts';
import { LanguageBook, type PhraseBook } from '../../domain/drafting/phrase-book.ts';
import { readYaml } from '../rules/read-yaml.ts';

/** Reads `<language>.yaml` for each language from a folder. Throws `RulesError` that names the file and the line. */
export function loadPhraseBook(folder: string): PhraseBook {
  return {
    en: loadLanguage(folder, 'en'),
    'zh-Hant': loadLanguage(folder, 'zh-Hant'),
    'zh-Hans': loadLanguage(folder, 'zh-Hans'),
    ru: loadLanguage(folder, 'ru'),
  };
}

function loadLanguage(folder: string, language: DraftLanguage): LanguageBook {
  const itsOwn = LanguageBook.superRefine((book, context) => {
    if (book.language === language) return;
    context.addIssue({ code: 'custom', path: ['language'], message: `this file must say ${language}` });
  });
  return readYaml(join(folder, `${language}.yaml`), itsOwn);
}

import { join } from 'node:path';
import type { DraftLanguage } from '../../domain/drafting/language.ts';
import { LanguageBook, type PhraseBook } from '../../domain/drafting/phrase-book.ts';
import { readYaml } from '../rules/read-yaml.ts';

/** Reads `<language>.yaml` for each language from a folder. Throws `RulesError` that names the file and the line. */
export function loadPhraseBook(folder: string): PhraseBook {
  return { ...openPhraseBook(folder) };
}

/** As `loadPhraseBook`, but each language is read, or refused, when its phrases are first asked for. */
export function openPhraseBook(folder: string): PhraseBook {
  const read = new Map<DraftLanguage, LanguageBook>();
  const book = (language: DraftLanguage): LanguageBook => {
    const known = read.get(language) ?? loadLanguage(folder, language);
    read.set(language, known);
    return known;
  };
  return {
    get en() {
      return book('en');
    },
    get 'zh-Hant'() {
      return book('zh-Hant');
    },
    get 'zh-Hans'() {
      return book('zh-Hans');
    },
    get ru() {
      return book('ru');
    },
  };
}

function loadLanguage(folder: string, language: DraftLanguage): LanguageBook {
  const itsOwn = LanguageBook.superRefine((book, context) => {
    if (book.language === language) return;
    context.addIssue({ code: 'custom', path: ['language'], message: `this file must say ${language}` });
  });
  return readYaml(join(folder, `${language}.yaml`), itsOwn);
}

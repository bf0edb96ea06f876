import { z } from 'zod';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { parseExpression } from '../../domain/watch/language/parse.ts';
import { formOf } from '../../domain/watch/language/read-form.ts';
import { writeExpression } from '../../domain/watch/language/write-form.ts';
import type { Api } from '../api.ts';
import {
  ReadExpressionInput,
  ReadExpressionView,
  SharedListView,
  WrittenExpressionView,
} from '../contract/index.ts';
import { answers, type Routes } from './route.ts';

/** So many words of a shared list are shown. */
const FIRST = 12;

const ListOfLists = z.object({ lists: z.array(SharedListView) });
const WriteExpressionInput = z.strictObject({ body: KeywordSetBody });
const tags = ['keyword sets'];

/** The two views of a set, each turned into the other, and the lists that both may name. Nothing is changed by asking. */
export function keywordLanguageRoutes(routes: Routes, { deps }: Api): void {
  const read = { tags, body: ReadExpressionInput, response: answers(ReadExpressionView) };
  routes.post('/expression/read', { schema: read }, async ({ body }) => {
    const parsed = parseExpression(body.text);
    if (!parsed.ok) return parsed;
    return { ok: true as const, body: formOf(parsed.expression, { communities: body.communities }) };
  });

  const write = { tags, body: WriteExpressionInput, response: answers(WrittenExpressionView) };
  routes.post('/expression/write', { schema: write }, async ({ body }) => writeExpression(body.body));

  routes.get('/shared-lists', { schema: { tags, response: answers(ListOfLists) } }, async () => ({
    lists: [...deps.lists].map(([name, entries]) => ({
      name,
      size: entries.length,
      first: entries.slice(0, FIRST),
    })),
  }));
}

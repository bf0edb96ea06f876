import { type KeywordSetBody, withEveryList } from '../keyword-set.ts';
import { expressionOf } from './form.ts';
import { printExpression } from './print.ts';

/**
 * The form as the text of one expression, empty for an empty form. `sayable` is false where the form holds something and
 * yet names nothing to look for: no expression says that, and reading one in its place would lose what is there.
 */
export function writeExpression(form: KeywordSetBody): { text: string; sayable: boolean } {
  const expression = expressionOf(form);
  if (expression) return { text: printExpression(expression), sayable: true };
  const { communities } = form;
  return { text: '', sayable: JSON.stringify(form) === JSON.stringify(withEveryList({ communities })) };
}

import type { Expression, Field, FormDefinition } from '../../form/definition';
import { indexForm } from '../../form/form-index';
import { type Outcome, ok, refuse } from '../../shared/outcome';
import { checkExpression } from '../check-expression';
import { ANY, DATE, type Kinds, kindsInWords, kindsOfField, SCALAR, TEXT, TRUTH } from './kinds';
import { kindsOf } from './kinds-of-expression';
import { meaningOf } from './meaning';
import { problem, problemTexts, type TextProblem } from './problems';
import { readSyntax } from './syntax';
import { readTokens } from './tokens';

/** What an expression is written for: the value of a field, or a test that must hold. */
export type ExpressionUseAs = 'calculation' | 'check';

export type TextRefusal = { readonly code: 'not-understood'; readonly problems: readonly TextProblem[] };

export const LONGEST_EXPRESSION_TEXT = 10_000;

/**
 * Đọc biểu thức viết bằng lời of staff into the closed JsonLogic form. Fields stand in brackets by label, arguments
 * are set apart by `;`, words are read without regard to diacritics. Names, reach, kinds and sizes are all judged
 * here, so what comes back may be stored; refusals name places in the text.
 *
 * @example
 * parseExpressionText('[Đến ngày] >= [Từ ngày]', form, 'f_denNgay', 'check');
 */
export function parseExpressionText(
  text: string,
  definition: FormDefinition,
  at: string,
  as: ExpressionUseAs,
): Outcome<Expression, TextRefusal> {
  const refused = (...problems: readonly TextProblem[]) => refuse({ code: 'not-understood' as const, problems });
  const everywhere = { from: 0, to: text.length };
  if (text.length > LONGEST_EXPRESSION_TEXT)
    return refused(problem(everywhere, 'too-long', problemTexts['too-long'](LONGEST_EXPRESSION_TEXT)));
  const { tokens, problems } = readTokens(text);
  if (problems.length > 0) return refused(...problems);
  if (tokens.length === 1) return refused(problem(everywhere, 'empty', problemTexts.empty()));
  const syntax = readSyntax(tokens);
  if (!syntax.ok) return refused(syntax.error);

  const entry = indexForm(definition).nodes.get(at);
  const { meaning, problems: meant } = meaningOf(syntax.value, definition, entry?.lists ?? []);
  if (meant.length > 0) return refused(...meant);
  const wanted = as === 'check' ? TRUTH : entry && 'schema' in entry.node ? kindsTaken(entry.node) : 0;
  if ((meaning.kinds & wanted) === 0)
    return refused(
      as === 'check'
        ? problem(everywhere, 'not-a-test', problemTexts['not-a-test'](meaning.kinds))
        : problem(everywhere, 'result-kind', problemTexts['result-kind'](wanted, meaning.kinds)),
    );
  return checkExpression(meaning.expression).ok
    ? ok(meaning.expression)
    : refused(problem(everywhere, 'too-deep', problemTexts['too-deep']()));
}

/** A day is kept as a text, so a field of plain text may take one. */
const kindsTaken = (field: Field): Kinds => {
  const kinds = kindsOfField(field);
  return kinds & TEXT ? kinds | DATE : kinds;
};

/** Whether anything that an expression gives can be the answer to this field. */
export const mayBeCalculated = (field: Field): boolean => {
  const kinds = kindsOfField(field);
  return kinds !== ANY && (kinds & SCALAR) !== 0;
};

/** What an expression gives, in a word or two: `số`, `đúng/sai`. */
export const resultInWords = (expression: Expression, definition: FormDefinition): string =>
  kindsInWords(kindsOf(expression, indexForm(definition).nodes));

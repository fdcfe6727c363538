import { isDeepStrictEqual } from 'node:util';
import {
  type CompiledForm,
  compileForm,
  type DefinitionProblem,
  definitionProblems,
  type FormDefinition,
  type Outcome,
  ok,
  refuse,
} from '@motcua/schema';
import type { EmitModule, ValidatorTooLarge } from './emit-module';

type DefinitionRefused = { readonly code: 'invalid-definition'; readonly problems: readonly DefinitionProblem[] };

/** How many forms' latest judgements are kept: those that are open on desks now. */
const KEPT = 8;

/** What publishing would make of a definition. Answers for a definition object are kept: drafts are immutable values. */
export function createDraftCompiler(emit: EmitModule) {
  const kept = new WeakMap<FormDefinition, Outcome<CompiledForm, DefinitionRefused>>();
  const judged = new Map<
    string,
    { readonly definition: FormDefinition; readonly problems: readonly DefinitionProblem[] }
  >();

  const compiler = {
    compile(definition: FormDefinition): Outcome<CompiledForm, DefinitionRefused> {
      const known = kept.get(definition);
      if (known) return known;
      const outcome = compileForm(definition);
      const result = outcome.ok
        ? outcome
        : refuse({ code: 'invalid-definition' as const, problems: outcome.error.problems });
      kept.set(definition, result);
      return result;
    },

    /** What stops publishing: what cannot be compiled, and what the regulation wants on a form (Đ27.1, Đ28.3). */
    problemsOf(definition: FormDefinition): readonly DefinitionProblem[] {
      // A draft read from the database is a new object each time; to compare it costs far less than to judge it again.
      const known = judged.get(definition.code);
      if (known && isDeepStrictEqual(known.definition, definition)) return known.problems;
      const compiled = compiler.compile(definition);
      const problems = compiled.ok ? definitionProblems(definition) : compiled.error.problems;
      judged.delete(definition.code);
      judged.set(definition.code, { definition, problems });
      const [oldest] = judged.keys();
      if (judged.size > KEPT && oldest !== undefined) judged.delete(oldest);
      return problems;
    },

    async moduleOf(definition: FormDefinition): Promise<Outcome<string, DefinitionRefused | ValidatorTooLarge>> {
      const compiled = compiler.compile(definition);
      return compiled.ok ? emit(compiled.value.schema) : compiled;
    },

    async build(
      definition: FormDefinition,
    ): Promise<Outcome<{ compiled: CompiledForm; validatorModule: string }, DefinitionRefused | ValidatorTooLarge>> {
      const compiled = compiler.compile(definition);
      if (!compiled.ok) return compiled;
      const emitted = await emit(compiled.value.schema);
      return emitted.ok ? ok({ compiled: compiled.value, validatorModule: emitted.value }) : emitted;
    },
  };
  return compiler;
}
export type DraftCompiler = ReturnType<typeof createDraftCompiler>;

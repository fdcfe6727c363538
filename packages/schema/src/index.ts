export * from './codes/dossier-code';
export * from './codes/form-code';
export * from './codes/organisation-code';
export * from './codes/procedure-code';
export * from './codes/result-code';
export * from './deadline/calendar-schema';
export * from './deadline/office-time';
export * from './deadline/working-calendar';
export * from './deadline/working-time';
export * from './form/advice/advise-form';
export * from './form/blank-answers';
export * from './form/check-definition';
export * from './form/choices';
export * from './form/compile/compile-form';
export * from './form/compile/compile-section';
export * from './form/compile/compiled';
export * from './form/compile/validate-answers';
export * from './form/compile/validate-with';
export * from './form/definition';
export * from './form/definition-schema';
export * from './form/edits/apply-edit';
export { type TypeChangeEffects, typeChangeEffects } from './form/edits/change-type';
export { checkPart, type PartRefusal } from './form/edits/check-part';
export * from './form/edits/edit';
export type { LostReference } from './form/edits/fit-part';
export { type FormPart, idsOfPart, outermost, takePart } from './form/edits/form-part';
export * from './form/edits/fresh-name';
export { lostReferences } from './form/edits/insert-part';
export * from './form/form-index';
export { type Exploration, exploreForm, type FormExplorer, formExplorer } from './form/generate/explore-form';
export {
  type GeneratedAnswers,
  type GenerateSettings,
  generateAnswers,
  type Unmet,
} from './form/generate/generate-answers';
export type { AnswerKind } from './form/generate/ways';
export * from './form/import/detect-format';
export * from './form/import/formio/import-formio';
export * from './form/import/import-json-schema';
export type { Loss } from './form/import/loss';
export * from './form/import/surveyjs/import-surveyjs';
export * from './form/import/xlsform/import-xlsform';
export * from './form/known-data';
export { type MergeConflict, type MergePicks, mergeForms } from './form/merge/merge-forms';
export * from './form/migrate-definition';
export * from './form/relations';
export { type Translation, translationsOf } from './form/translations';
export { conditionsOf } from './form/uses';

export type { Validator } from './form/validate/build-validator';
export { compileValidator } from './form/validate/compile-validator';
export { emitValidatorModule } from './form/validate/emit-validator-module';
export { type PatternScreenRefusal, screenPattern } from './form/validate/pattern/screen-pattern';
export type { SchemaRefusal } from './form/validate/refusal';
export * from './library/element-problems';
export * from './library/library';
export * from './library/library-schema';
export * from './library/loosenings';
export * from './library/update-block';
export * from './library/update-element';
export * from './procedure/check-procedure';
export * from './procedure/definition';
export * from './procedure/migrate-procedure';
export * from './procedure/procedure-problems';
export * from './procedure/procedure-schema';
export * from './rules/answer-reader';
export * from './rules/check-expression';
export * from './rules/compile-rules';
export * from './rules/condition';
export * from './rules/create-form-rules';
export * from './rules/describe-condition';
export {
  type Completion,
  type Completions,
  completionsAt,
  fieldsInReach,
  functionsOffered,
} from './rules/expression-text/completions';
export {
  type ExpressionUseAs,
  mayBeCalculated,
  parseExpressionText,
  resultInWords,
  type TextRefusal,
} from './rules/expression-text/parse-expression-text';
export type { TextProblem } from './rules/expression-text/problems';
export { trialForm, tryExpression } from './rules/expression-text/trial';
export { writeExpressionText } from './rules/expression-text/write-expression-text';
export * from './rules/form-rules';
export * from './shared/canonical-json';
export * from './shared/fold-text';
export * from './shared/ids';
export * from './shared/instant';
export * from './shared/json';
export * from './shared/local-date';
export * from './shared/outcome';
export * from './shared/partial-date';
export * from './shared/plain-text';

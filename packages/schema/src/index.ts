export * from './form/compile/compiled';
export * from './form/definition';
export * from './form/edits/edit';
export * from './form/form-index';
export * from './procedure/definition';
export * from './rules/form-rules';
export * from './shared/json';
export * from './shared/outcome';

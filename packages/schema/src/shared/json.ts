/** Any JSON value, as it travels and is stored. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

/** A plain JSON Schema (2020-12 unless its `$schema` says otherwise). */
export type JsonSchema = boolean | JsonSchemaObject;

export type JsonSchemaObject = { readonly [keyword: string]: Json };

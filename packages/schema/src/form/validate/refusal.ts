/** Why a schema gets no validator. `path` is the place in the schema (JSON pointer); `detail` is Vietnamese. */
export type SchemaRefusal = {
  readonly code: 'schema-not-supported' | 'schema-invalid' | 'pattern-unsafe' | 'remote-ref';
  readonly keyword?: string;
  readonly path: string;
  readonly detail: string;
};

/** Carries a refusal out of the depth of the compiler; `compileSchema` turns it into an Outcome and lets nothing else out. */
export class SchemaRefused extends Error {
  constructor(readonly refusal: SchemaRefusal) {
    super(refusal.detail);
  }
}

export function refuseSchema(code: SchemaRefusal['code'], path: string, detail: string, keyword?: string): never {
  throw new SchemaRefused(keyword === undefined ? { code, path, detail } : { code, keyword, path, detail });
}

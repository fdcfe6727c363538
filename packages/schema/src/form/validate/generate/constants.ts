import type { Json } from '../../../shared/json';
import type { RuntimePart } from './runtime';

export type UsedPattern = { readonly source: string; readonly path: string };

/** Values that generated code names instead of spelling out: sets, JSON values, patterns, parts of the runtime. */
export class Constants {
  readonly patterns: UsedPattern[] = [];
  readonly parts = new Set<RuntimePart>();
  private readonly values = new Map<string, string>();
  private readonly patternNames = new Map<string, string>();
  private readonly declarations: string[] = [];

  use(part: RuntimePart): RuntimePart {
    this.parts.add(part);
    return part;
  }

  pattern(source: string, path: string): string {
    const known = this.patternNames.get(source);
    if (known) return known;
    const name = `r${this.patterns.length}`;
    this.patterns.push({ source, path });
    this.patternNames.set(source, name);
    return name;
  }

  set(values: readonly Json[]): string {
    return this.declare('s', `new Set(${JSON.stringify(values)})`);
  }

  /** Read by JSON.parse: written as a literal, a name such as `__proto__` would mean something else. */
  json(value: Json): string {
    return this.declare('k', `JSON.parse(${JSON.stringify(JSON.stringify(value))})`);
  }

  /** A list of expressions, made once. */
  list(expressions: readonly string[]): string {
    return this.declare('l', `[${expressions.join()}]`);
  }

  get source(): string {
    return this.declarations.join('\n');
  }

  private declare(letter: string, expression: string): string {
    const known = this.values.get(expression);
    if (known) return known;
    const name = `${letter}${this.declarations.length}`;
    this.declarations.push(`const ${name}=${expression};`);
    this.values.set(expression, name);
    return name;
  }
}

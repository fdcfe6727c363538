import type { SingleKeyword } from '../dialect';
import type { SchemaNode } from '../schema-index';
import { type About, aboutAlso } from './fields';
import type { Generator } from './generator';
import { enter, isLeaf, type Mode, type Site } from './site';
import { type ValueCheck, valueChecks } from './value-checks';

/** Where a value stands while code is written: the expressions for the value, its pointer and its line of fields. */
export type Spot = { readonly value: string; readonly path: string; readonly about: About };

/** Everything a keyword's writer needs while one function is written. */
export class BodyWriter {
  readonly node: SchemaNode;
  /** The variable that notes what has been evaluated; null when nobody asks. */
  readonly tracker: string | null;
  readonly ownTracker: boolean;

  constructor(
    readonly generator: Generator,
    private readonly name: string,
    readonly site: Site,
    readonly mode: Mode,
  ) {
    this.node = site.node;
    this.ownTracker =
      this.single('unevaluatedItems') !== undefined || this.single('unevaluatedProperties') !== undefined;
    this.tracker = this.ownTracker ? 'u' : mode.track ? 't' : null;
  }

  single(keyword: SingleKeyword): SchemaNode | undefined {
    return this.node.single.get(keyword);
  }

  get here(): Spot {
    return { value: 'd', path: 'p', about: this.site.about };
  }

  /** A statement that says the rule is broken. */
  fail(rule: string, spot: Spot = this.here, check: Partial<ValueCheck> = {}): string {
    if (!this.mode.collect) return 'return false;';
    const line = spot.path === 'p' ? 'i' : this.line(spot);
    this.generator.usedMessages.add(check.message ?? rule);
    const more =
      check.given === undefined && check.message === undefined ? '' : `,${JSON.stringify(check.given ?? '')}`;
    const message = check.message === undefined ? '' : `,${JSON.stringify(check.message)}`;
    return `${this.generator.constants.use('E')}(e,${spot.path},${line},${JSON.stringify(rule)}${more}${message});`;
  }

  /** A statement that holds a value below this one to a subschema; empty when anything goes. */
  applyBelow(child: SchemaNode, spot: Spot, rule: string): string {
    return this.apply(child, spot, rule, false);
  }

  /** A statement that holds this very value to a subschema as well. */
  applyInPlace(child: SchemaNode, rule: string, conditional = false): string {
    return this.apply(child, { ...this.here, about: aboutAlso(this.site.about, child) }, rule, true, conditional);
  }

  /** An expression: whether a value below this one satisfies a subschema. */
  verdictBelow(child: SchemaNode, value: string): string {
    return this.verdict(this.siteOf(child, this.site.about), value, false, null);
  }

  /** An expression: whether this value satisfies a subschema; what that evaluates goes to the tracker named. */
  verdictInPlace(child: SchemaNode, tracker: string | null): string {
    return this.verdict(this.siteOf(child, this.site.about), 'd', true, tracker);
  }

  /** What judges a property, as an expression of the table that `A` reads. */
  judgeBelow(child: SchemaNode, spot: Spot, rule: string): string {
    if (child.value === false) {
      const broken = this.falseRule(rule);
      this.generator.usedMessages.add(broken);
      return JSON.stringify(broken);
    }
    const mode = { collect: true, track: false };
    return this.acceptsAll(child) ? '0' : this.called(this.siteOf(child, spot.about), mode, false);
  }

  lineNumber({ about }: Spot): number {
    return this.generator.fields.line(about);
  }

  /** The line of fields of a spot; its own line comes to a function as `i`, so that like functions are one. */
  private line(spot: Spot): string {
    const line = this.lineNumber(spot);
    return line === this.generator.fields.line(this.site.about) ? 'i' : String(line);
  }

  private falseRule(rule: string): string {
    return rule === 'properties' && this.site.conditional ? 'hidden' : rule;
  }

  private acceptsAll(child: SchemaNode): boolean {
    return child.value === true || (isLeaf(child) && valueChecks(child, 'd', this.generator.constants).length === 0);
  }

  private apply(child: SchemaNode, spot: Spot, rule: string, inPlace: boolean, conditional = false): string {
    if (child.value === true) return '';
    if (child.value === false) return this.fail(this.falseRule(rule), spot);
    const site = this.siteOf(child, spot.about, conditional);
    const track = inPlace && this.tracker !== null && !isLeaf(child);
    if (!this.mode.collect) {
      const verdict = this.verdict(site, spot.value, inPlace, track ? this.tracker : null);
      return verdict === 'true' ? '' : `if(!${verdict})return false;`;
    }
    if (this.acceptsAll(child)) return '';
    const called = this.called(site, { collect: true, track }, inPlace);
    const line = this.line(spot);
    return `${called}(${spot.value},${spot.path},e,${line}${track ? `,${this.tracker}` : ''});`;
  }

  private verdict(site: Site, value: string, inPlace: boolean, tracker: string | null): string {
    const { node } = site;
    if (typeof node.value === 'boolean') return String(node.value);
    if (isLeaf(node)) {
      const fails = valueChecks(node, value, this.generator.constants).map((check) => check.fails);
      return fails.length === 0 ? 'true' : `!(${fails.join('||')})`;
    }
    const track = tracker !== null;
    return `${this.called(site, { collect: false, track }, inPlace)}(${value}${track ? `,${tracker}` : ''})`;
  }

  private called(site: Site, mode: Mode, inPlace: boolean): string {
    const called = this.generator.functionFor(site, mode);
    if (inPlace) this.generator.callsInPlace(this.name, called);
    return called;
  }

  private siteOf(node: SchemaNode, about: About, conditional = false): Site {
    return {
      node,
      scope: enter(this.site.scope, node.resource),
      about,
      conditional: conditional || this.site.conditional,
    };
  }
}

import { refuseSchema } from '../refusal';
import type { SchemaNode } from '../schema-index';
import { Constants } from './constants';
import { aboutRoot, FieldTable } from './fields';
import { type DynamicScope, enter, isLeaf, type Mode, type Site } from './site';
import { writeBody } from './write-body';

type WrittenFunction = { readonly name: string; readonly parameters: string; readonly body: string };
type Task = { readonly name: string; readonly site: Site; readonly mode: Mode };

const mostFunctions = 40_000;
const longestSource = 24_000_000;
const longestChain = 300;
const mostCalls = 20_000;
const mostRounds = 12;

/**
 * Writes JavaScript functions for a schema, one for each subschema on each way that matters. A dynamic reference is
 * decided here, by writing a subschema once for each dynamic scope it is met in; nothing of it is left for run time.
 */
export class Generator {
  readonly constants = new Constants();
  readonly fields = new FieldTable();
  readonly usedMessages = new Set<string>();
  /** The root's line in the table of fields. */
  rootLine = 0;
  private readonly names = new Map<string, string>();
  private functions: WrittenFunction[] = [];
  private readonly tasks: Task[] = [];
  private readonly inPlace = new Map<string, string[]>();
  /** With references, a small schema can ask for endless work; its functions then count their steps. */
  readonly counted: boolean;
  private count = 0;
  private length = 0;

  constructor(private readonly root: SchemaNode) {
    const { nodes } = root.resource.document;
    this.counted = [...nodes.values()].some(({ references }) => references.length > 0);
  }

  /** The name of the function that judges the root, after everything it leads to has been written. */
  write(mode: Mode, title: string): string {
    const { root } = this;
    const nowhere: DynamicScope = { key: '', anchors: new Map() };
    const about = aboutRoot(root, title);
    this.rootLine = this.fields.line(about);
    const name = this.functionFor(
      { node: root, scope: enter(nowhere, root.resource), about, conditional: false },
      mode,
    );
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) {
      this.keep(task.name, parameters(task.mode), writeBody(this, task.name, task.site, task.mode));
    }
    this.refuseEndlessWork();
    return name;
  }

  /**
   * The constants and functions as source, like functions made one. Until here a function's name stands between control
   * characters, which no quoted text of a schema can hold, so that only names are replaced.
   */
  finish(...roots: readonly string[]): { readonly source: string; readonly roots: readonly string[] } {
    const same = mergeLikes(this.functions);
    const kept = this.functions.filter(({ name }) => !same.has(name));
    const short = new Map(kept.map(({ name }, index) => [name, `f${index}`]));
    const final = (text: string) => text.replace(names, (name) => short.get(finalName(same, name)) ?? name);
    const functions = kept.map(({ name, parameters, body }) => final(`function ${name}(${parameters}){${body}}`));
    return { source: [final(this.constants.source), ...functions].join('\n'), roots: roots.map(final) };
  }

  functionFor(site: Site, mode: Mode): string {
    const { node, scope, about, conditional } = site;
    const named = mode.collect && !isLeaf(node) ? `${about.key}${conditional}` : '';
    const key = `${Number(mode.collect)}${Number(mode.track)} ${node.id} ${scope.key} ${named}`;
    const known = this.names.get(key);
    if (known) return known;
    const name = this.newName();
    this.names.set(key, name);
    this.tasks.push({ name, site, mode });
    return name;
  }

  /** A function of its own for a part of a body, so that no single function grows past what engines optimise. */
  partFunction(parameter: string, body: string): string {
    const name = this.newName();
    this.keep(name, parameter, body);
    return name;
  }

  callsInPlace(caller: string, callee: string): void {
    const callees = this.inPlace.get(caller) ?? [];
    callees.push(callee);
    this.inPlace.set(caller, callees);
  }

  /** A statement that counts steps of work; empty when the schema's size bounds them. */
  step(steps: string): string {
    return this.counted ? `if((z-=${steps})<0)throw new RangeError;` : '';
  }

  private newName(): string {
    if (++this.count > mostFunctions) tooLarge();
    return `\u0001${this.count}\u0001`;
  }

  private keep(name: string, parameters: string, body: string): void {
    this.length += body.length;
    if (this.length > longestSource) tooLarge();
    this.functions.push({ name, parameters, body });
  }

  /** A circle of references that consumes nothing of the answers never ends; long chains and doublings end too late. */
  private refuseEndlessWork(): void {
    const works = new Map<string, Work>();
    for (const start of this.inPlace.keys()) {
      if (works.has(start)) continue;
      const stack = [openWork(start, works, this.inPlace)];
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const next = top.rest.pop();
        if (next === undefined) {
          works.set(top.name, { depth: top.depth, calls: top.calls });
          if (top.depth > longestChain || top.calls > mostCalls) tooLarge();
          stack.pop();
          continue;
        }
        const work = works.get(next);
        if (work === 'open') {
          const why = 'Tham chiếu “$ref” đi vòng mà không tới câu trả lời nào.';
          refuseSchema('schema-not-supported', this.root.path, why, '$ref');
        } else if (work === undefined) {
          top.rest.push(next);
          stack.push(openWork(next, works, this.inPlace));
        } else {
          top.depth = Math.max(top.depth, work.depth + 1);
          top.calls += work.calls;
        }
      }
    }
  }
}

/** What judging one value takes: how deep calls nest and how many there are. */
type Work = { readonly depth: number; readonly calls: number } | 'open';

function openWork(name: string, works: Map<string, Work>, calls: ReadonlyMap<string, readonly string[]>) {
  works.set(name, 'open');
  return { name, rest: [...(calls.get(name) ?? [])], depth: 0, calls: 1 };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of a name that is not final
const names = /\u0001\d+\u0001/g;

/** For each function that does what another does, that other. Found level by level: likes that call likes are alike. */
function mergeLikes(functions: readonly WrittenFunction[]): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  for (let round = 0, merged = 1; merged > 0 && round < mostRounds; round++) {
    merged = 0;
    const seen = new Map<string, string>();
    for (const { name, parameters, body } of functions) {
      if (same.has(name)) continue;
      const key = `${parameters}:${body.replace(names, (called) => finalName(same, called))}`;
      const like = seen.get(key);
      if (like === undefined) seen.set(key, name);
      else {
        same.set(name, like);
        merged++;
      }
    }
  }
  return same;
}

function finalName(same: ReadonlyMap<string, string>, name: string): string {
  let final = name;
  for (let next = same.get(final); next !== undefined; next = same.get(final)) final = next;
  return final;
}

function parameters({ collect, track }: Mode): string {
  return `d${collect ? ',p,e,i' : ''}${track ? ',t' : ''}`;
}

function tooLarge(): never {
  return refuseSchema('schema-not-supported', '', 'Lược đồ quá lớn hoặc quá rối để lập bộ kiểm tra.');
}

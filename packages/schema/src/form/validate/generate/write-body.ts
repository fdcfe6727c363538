import { BodyWriter } from './body-writer';
import type { Generator } from './generator';
import { isLeaf, type Mode, type Site } from './site';
import { valueChecks } from './value-checks';
import { writeInPlace } from './write-in-place';
import { writeList } from './write-list';
import { writeObject } from './write-object';
import { writeUnevaluated } from './write-unevaluated';

export function writeBody(generator: Generator, name: string, site: Site, mode: Mode): string {
  const writer = new BodyWriter(generator, name, site, mode);
  const end = mode.collect ? '' : 'return true;';
  if (typeof site.node.value === 'boolean') return site.node.value ? end : writer.fail('false');
  const lines: string[] = [isLeaf(site.node) ? '' : generator.step('1')];
  if (writer.ownTracker) lines.push(`const u=${generator.constants.use('T')}();`);
  if (writer.ownTracker && mode.collect) lines.push('const b=e.length;');
  lines.push(...writeValueChecks(writer));
  lines.push(writeInPlace(writer), writeList(writer), writeObject(writer), writeUnevaluated(writer), end);
  return lines.join('');
}

/** After a wrong type nothing else is said: the rest would only repeat it. */
function writeValueChecks(writer: BodyWriter): readonly string[] {
  return valueChecks(writer.node, 'd', writer.generator.constants).map((check) => {
    const fail = writer.fail(check.rule, writer.here, check);
    const leave = writer.mode.collect && check.rule === 'type';
    return leave ? `if(${check.fails}){${fail}return}` : `if(${check.fails})${fail}`;
  });
}

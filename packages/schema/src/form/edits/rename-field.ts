import { dataNameAllowed } from '../../shared/ids';
import { ok, refuse } from '../../shared/outcome';
import type { Field } from '../definition';
import { indexForm } from '../form-index';
import { holderOfName } from './consequences';
import { argumentsOf, idArgument, type Operation } from './operation';
import { replaceNode } from './tree';
import { quoted } from './words';

/** Đổi tên dữ liệu of a field, group or list. Nothing else names it by its data name, so nothing else changes. */
export const renameField: Operation<'renameField'> = {
  shape: argumentsOf('renameField', { id: idArgument, name: { type: 'string', maxLength: 1000 } }),
  apply: (definition, { id, name }) => {
    const entry = indexForm(definition).nodes.get(id);
    if (!entry || !('name' in entry.node) || entry.parentId === null) return refuse({ code: 'item-not-found', id });
    if (entry.node.name === name) return ok(definition);
    if (!dataNameAllowed(name)) return refuse({ code: 'name-not-allowed', name });
    const by = holderOfName(definition, entry.parentId, name, id);
    if (by) return refuse({ code: 'name-taken', name, by });
    return ok(replaceNode<Field>(definition, id, (node) => ({ ...node, name })));
  },
  describe: (definition, { id, name }) => `Đổi tên dữ liệu của ${quoted(definition, id)} thành “${name}”`,
  merges: (previous, edit) => previous.id === edit.id,
};

import type { ComponentRequirement, ProcedureDefinition } from '@motcua/schema';
import type { SubmitDossier } from '../contract';

export type ComponentFault =
  | { readonly fault: 'missing'; readonly componentId: string; readonly name: string }
  | { readonly fault: 'unknown' | 'twice' | 'not-this-kind'; readonly componentId: string };

export type FormFault = { readonly componentId: string; readonly code: string; readonly version: number };

/** Kiểm tra thành phần hồ sơ (Đ14.1): every fault at once, so that the person comes back a single time. */
export function componentFaults(definition: ProcedureDefinition, sent: SubmitDossier): readonly ComponentFault[] {
  const known = new Map(definition.components.map((component) => [component.id, component]));
  const given = [
    ...sent.forms.map(({ componentId }) => ({ componentId, form: true })),
    ...sent.papers.map(({ componentId }) => ({ componentId, form: false })),
  ];
  const seen = new Set<string>();
  const wrong = given.flatMap(({ componentId, form }): ComponentFault[] => {
    const component = known.get(componentId);
    if (!component) return [{ fault: 'unknown', componentId }];
    if (seen.has(componentId)) return [{ fault: 'twice', componentId }];
    seen.add(componentId);
    return isForm(component) === form ? [] : [{ fault: 'not-this-kind', componentId }];
  });
  const handedIn = new Set([
    ...sent.forms.map(({ componentId }) => componentId),
    ...sent.papers.filter(({ uploadIds }) => uploadIds.length > 0).map(({ componentId }) => componentId),
  ]);
  const missing = definition.components
    .filter(({ id, required }) => required && !handedIn.has(id))
    .map(({ id, name }): ComponentFault => ({ fault: 'missing', componentId: id, name }));
  return [...wrong, ...missing];
}

/** Forms that are not exactly the version which the procedure version pins. */
export function formFaults(definition: ProcedureDefinition, sent: SubmitDossier): readonly FormFault[] {
  const pins = new Map(definition.components.map(({ id, form }) => [id, form]));
  return sent.forms.filter(({ componentId, code, version }) => {
    const pin = pins.get(componentId);
    return pin?.code !== code || pin.version !== version;
  });
}

const isForm = (component: ComponentRequirement): boolean => component.form !== undefined;

import { Sheet } from '@motcua/fields/ui';
import type { ReactNode } from 'react';
import { procedureTexts as texts } from './texts';

export type PartName = keyof typeof texts.parts;

/** The place on the screen of a part, from its name in the definition. */
export const partAnchor = (name: string): string => `phan-${name in texts.parts ? name : 'general'}`;

export function Part({ name, children }: { readonly name: PartName; readonly children: ReactNode }) {
  return (
    <Sheet id={partAnchor(name)} className="de-part" tabIndex={-1}>
      <h2>{texts.parts[name]}</h2>
      {children}
    </Sheet>
  );
}

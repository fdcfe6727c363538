import { Notice } from '@motcua/fields/ui';
import { type Field, looseningInWords, looseningsOfField } from '@motcua/schema';
import { useLibrary } from '../palette/library-store';
import { libraryTexts as texts } from '../palette/library-texts';

/** Which standard data element the field follows, and where it is looser than that (Đ28.3a). */
export function ElementLine({ field }: { readonly field: Field }) {
  const library = useLibrary((state) => state.library);
  if (!field.element || !library) return null;
  const { id, version } = field.element;
  const element = library.elements.find((one) => one.id === id);
  if (!element || element.version < version) return <Notice kind="warning">{texts.unknown(id, version)}</Notice>;
  // Of an element only the newest version is at hand here; a field of an older one is judged when it is published.
  if (element.version > version)
    return (
      <Notice>
        {texts.follows(element.title, version)} {texts.outdated(element.version)}
      </Notice>
    );
  const loose = looseningsOfField(field, element);
  if (loose.length === 0) return <p className="de-aside">{texts.follows(element.title, version)}</p>;
  return (
    <Notice kind="wrong" live="status" title={texts.follows(element.title, version)}>
      {texts.loosened}: {[...new Set(loose.map(looseningInWords))].join(', ')}.
    </Notice>
  );
}

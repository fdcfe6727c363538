import '../form-editor/form-editor.css';
import { FieldServicesProvider } from '@motcua/fields/render';
import { Button, Notice } from '@motcua/fields/ui';
import { formSlug } from '@motcua/schema';
import type { FormVersion } from '@motcua/server';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { formSchemaUrl, getFormVersion } from '../app/api';
import { Loaded } from '../app/Loaded';
import { Screen } from '../app/Screen';
import { saveFile } from '../app/save-file';
import { useLoad } from '../app/use-load';
import { momentText } from '../app/vietnamese';
import { Canvas } from '../form-editor/canvas/Canvas';
import { EditorProvider } from '../form-editor/editor-context';
import { createEditor } from '../form-editor/editor-store';
import { Inspector } from '../form-editor/inspector/Inspector';
import { designerServices } from '../form-editor/preview/designer-services';
import { formListTexts as texts } from './texts';

/** A published version on the same canvas, where nothing can be changed. */
export function FormVersionScreen() {
  const { code = '', version = '' } = useParams();
  const number = Number(version);
  const { load, reload } = useLoad(`${code}/${version}`, (signal) => getFormVersion(code, number, signal));
  const title = load.state === 'ready' ? load.value.title : texts.title;
  return (
    <Screen
      title={texts.viewTitle(title, number)}
      back={{ to: `/bieu-mau/${encodeURIComponent(code)}/phien-ban`, label: texts.versions }}
      actions={
        <>
          <a href={formSchemaUrl(code, number)}>{texts.standard}</a>
          {load.state === 'ready' && <Button onClick={() => saveDefinition(load.value)}>{texts.definition}</Button>}
        </>
      }
    >
      <Loaded of={load} retry={reload}>
        {(found) => <VersionView found={found} />}
      </Loaded>
    </Screen>
  );
}

function saveDefinition({ code, version, definition }: FormVersion): void {
  const name = `${formSlug(code).replace(/[^A-Za-z0-9.~-]/g, '-')}.v${version}.json`;
  saveFile(name, 'application/json', `${JSON.stringify(definition, null, 2)}\n`);
}

function VersionView({ found }: { readonly found: FormVersion }) {
  const editor = useMemo(() => createEditor(found.definition, true), [found]);
  return (
    <FieldServicesProvider services={designerServices}>
      <EditorProvider editor={editor}>
        <Notice>
          {texts.readOnly} {texts.publishedBy(momentText(found.publishedAt, new Date()), found.publishedBy)}.{' '}
          {found.notes}
        </Notice>
        <div className="de-version-view">
          <Canvas />
          <aside aria-label={texts.facts}>
            <Inspector />
          </aside>
        </div>
      </EditorProvider>
    </FieldServicesProvider>
  );
}

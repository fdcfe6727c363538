import './exchange.css';
import { Button, Dialog, Notice, useToast } from '@motcua/fields/ui';
import { useState } from 'react';
import { saveFile } from '../../../app/save-file';
import { useForm } from '../../editor-context';
import type { ToolProps } from '../editor-tools';
import { type ExportKind, exportFile } from './export-files';
import { exchangeTexts as texts } from './texts';

const offers: readonly { readonly kind: ExportKind; readonly label: string; readonly hint: string }[] = [
  { kind: 'definition', label: texts.definition, hint: texts.definitionHint },
  { kind: 'schema', label: texts.schema, hint: texts.schemaHint },
  { kind: 'blank', label: texts.blank, hint: texts.blankHint },
];

/** Xuất: the open form as files of three kinds. */
export function ExportWindow({ onClose }: ToolProps) {
  const form = useForm();
  const toast = useToast();
  const [refused, setRefused] = useState(false);
  const save = (kind: ExportKind) => {
    const file = exportFile(kind, form);
    setRefused(!file);
    if (!file) return;
    saveFile(file.name, 'application/json', file.content);
    toast({ text: texts.saved(file.name) });
  };
  return (
    <Dialog open title={texts.title} onClose={onClose} actions={<Button onClick={onClose}>{texts.close}</Button>}>
      <p className="de-aside">{texts.hint}</p>
      {refused && (
        <Notice kind="wrong" live="alert">
          {texts.schemaRefused}
        </Notice>
      )}
      <ul className="de-exports">
        {offers.map(({ kind, label, hint }) => (
          <li key={kind}>
            <div>
              <strong>{label}</strong>
              <span className="de-aside">{hint}</span>
            </div>
            <Button aria-label={texts.saveNamed(label)} onClick={() => save(kind)}>
              {texts.save}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

import { useState } from 'react';
import { formatSize, paperLimits, paperOf } from '../paper';
import { FileButton } from '../section/FileButton';
import { kindNames, SendingPaper, StoredPaper, useFileRefusal } from '../section/Papers';
import type { RendererProps } from '../section/renderer';
import { useFieldServices, useFieldTexts } from '../section/services-context';
import { useUpload } from '../section/use-upload';
import { FieldMessages, Icon, Row } from '../ui';

export function ImageRenderer({ id, field, label, value, onChange, onLeave, ...props }: RendererProps) {
  const services = useFieldServices();
  const texts = useFieldTexts();
  const limits = paperLimits(field.schema);
  const refusal = useFileRefusal(limits);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const paper = paperOf(value);
  const uploads = useUpload(
    services.upload,
    (stored) => {
      onChange({ ...stored });
      onLeave();
    },
    texts.fileFailed,
  );
  const take = ([file]: readonly File[]) => {
    if (!file) return;
    const reason = refusal(file);
    setRefused(reason);
    if (reason === undefined) {
      for (const entry of uploads.sending) uploads.drop(entry.key);
      uploads.send(file);
    }
  };
  const open = !props.readOnly && !props.disabled;
  const button = { accept: limits.mediaTypes, onFiles: take, invalid: props.invalid, describedBy: props.describedBy };
  return (
    <div className="mc-parts">
      {paper && (
        <>
          <img className="mc-picture" src={services.uploadUrl(paper.uploadId)} alt={label} />
          <StoredPaper paper={paper} onRemove={open ? () => onChange(undefined) : undefined} />
        </>
      )}
      {uploads.sending.map((entry) => (
        <SendingPaper
          key={entry.key}
          entry={entry}
          onRetry={() => uploads.retry(entry)}
          onDrop={() => uploads.drop(entry.key)}
        />
      ))}
      <div role="alert">
        <FieldMessages id={`${id}-files`} messages={refused === undefined ? [] : [{ text: refused }]} />
      </div>
      {open && (
        <>
          <Row>
            <FileButton {...button} id={`${id}-0`}>
              <Icon name="file" />
              {paper ? texts.replaceImage : texts.addImage}
            </FileButton>
            <FileButton {...button} id={`${id}-1`} camera>
              <Icon name="camera" />
              {texts.takePhoto}
            </FileButton>
          </Row>
          <span className="mc-file-rules">
            {texts.fileRules(kindNames(limits.mediaTypes), formatSize(limits.maxSize), 1)}
          </span>
        </>
      )}
    </div>
  );
}

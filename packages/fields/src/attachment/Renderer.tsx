import type { Json } from '@motcua/schema';
import { useRef, useState } from 'react';
import { formatSize, paperLimits, paperOf } from '../paper';
import { objectOf } from '../read-value';
import { FileButton } from '../section/FileButton';
import { kindNames, SendingPaper, StoredPaper, useFileRefusal } from '../section/Papers';
import type { RendererProps } from '../section/renderer';
import { useFieldServices, useFieldTexts } from '../section/services-context';
import { useUpload } from '../section/use-upload';
import { FieldMessages, Icon, Row } from '../ui';

export function AttachmentRenderer({ id, field, value, onChange, onLeave, ...props }: RendererProps) {
  const services = useFieldServices();
  const texts = useFieldTexts();
  const items = objectOf(field.schema.items) ?? {};
  const limits = paperLimits(items as { readonly [keyword: string]: Json });
  const most = typeof field.schema.maxItems === 'number' ? field.schema.maxItems : 20;
  const papers: readonly Json[] = Array.isArray(value) ? value : [];
  const latest = useRef(papers);
  latest.current = papers;
  const [refused, setRefused] = useState<readonly string[]>([]);
  const refusal = useFileRefusal(limits);

  const set = (next: readonly Json[]) => {
    // Two files may arrive before the answers come back.
    latest.current = next;
    onChange(next.length > 0 ? next : undefined);
    onLeave();
  };
  const uploads = useUpload(services.upload, (paper) => set([...latest.current, { ...paper }]), texts.fileFailed);
  const room = most - papers.length - uploads.sending.length;
  const take = (files: readonly File[]) => {
    const reasons: string[] = [];
    let left = room;
    for (const file of files) {
      const reason =
        left <= 0 ? texts.fileRules(kindNames(limits.mediaTypes), formatSize(limits.maxSize), most) : refusal(file);
      if (reason === undefined) {
        uploads.send(file);
        left -= 1;
      } else if (!reasons.includes(reason)) reasons.push(reason);
    }
    setRefused(reasons);
  };
  const open = !props.readOnly && !props.disabled;
  return (
    <div className="mc-parts">
      {papers.map((entry, index) => {
        const paper = paperOf(entry);
        return (
          paper && (
            <StoredPaper
              key={paper.uploadId}
              paper={paper}
              onRemove={open ? () => set(papers.filter((_, at) => at !== index)) : undefined}
            />
          )
        );
      })}
      {uploads.sending.map((entry) => (
        <SendingPaper
          key={entry.key}
          entry={entry}
          onRetry={() => uploads.retry(entry)}
          onDrop={() => uploads.drop(entry.key)}
        />
      ))}
      <div role="alert">
        <FieldMessages id={`${id}-files`} messages={refused.map((text) => ({ text }))} />
      </div>
      {open && (
        <>
          {room > 0 && (
            <Row>
              <FileButton
                id={`${id}-0`}
                accept={limits.mediaTypes}
                multiple={most > 1}
                invalid={props.invalid}
                describedBy={props.describedBy}
                onFiles={take}
              >
                <Icon name="add" />
                {texts.addFile}
              </FileButton>
            </Row>
          )}
          <span className="mc-file-rules">
            {texts.fileRules(kindNames(limits.mediaTypes), formatSize(limits.maxSize), most)}
          </span>
        </>
      )}
    </div>
  );
}

import { Button, Icon, Notice, Progress } from '@motcua/fields/ui';
import { useRef, useState } from 'react';
import { useTexts } from '../app/language';
import { useCase } from './case-context';
import type { CasePart } from './case-draft';

type Sending = { readonly name: string; readonly share: number };

/** Giấy tờ đính kèm of one component: sent as soon as chosen, resumable, refused in words. */
export function Papers({ part }: { readonly part: CasePart }) {
  const texts = useTexts();
  const changePart = useCase((state) => state.changePart);
  const chooser = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);

  const send = async (file: File) => {
    const report = (share: number) =>
      setSending((all) => [...all.filter(({ name }) => name !== file.name), { name: file.name, share }]);
    report(0);
    try {
      const { upload } = await import('./upload');
      const paper = await upload(file, report);
      changePart(part.componentId, (before) => ({ ...before, papers: [...before.papers, paper] }));
    } catch (error) {
      setRefused((all) => [...all, texts.uploadFailed(file.name, error instanceof Error ? error.message : '')]);
    } finally {
      setSending((all) => all.filter(({ name }) => name !== file.name));
    }
  };
  const choose = (files: FileList | null) => {
    setRefused([]);
    for (const file of files ?? []) void send(file);
    if (chooser.current) chooser.current.value = '';
  };

  return (
    <div className="rt-stack">
      {part.papers.length > 0 && (
        <ul className="rt-papers">
          {part.papers.map((paper) => (
            <li key={paper.uploadId}>
              <Icon name="file" />
              <a href={`/api/v1/uploads/${encodeURIComponent(paper.uploadId)}/content`} download={paper.name}>
                {paper.name}
              </a>
              <Button
                look="quiet"
                aria-label={texts.removeFile(paper.name)}
                onClick={() =>
                  changePart(part.componentId, (before) => ({
                    ...before,
                    papers: before.papers.filter(({ uploadId }) => uploadId !== paper.uploadId),
                  }))
                }
              >
                <Icon name="remove" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {sending.map(({ name, share }) => (
        <Progress key={name} label={texts.uploading(name, Math.round(share * 100))} share={share} />
      ))}
      {refused.map((text) => (
        <Notice key={text} kind="wrong" title={text} live="alert" />
      ))}
      <div>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={`${texts.addFile}: ${part.name}`}
          onChange={(event) => choose(event.target.files)}
        />
        <Button onClick={() => chooser.current?.click()}>
          <Icon name="camera" />
          {texts.addFile}
          <span className="mc-hidden">: {part.name}</span>
        </Button>
        <p className="rt-quiet">{texts.fileRule}</p>
      </div>
    </div>
  );
}

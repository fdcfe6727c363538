import { formatSize, mediaTypeNames } from '../paper';
import type { UploadedPaper } from '../services';
import { Button, Icon, IconButton, Notice, Progress } from '../ui';
import './papers.css';
import { useFieldServices, useFieldTexts } from './services-context';
import type { Sending } from './use-upload';

type FileRules = { readonly mediaTypes: readonly string[]; readonly maxSize: number };

/** Names of the accepted kinds, as people know them. */
export const kindNames = (mediaTypes: readonly string[]): string =>
  mediaTypes.map((type) => mediaTypeNames[type] ?? type).join(', ');

/** Why a file cannot be taken, in words; undefined when it can. The server judges again, by content. */
export function useFileRefusal({ mediaTypes, maxSize }: FileRules): (file: File) => string | undefined {
  const texts = useFieldTexts();
  return (file) => {
    if (file.size === 0) return texts.fileEmpty(file.name);
    if (file.size > maxSize) return texts.fileTooLarge(file.name, formatSize(maxSize));
    if (file.type !== '' && mediaTypes.length > 0 && !mediaTypes.includes(file.type)) {
      return texts.fileKind(file.name, kindNames(mediaTypes));
    }
    return undefined;
  };
}

/** A stored file: its name leads to it. */
export function StoredPaper({ paper, onRemove }: { readonly paper: UploadedPaper; readonly onRemove?: () => void }) {
  const services = useFieldServices();
  const texts = useFieldTexts();
  return (
    <div className="mc-paper">
      <Icon name="file" />
      <a className="mc-paper-name" href={services.uploadUrl(paper.uploadId)} target="_blank" rel="noreferrer">
        {paper.name}
      </a>
      <span className="mc-paper-size">{formatSize(paper.size)}</span>
      {onRemove && (
        <IconButton label={texts.removeFile(paper.name)} onClick={onRemove}>
          <Icon name="remove" />
        </IconButton>
      )}
    </div>
  );
}

type SendingPaperProps = { readonly entry: Sending; readonly onRetry: () => void; readonly onDrop: () => void };

export function SendingPaper({ entry, onRetry, onDrop }: SendingPaperProps) {
  const texts = useFieldTexts();
  if (entry.failure !== undefined) {
    return (
      <Notice
        kind="wrong"
        live="alert"
        title={entry.file.name}
        actions={
          <>
            <Button onClick={onRetry}>{texts.retry}</Button>
            <Button look="quiet" onClick={onDrop}>
              {texts.cancel}
            </Button>
          </>
        }
      >
        {entry.failure}
      </Notice>
    );
  }
  return (
    <div className="mc-paper">
      <div className="mc-paper-name">
        <Progress label={texts.uploading(entry.file.name)} share={entry.share} />
      </div>
      <IconButton label={texts.cancel} onClick={onDrop}>
        <Icon name="close" />
      </IconButton>
    </div>
  );
}

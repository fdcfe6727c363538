import type { ReactNode } from 'react';

type FileButtonProps = {
  readonly id: string;
  readonly children: ReactNode;
  readonly accept: readonly string[];
  readonly multiple?: boolean;
  /** Opens the camera on a phone. */
  readonly camera?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A native file input under the look of a button, so that keys and screen readers meet the real one. */
export function FileButton({ id, children, accept, multiple, camera, onFiles, ...rest }: FileButtonProps) {
  return (
    <label className="mc-button mc-button-plain mc-file-button" htmlFor={id}>
      {children}
      <input
        id={id}
        type="file"
        accept={accept.join(',')}
        multiple={multiple}
        capture={camera ? 'environment' : undefined}
        aria-invalid={rest.invalid || undefined}
        aria-describedby={rest.describedBy}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          onFiles(files);
        }}
      />
    </label>
  );
}

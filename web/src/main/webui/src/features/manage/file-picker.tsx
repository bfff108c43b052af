import { Trans } from '@lingui/react/macro';
import type { InputHTMLAttributes } from 'react';

interface FilePickerProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  file: File | undefined;
  onChoose: (file: File | undefined) => void;
}

/** The browser's own choice of a file under words of ours: its own are in the language of the browser. */
export function FilePicker({ file, onChoose, ...rest }: FilePickerProps) {
  return (
    <div className="fp-manage__file">
      <span className="fp-manage__choose" aria-hidden="true">
        {file ? <Trans>Another file</Trans> : <Trans>Choose a file</Trans>}
      </span>
      <span className={file ? undefined : 'fp-soft'} aria-hidden="true">
        {file ? file.name : <Trans>No file chosen</Trans>}
      </span>
      <input
        {...rest}
        type="file"
        onClick={(event) => {
          // A browser says nothing when the file is chosen that is chosen already, and that may have been mended meanwhile.
          event.currentTarget.value = '';
          onChoose(undefined);
        }}
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
    </div>
  );
}

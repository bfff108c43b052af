import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { useDownload, type Wanted } from './building-files';

/** Files to save, each by a button of its own. */
export function DownloadButtons({ files }: { files: readonly (Wanted & { words: ReactNode })[] }) {
  const download = useDownload();
  return (
    <>
      <div className="fp-row">
        {files.map(({ words, ...wanted }) => (
          <Button key={wanted.name} busy={download.isPending && download.variables.name === wanted.name} onClick={() => download.mutate(wanted)}>
            {words}
          </Button>
        ))}
      </div>
      {download.error && <ProblemMessage problem={download.error} />}
    </>
  );
}

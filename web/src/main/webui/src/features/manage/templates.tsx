import { Trans, useLingui } from '@lingui/react/macro';
import { DownloadButtons } from './download-buttons';

/** Lists of spaces to fill in, in the reader's language, as the service takes them. */
export function Templates() {
  const { t } = useLingui();
  const path = 'building-import-templates';
  return (
    <DownloadButtons
      files={[
        { path, form: 'xlsx', name: t`spaces.xlsx`, words: <Trans>Empty list (XLSX)</Trans> },
        { path: `${path}?filled=true`, form: 'xlsx', name: t`spaces-example.xlsx`, words: <Trans>Filled example (XLSX)</Trans> },
        { path, form: 'csv', name: t`spaces.csv`, words: <Trans>Empty list (CSV)</Trans> },
        { path: `${path}?filled=true`, form: 'csv', name: t`spaces-example.csv`, words: <Trans>Filled example (CSV)</Trans> },
      ]}
    />
  );
}

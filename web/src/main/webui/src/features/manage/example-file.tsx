import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMe } from '../../api/session';
import { Button } from '../../ui/button';
import examples from './examples.json';
import type { BuildingFiles } from './import-building';

type Part = keyof BuildingFiles;

/** An example of one of the three files, which together can be imported as they are; the spaces in the reader's language. */
export function ExampleFile({ part }: { part: Part }) {
  const { t, i18n } = useLingui();
  const { organisation } = useMe();
  const language = i18n.locale === 'nl' ? 'nl' : 'en';
  const names: Record<Part, string> = { building: t`building-example.json`, plan: t`plan-example.geojson`, spaces: t`spaces-example.csv` };
  const words: Record<Part, ReactNode> = {
    building: <Trans>Download an example of the building</Trans>,
    plan: <Trans>Download an example of the plan</Trans>,
    spaces: <Trans>Download an example of the spaces</Trans>,
  };
  return (
    <Button look="quiet" onClick={() => save(exampleOf(part, language, organisation), names[part])}>
      {words[part]}
    </Button>
  );
}

function exampleOf(part: Part, language: 'en' | 'nl', organisation: string | null): Blob {
  const { building, plan, spaces } = examples;
  switch (part) {
    case 'building':
      return json({ ...building, organisations: building.organisations.map((one) => ({ ...one, ...(organisation !== null && { organisation }) })) });
    case 'plan':
      return json(plan);
    case 'spaces':
      // With the mark by which Excel knows UTF-8.
      return new Blob(['\uFEFF', spaces[language].join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
  }
}

function json(value: object): Blob {
  return new Blob([JSON.stringify(value, null, 2), '\n'], { type: 'application/json' });
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

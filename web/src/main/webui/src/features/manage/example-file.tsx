import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMe } from '../../api/session';
import { Button } from '../../ui/button';
import { saveFile } from '../../ui/save-file';
import examples from './examples.json';

type Part = 'building' | 'plan';

/** An example of one of the files, which together with the example of the spaces can be imported as they are. */
export function ExampleFile({ part }: { part: Part }) {
  const { t } = useLingui();
  const { organisation } = useMe();
  const names: Record<Part, string> = { building: t`building-example.json`, plan: t`plan-example.geojson` };
  const words: Record<Part, ReactNode> = {
    building: <Trans>Download an example of the building</Trans>,
    plan: <Trans>Download an example of the plan</Trans>,
  };
  return (
    <Button look="quiet" onClick={() => saveFile(exampleOf(part, organisation), names[part])}>
      {words[part]}
    </Button>
  );
}

function exampleOf(part: Part, organisation: string | null): Blob {
  const { building, plan } = examples;
  return part === 'plan'
    ? json(plan)
    : json({ ...building, organisations: building.organisations.map((one) => ({ ...one, ...(organisation !== null && { organisation }) })) });
}

function json(value: object): Blob {
  return new Blob([JSON.stringify(value, null, 2), '\n'], { type: 'application/json' });
}

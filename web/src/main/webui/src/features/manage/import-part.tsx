import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toast';
import { DryRun } from './dry-run';
import { ExampleFile } from './example-file';
import { FilePicker } from './file-picker';
import { useImportBuilding, type BuildingFiles } from './import-building';

type Part = keyof BuildingFiles;
const PARTS: readonly Part[] = ['building', 'plan', 'spaces'];
const ACCEPT: Record<Part, string> = { building: '.json,application/json', plan: '.json,.geojson', spaces: '.csv,text/csv' };

/** Three files, a dry run that names every bad row, and then the import itself. */
export function ImportPart() {
  const { t } = useLingui();
  const [files, setFiles] = useState<Partial<BuildingFiles>>({});
  const [unreadable, setUnreadable] = useState<Partial<Record<Part, boolean>>>({});
  const latest = useRef<Partial<Record<Part, File | undefined>>>({});
  const check = useImportBuilding();
  const apply = useImportBuilding();
  const outcome = useRef<HTMLDivElement>(null);
  const whole = complete(files);
  const choose = async (part: Part, file: File | undefined) => {
    latest.current[part] = file;
    setFiles((was) => ({ ...was, [part]: undefined }));
    setUnreadable((was) => ({ ...was, [part]: false }));
    check.reset();
    apply.reset();
    if (!file) return;
    const copy = await copyOf(file);
    if (latest.current[part] !== file) return;
    setFiles((was) => ({ ...was, [part]: copy }));
    setUnreadable((was) => ({ ...was, [part]: copy === undefined }));
  };
  const show = () => requestAnimationFrame(() => outcome.current?.focus());
  const labels: Record<Part, { label: string; hint: string }> = {
    building: { label: t`Building (JSON)`, hint: t`Name, address, opening hours, the organisations that share it and the one that manages it.` },
    plan: { label: t`Plan (GeoJSON)`, hint: t`Floors, neighbourhoods and spaces, in metres.` },
    spaces: { label: t`Spaces (CSV)`, hint: t`One row for each desk and room: code, name, kind, floor, neighbourhood, capacity, amenities. As Excel saves it, in Dutch or English.` },
  };
  return (
    <div className="fp-stack">
      <Card title={<Trans>Files</Trans>}>
        <p>
          <Trans>Choose the three files of a building and check them first. Nothing changes until you import. A building that is known by its code is changed, if your organisation manages it.</Trans>
        </p>
        <div className="fp-manage__files">
          {PARTS.map((part) => (
            <Field
              key={part}
              {...labels[part]}
              error={unreadable[part] && t`This file cannot be read. It may have been moved, or another program holds it. Choose it again.`}
            >
              {(ties) => (
                <FilePicker {...ties} accept={ACCEPT[part]} file={files[part]} onChoose={(file) => void choose(part, file)} />
              )}
            </Field>
          ))}
        </div>
        <p>
          <Trans>No files yet? Begin with these examples: together they are a small building that can be checked as it is.</Trans>
        </p>
        <div className="fp-row">
          {PARTS.map((part) => (
            <ExampleFile key={part} part={part} />
          ))}
        </div>
        <div className="fp-row">
          <Button
            look={check.data ? 'secondary' : 'primary'}
            busy={check.isPending}
            aria-disabled={!whole || undefined}
            onClick={() => whole && check.mutate({ files: whole, dryRun: true }, { onSettled: show })}
          >
            <Trans>Check the files</Trans>
          </Button>
          {!whole && (
            <span className="fp-soft">
              <Trans>All three files are needed.</Trans>
            </span>
          )}
        </div>
      </Card>
      <div ref={outcome} tabIndex={-1} className="fp-manage__outcome">
        {(check.data ?? check.error) && <DryRun result={check.data} problem={apply.error ?? check.error} names={names(files)} />}
      </div>
      {check.data && whole && !apply.data && (
        <div className="fp-row">
          <Button
            look="primary"
            icon={<Icon name="upload" />}
            busy={apply.isPending}
            onClick={() =>
              apply.mutate(
                { files: whole, dryRun: false },
                { onSuccess: ({ created }) => toast({ text: created ? t`The building was imported.` : t`The building was changed.` }), onSettled: show },
              )
            }
          >
            {check.data.created ? <Trans>Import the building</Trans> : <Trans>Change the building</Trans>}
          </Button>
        </div>
      )}
      {apply.data?.buildingId && (
        <div className="fp-row">
          <ButtonLink look="primary" to="/live/$buildingId" params={{ buildingId: apply.data.buildingId }}>
            <Trans>Look at the building</Trans>
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

/** The file as it is now: once it changes on the disk, a browser can no longer send it. */
function copyOf(file: File): Promise<File | undefined> {
  return file.arrayBuffer().then(
    (bytes) => new File([bytes], file.name, { type: file.type }),
    () => undefined,
  );
}

function complete({ building, plan, spaces }: Partial<BuildingFiles>): BuildingFiles | undefined {
  return building && plan && spaces ? { building, plan, spaces } : undefined;
}

function names(files: Partial<BuildingFiles>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([part, file]) => [part, file.name]));
}

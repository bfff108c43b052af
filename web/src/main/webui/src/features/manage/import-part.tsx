import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toast';
import { DryRun } from './dry-run';
import { FilePicker } from './file-picker';
import { useImportBuilding, type BuildingFiles } from './import-building';
import { buildingFile, knownBuildingFile, missingIn, NEW_BUILDING } from './new-building';
import { useMyOrganisation } from './rules';
import { Templates } from './templates';
import { WhichBuilding, type Source } from './which-building';

type Part = keyof BuildingFiles;
const ACCEPT: Record<Part, string> = {
  building: '.json,application/json',
  plan: '.json,.geojson',
  spaces: '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A list of spaces and what building it is of, a dry run that names every bad row, and then the import itself. */
export function ImportPart() {
  const { t } = useLingui();
  const { data: organisation } = useMyOrganisation();
  const [source, setSource] = useState<Source>('form');
  const [building, setBuilding] = useState(NEW_BUILDING);
  const [known, setKnown] = useState<string>();
  const [chosen, setChosen] = useState<Partial<BuildingFiles>>({});
  const [unreadable, setUnreadable] = useState<Partial<Record<Part, boolean>>>({});
  const latest = useRef<Partial<Record<Part, File | undefined>>>({});
  const check = useImportBuilding();
  const apply = useImportBuilding();
  const outcome = useRef<HTMLDivElement>(null);
  const anew = () => {
    check.reset();
    apply.reset();
  };
  const choose = async (part: Part, file: File | undefined) => {
    latest.current[part] = file;
    setChosen((was) => Object.fromEntries(Object.entries(was).filter(([name]) => name !== part)));
    setUnreadable((was) => ({ ...was, [part]: false }));
    anew();
    if (!file) return;
    const copy = await copyOf(file);
    if (latest.current[part] !== file) return;
    if (copy) setChosen((was) => ({ ...was, [part]: copy }));
    setUnreadable((was) => ({ ...was, [part]: copy === undefined }));
  };
  const show = () => requestAnimationFrame(() => outcome.current?.focus());
  const buildingPart = () => {
    if (source === 'file') return chosen.building;
    if (source === 'known') return known ? knownBuildingFile(known) : undefined;
    return organisation && missingIn(building).length === 0 ? buildingFile(building, organisation) : undefined;
  };
  const { spaces, plan } = chosen;
  const first = buildingPart();
  const whole: BuildingFiles | undefined = first && spaces && { building: first, spaces, ...(plan && { plan }) };
  const labels: Record<Part, { label: string; hint: string }> = {
    building: { label: t`Building (JSON)`, hint: t`Name, address, opening hours, the organisations that share it and the one that manages it.` },
    spaces: { label: t`Spaces (XLSX or CSV)`, hint: t`One row for each desk and room: code, name, kind, floor, neighbourhood, capacity, amenities. In Dutch or English.` },
    plan: { label: t`Plan (GeoJSON), if you have one`, hint: t`Floors, neighbourhoods and spaces, in metres. Without it a floor that has no plan is drawn from the list.` },
  };
  const parts: readonly Part[] = source === 'file' ? ['building', 'spaces', 'plan'] : ['spaces', 'plan'];
  return (
    <div className="fp-stack">
      <Card title={<Trans>Building</Trans>}>
        <p>
          <Trans>Say which building it is, choose the list of its spaces, and check them first. Nothing changes until you import.</Trans>
        </p>
        <WhichBuilding
          source={source}
          onSource={(one) => {
            setSource(one);
            anew();
          }}
          building={building}
          onBuilding={(one) => {
            setBuilding(one);
            anew();
          }}
          known={known}
          onKnown={(code) => {
            setKnown(code);
            anew();
          }}
        />
        <div className="fp-manage__files">
          {parts.map((part) => (
            <Field
              key={part}
              {...labels[part]}
              error={unreadable[part] && t`This file cannot be read. It may have been moved, or another program holds it. Choose it again.`}
            >
              {(ties) => <FilePicker {...ties} accept={ACCEPT[part]} file={chosen[part]} onChoose={(file) => void choose(part, file)} />}
            </Field>
          ))}
        </div>
        <p>
          <Trans>No list yet? Begin with one of these. What stands in the files is explained under Files.</Trans>
        </p>
        <Templates />
        <div className="fp-row">
          <Button
            look={check.data ? 'secondary' : 'primary'}
            busy={check.isPending}
            aria-disabled={!whole || undefined}
            onClick={() => whole && check.mutate({ files: whole, dryRun: true }, { onSettled: show })}
          >
            <Trans>Check the files</Trans>
          </Button>
          {!whole && <span className="fp-soft">{first ? <Trans>Choose the list of spaces.</Trans> : <Trans>Say which building it is, and choose the list of spaces.</Trans>}</span>}
        </div>
      </Card>
      <div ref={outcome} tabIndex={-1} className="fp-manage__outcome">
        {(check.data ?? check.error) && <DryRun result={check.data} problem={apply.error ?? check.error} names={{ building: t`what you filled in`, ...names(source === 'file' ? chosen : { spaces, plan }) }} />}
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
          <ButtonLink to="/book" search={{ building: apply.data.buildingId }}>
            <Trans>Book a desk there</Trans>
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

function names(files: Partial<Record<Part, File | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).flatMap(([part, file]) => (file ? [[part, file.name]] : [])));
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BuildingView, TeamWithMembers } from '../../api/booking/types.gen';
import { useFloors } from '../../api/buildings';
import { BuildingField } from '../../ui/building-field';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { FirstBuilding } from '../../ui/first-building';
import { ProblemMessage } from '../../ui/problem-message';
import { addDays, dayIn, firstOpenDay, type Day } from '../../ui/time';
import { toast } from '../../ui/toast';
import { CandidateDates } from './candidate-dates';
import { usePropose } from './propose-team-day';

interface ProposeDialogProps {
  team: TeamWithMembers;
  open: boolean;
  onClose: () => void;
}

/** What was filled in; it outlives the dialog, so that closing it by mistake loses nothing. */
interface Draft {
  purpose: string;
  building: BuildingView;
  neighbourhoodId: string;
  dates: Day[];
}

function emptyDraft(building: BuildingView): Draft {
  return { purpose: '', building, neighbourhoodId: '', dates: [nextOpenDay(building, addDays(dayIn(building.zone), 1))] };
}

/** Puts one or more dates to the team. */
export function ProposeDialog({ team, open, onClose }: ProposeDialogProps) {
  const propose = usePropose();
  const [draft, setDraft] = useState<Draft>();
  return (
    <Dialog form open={open} title={<Trans>Propose a team day</Trans>} onClose={onClose}>
      <FirstBuilding asked={draft?.building.id} lines={5}>
        {(building, buildings, answered) => (
          <ProposalForm
            team={team}
            buildings={buildings}
            draft={draft ?? emptyDraft(building)}
            answered={answered}
            onDraft={setDraft}
            onClose={onClose}
            propose={propose}
          />
        )}
      </FirstBuilding>
    </Dialog>
  );
}

interface ProposalFormProps {
  team: TeamWithMembers;
  buildings: BuildingView[];
  draft: Draft;
  answered: boolean;
  onDraft: (draft: Draft | undefined) => void;
  onClose: () => void;
  propose: ReturnType<typeof usePropose>;
}

function ProposalForm({ team, buildings, draft, answered, onDraft, onClose, propose }: ProposalFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { purpose, building, neighbourhoodId, dates } = draft;
  const [sent, setSent] = useState(false);
  const unsaid = purpose.trim() === '';
  const change = (patch: Partial<Draft>) => onDraft({ ...draft, ...patch });
  const { data: floors = [] } = useFloors(building.id);
  const today = dayIn(building.zone);

  const send = () => {
    propose.mutate(
      { teamId: team.id, buildingId: building.id, ...(neighbourhoodId && { neighbourhoodId }), purpose, candidateDates: dates },
      {
        onSuccess: (day) => {
          onDraft(undefined);
          toast({ text: t`Proposed. The team gets a message.` });
          void navigate({ to: '/team-days/$teamDayId', params: { teamDayId: day.id } });
        },
      },
    );
  };
  return (
    <form
      className="fp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        const wrong = unsaid ? event.currentTarget.querySelector('input') : event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
        if (wrong) wrong.focus();
        else if (!propose.isPending) send();
      }}
    >
      <TextField
        label={<Trans>What is it for?</Trans>}
        hint={<Trans>For instance: quarterly planning, or lunch with a new colleague.</Trans>}
        error={sent && unsaid ? <Trans>Say what the day is for, so that people know why to come.</Trans> : undefined}
        value={purpose}
        maxLength={200}
        autoFocus={answered}
        onChange={(event) => change({ purpose: event.target.value })}
      />
      <BuildingField buildings={buildings} value={building.id} onChange={(chosen) => change({ building: chosen, neighbourhoodId: '' })} />
      <SelectField label={<Trans>Neighbourhood (optional)</Trans>} value={neighbourhoodId} onChange={(event) => change({ neighbourhoodId: event.target.value })}>
        <option value="">{t`Any, together`}</option>
        {floors.map((floor) => (
          <optgroup key={floor.id} label={floor.name}>
            {floor.neighbourhoods.map((neighbourhood) => (
              <option key={neighbourhood.id} value={neighbourhood.id}>
                {neighbourhood.name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <CandidateDates dates={dates} min={today} nextAfter={(day) => nextOpenDay(building, addDays(day, 1))} onChange={(all) => change({ dates: all })} />
      {propose.error && <ProblemMessage problem={propose.error} />}
      <div className="fp-dialog__actions">
        <Button type="submit" look="primary" busy={propose.isPending}>
          <Trans>Propose to the team</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </form>
  );
}

/** The first day from a day on on which the building is open, in a weekend only when it opens on no other. */
function nextOpenDay({ openDays }: BuildingView, from: Day): Day {
  const week = [0, 1, 2, 3, 4, 5, 6].map((away) => addDays(from, away));
  return firstOpenDay(openDays, week) ?? from;
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { BuildingView, TeamWithMembers } from '../../api/booking/types.gen';
import { useBuildings, useFloors } from '../../api/buildings';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { addDays, dayIn, weekdayName, type Day } from '../../ui/time';
import { toast } from '../../ui/toast';
import { CandidateDates } from './candidate-dates';
import { usePropose } from './propose-team-day';

interface ProposeDialogProps {
  team: TeamWithMembers;
  open: boolean;
  onClose: () => void;
}

/** Puts one or more dates to the team. */
export function ProposeDialog({ team, open, onClose }: ProposeDialogProps) {
  const form = useId();
  const { data: buildings, error } = useBuildings();
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      open={open}
      title={<Trans>Propose a team day</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} look="primary" busy={busy}>
            <Trans>Propose to the team</Trans>
          </Button>
          <Button onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </>
      }
    >
      {error && <ProblemMessage problem={error} />}
      {!buildings && !error && <Skeleton lines={5} />}
      {buildings?.[0] && <ProposalForm id={form} team={team} buildings={buildings} first={buildings[0]} onBusy={setBusy} />}
    </Dialog>
  );
}

interface ProposalFormProps {
  id: string;
  team: TeamWithMembers;
  buildings: BuildingView[];
  first: BuildingView;
  onBusy: (busy: boolean) => void;
}

function ProposalForm({ id, team, buildings, first, onBusy }: ProposalFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const propose = usePropose();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [purpose, setPurpose] = useState('');
  const [building, setBuilding] = useState(first);
  const [neighbourhoodId, setNeighbourhood] = useState('');
  const [dates, setDates] = useState<Day[]>(() => [nextOpenDay(first, addDays(dayIn(first.zone), 1))]);
  const { data: floors = [] } = useFloors(building.id);
  const today = dayIn(building.zone);

  const send = () => {
    onBusy(true);
    propose.mutate(
      { key, body: { teamId: team.id, buildingId: building.id, ...(neighbourhoodId && { neighbourhoodId }), purpose, candidateDates: dates } },
      {
        onSuccess: (day) => {
          toast({ text: t`Proposed. The team gets a message.` });
          void navigate({ to: '/team-days/$teamDayId', params: { teamDayId: day.id } });
        },
        onSettled: () => {
          setKey(crypto.randomUUID());
          onBusy(false);
        },
      },
    );
  };
  const choose = (buildingId: string) => {
    setBuilding(buildings.find((one) => one.id === buildingId) ?? first);
    setNeighbourhood('');
  };
  return (
    <form
      id={id}
      className="fp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!propose.isPending) send();
      }}
    >
      <TextField
        label={<Trans>What is it for?</Trans>}
        hint={<Trans>For instance: quarterly planning, or lunch with a new colleague.</Trans>}
        value={purpose}
        maxLength={200}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <SelectField label={<Trans>Building</Trans>} value={building.id} onChange={(event) => choose(event.target.value)}>
        {buildings.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <SelectField label={<Trans>Neighbourhood (optional)</Trans>} value={neighbourhoodId} onChange={(event) => setNeighbourhood(event.target.value)}>
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
      <CandidateDates dates={dates} min={today} nextAfter={(day) => nextOpenDay(building, addDays(day, 1))} onChange={setDates} />
      {propose.error && <ProblemMessage problem={propose.error} />}
    </form>
  );
}

/** The first day from a day on on which the building is open. */
export function nextOpenDay({ openDays }: BuildingView, from: Day): Day {
  const week = [0, 1, 2, 3, 4, 5, 6].map((away) => addDays(from, away));
  return week.find((day) => openDays.includes(weekdayName(day))) ?? from;
}

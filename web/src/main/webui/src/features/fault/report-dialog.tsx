import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { FaultKind } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CheckField, Field, FieldGroup, TextField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { KINDS, useFaultWords } from './fault-words';
import type { ReportProps } from './report-button';
import { usePutPhoto, useReportFault } from './report-fault';
import './fault.css';

interface ReportDialogProps extends ReportProps {
  open: boolean;
  onClose: () => void;
}

/** What is broken at a space: the kind is enough, the rest may be said as well. */
export function ReportDialog({ open, onClose, ...space }: ReportDialogProps) {
  return (
    <Dialog form open={open} title={<Trans>Report a fault of {space.name}</Trans>} onClose={onClose}>
      <ReportForm spaceId={space.spaceId} onClose={onClose} />
    </Dialog>
  );
}

function ReportForm({ spaceId, onClose }: Pick<ReportProps, 'spaceId'> & { onClose: () => void }) {
  const { t } = useLingui();
  const { kindWord } = useFaultWords();
  const group = useId();
  const [kind, setKind] = useState<FaultKind>();
  const [description, setDescription] = useState('');
  const [showName, setShowName] = useState(false);
  const [photo, setPhoto] = useState<File>();
  const [missing, setMissing] = useState(false);
  const report = useReportFault();
  const put = usePutPhoto();
  const known = report.data;
  const wordless = kind === 'OTHER' && description.trim() === '';
  const say = (reportedBy: number, unused = false) => {
    const others = t`Others have reported this too. You hear when it is solved.`;
    toast({ text: unused ? `${others} ${t`There is a photo of it already, so yours was not sent.`}` : reportedBy > 1 ? others : t`Thank you. You hear when it is solved.` });
    onClose();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!kind || wordless) {
      setMissing(true);
      return;
    }
    // What is reported stays so when the photo does not get through: then that alone is sent again.
    const fault = known ?? (await report.mutateAsync({ spaceId, kind, description: description.trim() || null, showName }).catch(() => undefined));
    if (!fault) return;
    if (!photo) return say(fault.reportedBy);
    if (fault.photo && !known) return say(fault.reportedBy, true);
    await put.mutateAsync({ faultId: fault.id, photo }).then(
      () => say(fault.reportedBy),
      () => undefined, // shown below
    );
  };
  return (
    <form className="fp-stack" onSubmit={(event) => void send(event)} noValidate>
      {report.error && <ProblemMessage problem={report.error} />}
      {put.error && (
        <ProblemMessage problem={put.error}>
          <Trans>The fault is reported, without the photo. Send another one, or close this.</Trans>
        </ProblemMessage>
      )}
      <FieldGroup legend={<Trans>What is broken?</Trans>}>
        <div className="fp-fault__kinds">
          {KINDS.map((one) => (
            <CheckField
              key={one}
              type="radio"
              name={group}
              label={kindWord(one)}
              checked={kind === one}
              disabled={known !== undefined}
              onChange={() => setKind(one)}
            />
          ))}
        </div>
        {missing && !kind && (
          <p className="fp-field__error" role="alert">
            <Trans>Choose what is broken.</Trans>
          </p>
        )}
      </FieldGroup>
      <TextField
        label={kind === 'OTHER' ? <Trans>What is wrong?</Trans> : <Trans>Anything to add? (optional)</Trans>}
        hint={<Trans>The facility staff of the building read this.</Trans>}
        error={missing && wordless ? <Trans>Say what is wrong, so that it can be found.</Trans> : undefined}
        value={description}
        maxLength={500}
        disabled={known !== undefined}
        onChange={(event) => setDescription(event.target.value)}
      />
      <Field label={<Trans>Photo (optional)</Trans>} hint={<Trans>Of the thing, not of people. Where it was taken is not kept.</Trans>}>
        {(ties) => <input {...ties} type="file" accept="image/*" onChange={(event) => setPhoto(event.target.files?.[0])} />}
      </Field>
      <CheckField
        label={t`They may read my name`}
        hint={t`Otherwise they do not see who reported it.`}
        checked={showName}
        disabled={known !== undefined}
        onChange={({ target }) => setShowName(target.checked)}
      />
      <div className="fp-row">
        <Button look="primary" type="submit" busy={report.isPending || put.isPending}>
          <Trans>Send</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
        <Link to="/faults">
          <Trans>What I reported before</Trans>
        </Link>
      </div>
    </form>
  );
}

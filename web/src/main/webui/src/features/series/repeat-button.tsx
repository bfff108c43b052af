import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { RepeatDialog, type Repeated } from './repeat-dialog';

/** Books the same on more days. */
export function RepeatButton(repeated: Repeated) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Icon name="repeat" />} className="fp-repeat" onClick={() => setOpen(true)}>
        <Trans>Repeat</Trans> <span className="fp-unseen">{repeated.what}</span>
      </Button>
      <RepeatDialog open={open} {...repeated} onClose={() => setOpen(false)} />
    </>
  );
}

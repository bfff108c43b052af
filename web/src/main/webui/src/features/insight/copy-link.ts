import { t } from '@lingui/core/macro';
import { toast } from '../../ui/toast';

/** Puts an address on the clipboard, and says so. */
export function copyLink(address: string): void {
  navigator.clipboard.writeText(address).then(
    () => toast({ text: t`The link was copied. Who opens it sees the same, if they may see this page.` }),
    () => toast({ text: t`Your browser did not let the link be copied. Copy it from the address bar.`, look: 'danger' }),
  );
}

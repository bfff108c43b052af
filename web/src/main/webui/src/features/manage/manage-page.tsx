import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../../api/session';
import type { Role } from '../../api/session-state';
import { Page } from '../../ui/page';
import { PageForOthers } from '../../ui/page-for-others';
import { Tabs } from '../../ui/tabs';
import { FaultsPart } from './faults-part';
import { FilesPart } from './files-part';
import { GuestsPart } from './guests-part';
import { ImportPart } from './import-part';
import { RefusedPart } from './refused-part';
import { RulesPart } from './rules-part';
import { SpacesPart } from './spaces-part';
import './manage.css';

const route = getRouteApi('/shell/manage');

const PARTS = ['spaces', 'faults', 'guests', 'refused', 'import', 'files', 'rules'] as const;
type Part = (typeof PARTS)[number];

/** Who may do what here; the services refuse the rest as well. */
const ROLES: Record<Part, readonly Role[]> = {
  spaces: ['facility', 'building-admin', 'admin', 'platform-admin'],
  faults: ['facility', 'building-admin', 'admin', 'platform-admin'],
  guests: ['facility', 'building-admin', 'admin', 'platform-admin'],
  refused: ['facility', 'building-admin', 'admin', 'platform-admin'],
  import: ['building-admin', 'admin', 'platform-admin'],
  files: ['building-admin', 'admin', 'platform-admin'],
  rules: ['building-admin', 'admin', 'platform-admin'],
};

/** For those who look after buildings: spaces out of service, faults, the guests of today, what rules refused, the import of a building, its files, the rules. */
export function ManagePage() {
  const { t } = useLingui();
  const { roles } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mine = PARTS.filter((part) => ROLES[part].some((role) => roles.includes(role)));
  const part = mine.find((one) => one === search.part) ?? mine[0];
  if (part === undefined) return <NotForYou />;
  const panels: Record<Part, { label: ReactNode; panel: ReactNode }> = {
    spaces: { label: <Trans>Spaces</Trans>, panel: <SpacesPart /> },
    faults: { label: <Trans>Faults</Trans>, panel: <FaultsPart /> },
    guests: { label: <Trans>Guests</Trans>, panel: <GuestsPart /> },
    refused: { label: <Trans>Refusals</Trans>, panel: <RefusedPart /> },
    import: { label: <Trans>Import a building</Trans>, panel: <ImportPart /> },
    files: { label: <Trans>Files</Trans>, panel: <FilesPart /> },
    rules: { label: <Trans>Rules</Trans>, panel: <RulesPart admin={roles.includes('admin') || roles.includes('platform-admin')} /> },
  };
  return (
    <Page wide title={t`Manage`} lead={<Trans>Spaces, buildings and the rules for booking.</Trans>}>
      <Tabs
        label={t`What to manage`}
        value={part}
        onChange={(id) => void navigate({ search: (was) => ({ ...was, part: id }), replace: true })}
        items={mine.map((id) => ({ id, ...panels[id] }))}
      />
    </Page>
  );
}

function NotForYou() {
  const { t } = useLingui();
  return (
    <PageForOthers title={t`Manage`} icon="manage" forWhom={<Trans>This page is for those who look after the buildings</Trans>}>
      <Trans>Is a desk broken? Choose it on the plan, and report a fault. Is a rule in your way? Tell an administrator of your building; they can change it here.</Trans>
    </PageForOthers>
  );
}

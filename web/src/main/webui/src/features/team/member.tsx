import { Trans } from '@lingui/react/macro';
import type { TeamMember } from '../../api/booking/types.gen';
import { Icon } from '../../ui/icon';
import { initials } from '../../ui/initials';

/** A colleague by name; whoever has just joined is marked kindly, with a word and not only a picture. */
export function Member({ member }: { member: Pick<TeamMember, 'displayName' | 'me' | 'newcomer'> }) {
  return (
    <span className="fp-member">
      <span className="fp-member__initials" aria-hidden="true">
        {initials(member.displayName)}
      </span>
      <span>
        {member.displayName}
        {member.me && (
          <>
            {' '}
            <span className="fp-soft">
              <Trans>(you)</Trans>
            </span>
          </>
        )}
      </span>
      {member.newcomer && (
        <span className="fp-member__new">
          <Icon name="seedling" size={16} />
          <Trans>New here</Trans>
        </span>
      )}
    </span>
  );
}

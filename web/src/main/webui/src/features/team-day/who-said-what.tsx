import { Trans, useLingui } from '@lingui/react/macro';
import type { Answer, CandidateDate } from '../../api/booking/types.gen';
import { useMyId } from '../../api/my-id';
import { Icon, type IconName } from '../../ui/icon';
import { formatList } from '../../ui/when';

export const ANSWERS: readonly Answer[] = ['YES', 'MAYBE', 'NO'];

export const ANSWER_ICONS: Record<Answer, IconName> = { YES: 'check', MAYBE: 'clock', NO: 'cross' };

export function useAnswerWords(): Record<Answer, string> {
  const { t } = useLingui();
  return { YES: t`Yes`, MAYBE: t`Maybe`, NO: t`No` };
}

/** Who can come on a date: how many, and by name as far as each lets the team see. */
export function WhoSaidWhat({ candidate }: { candidate: CandidateDate }) {
  const { yes, maybe, no } = candidate;
  if (yes + maybe + no === 0) {
    return (
      <p className="fp-soft">
        <Trans>Nobody has answered yet</Trans>
      </p>
    );
  }
  return (
    <>
      <p className="fp-soft">
        <Trans>
          {yes} yes · {maybe} maybe · {no} no
        </Trans>
      </p>
      <ul className="fp-said">
        {ANSWERS.map((answer) => (
          <Said key={answer} answer={answer} candidate={candidate} />
        ))}
      </ul>
    </>
  );
}

function Said({ answer, candidate: { yes, maybe, no, given } }: { answer: Answer; candidate: CandidateDate }) {
  const { t } = useLingui();
  const word = useAnswerWords()[answer];
  const me = useMyId();
  const all = { YES: yes, MAYBE: maybe, NO: no }[answer];
  if (all === 0) return null;
  const named = given.filter((one) => one.answer === answer);
  const names = named.map(({ personId, displayName }) => (personId === me ? t`you` : displayName));
  const unnamed = all - named.length;
  if (unnamed > 0) names.push(named.length > 0 ? t`${unnamed} more` : t`${unnamed} not shown by name`);
  return (
    <li>
      <Icon name={ANSWER_ICONS[answer]} size={18} />
      <span>
        {word}: {formatList(names)}
      </span>
    </li>
  );
}

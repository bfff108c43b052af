import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { Problem } from '../../api/problem';
import { useProblemMeaning } from '../../api/problem-meaning';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { isOfThePage, problemWords } from '../../ui/problem-words';
import { SignInLink } from '../../ui/sign-in-link';
import { Skeleton } from '../../ui/skeleton';
import { meanings } from './meanings';

/** Where a sign-in ends that led nowhere. */
const ofSigningIn = new Set(['sign-in-failed', 'too-many-groups', 'too-many-sign-ins']);

const route = getRouteApi('/shell/problems/$problem');

/** What a problem type means and what to do; its address is the type that the services answer with. */
export function ProblemPage() {
  const { t, i18n } = useLingui();
  const { problem: name } = route.useParams();
  const own = meanings[name];
  const told = useProblemMeaning(name, i18n.locale, !own);
  const words = isOfThePage(name) ? problemWords(new Problem(0, { type: `/problems/${name}` })) : undefined;
  return (
    <Page title={words?.title ?? t`Why this did not work`}>
      <Card title={<Trans>What it means</Trans>}>
        {told.isLoading ? (
          <Skeleton lines={1} />
        ) : (
          <p>{own?.() ?? told.data ?? <Trans>Flexplek could not do what you asked. There is no further explanation of this one.</Trans>}</p>
        )}
        {words && <p>{words.advice}</p>}
        <div className="fp-row">
          {ofSigningIn.has(name) ? (
            <SignInLink to="/">
              <Trans>Try again</Trans>
            </SignInLink>
          ) : (
            <>
              <ButtonLink to="/" look="primary">
                <Trans>Go to today</Trans>
              </ButtonLink>
              <ButtonLink to="/book">
                <Trans>Find a space</Trans>
              </ButtonLink>
            </>
          )}
        </div>
      </Card>
      <p className="fp-soft fp-small">
        <Trans>For whoever asks: this is the problem type</Trans> <code>/problems/{name}</code>
      </p>
    </Page>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { Problem } from '../../api/problem';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { toast } from '../../ui/toast';
import { useFocusWhenThere } from '../../ui/use-focus-when-there';
import { CertaintyFields } from './certainty-fields';
import { headline } from './compare';
import { type Draft, withText } from './draft';
import { FillingContext } from './filling';
import { withExample, withPeople } from './new-draft';
import { requestOf, wrongNumbers } from './request-of';
import { Results } from './results';
import { RunProblem } from './run-problem';
import { scenarioRun, useScenarioRun } from './run-scenarios';
import { useDraft } from './use-draft';
import { Variants } from './variants';
import { fieldsIn, variantOf, wrongAt } from './wrong';
import './report.css';
import './scenarios.css';

/** The assumptions, and beside them what they come to. A link that is whole is calculated when it is opened. */
export function Scenarios() {
  const { t } = useLingui();
  const { draft, open, change, tooLong } = useDraft();
  const [asked, setAsked] = useState(() => (wrongNumbers(draft).length === 0 ? draft : undefined));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  const run = useScenarioRun(asked);
  const answered = asked && { draft: asked, problem: run.error };

  const focusOnWrong = useFocusWhenThere(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  const focusOnPeople = useFocusWhenThere(() => form.current?.querySelector<HTMLElement>('.fp-scenario__group input'));
  const goTo = (path: string) => {
    change((was) => ({ ...was, open: variantOf(path) ?? was.open }));
    focusOnWrong();
  };
  const calculate = async () => {
    setAsked(draft);
    try {
      const found = await queries.fetchQuery(scenarioRun(draft));
      requestAnimationFrame(() => outcome.current?.focus());
      announce(headline(found.run));
    } catch (cause) {
      const [first] = fieldsIn(Problem.of(cause), draft);
      if (first !== undefined) goTo(first);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = wrongNumbers(draft);
    if (first === undefined) void calculate();
    else goTo(first);
  };
  const fillIn = () => {
    const before = draft.variants[0]!.groups[0]!;
    change((was) => ({ draft: withExample(was.draft), open: 0 }));
    focusOnPeople();
    toast({ text: t`The example is filled in.`, undo: () => change((was) => ({ ...was, draft: withPeople(was.draft, before) })) });
  };
  const stale = !isSame(run.data?.draft, draft);
  return (
    <div className="fp-scenarios">
      <form className="fp-scenarios__form" ref={form} onSubmit={submit} noValidate aria-label={t`Assumptions`}>
        <FillingContext
          value={{
            draft,
            wrong: (path) => wrongAt(path, draft, tried, answered),
            change: (path, text) => change((was) => ({ ...was, draft: withText(was.draft, path, text) })),
          }}
        >
          <Card title={<Trans>Assumptions</Trans>}>
            <Variants draft={draft} open={open} onChange={change} />
          </Card>
          <Card title={<Trans>Certainty</Trans>}>
            <CertaintyFields />
          </Card>
        </FillingContext>
        {tooLong && <TooLong />}
        <div className="fp-row">
          <Button look="primary" type="submit" busy={run.isFetching}>
            <Trans>Calculate</Trans>
          </Button>
          {run.data && stale && !run.isFetching && <ChangedSince />}
        </div>
      </form>
      <div className="fp-scenarios__outcome" ref={outcome} tabIndex={-1} aria-busy={run.isFetching}>
        {run.error && <RunProblem problem={run.error} draft={draft} onRetry={() => void run.refetch()} />}
        {run.isLoading && <Skeleton lines={12} />}
        {run.data && asked && <Results found={run.data} stale={stale} />}
        {!asked && <NothingYet onExample={fillIn} />}
      </div>
    </div>
  );
}

/** Whether both ask the same. */
function isSame(asked: Draft | undefined, draft: Draft): boolean {
  if (asked === undefined || wrongNumbers(draft).length > 0) return false;
  return JSON.stringify(requestOf(asked)) === JSON.stringify(requestOf(draft));
}

function ChangedSince() {
  return (
    <span className="fp-soft">
      <Trans>Something was changed since. Calculate again to see what it comes to.</Trans>
    </span>
  );
}

function TooLong() {
  return (
    <p className="fp-field__error" role="alert">
      <Icon name="alert" size={18} />
      <Trans>This is more than fits in a link. Make names and sources shorter; until then the address keeps what was there before.</Trans>
    </p>
  );
}

function NothingYet({ onExample }: { onExample: () => void }) {
  return (
    <Card look="flat">
      <Empty
        icon="scenarios"
        title={<Trans>Nothing is calculated yet</Trans>}
        action={
          <Button onClick={onExample}>
            <Trans>Fill in an example</Trans>
          </Button>
        }
      >
        <Trans>Fill in how many people there are and who plans to come in on each day. The example is invented, not measured: it only shows how this works.</Trans>
      </Empty>
    </Card>
  );
}

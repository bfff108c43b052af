import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { messagesQuery } from '../../api/messages';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { CheckField, FieldGroup } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { focusHeading, Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useNow } from '../../ui/when';
import { MessageLine } from './message-line';
import { useReadAll, useReadMessages } from './read-message';
import './messages-page.css';

const route = getRouteApi('/shell/messages');

/** The inbox: what a person was told, newest first, each with the way to its thing. */
export function MessagesPage() {
  const { t } = useLingui();
  const now = useNow(60);
  const { unread: filter } = route.useSearch();
  const navigate = route.useNavigate();
  const onlyUnread = filter !== undefined;
  const show = (unread: string | undefined) => void navigate({ search: { unread }, replace: true, resetScroll: false });
  const inbox = useInfiniteQuery(messagesQuery(onlyUnread));
  const read = useReadMessages();
  const readAll = useReadAll();
  const messages = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = inbox.data?.pages[0]?.unread ?? 0;
  const markAll = () => {
    readAll.mutate(messages[0]?.createdAt ?? new Date().toISOString(), { onSuccess: () => announce(t`All marked as read`) });
    focusHeading();
  };
  return (
    <Page
      title={t`Messages`}
      lead={inbox.data && <Plural value={unread} _0="You have read everything." one="# unread message" other="# unread messages" />}
      actions={
        unread > 1 && (
          <Button icon={<Icon name="check" />} busy={readAll.isPending} onClick={markAll}>
            <Trans>Mark all as read</Trans>
          </Button>
        )
      }
    >
      <FieldGroup legend={<span className="fp-unseen">{t`Which messages`}</span>} inline>
        <CheckField type="radio" name="which" label={t`All`} checked={!onlyUnread} onChange={() => show(undefined)} />
        <CheckField type="radio" name="which" label={t`Unread only`} checked={onlyUnread} onChange={() => show('1')} />
      </FieldGroup>
      {inbox.error && <ProblemMessage problem={inbox.error} onRetry={() => void inbox.refetch()} />}
      {read.error && <ProblemMessage problem={read.error} onRetry={() => read.mutate(read.variables)} />}
      {readAll.error && <ProblemMessage problem={readAll.error} onRetry={markAll} />}
      {inbox.isPending && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {inbox.data && messages.length === 0 && (
        <Card>
          <Empty icon="messages" title={onlyUnread ? <Trans>You have read everything</Trans> : <Trans>No messages yet</Trans>}>
            <p>
              <Trans>Here you are told when somebody books for you, and when your team agrees a day.</Trans>
            </p>
          </Empty>
        </Card>
      )}
      {messages.length > 0 && (
        <ul className="fp-inbox">
          {messages.map((message) => (
            <MessageLine key={message.id} message={message} now={now} leaves={onlyUnread} onRead={(id) => read.mutate([id])} />
          ))}
        </ul>
      )}
      {inbox.hasNextPage && (
        <div className="fp-row">
          <Button busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            <Trans>Show older messages</Trans>
          </Button>
        </div>
      )}
    </Page>
  );
}

import { Outlet, useMatches } from '@tanstack/react-router';
import { Announcer } from '../ui/announcer';
import { Toasts } from '../ui/toast';
import { SignInAgain } from './sign-in-again';

/** What every page has, the lobby screen too. */
export function Root() {
  const unattended = useMatches({ select: (matches) => matches.some((match) => match.staticData.unattended) });
  return (
    <>
      <Toasts />
      <Outlet />
      {!unattended && <SignInAgain />}
      <Announcer />
    </>
  );
}

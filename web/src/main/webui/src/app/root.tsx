import { Outlet } from '@tanstack/react-router';
import { Announcer } from '../ui/announcer';
import { Toasts } from '../ui/toast';
import { SignInAgain } from './sign-in-again';

/** What every page has, the lobby screen too. */
export function Root() {
  return (
    <>
      <Outlet />
      <SignInAgain />
      <Toasts />
      <Announcer />
    </>
  );
}

import { Outlet } from '@tanstack/react-router';
import { Announcer } from '../ui/announcer';
import { Toasts } from '../ui/toast';

export function Root() {
  return (
    <>
      <Outlet />
      <Toasts />
      <Announcer />
    </>
  );
}

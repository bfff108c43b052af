import { Outlet } from '@tanstack/react-router';
import { Announcer } from '../ui/announcer';

export function Root() {
  return (
    <>
      <Outlet />
      <Announcer />
    </>
  );
}

/**
 * Journeys that run at one time must not meet: each worker of Playwright has a building and people of its own, alike in
 * everything but their names at the sign-in. The first has the people of the local realm; those of the others come with
 * the administrator of Keycloak, whom only a stack for journeys has.
 */
export const KEYCLOAK = process.env.KEYCLOAK_URL ?? 'http://localhost:8180';

/** The people that can sign in on a local stack, all with one password. */
export type Person = 'employee' | 'organiser' | 'newcomer' | 'facility' | 'emergency' | 'admin' | 'employee2' | 'platform-admin';
export const PASSWORD = 'flexplek-local';

/** How many casts there are, and so how many journeys may run at one time. */
export const CASTS = process.env.FLEXPLEK_KEYCLOAK_ADMIN ? Number(process.env.FLEXPLEK_JOURNEYS_AT_ONCE ?? 2) : 1;

/** The cast of this worker. */
export const ours = Number(process.env.TEST_PARALLEL_INDEX ?? 0);

export const userName = (name: Person, cast = ours) => (cast === 0 ? name : `${name}-${cast + 1}`);
export const teamOf = (cast: number) => (cast === 0 ? 'kade' : `kade-${cast + 1}`);

type User = { username: string; email: string; groups: string[]; attributes: Record<string, string[]>; [more: string]: unknown };

/** Brings the people of a further cast to Keycloak, made after those of the realm file; safe to repeat. */
export async function bringCast(cast: number, realm: { users: User[] }): Promise<void> {
  const [username, password] = process.env.FLEXPLEK_KEYCLOAK_ADMIN!.split(':') as [string, string];
  const form = { client_id: 'admin-cli', grant_type: 'password', username, password };
  const signedIn = await fetch(`${KEYCLOAK}/realms/master/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) });
  if (!signedIn.ok) throw new Error(`Keycloak at ${KEYCLOAK} does not know its administrator: ${signedIn.status}`);
  const { access_token: token } = (await signedIn.json()) as { access_token: string };

  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${KEYCLOAK}/admin/realms/flexplek${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok && answer.status !== 409) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  const organisation = await send<{ id: string }>('GET', '/group-by-path/minbin');
  await send('POST', `/groups/${organisation.id}/children`, { name: teamOf(cast) });
  const users = realm.users.map((user) => ({
    ...user,
    id: personId(user.username as Person, cast),
    username: userName(user.username as Person, cast),
    email: user.email.replace('@', `-${cast + 1}@`),
    groups: user.groups.map((group) => group.replace('/minbin/kade', `/minbin/${teamOf(cast)}`)),
  }));
  await send('POST', '/partialImport', { ifResourceExists: 'SKIP', users });
}

const NUMBERS: Record<Person, number> = { employee: 1, organiser: 2, newcomer: 3, facility: 4, emergency: 5, admin: 6, employee2: 7, 'platform-admin': 8 };

export const personId = (name: Person, cast: number) => `00000000-0000-4000-8000-0000000000${cast}${NUMBERS[name]}`;

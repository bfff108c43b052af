import { KEYCLOAK, ours, PASSWORD, userName, type Person } from './cast.ts';

const SERVICES = {
  booking: process.env.BOOKING_URL ?? 'http://localhost:8081',
  occupancy: process.env.OCCUPANCY_URL ?? 'http://localhost:8082',
  notification: process.env.NOTIFICATION_URL ?? 'http://localhost:8083',
};

export type Api = {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body: object) => Promise<T>;
  put: <T>(path: string, body?: object) => Promise<T>;
  /** Whatever was seen of it. */
  patch: (path: string, body: object) => Promise<void>;
  /** `seen` is the version that is removed, where the service asks for it. */
  remove: (path: string, seen?: number) => Promise<void>;
};

/** A service's API with a person's own token, past the browser: to prepare a journey, not to walk it. */
export async function asPerson(name: Person, service: keyof typeof SERVICES = 'booking', cast = ours): Promise<Api> {
  const token = await tokenOf(userName(name, cast));

  async function send<T>(method: string, path: string, body?: object, seen?: number): Promise<T> {
    const form = body instanceof FormData;
    const response = await fetch(SERVICES[service] + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
        ...(method === 'PATCH' ? { 'If-Match': '*' } : {}),
        ...(seen === undefined ? {} : { 'If-Match': `"${seen}"` }),
        ...(body && !form ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    remove: (path, seen) => send('DELETE', path, undefined, seen),
  };
}

/** A token holds for a quarter of an hour, and Keycloak takes its time to check a password. */
const GOOD_FOR = 5 * 60_000;
const tokens = new Map<string, { token: string; until: number }>();

async function tokenOf(username: string): Promise<string> {
  const had = tokens.get(username);
  if (had && had.until > Date.now()) return had.token;
  const answer = await fetch(`${KEYCLOAK}/realms/flexplek/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'flexplek-cli', grant_type: 'password', username, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Keycloak at ${KEYCLOAK} gave ${username} no token: ${answer.status}`);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  tokens.set(username, { token, until: Date.now() + GOOD_FOR });
  return token;
}

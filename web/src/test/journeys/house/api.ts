/** The people that can sign in on a local stack, all with one password. */
export type Person = 'employee' | 'organiser' | 'newcomer' | 'facility' | 'emergency' | 'admin' | 'employee2';
export const PASSWORD = 'flexplek-local';

const KEYCLOAK = process.env.KEYCLOAK_URL ?? 'http://localhost:8180';
const SERVICES = {
  booking: process.env.BOOKING_URL ?? 'http://localhost:8081',
  occupancy: process.env.OCCUPANCY_URL ?? 'http://localhost:8082',
  notification: process.env.NOTIFICATION_URL ?? 'http://localhost:8083',
};

export type Api = {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body: object) => Promise<T>;
  put: <T>(path: string, body?: object) => Promise<T>;
  remove: (path: string) => Promise<void>;
};

/** A service's API with a person's own token, past the browser: to prepare a journey, not to walk it. */
export async function asPerson(name: Person, service: keyof typeof SERVICES = 'booking'): Promise<Api> {
  const answer = await fetch(`${KEYCLOAK}/realms/flexplek/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'flexplek-cli', grant_type: 'password', username: name, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Keycloak at ${KEYCLOAK} gave ${name} no token: ${answer.status}`);
  const token = ((await answer.json()) as { access_token: string }).access_token;

  async function send<T>(method: string, path: string, body?: object): Promise<T> {
    const form = body instanceof FormData;
    const response = await fetch(SERVICES[service] + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
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
    remove: (path) => send('DELETE', path),
  };
}

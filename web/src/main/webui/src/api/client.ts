import { call } from './call';

/*
 * What the generated functions of the three services stand on. The generator would lay its own run time beside each of
 * them, three times the same and with much that this app has no use for; this is what they need.
 */
export interface ClientOptions {
  baseUrl?: string;
}

export type Config<T extends ClientOptions = ClientOptions> = T;

/** What the generator knows of a request. */
export interface TDataShape {
  body?: unknown;
  headers?: unknown;
  path?: unknown;
  query?: unknown;
  url: string;
}

type Extra = Pick<RequestInit, 'signal' | 'keepalive'> & { headers?: Record<string, unknown> };

/** What whoever asks fills in; the address is the generated function's own. */
export type Options<Data extends TDataShape = TDataShape, _Throws extends boolean = boolean, _Answer = unknown> = Extra & Omit<Data, 'url'>;

type Sent = Extra & TDataShape & { security?: unknown; bodySerializer?: (body: never) => BodyInit };

/** Gives the answer with its headers; whatever is no success is thrown as a `Problem`. */
type Act = <Answers, _Refusals, _Throws extends boolean>(sent: Sent) => Promise<{ data: Answers[keyof Answers]; response: Response }>;

export type Client = Record<'get' | 'post' | 'put' | 'delete', Act>;

export function createConfig<T extends ClientOptions>(config: Config<T>): Config<T> {
  return config;
}

export function createClient({ baseUrl = '' }: ClientOptions): Client {
  const act =
    (method: string): Act =>
    async ({ url, path, query, body, headers, bodySerializer, signal = null, keepalive = false }) => {
      const response = await call(`${baseUrl}${filled(url, path)}${asked(query)}`, {
        method,
        headers: given(headers).filter(([name]) => body !== undefined || name !== 'Content-Type'),
        body: body === undefined ? null : bodySerializer ? bodySerializer(body as never) : JSON.stringify(body),
        signal,
        keepalive,
      });
      const text = await response.text();
      return { data: text === '' ? undefined : JSON.parse(text), response };
    };
  return { get: act('GET'), post: act('POST'), put: act('PUT'), delete: act('DELETE') };
}

/** For requests that carry files. */
export const formDataBodySerializer = {
  bodySerializer: (parts: Record<string, Blob | string>): FormData => {
    const form = new FormData();
    for (const [name, part] of Object.entries(parts)) form.append(name, part);
    return form;
  },
};

function filled(url: string, path: unknown): string {
  return url.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String((path as Record<string, unknown>)[name])));
}

function asked(query: unknown): string {
  const search = new URLSearchParams(given(query)).toString();
  return search && `?${search}`;
}

/** What has a value; a list has one entry for each of its values. */
function given(values: unknown): [string, string][] {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    [value as unknown].flat().flatMap((one): [string, string][] => (one === undefined || one === null ? [] : [[name, String(one)]])),
  );
}

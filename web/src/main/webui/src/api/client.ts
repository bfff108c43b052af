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

type Extra = Pick<RequestInit, 'signal'> & { headers?: Record<string, unknown> };

/** What whoever asks fills in; the address is the generated function's own. */
export type Options<Data extends TDataShape = TDataShape, _Throws extends boolean = boolean, _Answer = unknown> = Extra & Omit<Data, 'url'>;

type Sent = Extra & TDataShape & { security?: unknown; bodySerializer?: ((body: never) => BodyInit) | null };

/** Gives the answer with its headers; whatever is no success is thrown as a `Problem`. */
type Act = <Answers, _Refusals, _Throws extends boolean>(sent: Sent) => Promise<{ data: Answers[keyof Answers]; response: Response }>;

export type Client = Record<'get' | 'post' | 'put' | 'patch' | 'delete', Act>;

export function createConfig<T extends ClientOptions>(config: Config<T>): Config<T> {
  return config;
}

export function createClient({ baseUrl = '' }: ClientOptions): Client {
  const act =
    (method: string): Act =>
    async ({ url, path, query, body, headers, bodySerializer, signal = null }) => {
      const sent = body === undefined ? null : bodySerializer ? bodySerializer(body as never) : JSON.stringify(body);
      const response = await call(`${baseUrl}${filled(url, path)}${asked(query)}`, {
        method,
        headers: given(headers).filter(([name]) => body !== undefined || name !== 'Content-Type'),
        body: sent,
        signal,
        keepalive: method !== 'GET' && isShort(sent),
      });
      const text = await response.text();
      return { data: text === '' ? undefined : JSON.parse(text), response };
    };
  return { get: act('GET'), post: act('POST'), put: act('PUT'), patch: act('PATCH'), delete: act('DELETE') };
}

/**
 * A change that the page shows as done is sent even when the page is closed with the next breath. Browsers let 64 KiB of
 * such bodies be under way at once (Fetch, "HTTP-network-or-cache fetch"); files wait for their page.
 */
const isShort = (body: BodyInit | null): boolean => body === null || (typeof body === 'string' && body.length <= 8192);

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

/** What went wrong, as RFC 9457 says it; every answer outside 2xx becomes one, and so does a lost connection. */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly violations: readonly Violation[];
  /** The whole body, for members that one problem has and others do not, such as free alternatives. */
  readonly body: Readonly<Record<string, unknown>>;
  /** After how many seconds the service wants to be asked again, when it said so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, body: Record<string, unknown>, retryAfter: string | null = null) {
    super(text(body.title) ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.type = text(body.type) ?? 'about:blank';
    this.title = this.message;
    this.status = status;
    this.detail = text(body.detail);
    this.violations = Array.isArray(body.violations) ? (body.violations as Violation[]) : [];
    this.body = body;
    this.retryAfter = seconds(retryAfter);
  }

  /** Whether this is `/problems/<name>`. */
  is(name: string): boolean {
    return this.type === `/problems/${name}`;
  }

  /** A lost connection or a fault, and no refusal: it may work the next time. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  static of(cause: unknown): Problem {
    return cause instanceof Problem ? cause : new Problem(0, { type: '/problems/offline', detail: String(cause) });
  }
}

export interface Violation {
  field?: string;
  message?: string;
  file?: string;
  row?: number;
  code?: string;
}

/** `Retry-After` is a number of seconds or a date. */
function seconds(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.ceil(wait));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

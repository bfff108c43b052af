import { vi } from 'vitest';

type Ear = (event: MessageEvent<string>) => void;

/** Stands in for the browser's EventSource, which jsdom does not have; a test plays the service. */
export class FakeEventSource {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static made: FakeEventSource[] = [];

  readonly url: string;
  readyState = FakeEventSource.OPEN;
  onerror: (() => void) | null = null;
  private readonly ears = new Map<string, Ear>();

  constructor(url: string) {
    this.url = url;
    FakeEventSource.made.push(this);
  }

  static install(): void {
    FakeEventSource.made = [];
    vi.stubGlobal('EventSource', FakeEventSource);
  }

  /** The stream that was opened last. */
  static get last(): FakeEventSource {
    return FakeEventSource.made.at(-1)!;
  }

  addEventListener(name: string, ear: Ear): void {
    this.ears.set(name, ear);
  }

  tell(name: string, data: unknown): void {
    this.ears.get(name)?.(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  /** The connection breaks; the browser tries again by itself unless the answer was no stream. */
  fail(readyState: number = FakeEventSource.CONNECTING): void {
    this.readyState = readyState;
    this.onerror?.();
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSessionEnded, signedInAgain } from './session-state';
import { FakeEventSource } from './fake-event-source';
import { openLiveStream, PAUSE, SILENCE, type Liveness } from './live-stream';

let told: Liveness[];
let heard: unknown[];
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  FakeEventSource.install();
  told = [];
  heard = [];
  end = openLiveStream('/stream', { change: (data: never) => heard.push(data) }, (liveness) => told.push(liveness));
});

afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const now = () => told.at(-1);

describe('a live stream', () => {
  it('is live with the first event and hands it on', () => {
    FakeEventSource.last.tell('change', { free: 3 });

    expect(heard).toEqual([{ free: 3 }]);
    expect(told).toEqual([{ is: 'live' }]);
  });

  it('is stale while the service hears nothing new, and live again after', () => {
    FakeEventSource.last.tell('beat', { stale: false });
    FakeEventSource.last.tell('beat', { stale: true });
    expect(now()).toMatchObject({ is: 'stale', why: 'source' });

    FakeEventSource.last.tell('change', { free: 3 });
    expect(now()).toMatchObject({ is: 'stale', why: 'source' });

    FakeEventSource.last.tell('beat', { stale: false });
    expect(now()).toEqual({ is: 'live' });
  });

  it('is stale since the moment until which the service has counted', () => {
    FakeEventSource.last.tell('beat', { stale: false, heardUntil: '2026-11-24T09:05:00Z' });
    FakeEventSource.last.tell('beat', { stale: true, heardUntil: '2026-11-24T09:05:06Z' });
    FakeEventSource.last.tell('beat', { stale: true, heardUntil: '2026-11-24T09:05:09Z' });

    expect(told).toEqual([{ is: 'live' }, { is: 'stale', since: new Date('2026-11-24T09:05:06Z'), why: 'source' }]);
  });

  it('says nothing of the short pause when a stream ends with its token', () => {
    FakeEventSource.last.tell('beat', { stale: false });
    FakeEventSource.last.fail();
    vi.advanceTimersByTime(PAUSE - 1);
    FakeEventSource.last.tell('beat', { stale: false });
    vi.advanceTimersByTime(PAUSE);

    expect(told).toEqual([{ is: 'live' }]);
  });

  it('is stale since the connection broke when it stays away', () => {
    const broke = new Date();
    FakeEventSource.last.tell('beat', { stale: false });
    FakeEventSource.last.fail();
    vi.advanceTimersByTime(PAUSE);

    expect(now()).toEqual({ is: 'stale', since: broke, why: 'connection' });
  });

  it('opens another stream when this one is silent, as behind a cut cable', () => {
    FakeEventSource.last.tell('beat', { stale: false });
    vi.advanceTimersByTime(SILENCE);

    expect(FakeEventSource.made).toHaveLength(2);
    expect(FakeEventSource.made[0]?.readyState).toBe(FakeEventSource.CLOSED);
    expect(now()).toMatchObject({ is: 'stale', why: 'connection' });

    FakeEventSource.last.tell('beat', { stale: false });
    expect(now()).toEqual({ is: 'live' });
  });

  it('knows at once when the device is offline, and comes back when it is online', () => {
    FakeEventSource.last.tell('beat', { stale: false });
    window.dispatchEvent(new Event('offline'));
    expect(now()).toMatchObject({ is: 'stale', why: 'connection' });

    window.dispatchEvent(new Event('online'));
    FakeEventSource.last.tell('beat', { stale: false });
    expect(FakeEventSource.made).toHaveLength(2);
    expect(now()).toEqual({ is: 'live' });
  });

  it('tries again by itself after an answer that was no stream', () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ signedIn: true })));
    FakeEventSource.last.fail(FakeEventSource.CLOSED);
    vi.advanceTimersByTime(PAUSE);

    expect(FakeEventSource.made).toHaveLength(2);
  });

  it('says that the session is over, and stops', () => {
    const ended = vi.fn();
    const forget = onSessionEnded(ended);
    FakeEventSource.last.tell('closed', { reason: 'expired' });
    vi.advanceTimersByTime(SILENCE * 2);
    forget();

    expect(ended).toHaveBeenCalledOnce();
    expect(FakeEventSource.made).toHaveLength(1);
  });

  it('finds out that nobody is signed in when the stream is refused, and asks for it once', async () => {
    const ended = vi.fn();
    const forget = onSessionEnded(ended);
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ signedIn: false })));
    FakeEventSource.last.fail(FakeEventSource.CLOSED);
    await vi.advanceTimersByTimeAsync(SILENCE * 2);
    forget();

    expect(ended).toHaveBeenCalledOnce();
    expect(FakeEventSource.made).toHaveLength(1);
    expect(now()).toMatchObject({ is: 'stale', why: 'connection' });
  });

  it('goes on when the person has signed in again', () => {
    FakeEventSource.last.tell('closed', { reason: 'expired' });

    signedInAgain();
    FakeEventSource.last.tell('beat', { stale: false });

    expect(FakeEventSource.made).toHaveLength(2);
    expect(now()).toEqual({ is: 'live' });
  });

  it('does not come back after it was left', () => {
    FakeEventSource.last.tell('closed', { reason: 'expired' });
    end();

    signedInAgain();

    expect(FakeEventSource.made).toHaveLength(1);
  });
});

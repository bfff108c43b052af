import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { announce } from './announcer';

// A busy machine is no fault of a page.
configure({ asyncUtilTimeout: 10_000 });

// All files of a worker share one window and one copy of the app: each test leaves both as it found them.
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  announce('');
  announce('', 'urgent');
});

window.scrollTo = () => undefined;

// jsdom knows the element but not how it opens.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// jsdom has no layout, and so nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

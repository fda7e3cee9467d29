/**
 * What browsers have and jsdom has not. First import of every spec that renders (before react-router is read, which wants TextEncoder).
 */
import { TextDecoder, TextEncoder } from 'node:util';

class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const noMatch = (media: string) => ({
  media,
  matches: false,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});

/** What react-router makes of a navigation; only its address and signal are read. */
class NavigationRequest {
  readonly method: string;
  readonly signal: AbortSignal | undefined;
  readonly headers = new Map<string, string>();

  constructor(
    readonly url: string,
    init: { method?: string; signal?: AbortSignal } = {},
  ) {
    this.method = init.method ?? 'GET';
    this.signal = init.signal;
  }
}

Object.assign(globalThis, {
  Request: globalThis.Request ?? NavigationRequest,
  TextEncoder,
  TextDecoder,
  ResizeObserver: globalThis.ResizeObserver ?? NoResizeObserver,
});
Object.assign(window, { matchMedia: window.matchMedia ?? noMatch, scrollTo: () => undefined });
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

/** Fields that grow with their text measure again when fonts have arrived. */
const fonts = { addEventListener: () => undefined, removeEventListener: () => undefined };
if (!('fonts' in document)) Object.assign(document, { fonts });

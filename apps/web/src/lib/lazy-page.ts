import type { ComponentType } from 'react';
import { loadWords, type Namespace } from '../i18n/index.js';

/** For `lazy` of a route: the page's code and its words are fetched side by side. The page is the default export of its file. */
export function lazyPage(namespaces: Namespace[], load: () => Promise<{ default: ComponentType }>) {
  return async (): Promise<{ Component: ComponentType }> => {
    const [page] = await Promise.all([load(), loadWords(...namespaces)]);
    return { Component: page.default };
  };
}

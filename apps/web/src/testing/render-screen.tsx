import type { Session } from '@motcua/contracts';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Suspense, type ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { LiveRegions } from '../components/live-regions.js';
import type { Language } from '../i18n/language.js';
import { NAMESPACES, startWords, loadWords } from '../i18n/index.js';
import { createQueryClient } from '../lib/query-client.js';
import { answerFrom, type Answers } from './answers.js';

/** A visitor who is not signed in, as the server answers it. */
export const VISITOR: Session = {
  account: null,
  expiresAt: null,
  demo: false,
  installation: {
    name: 'Cổng dịch vụ công',
    provinceName: 'TP Hải Phòng',
    hotline: '0225 3 123 456',
    hotlineHours: { vi: '7:30–17:00' },
  },
};

export interface ScreenOptions {
  url?: string;
  /** Path pattern of the screen when it reads params, for instance `/ho-so/:code`. */
  path?: string;
  language?: Language;
  session?: Session;
  /** Answers by `METHOD /api/...`; a function gets the body; an `ApiAnswer` with status is a refusal. */
  responses?: Answers;
}

/** Renders one screen with words, router, queries and a server that answers from `responses`. Everything else is real. */
export async function renderScreen(ui: ReactElement, options: ScreenOptions = {}) {
  const { url = '/', path = '*', language = 'vi', session = VISITOR, responses = {} } = options;
  const words = await startWords(language);
  await loadWords(...NAMESPACES);
  const calls = answerFrom({ 'GET /api/v1/session': session, ...responses });
  const router = createMemoryRouter(
    [
      { path, element: ui },
      { path: '*', element: <p data-testid="elsewhere" /> },
    ].slice(0, path === '*' ? 1 : 2),
    {
      initialEntries: [url],
    },
  );
  const view = render(
    <QueryClientProvider client={createQueryClient()}>
      <LiveRegions />
      <Suspense fallback={null}>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>,
  );
  return { ...view, router, calls, words };
}

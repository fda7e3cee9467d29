import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { createBrowserRouter } from 'react-router';
import { Loading } from '../components/loading.js';
import { LiveRegions } from '../components/live-regions.js';
import { createQueryClient } from '../lib/query-client.js';
import { markSessionEnded } from '../lib/session-end.js';

/** Everything a screen may count on: server state, words, live regions, the router. Mantine comes with the areas that use it. */
export function Providers({ router }: { router: ReturnType<typeof createBrowserRouter> }) {
  const [client] = useState(() => createQueryClient(markSessionEnded));
  return (
    <QueryClientProvider client={client}>
      <LiveRegions />
      <Suspense fallback={<Loading shape="page" />}>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>
  );
}

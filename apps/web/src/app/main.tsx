import './styles/tokens.css';
import './styles/base.css';
import './styles/citizen-font.css';
import './styles/print.css';
import './styles/targets.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadWords, startWords } from '../i18n/index.js';
import { Providers } from './providers.js';
import { createRouter } from './router.js';

/** Words for refusals are fetched while the network is there, after the first screen. */
const WORDS_FOR_FAULTS_AFTER_MS = 3_000;

/** Starts the page: words first, so that nothing is drawn in the wrong language. */
async function start(): Promise<void> {
  await startWords();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <Providers router={createRouter()} />
    </StrictMode>,
  );
  setTimeout(() => void loadWords('errors', 'status'), WORDS_FOR_FAULTS_AFTER_MS);
}

void start();

let lastMs = 0;

/** The server answered: it has counted the sign-in as used. */
export function noteAnswer(atMs: number): void {
  lastMs = atMs;
}

/** When the server last answered anything, in ms of this machine; 0 = not yet. */
export const lastAnswerAtMs = (): number => lastMs;

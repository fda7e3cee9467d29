/** Something the person at the console can put right; shown as one line, without a stack. */
export class UserError extends Error {
  name = 'UserError';
}

/** Prints the error as it suits its kind and ends the process with code 1. */
export function endWith(error) {
  const line = error instanceof UserError ? `✗ ${error.message}` : error;
  console.error(line);
  process.exit(1);
}

/** A Chromium to drive, as launch options of playwright-core. @throws Error when there is none */
export function findBrowser(): Promise<{ executablePath: string; args: string[]; env: Record<string, string | undefined> }>;

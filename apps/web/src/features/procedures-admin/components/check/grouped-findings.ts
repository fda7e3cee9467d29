import type { VersionProblem } from '@motcua/contracts';

/** Problems of one kind in one case, told once with the place of the first. */
export interface Finding extends VersionProblem {
  /** Number of the case; undefined = what holds for the whole version. */
  caseNo: number | undefined;
  /** How many more there are. */
  others: number;
}

/** A form without English words is one line, not one for each question. */
export function groupedFindings(problems: readonly VersionProblem[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const problem of problems) {
    const no = /^cases\.(\d+)/.exec(problem.place)?.[1];
    const key = `${problem.severity} ${problem.code} ${no ?? ''}`;
    const known = found.get(key);
    if (known) known.others += 1;
    else found.set(key, { ...problem, caseNo: no === undefined ? undefined : Number(no), others: 0 });
  }
  return [...found.values()];
}

import type { ProcedureCase } from '@motcua/contracts';
import { isSameText, type VersionBody } from './version-body.js';

/** Three states of one draft: where both began, what is typed here, what somebody else saved meanwhile. */
export interface Versions3 {
  base: VersionBody;
  mine: VersionBody;
  theirs: VersionBody;
}

/** What was touched here stays as it is typed; everything else is as the other person saved it. */
export function mergeBodies({ base, mine, theirs }: Versions3): VersionBody {
  const touched = Object.entries(mine.content).filter(
    ([name, value]) => !isSameText(value, Object.entries(base.content).find(([known]) => known === name)?.[1]),
  );
  return { content: { ...theirs.content, ...Object.fromEntries(touched) }, cases: mergedCases({ base, mine, theirs }) };
}

function mergedCases({ base, mine, theirs }: Versions3): ProcedureCase[] {
  const find = (body: VersionBody, key: string) => body.cases.find((one) => one.key === key);
  const isTouched = (one: ProcedureCase) => !isSameText(one, find(base, one.key));
  const kept = mine.cases.flatMap((one) => (isTouched(one) ? [one] : (find(theirs, one.key) ?? [])));
  const added = theirs.cases.filter(({ key }) => !find(base, key) && !find(mine, key));
  return [...kept, ...added];
}

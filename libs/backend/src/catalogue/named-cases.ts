import type { NamedCase } from '@motcua/contracts';

interface WithCases {
  cases: readonly NamedCase[];
}

/** The cases of two versions with what they are called; where both have one, with its name of after. */
export function namedCases(before: WithCases | undefined, after: WithCases): NamedCase[] {
  const all = [...(before?.cases ?? []), ...after.cases];
  return [...new Map(all.map(({ key, name }) => [key, { key, name }])).values()];
}

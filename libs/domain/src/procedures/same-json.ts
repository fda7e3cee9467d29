/** Whether two JSON values say the same; the order of properties does not count, an undefined one is absent. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [present(one), present(other)];
  return mine.size === theirs.size && [...mine].every(([key, value]) => theirs.has(key) && isSameJson(value, theirs.get(key)));
}

const present = (value: object): Map<string, unknown> =>
  new Map(Object.entries(value).filter(([, held]) => held !== undefined) as [string, unknown][]);

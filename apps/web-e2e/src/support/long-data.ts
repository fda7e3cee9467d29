import type { Page } from 'playwright-core';

/** The catalogue at its longest (screens.md): names of 1,094 characters, 94 papers, 20 cases, no everyday name. */
const LONGEST = { name: 1_094, papers: 94, cases: 20 } as const;
const WORDS = 'Cấp, cấp lại, điều chỉnh Giấy phép đối với công trình không theo tuyến, theo tuyến trong đô thị, tín ngưỡng, tôn giáo; ';
const LONG_NAME = WORDS.repeat(Math.ceil(LONGEST.name / WORDS.length)).slice(0, LONGEST.name);

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** As many as asked, each copy under a key of its own. */
const repeated = (items: readonly unknown[], count: number): unknown[] =>
  Array.from({ length: items.length > 0 ? count : 0 }, (_, index) => {
    const item = items[index % items.length];
    return isFields(item) && index >= items.length ? { ...item, key: `${String(item['key'])}-${index}` } : item;
  });

function lengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lengthened);
  if (!isFields(value)) return value;
  const { shortName, ...longer } = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lengthened(inner)]));
  const isProcedure = 'onlineLevel' in value;
  const isSummary = typeof value['cases'] === 'number';
  return {
    ...longer,
    ...(isProcedure && typeof value['name'] === 'string' ? { name: LONG_NAME } : {}),
    ...(shortName !== undefined && isSummary ? { shortName: null } : {}),
    ...('procedureName' in value ? { procedureName: LONG_NAME } : {}),
    ...(Array.isArray(longer['components']) ? { components: repeated(longer['components'], LONGEST.papers) } : {}),
    ...(Array.isArray(longer['cases']) ? { cases: repeated(longer['cases'], LONGEST.cases) } : {}),
  };
}

/** From here on the page reads the catalogue at its longest. */
export const readLongData = (page: Page): Promise<unknown> =>
  page.route(/\/api\/v1\/(procedures|my\/dossiers|dossiers|queues)/, async (route) => {
    const response = await route.fetch();
    const isJson = response.headers()['content-type']?.includes('json') ?? false;
    await route.fulfill(isJson ? { response, json: lengthened(await response.json()) } : { response });
  });

/** Names cut after some lines that show a part of the next one. */
export const clampFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')].flatMap((element) => {
      const { webkitLineClamp, lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(element);
      if (webkitLineClamp === 'none' || element.clientHeight === 0) return [];
      const lines = (element.clientHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd)) / parseFloat(lineHeight);
      return Math.abs(lines - Math.round(lines)) > 0.15 || lines > Number(webkitLineClamp) + 0.15 ? [`shows ${lines.toFixed(1)} lines of "${element.textContent.slice(0, 20)}"`] : [];
    }),
  );

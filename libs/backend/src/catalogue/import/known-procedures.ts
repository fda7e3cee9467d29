import type { ProcedureContent } from '@motcua/contracts';
import { checkSituations } from '@motcua/domain';
import type { Tx } from '../../platform/index.js';
import type { VersionBody } from '../content-hash.js';

/** What an import must know of a procedure that is there already. */
export interface KnownProcedure {
  hash: string;
  /** Its papers and times are known: a row of the bare list would make it poorer. */
  detailed: boolean;
  /** Somebody made a form for it: it is theirs. */
  hasForm: boolean;
  own: OwnWords;
}

/** What administrators and the seed add to the national text; an import carries it on. */
export type OwnWords = Partial<
  Pick<
    ProcedureContent,
    'shortName' | 'everydayNames' | 'nameEn' | 'summary' | 'lifeEvents' | 'visits' | 'visitReason' | 'clockPolicy' | 'noAppointment' | 'supplementDays' | 'situations' | 'popular'
  >
>;

const KNOWN = `
  select p.code, v.content_hash as hash, p.imported_detail as detailed,
    exists (select 1 from procedure_case c where c.version_id = v.id and jsonb_typeof(c.definition -> 'form') = 'object') as "hasForm",
    jsonb_strip_nulls(to_jsonb(said)) as own
  from procedure p
  join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'
  cross join lateral jsonb_to_record(v.content) as said ("shortName" text, "everydayNames" jsonb, "nameEn" text, summary text,
    "lifeEvents" jsonb, visits int, "visitReason" text, "clockPolicy" text, "noAppointment" boolean, "supplementDays" int,
    situations jsonb, popular boolean)`;

/** Every published procedure by code. */
export async function readKnownProcedures(tx: Tx): Promise<Map<string, KnownProcedure>> {
  const rows = await tx.query<KnownProcedure & { code: string }>(KNOWN);
  return new Map(rows.map(({ code, ...known }) => [code, known]));
}

const OWN = [
  ...(['shortName', 'everydayNames', 'nameEn', 'summary', 'lifeEvents', 'visits', 'visitReason'] as const),
  ...(['clockPolicy', 'noAppointment', 'supplementDays', 'situations', 'popular'] as const),
] satisfies (keyof OwnWords)[];

/** The own words of a version that is at hand. */
export function ownWordsOf(content: ProcedureContent): OwnWords {
  const said = OWN.map((name) => [name, content[name]] as const).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(said) as OwnWords;
}

/** The imported body with the own words of the version that it follows; questions that lead to cases now gone are left out. */
export function withOwnWords(body: VersionBody, own: OwnWords): VersionBody {
  const { situations = [], ...words } = own;
  const fits = situations.length > 0 && checkSituations(situations, body.cases).every(({ code }) => code.endsWith('unreached'));
  const content = { ...body.content, ...words, popular: body.content.popular || own.popular === true };
  return { cases: body.cases, content: fits ? { ...content, situations } : content };
}

import type { AgencyKind, OfferRule } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import type { CatalogueAgency } from '../agency-directory.js';
import type { DetailRow, ListRow } from './row-schemas.js';

type OfferFacts = Pick<ListRow | DetailRow, 'levels' | 'executing_agencies' | 'promulgating_agency'>;

const NOBODY_HERE: OfferRule = { kinds: [], agencyCodes: [] };
const OF_ONE_PROVINCE = /^(ubnd|uy ban nhan dan|trung tam phuc vu hanh chinh cong) (tinh|thanh pho|tp\.?) (.+)$/;
const LOCAL_AGENCY_KINDS: readonly AgencyKind[] = ['DEPARTMENT', 'CENTER', 'DIVISION'];
const PLACE_WORDS = /\b(cap tinh|cap xa|tinh|thanh pho|tp\.?|cac|khu vuc|chi nhanh|nha nuoc)\b/g;

/** National wordings that name an agency otherwise than its own name does. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^co quan chuyen mon ve (.+?),? thuoc (?:uy ban nhan dan|ubnd)(?: cap)? tinh.*$/, 'so $1'],
  [/^ban quan ly .*(?:khu kinh te|khu cong nghiep).*$/, 'ban quan ly khu kinh te'],
  [/^thue co so$/, 'thue'],
  [/^bao hiem xa hoi co so$/, 'bao hiem xa hoi'],
];
/** The people's committee of the province itself, or whomever it names. */
const BY_PROVINCE = /(uy ban nhan dan|ubnd|hoi dong nhan dan)(?! cap xa| xa| phuong| nhan dan xa)|(?<!quan su )cap tinh/;

/** The proper name in "Ủy ban nhân dân thành phố Hải Phòng"; null for a name of another shape. */
const provinceIn = (name: string): string | null => OF_ONE_PROVINCE.exec(plain(name))?.[3] ?? null;

/** Finds who offers an imported procedure here, from levels and the agencies it names. */
export class OfferMapper {
  private readonly province: string | null;
  private readonly ours: readonly { code: string; kind: AgencyKind; generic: string }[];

  /** @param agencies those in force today */
  constructor(agencies: readonly CatalogueAgency[]) {
    const root = agencies.find(({ kind }) => kind === 'PROVINCE');
    this.province = root ? provinceIn(root.name) : null;
    const communes = agencies.filter(({ kind }) => kind === 'COMMUNE').map(({ code }) => `${code}.`);
    this.ours = agencies
      .filter(({ kind, code }) => LOCAL_AGENCY_KINDS.includes(kind) && !communes.some((commune) => code.startsWith(commune)))
      .map(({ code, kind, name }) => ({ code, kind, generic: this.generic(name) }));
  }

  /** The rule; nobody here for procedures of other provinces and of ministries alone. Source: design.md §5a.7 */
  ruleOf(facts: OfferFacts): OfferRule {
    if (this.isOfAnotherProvince(facts.promulgating_agency)) return NOBODY_HERE;
    const named = this.named(facts.executing_agencies);
    const atProvince = facts.levels.includes('province') || (facts.levels.length === 0 && named.length > 0);
    const kinds: AgencyKind[] = facts.levels.includes('commune') ? ['COMMUNE'] : [];
    if (!atProvince) return { kinds, agencyCodes: [] };
    if (named.length === 0) return { kinds: isByProvince(facts.executing_agencies) ? [...kinds, 'PROVINCE'] : kinds, agencyCodes: [] };
    return { kinds: [...new Set([...kinds, ...named.map(({ kind }) => kind)])], agencyCodes: named.map(({ code }) => code) };
  }

  private isOfAnotherProvince(agency: string | null): boolean {
    const province = agency === null ? null : provinceIn(agency);
    return province !== null && province !== this.province;
  }

  /** Agencies of ours that the national wording names: "Sở Tư pháp", "Công an cấp tỉnh", "Thuế tỉnh, thành phố". */
  private named(wordings: readonly string[]) {
    const generic = wordings.map((wording) => ({ words: this.generic(wording), commune: /\bcap xa\b/.test(plain(wording)) }));
    return this.ours.filter((agency) => generic.some(({ words, commune }) => !commune && isNamed(agency.generic, words)));
  }

  /** A name without place: "Công an thành phố Hải Phòng" and "Công an cấp tỉnh" are both "cong an". */
  private generic(name: string): string {
    const words = OTHER_NAMES.reduce((text, [wording, own]) => text.replace(wording, own), plain(name).trim());
    const placeless = this.province === null ? words : words.replace(this.province, ' ');
    return placeless.replace(PLACE_WORDS, ' ').replace(/[^a-z]+/g, ' ').trim();
  }
}

/** Nothing named at all is the province's too; a bank or a customs branch is not. */
function isByProvince(wordings: readonly string[]): boolean {
  return wordings.length === 0 || wordings.some((wording) => BY_PROVINCE.test(plain(wording)));
}

/** The same words, or a department's name with more behind it ("Sở Xây dựng - Phòng …"). */
function isNamed(agency: string, wording: string): boolean {
  return wording === agency || (agency.startsWith('so ') && wording.startsWith(`${agency} `));
}

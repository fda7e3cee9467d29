import { Injectable } from '@nestjs/common';
import type { DeskPartCounts, DeskPartList } from '@motcua/contracts';
import { DomainError, isAtOneStopDesk, isoOf } from '@motcua/domain';
import { Agencies, resolveActor } from '../identity/index.js';
import { Database, type Caller } from '../platform/index.js';
import { LISTED_COLUMNS, LISTED_JOINS, type ListedDossier } from './dossier-row.js';
import { ListRows, type DossierListRow } from './list-rows.js';

const MOST_LISTED = 200;
const MOST_COUNTED = 1000;

const HANDED_IN = `d.submitted_at_agency_id = any($1::uuid[]) and d.channel <> 'ONLINE' and d.submitted_at_agency_id <> d.agency_id and d.state ? 'handedInAtId'`;
const COLLECTED = 'd.collect_agency_id = any($1::uuid[])';

const CONDITIONS = {
  'to-return': `${COLLECTED} and d.status = 'RESOLVED'`,
  supplement: `${HANDED_IN} and d.status = 'SUPPLEMENT_REQUIRED'`,
  'under-way': `${HANDED_IN} and d.open and d.status <> 'SUPPLEMENT_REQUIRED'`,
  ended: `((${HANDED_IN}) or (${COLLECTED})) and not d.open`,
} as const satisfies Record<DeskPartList, string>;

/** What waits longest first; what ended, newest first. */
const listSql = (list: DeskPartList): string => `select ${LISTED_COLUMNS} from dossier d ${LISTED_JOINS}
  where ${CONDITIONS[list]} order by d.submitted_at ${list === 'ended' ? 'desc' : 'asc'}, d.id limit ${MOST_LISTED}`;

const count = (list: 'to-return' | 'supplement' | 'under-way'): string =>
  `(select count(*)::int from (select from dossier d where ${CONDITIONS[list]} limit ${MOST_COUNTED}) counted)`;
const COUNTS = `select ${count('to-return')} as "toReturn", ${count('supplement')} as supplement, ${count('under-way')} as "underWay"`;

/** The page "Nhận hộ, trả hộ": what the caller's desk took in or returns for agencies elsewhere. */
@Injectable()
export class DeskParts {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly rows: ListRows,
  ) {}

  /** One list with the counters of all. @throws DomainError 'access.forbidden' for who works at no counter */
  async list(caller: Caller, list: DeskPartList): Promise<{ items: DossierListRow[]; counts: DeskPartCounts; asOf: string }> {
    const [desk, params] = await Promise.all([this.rows.desk(), this.paramsOf(caller)]);
    const [found, counts] = await Promise.all([
      this.database.query<ListedDossier>(listSql(list), params, `desk-parts-${list}`),
      this.countsFor(params),
    ]);
    // Labels and the holder are the competent agency's own.
    const shown = found.map((row) => ({ ...row, labelIds: null, holderName: null }));
    return { items: this.rows.judged(shown, desk, resolveActor(caller)), counts, asOf: isoOf(desk.now) };
  }

  /** The counters alone. @throws DomainError 'access.forbidden' */
  async counts(caller: Caller): Promise<DeskPartCounts> {
    return this.countsFor(await this.paramsOf(caller));
  }

  private async countsFor(params: [string[]]): Promise<DeskPartCounts> {
    const [counts] = await this.database.query<DeskPartCounts>(COUNTS, params, 'desk-parts-counts');
    if (!counts) throw new Error('the counters of desks are missing');
    return counts;
  }

  private async paramsOf(caller: Caller): Promise<[string[]]> {
    const actor = resolveActor(caller);
    const tree = await this.agencies.tree();
    const desks = caller.grants.map(({ agencyId }) => agencyId).filter((agencyId) => isAtOneStopDesk(actor, tree.path(agencyId)));
    if (desks.length === 0) throw new DomainError('access.forbidden');
    return [[...new Set(desks.flatMap((agencyId) => tree.subtree(agencyId)))]];
  }
}

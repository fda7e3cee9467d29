import { Injectable } from '@nestjs/common';
import type { ActType, DossierStatus, Measure } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { WorkCalendars } from '../calendar/index.js';
import { Clock, Database, type Caller } from '../platform/index.js';
import { Figures } from './figures.queries.js';
import { type FiguresQuery, type FiguresScope } from './figures-scope.js';
import {
  OPEN_IN_SCOPE,
  OPEN_WORK,
  OPEN_WORK_CONDITIONS,
  OPEN_WORK_PARAMS,
  openWorkParams,
  type OpenWork,
} from './open-work.js';

/** A dossier behind a figure; no name of a person (screens.md M3). */
export interface DossierBehind {
  code: string;
  procedureName: string;
  agencyName: string;
  status: DossierStatus;
  at: Date;
  dueAt: Date | null;
}

/** A page of them with the number of all. */
export interface DossiersBehind {
  total: number;
  items: DossierBehind[];
  nextCursor: string | null;
}

type Asked = FiguresQuery & { measure: Measure | OpenWork; limit: number; cursor?: string | undefined };

interface Evidence {
  acts: readonly ActType[];
  /** Condition on the entry `e`. */
  where: string;
}

/** Acts that give a result. */
const RESOLVING = ['ISSUE_RESULT', 'RESOLVE_AT_ONCE'] as const satisfies readonly ActType[];
const resolvedAs = (timeliness: string): Evidence => ({
  acts: RESOLVING,
  where: `e.data->>'timeliness' = '${timeliness}'`,
});
const answered = (inTime: boolean): Evidence => ({
  acts: ['RECEIVE', 'REJECT_AT_INTAKE'],
  where: `(e.data->>'answeredInTime') = '${inTime}'`,
});
const acts = (...types: ActType[]): Evidence => ({ acts: types, where: 'true' });

/** Which entries stand behind a measure: the same rule as the counters, read the other way round. */
const EVIDENCE = {
  submitted: {
    acts: ['SUBMIT', 'INTAKE', 'HAND_IN', 'ASSIGN_COMPETENT_AGENCY', 'WITHDRAW', 'REJECT_AT_INTAKE'],
    where: `(e.act in ('WITHDRAW', 'REJECT_AT_INTAKE')) = (e.data ? 'coordination')`,
  },
  received: acts('RECEIVE', 'INTAKE'),
  rejectedAtIntake: acts('REJECT_AT_INTAKE'),
  resolvedEarly: resolvedAs('EARLY'),
  resolvedOnTime: resolvedAs('ON_TIME'),
  resolvedLate: resolvedAs('OVERDUE'),
  granted: { acts: RESOLVING, where: `e.data->>'resultKind' = 'GRANTED'` },
  partlyGranted: { acts: RESOLVING, where: `e.data->>'resultKind' = 'PARTLY_GRANTED'` },
  refused: { acts: RESOLVING, where: `e.data->>'resultKind' = 'REFUSED'` },
  returned: acts('RETURN_RESULT', 'RESOLVE_AT_ONCE'),
  withdrawn: acts('WITHDRAW'),
  stopped: acts('STOP'),
  receptionInTime: answered(true),
  receptionLate: answered(false),
  supplementsAsked: acts('REQUEST_SUPPLEMENT'),
} as const satisfies Record<Measure, Evidence>;

const ROW = `d.code, d.procedure_name as "procedureName", a.name as "agencyName", d.status, d.due_at as "dueAt"`;

const isOpenWork = (measure: Measure | OpenWork): measure is OpenWork =>
  (OPEN_WORK as readonly string[]).includes(measure);

function offsetOf(cursor: string | undefined): number {
  const offset = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isInteger(offset) || offset < 0)
    throw new DomainError('request.malformed', { parameter: 'cursor' });
  return offset;
}

/** From a figure to the dossiers behind it. */
@Injectable()
export class DossiersBehindFigures {
  constructor(
    private readonly database: Database,
    private readonly figures: Figures,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** Newest first; open work by due moment. @throws DomainError as `Figures.scopeOf` */
  async page(asked: Asked, caller: Caller): Promise<DossiersBehind> {
    const scope = await this.figures.scopeOf(asked, caller);
    const offset = offsetOf(asked.cursor);
    const rows = isOpenWork(asked.measure)
      ? await this.openWork(asked.measure, scope, { limit: asked.limit, offset })
      : await this.counted(asked.measure, scope, { limit: asked.limit, offset });
    const total = rows[0]?.total ?? 0;
    const shown = offset + rows.length;
    return {
      total,
      items: rows.map(({ total: _all, ...row }) => row),
      nextCursor: shown < total ? String(shown) : null,
    };
  }

  private async openWork(
    measure: OpenWork,
    scope: FiguresScope,
    page: { limit: number; offset: number },
  ): Promise<(DossierBehind & { total: number })[]> {
    const all = openWorkParams(scope, await this.calendars.ofInstallation(), this.clock.now());
    const params = all.slice(0, OPEN_WORK_PARAMS[measure]);
    return this.database.query(
      `select ${ROW}, d.submitted_at as at, count(*) over ()::int as total from dossier d join agency a on a.id = d.agency_id
       where ${OPEN_IN_SCOPE} and ${OPEN_WORK_CONDITIONS[measure]}
       order by d.sort_due_at, d.id limit $${params.length + 1} offset $${params.length + 2}`,
      [...params, page.limit, page.offset],
    );
  }

  private counted(
    measure: Measure,
    scope: FiguresScope,
    page: { limit: number; offset: number },
  ): Promise<(DossierBehind & { total: number })[]> {
    const { acts: types, where } = EVIDENCE[measure];
    return this.database.query(
      `select ${ROW}, e.at, count(*) over ()::int as total
       from journal_entry e join dossier d on d.id = e.dossier_id join agency a on a.id = d.agency_id
       where d.agency_id = any($1::uuid[]) and e.act = any($7::text[]) and ${where}
         and e.at >= ($2::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
         and e.at < ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
         and ($4::text is null or d.field_code = $4) and ($5::int is null or d.online_level = $5) and ($6::text is null or d.channel = $6)
       order by e.at desc, e.id limit $8 offset $9`,
      [
        [...scope.agencyIds],
        scope.from,
        scope.to,
        scope.field,
        scope.level,
        scope.channel,
        [...types],
        page.limit,
        page.offset,
      ],
    );
  }
}

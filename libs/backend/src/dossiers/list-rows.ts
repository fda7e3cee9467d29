import { Injectable } from '@nestjs/common';
import type { ActType, TimeTagData } from '@motcua/contracts';
import { actorFor, nextActFor, type Actor, type Instant, type WorkCalendar } from '@motcua/domain';
import { WorkCalendars, type CalendarSnapshot } from '../calendar/index.js';
import { Agencies, type AgencyTree } from '../identity/index.js';
import { Clock } from '../platform/index.js';
import type { ListedDossier } from './dossier-row.js';
import { timeOfDossier } from './time-of-dossier.js';

/** A row of a list with what the domain says about it to this reader. */
export interface DossierListRow extends ListedDossier {
  agencyName: string;
  /** The agency that does the step, where it is another than the competent one. */
  workingAgencyName: string | null;
  time: TimeTagData;
  nextAct: ActType | null;
}

/** What rows are judged with, gathered once for a whole list. */
export interface ListDesk {
  tree: AgencyTree;
  calendarOf: (agencyId: string) => WorkCalendar;
  now: Instant;
}

/** Judges rows of lists from memory: no query for a row. */
@Injectable()
export class ListRows {
  private known: { snapshot: CalendarSnapshot | null; calendars: Map<string, WorkCalendar> } = { snapshot: null, calendars: new Map() };

  constructor(
    private readonly agencies: Agencies,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** Agencies, calendars and the moment of one list. */
  async desk(): Promise<ListDesk> {
    const [tree, snapshot] = await Promise.all([this.agencies.tree(), this.calendars.snapshot()]);
    const now = this.clock.now();
    if (this.known.snapshot !== snapshot) this.known = { snapshot, calendars: new Map() };
    const { calendars } = this.known;
    return {
      tree,
      now,
      calendarOf: (agencyId) => calendars.get(agencyId) ?? remember(calendars, agencyId, snapshot.calendarOf(agencyId, now)),
    };
  }

  /** The rows themselves, with names, time and the next act for this reader put in. */
  judged(rows: readonly ListedDossier[], { tree, calendarOf, now }: ListDesk, actor: Actor): DossierListRow[] {
    return rows.map((row) =>
      Object.assign(row, {
        agencyName: tree.byId(row.agencyId)?.name ?? '',
        workingAgencyName: row.workingAgencyId === null ? null : (tree.byId(row.workingAgencyId)?.name ?? null),
        time: timeOfDossier(row, { calendar: calendarOf(row.agencyId), now }),
        nextAct: nextActFor(row, {
          actor: actorFor(actor, row),
          ...{ agencyPath: tree.path(row.agencyId), workingPath: tree.path(row.workingAgencyId ?? row.agencyId) },
        }),
      }),
    );
  }
}

function remember(calendars: Map<string, WorkCalendar>, agencyId: string, calendar: WorkCalendar): WorkCalendar {
  calendars.set(agencyId, calendar);
  return calendar;
}

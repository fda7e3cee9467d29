import { Injectable } from '@nestjs/common';
import { MOST_CARDS } from '@motcua/contracts';
import { isoOf } from '@motcua/domain';
import { ledAgencies, resolveActor } from '../../identity/index.js';
import { Database, type Caller } from '../../platform/index.js';
import { LISTED_COLUMNS, LISTED_JOINS, type ListedDossier } from '../dossier-row.js';
import { Holders, type Holder } from '../holders.js';
import { ListRows, type DossierListRow } from '../list-rows.js';

/** The work of a head's agencies: who holds what, most urgent first, and what nobody holds yet. */
export interface HeadsBoard {
  unassigned: DossierListRow[];
  columns: (Holder & { cards: DossierListRow[] })[];
  asOf: string;
}

/** Officers shown at most; who leads more looks at one agency at a time. */
const MOST_COLUMNS = 60;

/** The most urgent of each holder; what waits to be given to somebody counts as one holder more. */
const CARDS = `with placed as (
    select d.id, row_number() over (partition by d.holder_id order by d.sort_due_at, d.id) as place
    from dossier d
    where d.open and (d.agency_id = any($1::uuid[]) or d.working_agency_id = any($1::uuid[]))
      and coalesce(d.working_agency_id, d.agency_id) = any($1::uuid[]) and (d.holder_id = any($2::uuid[])
      or (d.holder_id is null and d.status in ('RECEIVED', 'PROCESSING') and d.step_kind in ('ASSIGNMENT', 'APPRAISAL')))
  )
  select ${LISTED_COLUMNS} from placed join dossier d on d.id = placed.id ${LISTED_JOINS}
  where placed.place <= ${MOST_CARDS} order by d.sort_due_at, d.id`;

/** O7: the board of a head. */
@Injectable()
export class Boards {
  constructor(
    private readonly database: Database,
    private readonly rows: ListRows,
    private readonly holders: Holders,
  ) {}

  /** @throws DomainError 'access.forbidden' for who leads no agency */
  async read(caller: Caller): Promise<HeadsBoard> {
    const actor = resolveActor(caller);
    const desk = await this.rows.desk();
    const agencyIds = ledAgencies(actor, desk.tree);
    const people = (await this.holders.list(caller)).slice(0, MOST_COLUMNS);
    const ids = people.map(({ id }) => id);
    const listed = await this.database.query<ListedDossier>(CARDS, [agencyIds, ids], 'board-cards');
    const cards = this.rows.judged(listed, desk, actor);
    return {
      unassigned: cards.filter(({ holderId }) => holderId === null),
      columns: people.map((person) => ({ ...person, cards: cards.filter(({ holderId }) => holderId === person.id) })),
      asOf: isoOf(desk.now),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { MOST_TEXTS, type ReusableText, type TextUse } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { Agencies, leads, resolveActor, type AgencyTree } from '../../identity/index.js';
import { Clock, Database, UnitOfWork, type Caller, type Queryable, type Tx } from '../../platform/index.js';

/** What an officer writes of a text. */
export interface TextToSave {
  id: string;
  expectedVersion: number | null;
  use: TextUse;
  title: string;
  body: string;
  agencyId: string | null;
}

interface StoredText extends Omit<TextToSave, 'expectedVersion'> {
  accountId: string;
  version: number;
}

const COLUMNS = `id, account_id as "accountId", agency_id as "agencyId", use, title, body, version`;

async function findText(on: Queryable, id: string, lock = ''): Promise<StoredText | undefined> {
  const [row] = await on.query<StoredText>(`select ${COLUMNS} from reusable_text where id = $1 ${lock}`, [id]);
  return row;
}

/** Texts that officers write again and again to citizens: their own, and those their agency agreed on. */
@Injectable()
export class ReusableTexts {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** The caller's own and those of his agencies and the ones above, by title. */
  async list(caller: Caller): Promise<ReusableText[]> {
    const tree = await this.agencies.tree();
    const reach = [...new Set(caller.grants.flatMap(({ agencyId }) => [...tree.path(agencyId)]))];
    const rows = await this.database.query<StoredText>(
      `select ${COLUMNS} from reusable_text where (agency_id is null and account_id = $1) or agency_id = any($2::uuid[])
       order by use, title collate "vi-x-icu", id limit 1000`,
      [caller.accountId, reach],
      'reusable-texts',
    );
    return rows.map((row) => presented(row, caller, tree));
  }

  /**
   * Makes a text or changes one; what stands already as wanted is answered as it is.
   * @throws DomainError 'access.forbidden' (another's text, or of an agency the caller does not lead), 'text.stale',
   *   'text.not-found', 'text.too-many'
   */
  async save(caller: Caller, wanted: TextToSave): Promise<ReusableText> {
    const tree = await this.agencies.tree();
    if (wanted.agencyId !== null && !leads(resolveActor(caller), tree, wanted.agencyId)) throw new DomainError('access.forbidden');
    await this.work.run((tx) => this.write(tx, caller, wanted));
    const saved = await findText(this.database, wanted.id);
    if (!saved) throw new DomainError('text.not-found');
    return presented(saved, caller, tree);
  }

  /** @throws DomainError 'text.not-found', 'access.forbidden' */
  async remove(caller: Caller, id: string): Promise<void> {
    const text = await findText(this.database, id);
    if (!text) throw new DomainError('text.not-found');
    if (!mayChange(text, caller, await this.agencies.tree())) throw new DomainError('access.forbidden');
    await this.database.execute('delete from reusable_text where id = $1', [id]);
  }

  private async write(tx: Tx, { accountId }: Caller, wanted: TextToSave): Promise<void> {
    const { id, use, title, body, agencyId } = wanted;
    const stands = await findText(tx, id, 'for update');
    if (stands && (stands.agencyId !== agencyId || (agencyId === null && stands.accountId !== accountId))) throw new DomainError('access.forbidden');
    if (stands && stands.use === use && stands.title === title && stands.body === body) return;
    if ((stands?.version ?? null) !== wanted.expectedVersion) throw new DomainError(stands ? 'text.stale' : 'text.not-found');
    const content = [id, use, title, body, this.clock.date()];
    if (stands) {
      await tx.execute('update reusable_text set use = $2, title = $3, body = $4, saved_at = $5, version = version + 1 where id = $1', content);
      return;
    }
    await requireRoom(tx, { accountId, agencyId });
    await tx.execute(
      'insert into reusable_text (id, use, title, body, saved_at, account_id, agency_id, version) values ($1, $2, $3, $4, $5, $6, $7, 1)',
      [...content, accountId, agencyId],
    );
  }
}

async function requireRoom(tx: Tx, { accountId, agencyId }: { accountId: string; agencyId: string | null }): Promise<void> {
  const [row] = await tx.query<{ kept: number }>(
    'select count(*) as kept from reusable_text where case when $2::uuid is null then agency_id is null and account_id = $1 else agency_id = $2 end',
    [accountId, agencyId],
  );
  if ((row?.kept ?? 0) >= MOST_TEXTS) throw new DomainError('text.too-many', { max: MOST_TEXTS });
}

const mayChange = ({ agencyId, accountId }: StoredText, caller: Caller, tree: AgencyTree): boolean =>
  agencyId === null ? accountId === caller.accountId : leads(resolveActor(caller), tree, agencyId);

const presented = (text: StoredText, caller: Caller, tree: AgencyTree): ReusableText => ({
  id: text.id,
  use: text.use,
  title: text.title,
  body: text.body,
  version: text.version,
  agency: text.agencyId === null ? null : { id: text.agencyId, name: tree.byId(text.agencyId)?.name ?? '' },
  mayChange: mayChange(text, caller, tree),
});

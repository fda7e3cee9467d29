import { Injectable } from '@nestjs/common';
import { MOST_LABELS, type DossierActBody, type Label, type LabelColour } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { Agencies, leads, resolveActor, type AgencyTree } from '../../identity/index.js';
import { Clock, Database, UnitOfWork, violates, type Caller, type Queryable, type Tx } from '../../platform/index.js';

/** What a head writes of a label. */
export interface LabelToSave {
  id: string;
  expectedVersion: number | null;
  agencyId: string;
  name: string;
  colour: LabelColour;
  isArchived: boolean;
}

interface StoredLabel extends Omit<LabelToSave, 'expectedVersion'> {
  version: number;
}

const COLUMNS = `id, agency_id as "agencyId", name, colour, archived as "isArchived", version`;

/** Those of the labels to be added that are in use on the path of the competent agency; empty for other acts. */
export async function usableLabels(on: Queryable, act: DossierActBody, agencyPath: readonly string[]): Promise<string[]> {
  if (act.type !== 'LABEL' || act.add.length === 0) return [];
  const rows = await on.query<{ id: string }>(
    'select id from dossier_label where id = any($1::uuid[]) and agency_id = any($2::uuid[]) and not archived',
    [act.add, [...agencyPath]],
    'dossier-labels-usable',
  );
  return rows.map(({ id }) => id);
}

/** Names of labels by id, for the export. */
export async function labelNames(on: Queryable): Promise<Map<string, string>> {
  const rows = await on.query<{ id: string; name: string }>('select id, name from dossier_label', [], 'dossier-label-names');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Marks of agencies for their dossiers. They are never deleted: what carries one goes on saying so. */
@Injectable()
export class Labels {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** Labels of the caller's agencies, of those above and of those below, by name. */
  async list(caller: Caller): Promise<Label[]> {
    const tree = await this.agencies.tree();
    const reach = [...new Set(caller.grants.flatMap(({ agencyId }) => [...tree.path(agencyId), ...tree.subtree(agencyId)]))];
    const rows = await this.database.query<StoredLabel>(
      `select ${COLUMNS} from dossier_label where agency_id = any($1::uuid[]) order by archived, name collate "vi-x-icu", id limit 1000`,
      [reach],
      'dossier-labels',
    );
    return rows.map((row) => presented(row, caller, tree));
  }

  /**
   * Makes or changes a label; what stands already as wanted is answered as it is.
   * @throws DomainError 'access.forbidden' for who does not lead the agency, 'label.stale', 'label.not-found',
   *   'label.name-taken', 'label.too-many'
   */
  async save(caller: Caller, wanted: LabelToSave): Promise<Label> {
    const tree = await this.agencies.tree();
    if (!leads(resolveActor(caller), tree, wanted.agencyId)) throw new DomainError('access.forbidden');
    try {
      const version = await this.work.run((tx) => this.write(tx, wanted));
      return presented({ ...wanted, version }, caller, tree);
    } catch (error) {
      if (violates(error, 'dossier_label_name_unique')) throw new DomainError('label.name-taken');
      throw error;
    }
  }

  private async write(tx: Tx, wanted: LabelToSave): Promise<number> {
    const { id, agencyId, name, colour, isArchived } = wanted;
    const [stands] = await tx.query<StoredLabel>(`select ${COLUMNS} from dossier_label where id = $1 for update`, [id]);
    if (stands && stands.agencyId !== agencyId) throw new DomainError('access.forbidden');
    if (stands && stands.name === name && stands.colour === colour && stands.isArchived === isArchived) return stands.version;
    if ((stands?.version ?? null) !== wanted.expectedVersion) throw new DomainError(stands ? 'label.stale' : 'label.not-found');
    const content = [id, name, colour, isArchived, this.clock.date()];
    if (stands) {
      await tx.execute('update dossier_label set name = $2, colour = $3, archived = $4, saved_at = $5, version = version + 1 where id = $1', content);
      return stands.version + 1;
    }
    const [row] = await tx.query<{ kept: number }>('select count(*) as kept from dossier_label where agency_id = $1', [agencyId]);
    if ((row?.kept ?? 0) >= MOST_LABELS) throw new DomainError('label.too-many', { max: MOST_LABELS });
    await tx.execute(
      'insert into dossier_label (id, name, colour, archived, saved_at, agency_id, version) values ($1, $2, $3, $4, $5, $6, 1)',
      [...content, agencyId],
    );
    return 1;
  }
}

const presented = ({ id, agencyId, name, colour, isArchived, version }: StoredLabel, caller: Caller, tree: AgencyTree): Label => ({
  id,
  agencyId,
  agencyName: tree.byId(agencyId)?.name ?? '',
  name,
  colour,
  isArchived,
  version,
  mayChange: leads(resolveActor(caller), tree, agencyId),
});

import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform/index.js';
import { agenciesRevision, listAgencies } from './agencies.repository.js';
import { AgencyTree } from './agency-tree.js';

/** Between two looks at the revision; a change made by another process is seen within this time. */
const LOOK_EVERY_MS = 2000;

interface Kept {
  tree: AgencyTree;
  revision: number;
  lookedAt: number;
}

/** The agency tree, kept in the process and read again when any process has changed it. */
@Injectable()
export class Agencies {
  private kept: Kept | undefined;
  private loading: Promise<AgencyTree> | undefined;
  private generation = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The tree as it stands now: at most two seconds behind a change made elsewhere, never behind one made here. */
  async tree(): Promise<AgencyTree> {
    const elapsed = this.clock.now() - (this.kept?.lookedAt ?? -Infinity);
    if (this.kept && elapsed >= 0 && elapsed < LOOK_EVERY_MS) return this.kept.tree;
    this.loading ??= this.load(this.generation);
    return this.loading;
  }

  /** Forgets what is kept; called after a commit that changed the tree. */
  expire(): void {
    this.generation += 1;
    this.kept = undefined;
    this.loading = undefined;
  }

  private async load(generation: number): Promise<AgencyTree> {
    const lookedAt = this.clock.now();
    try {
      const revision = await agenciesRevision(this.database);
      const tree =
        this.kept?.revision === revision ? this.kept.tree : new AgencyTree(await listAgencies(this.database));
      if (generation === this.generation) this.kept = { tree, revision, lookedAt };
      return tree;
    } finally {
      if (generation === this.generation) this.loading = undefined;
    }
  }
}

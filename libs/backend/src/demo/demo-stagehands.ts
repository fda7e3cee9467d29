import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue/index.js';
import { Passwords } from '../identity/index.js';
import { BeginDossiers, type Filing } from './begin-dossiers.js';
import type { DemoAccounts, DemoOffice } from './demo-accounts.js';
import { DemoDeployment } from './demo-deployment.js';
import { DEMO_FILINGS } from './demo-filings.js';
import type { DemoRandom } from './demo-random.js';
import { PlayDossiers } from './play-dossiers.js';

/** Those who do the work behind the stage. */
@Injectable()
export class DemoStagehands {
  constructor(
    readonly passwords: Passwords,
    readonly begin: BeginDossiers,
    readonly play: PlayDossiers,
    readonly deployment: DemoDeployment,
    private readonly catalogue: Catalogue,
  ) {}

  /** What is filed next, by chance. */
  async filingFor(random: DemoRandom, accounts: DemoAccounts): Promise<Filing> {
    const wanted = random.pick(DEMO_FILINGS);
    const office = officeFor(wanted.office, accounts.offices, random);
    const published = await this.catalogue.getByCode(wanted.code);
    const definition = random.pick(published.cases);
    const offer = await this.catalogue.offerAt({ versionId: published.versionId, caseKey: definition.key }, office.agencyId);
    if (!offer.offered) throw new Error(`${wanted.code} is not offered where the demo files it: ${wanted.office}`);
    const isOnline = offer.level >= 3 && wanted.online && definition.form !== null && random.happens(0.66);
    const channel = isOnline ? 'ONLINE' : random.happens(0.12) ? 'POST' : 'COUNTER';
    return {
      procedureCode: wanted.code,
      definition,
      channel,
      office,
      officer: random.pick(office.appraisers),
      citizen: random.pick(accounts.citizens),
    };
  }
}

function officeFor(kind: 'COMMUNE' | 'CONSTRUCTION' | 'JUSTICE', offices: readonly DemoOffice[], random: DemoRandom): DemoOffice {
  const [main, anBien, construction, justice] = offices;
  if (!main || !anBien || !construction || !justice) throw new Error('the demo needs four offices');
  if (kind === 'CONSTRUCTION') return construction;
  if (kind === 'JUSTICE') return justice;
  return random.happens(0.7) ? main : anBien;
}

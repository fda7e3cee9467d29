import { Injectable } from '@nestjs/common';
import { DEMO_ACCOUNTS } from '@motcua/contracts';
import { addWorkingHours, instant, instantFromIso, workingStart, type Instant, type WorkCalendar } from '@motcua/domain';
import { Database, FileStore, UnitOfWork, type FixedClock } from '../platform/index.js';
import { makeDemoAccounts, type DemoAccounts } from './demo-accounts.js';
import { DemoStagehands } from './demo-stagehands.js';
import { DemoPlaces } from './demo-places.js';
import { closedFateOf, fateOf, planOf, type PlannedAct } from './demo-plan.js';
import { demoRandom, type DemoRandom } from './demo-random.js';
import type { Playing, SampleFile } from './play-dossiers.js';
import { samplePage } from './sample-file.js';

/** Set when the whole demo is in. */
const LOADED = 'demo.loaded';
const SEED = 2017;
const DAYS_BACK = 75;
const YEAR_DAYS = 365;
/** This share of them again came a year earlier, so that figures can be compared. */
const EARLIER_SHARE = 0.25;
/** Two tiers of government: before this day the offices of the demo did not exist. */
const OFFICES_SINCE = instantFromIso('2025-07-01T00:00:00+07:00');
const DAY_MS = 86_400_000;

interface Moment {
  at: Instant;
  run: () => Promise<void>;
}

interface Stage {
  random: DemoRandom;
  accounts: DemoAccounts;
  calendar: WorkCalendar;
  file: SampleFile;
  end: Instant;
  /** What is still to happen, soonest first. */
  moments: Moment[];
}

/** How a loading went on. */
export type OnDemoProgress = (done: { dossiers: number; of: number }) => void;

/** Fills an empty installation with people and dossiers in all states, by the real use cases with a clock in the past. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly places: DemoPlaces,
    private readonly stagehands: DemoStagehands,
  ) {}

  /** How far an earlier loading came; a half one needs an empty database to begin again. */
  async progress(): Promise<'NONE' | 'HALF' | 'DONE'> {
    const [row] = await this.database.query<{ begun: boolean; done: boolean }>(
      `select exists (select 1 from account where login_name = $1) as begun,
         exists (select 1 from installation_setting where key = $2) as done`,
      [DEMO_ACCOUNTS[1].loginName, LOADED],
    );
    if (!row?.begun) return 'NONE';
    return row.done ? 'DONE' : 'HALF';
  }

  /**
   * @param clock the clock of this process; it is moved through the past and ends at `end`
   * @returns how many dossiers were made
   */
  async run(settings: { clock: FixedClock; end: Instant; dossiers: number; onProgress: OnDemoProgress }): Promise<number> {
    const { clock, end, dossiers, onProgress } = settings;
    const start = instant(end - DAYS_BACK * DAY_MS);
    const yearEarlier = instant(end - YEAR_DAYS * DAY_MS);
    clock.set(instant(yearEarlier - DAYS_BACK * DAY_MS));
    const stage = await this.setStage(clock, end);
    for (let index = 0; index < dossiers; index += 1) this.plan(stage, { clock, until: end, isClosed: false });
    for (let index = 0; index < dossiers * EARLIER_SHARE; index += 1) this.plan(stage, { clock, until: yearEarlier, isClosed: true });
    const deploy = () => this.stagehands.deployment.make(stage.accounts.catalogueOffice, { clock, end });
    stage.moments.push({ at: start, run: deploy });
    stage.moments.sort((a, b) => a.at - b.at);
    let begun = 0;
    for (let next = stage.moments.shift(); next; next = stage.moments.shift()) {
      clock.set(next.at);
      await next.run();
      begun += 1;
      if (begun % 100 === 0) onProgress({ dossiers: begun, of: begun + stage.moments.length });
    }
    clock.set(end);
    await this.database.execute('insert into installation_setting (key, value) values ($1, $2)', [LOADED, JSON.stringify(dossiers)]);
    return dossiers;
  }

  private async setStage(clock: FixedClock, end: Instant): Promise<Stage> {
    const { places, calendar } = await this.places.find();
    const make = { passwords: this.stagehands.passwords, at: clock.date() };
    const accounts = await this.work.run((tx) => makeDemoAccounts(tx, places, make));
    const file = { ...(await this.store.write(await samplePage())), mediaType: 'image/jpeg', name: 'giay-to-mau.jpg' };
    return { random: demoRandom(SEED), accounts, calendar, file, end, moments: [] };
  }

  /** Plans when a dossier comes in; the acts that follow are planned as each is done. A closed one leaves nothing open. */
  private plan(stage: Stage, about: { clock: FixedClock; until: Instant; isClosed: boolean }): void {
    const { random, calendar } = stage;
    const back = Math.floor(random.next() ** 1.6 * DAYS_BACK * 24 * 3600) * 1000;
    const at = workingStart(calendar, instant(about.until - back));
    if (at >= about.until || at < OFFICES_SINCE) return;
    stage.moments.push({ at, run: () => this.beginOne(stage, about) });
  }

  private async beginOne(stage: Stage, { clock, isClosed }: { clock: FixedClock; isClosed: boolean }): Promise<void> {
    const { random, accounts, file } = stage;
    const filing = await this.stagehands.filingFor(random, accounts);
    const playing = await this.stagehands.begin.begin(filing, { random, file, clock });
    const about = {
      isReceived: filing.channel !== 'ONLINE',
      hasPaper: filing.definition.components.length > 0,
      owes: (filing.definition.fees[0]?.amount ?? 0) > 0,
    };
    const fate = isClosed ? closedFateOf(random) : fateOf(random);
    this.continue(stage, clock, { playing, rest: planOf(fate, about) });
  }

  private continue(stage: Stage, clock: FixedClock, story: { playing: Playing; rest: PlannedAct[] }): void {
    const [next, ...rest] = story.rest;
    if (!next) return;
    const [least, most] = next.hours;
    const at = addWorkingHours(stage.calendar, workingStart(stage.calendar, clock.now()), stage.random.integer(least, most));
    if (at >= stage.end) return;
    const run = async (): Promise<void> => {
      const done = await this.stagehands.play.act(story.playing, next, stage.file);
      if (done) this.continue(stage, clock, { playing: story.playing, rest });
    };
    const place = stage.moments.findIndex((moment) => moment.at > at);
    stage.moments.splice(place < 0 ? stage.moments.length : place, 0, { at, run });
  }
}

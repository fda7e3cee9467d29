import { Injectable } from '@nestjs/common';
import { Database, findEarlier, replayed, UnitOfWork, violates } from '../platform/index.js';
import { CommitAct, type ActToCommit, type Committed } from './commit-act.js';
import { RuleBook, RulesNotLoaded } from './rule-book.js';

/** Times that rules may go missing under one act before something is wrong. */
const MAX_LOADS = 3;

/** Runs an act in a transaction of its own. */
@Injectable()
export class RunAct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commit: CommitAct,
    private readonly ruleBook: RuleBook,
    private readonly database: Database,
  ) {}

  /** @returns the answer, of a replay the first one @throws what `CommitAct.commitAct` throws */
  async run<Subject, Answer extends object>(act: ActToCommit<Subject, Answer>): Promise<Committed<Answer>> {
    await this.ruleBook.refresh();
    for (let loads = 0; ; loads += 1) {
      try {
        return await this.unitOfWork.run((tx) => this.commit.commitAct(tx, act));
      } catch (error) {
        if (error instanceof RulesNotLoaded && loads < MAX_LOADS) await this.ruleBook.load(error.pin);
        else return await this.firstAnswer(act, error);
      }
    }
  }

  /** Two attempts of one key ran at once and both got through to the write: the second takes the first one's answer. */
  private async firstAnswer<Subject, Answer extends object>(act: ActToCommit<Subject, Answer>, error: unknown): Promise<Committed<Answer>> {
    if (!act.idempotency || !violates(error, 'idempotency_pk')) throw error;
    const earlier = await findEarlier(this.database, act.idempotency);
    if (!earlier) throw error;
    return { answer: replayed(earlier, act.idempotency), replay: true };
  }
}

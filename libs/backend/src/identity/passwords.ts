import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { DomainError } from '@motcua/domain';
import { passwordWeakness } from './password-rules.js';

/** Argon2id (the library's default kind) by the OWASP minimum: 19 MiB, two passes, one lane. */
const ARGON2ID: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes computed at the same time: each takes 19 MiB and a core, and the process has neither to spare. */
const AT_ONCE = 2;

/** Hashes and checks passwords; never logs or returns one. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private standIn: Promise<string> | undefined;

  /** @returns an argon2id hash in PHC form */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), ARGON2ID));
  }

  /**
   * Whether the password fits. Without a stored hash (unknown name, no password set yet) it works just as long and
   * answers false, so that the time of an answer does not tell who has an account.
   */
  async fits(stored: string | null, password: string): Promise<boolean> {
    this.standIn ??= this.hash('nobody has this password');
    const against = stored ?? (await this.standIn);
    const fits = await this.inTurn(() => verify(against, password.normalize('NFC')));
    return stored !== null && fits;
  }

  /**
   * The hash of a new password.
   * @param path of the password in the request body, for the field's message
   * @throws DomainError 'account.password-weak' {reason}
   */
  async hashNew(given: {
    password: string;
    path: string;
    names: readonly (string | null)[];
  }): Promise<string> {
    const names = given.names.filter((name) => name !== null);
    const reason = passwordWeakness(given.password, names);
    if (reason) {
      const problem = { code: 'account.password-weak' as const, params: { reason } };
      throw new DomainError(problem.code, problem.params, [{ path: given.path, ...problem }]);
    }
    return this.hash(given.password);
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

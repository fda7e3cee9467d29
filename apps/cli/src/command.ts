import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Config } from '@motcua/backend/platform';

/** One command of the command door; each stands in a file of its own below `commands/`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What stands behind the name, for example `<file>...`; empty when nothing does. */
  usage: string;
  /** Does it. What is printed goes through `context.say`; a refusal is a DomainError or a {@link Refused}. */
  run(args: readonly string[], context: CommandContext): Promise<void>;
}

/** What a command works with. */
export interface CommandContext {
  config: Config;
  /** Prints a line on the standard output. */
  say(line: string): void;
  /** The use cases of the given feature modules, on the platform; closed by `main` when the command ends. */
  open(...modules: Type[]): Promise<INestApplicationContext>;
}

/** A command that cannot do what was asked; the message is one line for the person who typed it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

import { Logger, Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ConfigError,
  createLogger,
  DatabaseUnavailable,
  MigrationAhead,
  NestLogger,
  PlatformModule,
  readConfig,
  type Config,
} from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import { Refused, type Command, type CommandContext } from './command.js';
import { COMMANDS } from './commands/index.js';

/** Exit codes: done, a fault of ours, and a refusal whose last line says why. */
export const EXIT = { done: 0, fault: 1, refused: 3 } as const;

/** Where output goes; tests collect it. */
export interface Output {
  say(line: string): void;
  complain(line: string): void;
}

@Module({})
class CommandModule {
  static on(config: Config, modules: Type[]): DynamicModule {
    return { module: CommandModule, imports: [PlatformModule.forRoot({ config, applicationName: 'motcua cli' }), ...modules] };
  }
}

/**
 * Runs one command line, `name args…`.
 * @param environment only tests give their own
 * @returns the exit code
 */
export async function runCommand(line: readonly string[], output: Output, environment?: Record<string, string>): Promise<number> {
  const [name = 'help', ...args] = line;
  const opened: INestApplicationContext[] = [];
  try {
    if (name === 'help' || name === '--help') return await listCommands(output);
    const command = await findCommand(name);
    await command.run(args, contextOf({ output, opened, config: readConfig(environment) }));
    return EXIT.done;
  } catch (error) {
    return complain(error, output);
  } finally {
    await Promise.all(opened.map((context) => context.close()));
  }
}

async function findCommand(name: string): Promise<Command> {
  const load = COMMANDS[name];
  if (!load) throw new Refused(`there is no command "${name}"; known: ${Object.keys(COMMANDS).join(', ')}`);
  return (await load()).command;
}

function contextOf({ output, opened, config }: { output: Output; opened: INestApplicationContext[]; config: Config }): CommandContext {
  Logger.overrideLogger(new NestLogger(createLogger({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel }, 'cli')));
  return {
    config,
    say: output.say,
    async open(...modules) {
      const context = await NestFactory.createApplicationContext(CommandModule.on(config, modules), { abortOnError: false });
      opened.push(context);
      return context;
    },
  };
}

async function listCommands(output: Output): Promise<number> {
  for (const [name, load] of Object.entries(COMMANDS)) {
    const { command } = await load();
    output.say(`${`${name} ${command.usage}`.trim().padEnd(44)} ${command.summary}`);
  }
  return EXIT.done;
}

/** Refusals are one line; a fault shows its stack. */
function complain(error: unknown, output: Output): number {
  if (error instanceof DomainError) output.complain(`refused: ${error.code} ${JSON.stringify(error.params)}`);
  else if (isRefusal(error)) output.complain(error.message);
  else {
    output.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.fault;
  }
  return EXIT.refused;
}

function isRefusal(error: unknown): error is Error {
  return [Refused, ConfigError, DatabaseUnavailable, MigrationAhead].some((kind) => error instanceof kind);
}

import {
  IdentityModule,
  MakeFirstAdministratorLink,
  MakePasswordLinkByOperator,
  type OneTimeLink,
} from '@motcua/backend/identity';
import { Refused, type Command, type CommandContext } from '../command.js';

const USAGE = 'first-link | reset-password <login> [--base-url <url>]';

function baseUrlOf(args: readonly string[], context: CommandContext): string {
  const at = args.indexOf('--base-url');
  const given = at < 0 ? context.config.publicUrl : args[at + 1];
  if (!given || !URL.canParse(given))
    throw new Refused('--base-url needs an address such as https://dichvucong.example.vn');
  return given.replace(/\/+$/, '');
}

function sayLink(link: OneTimeLink, baseUrl: string, context: CommandContext): void {
  context.say(`Link: ${baseUrl}${link.path}`);
  context.say(`It can be used once, until ${link.expiresAt.toISOString()}.`);
}

/** Prints nothing but one line when the installation has an administrator: the launcher calls it at every start. */
async function firstLink(args: readonly string[], context: CommandContext): Promise<void> {
  const baseUrl = baseUrlOf(args, context);
  const application = await context.open(IdentityModule);
  const link = await application.get(MakeFirstAdministratorLink).run();
  if (link) sayLink(link, baseUrl, context);
  else context.say('the installation has an administrator; use: administrators reset-password <login>');
}

async function resetPassword(args: readonly string[], context: CommandContext): Promise<void> {
  const [login] = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--base-url');
  if (!login) throw new Refused(`usage: administrators ${USAGE}`);
  const baseUrl = baseUrlOf(args, context);
  const application = await context.open(IdentityModule);
  sayLink(await application.get(MakePasswordLinkByOperator).run(login), baseUrl, context);
}

const ACTS: Readonly<Record<string, (args: readonly string[], context: CommandContext) => Promise<void>>> = {
  'first-link': firstLink,
  'reset-password': resetPassword,
};

/** The operator's ways to let people in: the first administrator, and whoever has lost every other way. */
export const command: Command = {
  summary: 'one-time link for the first administrator or a lost password',
  usage: USAGE,
  async run([name = '', ...args], context) {
    const act = ACTS[name];
    if (!act) throw new Refused(`usage: administrators ${USAGE}`);
    await act(args, context);
  },
};

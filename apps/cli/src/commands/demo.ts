import { NestFactory } from '@nestjs/core';
import { DemoModule, LoadDemo } from '@motcua/backend/demo';
import { FixedClock, PlatformModule, SystemClock } from '@motcua/backend/platform';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@motcua/contracts';
import { Refused, type Command, type CommandContext } from '../command.js';

const DOSSIERS = 300;

/** Fills an empty installation with people and dossiers in all states; does nothing the second time. */
export const command: Command = {
  summary: 'load the demo, or print its accounts',
  usage: '[--print-accounts]',
  async run(args, context) {
    if (args.includes('--print-accounts')) printAccounts(context);
    else await load(context);
  },
};

function printAccounts({ say }: CommandContext): void {
  say(`password of all: ${DEMO_PASSWORD}`);
  for (const { loginName, fullName, part } of DEMO_ACCOUNTS) say(`${loginName.padEnd(22)} ${fullName.padEnd(18)} ${part}`);
}

/** The demo plays in the past: its process has a clock of its own. */
async function load({ config, say }: CommandContext): Promise<void> {
  const end = new SystemClock().now();
  const clock = new FixedClock(end);
  const platform = PlatformModule.forRoot({ config, applicationName: 'motcua demo', clock });
  const app = await NestFactory.createApplicationContext(
    { module: class DemoCommand {}, imports: [platform, DemoModule] },
    { abortOnError: false },
  );
  try {
    const demo = app.get(LoadDemo);
    const earlier = await demo.progress();
    if (earlier === 'DONE') return say('demo: already loaded');
    if (earlier === 'HALF') throw new Refused('demo: an earlier loading broke off; start again with --reset');
    const made = await demo.run({
      clock,
      end,
      dossiers: DOSSIERS,
      onProgress: (done) => say(`demo: ${done.dossiers} of about ${done.of} acts`),
    });
    say(`demo: ${made} dossiers`);
  } finally {
    await app.close();
  }
}

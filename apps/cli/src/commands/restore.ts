import path from 'node:path';
import { FileStore } from '@motcua/backend/platform';
import { Refused, type Command } from '../command.js';
import { runRestore } from './restore-run.js';

const USAGE = '<file.tar.gz> [--force]';

/** Database and stored files from one file of `backup`. */
export const command: Command = {
  summary: 'restore database and stored files from an archive',
  usage: USAGE,
  async run(args, { config, say, open }) {
    const [file] = args.filter((arg) => !arg.startsWith('--'));
    if (!file) throw new Refused(`usage: restore ${USAGE}`);
    const application = await open();
    const { tables, rows, files, missingFiles } = await runRestore({
      databaseUrl: config.databaseUrl,
      store: application.get(FileStore),
      archive: path.resolve(file),
      force: args.includes('--force'),
      say,
    });
    say(`restored and verified: ${tables} tables, ${rows} rows, ${files} files; everybody signs in anew`);
    if (missingFiles.length > 0)
      say(`${missingFiles.length} files were lost before the backup was made: ${missingFiles.join(', ')}`);
  },
};

import path from 'node:path';
import { Clock, FileStore } from '@motcua/backend/platform';
import { Refused, type Command } from '../command.js';
import { runBackup } from './backup-run.js';

const USAGE = '<file.tar.gz>';

/** Database and stored files into one file. */
export const command: Command = {
  summary: 'write database and stored files into one archive',
  usage: USAGE,
  async run([file], { config, say, open }) {
    if (!file) throw new Refused(`usage: backup ${USAGE}`);
    const application = await open();
    const target = path.resolve(file);
    const { tables, rows, files, missingFiles } = await runBackup({
      databaseUrl: config.databaseUrl,
      store: application.get(FileStore),
      target,
      now: application.get(Clock).date(),
      say,
    });
    say(`backup: ${tables} tables, ${rows} rows, ${files} files in ${target}`);
    if (missingFiles.length > 0)
      throw new Refused(
        `${missingFiles.length} files are named in the database but not in the store: ${missingFiles.join(', ')}`,
      );
  },
};

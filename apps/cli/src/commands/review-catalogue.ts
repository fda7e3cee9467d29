import { BadCatalogueFile, CatalogueModule, ProposeImport } from '@motcua/backend/catalogue';
import { migrate } from '@motcua/backend/platform';
import { Refused, type Command } from '../command.js';
import { problemLine } from './import-catalogue-words.js';

/** Compares a file of the national catalogue with what is in force; officials decide on the proposals in the browser. */
export const command: Command = {
  summary: 'compare a file of the national catalogue with ours and keep the differences for review',
  usage: '<file>',
  async run([file, ...others], { config, open, say }) {
    if (file === undefined || others.length > 0) throw new Refused('review:catalogue: name one file');
    await migrate(config.databaseUrl);
    const proposing = (await open(CatalogueModule)).get(ProposeImport);
    try {
      const { rows, proposed, unchanged, kept, rejected } = await proposing.fromFile(file);
      for (const problem of rejected) say(`  ${problemLine(problem)}`);
      say(`${file}: ${rows} rows: ${proposed} to review, ${unchanged} unchanged, ${kept} kept or decided before, ${rejected.length} rejected`);
    } catch (error) {
      if (!(error instanceof BadCatalogueFile)) throw error;
      for (const problem of error.problems) say(`  ${problemLine(problem)}`);
      throw new Refused(`${file}: refused, nothing of it was taken`);
    }
  },
};

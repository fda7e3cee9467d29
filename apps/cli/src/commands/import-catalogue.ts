import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { BadCatalogueFile, CatalogueModule, ImportCatalogue, type ImportReport } from '@motcua/backend/catalogue';
import { migrate } from '@motcua/backend/platform';
import { Refused, type Command } from '../command.js';
import { loadShippedData } from '../shipped-data.js';
import { fileProgress } from './import-catalogue-progress.js';
import { problemLine, reportLines } from './import-catalogue-words.js';

/** Loads files of the national catalogue of procedures; each file in one transaction. */
export const command: Command = {
  summary: 'load files of the national catalogue of procedures',
  usage: '<file>...',
  async run(files, { config, open, say }) {
    checkFiles(files);
    // agencies decide who offers what, and shipped procedures with a form stand before imported ones
    await migrate(config.databaseUrl);
    await loadShippedData(await open());
    const importer = (await open(CatalogueModule)).get(ImportCatalogue);
    const reports: ImportReport[] = [];
    for (const file of files) {
      const started = performance.now();
      const report = await importOne(importer, file, say);
      for (const line of reportLines(report, (performance.now() - started) / 1000)) say(line);
      reports.push(report);
    }
    const changes = reports.reduce((sum, { created, changed }) => sum + created + changed, 0);
    const rejected = reports.reduce((sum, report) => sum + report.rejected.length, 0);
    say(`catalogue: ${changes} changes, ${rejected} rows rejected`);
  },
};

function checkFiles(files: readonly string[]): void {
  if (files.length === 0) throw new Refused('import:catalogue: name at least one file');
  const missing = files.filter((file) => !existsSync(file) || !statSync(file).isFile());
  if (missing.length > 0) throw new Refused(`import:catalogue: no such file: ${missing.join(', ')}`);
}

async function importOne(importer: ImportCatalogue, file: string, say: (line: string) => void): Promise<ImportReport> {
  const name = path.basename(file);
  const progress = fileProgress(name, say);
  try {
    return await importer.importFile(file, (state) => progress.at(state));
  } catch (error) {
    if (error instanceof BadCatalogueFile) throw refusal(error, say);
    throw error;
  } finally {
    progress.done();
  }
}

/** Every problem on a line of its own, then one line that says what became of the file. */
function refusal({ file, problems }: BadCatalogueFile, say: (line: string) => void): Refused {
  for (const problem of problems) say(`  ${problemLine(problem)}`);
  const first = problems[0] ? problemLine(problems[0]) : 'unreadable';
  return new Refused(`${file}: refused, nothing of it was taken; ${problems.length === 1 ? '' : `${problems.length} problems, first: `}${first}`);
}

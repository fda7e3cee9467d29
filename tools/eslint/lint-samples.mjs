// Lints pieces of code as if they stood in the given files. Input: JSON `[{file, code, knowsTypes?}]` on standard input;
// output: for each sample the names of the rules it breaks (a syntax error is called "syntax").
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { ROOT } from '../build/manifest.mjs';
import { createConfig } from './config.mjs';

const linter = (knowsTypes) => new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: createConfig({ knowsTypes }) });
const [plain, typed] = [linter(false), linter(true)];

await createProjectGraphAsync({ exitOnError: true });
const results = [];
for (const { file, code, knowsTypes } of JSON.parse(await text(process.stdin))) {
  const [result] = await (knowsTypes ? typed : plain).lintText(code, { filePath: path.join(ROOT, file) });
  results.push([...new Set(result.messages.map((message) => message.ruleId ?? `syntax: ${message.message}`))]);
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));

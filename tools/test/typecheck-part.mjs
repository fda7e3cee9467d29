import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../build/manifest.mjs';
import { runNode } from './run-node.mjs';

const COMPILER = 'node_modules/typescript7/bin/tsc';

/** Checks the types of every project, two at a time; counts as one. */
export async function runTypecheck({ environment }) {
  const queue = configurations();
  let failures = 0;
  const work = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const code = await runNode([COMPILER, '--noEmit', '-p', file], environment);
      if (code !== 0) failures += 1;
    }
  };
  await Promise.all([work(), work()]);
  return failures === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function configurations() {
  return ['libs', 'apps'].flatMap((group) =>
    readdirSync(path.join(ROOT, group))
      .flatMap((project) => [`${group}/${project}/tsconfig.json`, `${group}/${project}/tsconfig.pure.json`])
      .filter((file) => existsSync(path.join(ROOT, file))),
  );
}

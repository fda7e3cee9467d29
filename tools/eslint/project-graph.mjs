// Computes Nx's graph of the projects, which its border rule reads from the cache.
import { createProjectGraphAsync } from '@nx/devkit';

await createProjectGraphAsync({ exitOnError: true });
process.exit(0);

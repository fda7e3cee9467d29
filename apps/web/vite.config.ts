import { readdirSync } from 'node:fs';
import { fileURLToPath, URL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const root = here('.');
const pdfFonts = here('../../node_modules/pdfjs-dist/standard_fonts');

/** Code that every first page needs, cached over releases of ours. */
const FRAMEWORK = /node_modules\/(?:react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next|use-sync-external-store)\//;

/**
 * What the pages about procedures have in common and the home page does not need. Left to itself the bundler makes twenty
 * files of a kilobyte, which a phone fetches six at a time.
 */
const PROCEDURE_PAGES = new RegExp(
  [
    'libs/contracts/src/(?:agencies|calendar|forms|rules/expression|catalogue/(?!level\\.|index\\.))',
    'libs/domain/src/(?:money/|text/plain|deadlines/instant|forms/(?:rows|value-schema|visibility)|rules/(?:evaluate|exact-number|rule-values))',
    'apps/web/src/components/(?:clamped-text|copyable-code|empty-state|facts|figure|filter-chips|instant|money|numbers|print-footer|query-view)',
    '@tabler/icons-react/dist/esm/icons/Icon(?:Copy|Printer)\\.',
    'apps/web/src/(?:i18n/time-words|lib/use-now)',
    'apps/web/src/features/catalogue/(?:api|components)/(?!search-box)',
  ].join('|'),
);

/** The standard fonts of PDFs without embedded ones stand beside the SPA, so that nothing is fetched from elsewhere. */
function pdfStandardFonts(): Plugin {
  return {
    name: 'pdf-standard-fonts',
    apply: 'build',
    async generateBundle() {
      const { readFile } = await import('node:fs/promises');
      for (const fileName of readdirSync(pdfFonts).filter((name) => !name.startsWith('LICENSE'))) {
        this.emitFile({
          type: 'asset',
          fileName: `pdf-fonts/${fileName}`,
          source: await readFile(`${pdfFonts}/${fileName}`),
        });
      }
    },
  };
}

export default defineConfig(({ mode }) => {
  const { API_PORT = '3000' } = loadEnv(mode, here('../..'), 'API_');
  return {
    root,
    plugins: [react(), pdfStandardFonts()],
    resolve: {
      alias: {
        '@motcua/contracts': here('../../libs/contracts/src/index.ts'),
        '@motcua/domain': here('../../libs/domain/src/index.ts'),
      },
    },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0, // inlined assets would be data: addresses, which the content policy forbids
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id) => !/\/libs\/(?:contracts|domain)\/src\//.test(id) },
        output: {
          assetFileNames: ({ names }) => `assets/[name]-[hash].${names[0]?.endsWith('.mjs') ? 'js' : '[ext]'}`, // every server knows .js
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: 'framework', test: FRAMEWORK, priority: 10 },
              { name: 'first', tags: ['$initial'], priority: 5 },
              { name: 'procedure-pages', test: PROCEDURE_PAGES, priority: 1 },
              { name: 'fault-words-vi', test: /i18n\/vi\/(?:errors|status)\.json/, priority: 1 },
              { name: 'fault-words-en', test: /i18n\/en\/(?:errors|status)\.json/, priority: 1 },
            ],
          },
        },
      },
    },
    server: { proxy: { '/api': `http://127.0.0.1:${API_PORT}` } },
  };
});

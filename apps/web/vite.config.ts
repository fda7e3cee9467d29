import { readdirSync } from 'node:fs';
import { fileURLToPath, URL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const root = here('.');
const pdfFonts = here('../../node_modules/pdfjs-dist/standard_fonts');

/** Code that every first page needs, cached over releases of ours. */
const FRAMEWORK =
  /node_modules\/(?:react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next|use-sync-external-store)\//;

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
          assetFileNames: ({ names }) =>
            `assets/[name]-[hash].${names[0]?.endsWith('.mjs') ? 'js' : '[ext]'}`, // every server knows .js
          codeSplitting: { groups: [{ name: 'framework', test: FRAMEWORK, priority: 10 }] },
        },
      },
    },
    server: { proxy: { '/api': `http://127.0.0.1:${API_PORT}` } },
  };
});

import { DomainError } from '@motcua/domain';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/**
 * Pages of a PDF that can be opened. pdf.js is loaded with the first PDF, not with the process.
 * @throws DomainError 'upload.password' for a PDF that asks for one, 'upload.empty-or-broken' for one that does not open
 */
export async function pagesOfPdf(content: Buffer, name: string): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: new Uint8Array(content),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages === 0) throw new Error('no pages');
    return pdf.numPages;
  } catch (error) {
    throw new DomainError(
      nameOf(error) === 'PasswordException' ? 'upload.password' : 'upload.empty-or-broken',
      { name },
    );
  } finally {
    await loading.destroy();
  }
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aForm } from '@motcua/testing';
import { insertAgencies, insertProcedure } from '@motcua/backend/dossiers/testing';
import { Database } from '@motcua/backend/platform';
import QRCode from 'qrcode';
import { startApi, jsonOf, type TestApi } from './testing/start-api.js';

const PROCEDURE = '1.001193';
const WITHOUT_FORM = '2.000635';

describe('the form of a case on paper and as a schema', () => {
  let api: TestApi;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}/api/v1/procedures/${path}`, { headers });

  beforeAll(async () => {
    api = await startApi();
    const database = api.app.get(Database);
    await insertAgencies(database);
    await insertProcedure(database, PROCEDURE, { case: { form: aForm() } });
    await insertProcedure(database, WITHOUT_FORM, { case: { form: null } });
  });
  afterAll(() => api.close());

  it('is a PDF for everybody that browsers keep', async () => {
    const pdf = await get(`${PROCEDURE}/versions/1/cases/default/form.pdf`);
    expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'public, max-age=86400']);
    expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    const again = await get(`${PROCEDURE}/versions/1/cases/default/form.pdf`, { 'if-none-match': pdf.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  }, 120_000);

  it('is a JSON Schema with its own address', async () => {
    const path = `${PROCEDURE}/versions/1/cases/default/form.schema.json`;
    const answer = await get(path);
    expect(await jsonOf(answer)).toMatchObject({ $id: `${api.config.publicUrl}/api/v1/procedures/${path}`, required: ['childName', 'birthDate'] });
    expect((await get(path, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('has a QR of its page with the case, for what is printed', async () => {
    const picture = await get(`${PROCEDURE}/qr.svg?key=default`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    const withCase = await picture.text();
    expect(withCase).toContain('<svg');
    expect(withCase).toBe(await QRCode.toString(`${api.config.publicUrl}/thu-tuc/${PROCEDURE}?case=default`, { type: 'svg', errorCorrectionLevel: 'M', margin: 4, color: { dark: '#000000', light: '#ffffff' } }));
    expect((await get(`${PROCEDURE}/qr.svg`)).status).toBe(200);
    expect((await jsonOf(await get(`${PROCEDURE}/qr.svg?key=other`))).code).toBe('procedure.case-not-found');
    expect((await get('9.999999/qr.svg')).status).toBe(404);
  });

  it.each([
    [`${PROCEDURE}/versions/2/cases/default`, 404, 'procedure.not-found'],
    [`9.999999/versions/1/cases/default`, 404, 'procedure.not-found'],
    [`${PROCEDURE}/versions/1/cases/other`, 404, 'procedure.case-not-found'],
    [`${WITHOUT_FORM}/versions/1/cases/default`, 422, 'procedure.no-form'],
    [`${PROCEDURE}/versions/zero/cases/default`, 422, 'request.invalid-fields'],
  ])('refuses %s with %i %s', async (place, status, code) => {
    for (const file of ['form.pdf', 'form.schema.json']) {
      const refused = await get(`${place}/${file}`);
      expect([refused.status, (await jsonOf(refused)).code]).toEqual([status, code]);
    }
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentEndpoints, dossierEndpoints, fileOrderEndpoints, identityEndpoints, paperEndpoints } from '@motcua/contracts';
import { aDraft, A_WORKING_MORNING } from '@motcua/testing';
import { loadCalendar } from '@motcua/backend/calendar';
import { insertAgencies, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { RenderSlip, RenderSubmission } from '@motcua/backend/papers';
import { Database, FileStore, FixedClock, UnitOfWork } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const PROCEDURE = '1.001193';
const PHOTO = Buffer.from('\xff\xd8\xff\xe0 not quite a photo, but bytes of one \xff\xd9', 'latin1');

let api: TestApi;
let citizen: Visitor;
let stranger: Visitor;
let reception: Visitor;
let elsewhere: Visitor;
let citizenId: string;
let wardId: string;
const clock = new FixedClock(A_WORKING_MORNING);

const database = () => api.app.get(Database);

beforeAll(async () => {
  api = await startApi({ clock });
  const agencies = await insertAgencies(database());
  wardId = agencies.ward;
  await api.app.get(UnitOfWork).run((tx) => loadCalendar(tx, clock.date()));
  await insertProcedure(database(), PROCEDURE);
  const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
  reception = await officer('gv.tiepnhan', agencies.ward, passwordHash);
  elsewhere = await officer('lc.tiepnhan', agencies.otherWard, passwordHash);
  [citizen, citizenId] = await register('nam@example.vn');
  [stranger] = await register('hong@example.vn');
});
afterAll(() => api.close());

async function officer(loginName: string, agencyId: string, passwordHash: string): Promise<Visitor> {
  await insertStaff(database(), { loginName, fullName: 'Trần Thị Bình', passwordHash, roles: ['RECEPTION_OFFICER'], agencyId });
  const visitor = api.visitor();
  await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
  return visitor;
}

async function register(email: string): Promise<[Visitor, string]> {
  const visitor = api.visitor();
  const body = { fullName: 'Trần Văn Nam', email, phone: null, password: PASSWORD, purposeAccepted: true };
  return [visitor, (await visitor.call(identityEndpoints.register, { body })).body.account?.id ?? ''];
}

/** A file with real bytes. */
async function upload(name = 'giấy chứng sinh.jpg', mediaType = 'image/jpeg'): Promise<string> {
  const { sha256, size } = await api.app.get(FileStore).write(PHOTO);
  const [row] = await database().query<{ id: string }>(
    `insert into document (sha256, size, media_type, name, pages, origin, uploaded_by_id, uploaded_at)
     values ($1, $2, $3, $4, 1, 'UPLOAD', $5, $6) returning id`,
    [sha256, size, mediaType, name, citizenId, clock.date()],
  );
  return row?.id ?? '';
}

async function sent(): Promise<{ code: string; documentId: string }> {
  const created = await citizen.call(dossierEndpoints.createDraft, {
    body: { procedureCode: PROCEDURE, caseKey: 'default', agencyId: wardId },
  });
  const { id, revision } = created.body;
  const documentId = await upload();
  const components = [{ componentKey: 'birth-proof', documentIds: [documentId], notHeld: false }];
  const saved = await citizen.call(dossierEndpoints.saveDraft, { params: { id }, body: aDraft({ baseRevision: revision, components }) });
  const body = { revision: saved.body.draft.revision, declared: true, consentPurpose: true };
  const receipt = await citizen.call(dossierEndpoints.submit, { params: { id }, body, idempotencyKey: true });
  return { code: receipt.body.code, documentId };
}

async function received(): Promise<{ code: string; paperId: string }> {
  const { code } = await sent();
  const act = { type: 'RECEIVE', note: '' };
  const { body } = await reception.call(dossierEndpoints.act, {
    params: { code },
    body: { expectedVersion: 1, act },
    idempotencyKey: true,
  });
  return { code, paperId: body.dossier?.papers[0]?.id ?? '' };
}

const pdfOf = (id: string) => paperEndpoints.pdf.path.replace(':id', id);
const contentOf = (id: string) => documentEndpoints.content.path.replace(':id', id);
const hashOf = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString('base64');

describe('slips over HTTP', () => {
  it('are waited for, then shown by the browser without anything active, the same at every print', async () => {
    const { paperId, code } = await received();
    const params = { id: paperId };
    expect((await citizen.call(paperEndpoints.paper, { params })).body).toMatchObject({ kind: 'RECEIPT', number: code, ready: false });
    const drawing = api.app.get(RenderSlip).run(paperId);
    const shown = await citizen.fetch(pdfOf(paperId));
    await drawing;
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="giay-tiep-nhan-H24\.31-/);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect(shown.headers.get('cache-control')).toBe('private, no-cache');
    const copy = await reception.fetch(`${pdfOf(paperId)}?print=1`);
    expect(await hashOf(copy)).toBe(await hashOf(shown));
    expect((await citizen.call(paperEndpoints.paper, { params })).body.ready).toBe(true);
    expect(await database().query('select 1 as one from paper_print where paper_id = $1', [paperId])).toHaveLength(1);
  });

  it('are refused with a reason while they are not drawn', async () => {
    const { paperId } = await received();
    const answer = await citizen.fetch(pdfOf(paperId));
    expect([answer.status, (await answer.json()) as object]).toMatchObject([409, { code: 'paper.not-ready' }]);
  });

  it('do not exist for another citizen, and are closed to officers of another agency and to visitors', async () => {
    const { paperId, code } = await received();
    await api.app.get(RenderSlip).run(paperId);
    await api.app.get(RenderSubmission).run(code);
    for (const address of [pdfOf(paperId), `/api/v1/dossiers/${code}/submission.pdf`]) {
      const answers = await Promise.all([stranger, elsewhere, api.visitor(), citizen, reception].map((visitor) => visitor.fetch(address)));
      expect(answers.map(({ status }) => status)).toEqual([404, 403, 401, 200, 200]);
    }
  });

  it('carry a QR that anybody may draw for a code that exists', async () => {
    const { code } = await sent();
    const picture = await api.visitor().fetch(`/api/v1/tracking/${code}/qr.svg`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(await picture.text()).toMatch(/^<svg/);
    expect((await api.visitor().fetch('/api/v1/tracking/H24.31-260416-9999/qr.svg')).status).toBe(404);
  });
});

describe('the check of a slip over HTTP', () => {
  const check = (code: string) => api.visitor().fetch(`/api/v1/paper-checks/${encodeURIComponent(code)}`);

  it('is open to visitors, takes numbers with a slash, and is limited by address', async () => {
    const { code, paperId } = await received();
    await api.app.get(RenderSlip).run(paperId);
    const { papers } = (await (await check(code)).json()) as { papers: { sha256: string; checkCode: string }[] };
    const shown = await citizen.fetch(pdfOf(paperId));
    const hash = createHash('sha256').update(Buffer.from(await shown.arrayBuffer())).digest('hex');
    expect(papers.map(({ sha256 }) => sha256)).toEqual([hash]);
    expect(await (await check(papers[0]?.checkCode ?? '')).json()).toEqual({ papers });
    expect(await (await check('12/2026/HDHS')).json()).toEqual({ papers: [] });
    expect((await check('x'.repeat(61))).status).toBe(422);
    const statuses: number[] = [];
    for (let time = 0; time < 40; time += 1) statuses.push((await check('0000-0000-0000-0000')).status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });
});

describe('what the office makes of papers over HTTP', () => {
  const statusesOf = (address: string) =>
    Promise.all([citizen, elsewhere, reception, api.visitor()].map(async (visitor) => (await visitor.fetch(address)).status));

  it('is drawn for the desk of the agency, and words are for administrators alone', async () => {
    const { code } = await received();
    expect(await statusesOf(`/api/v1/dossiers/${code}/control-slip.pdf`)).toEqual([403, 403, 200, 401]);
    expect(await statusesOf('/api/v1/paper-templates')).toEqual([403, 403, 403, 401]);
    expect(await statusesOf('/api/v1/paper-templates/RECEIPT/preview.pdf?version=0')).toEqual([403, 403, 403, 401]);
    expect(await statusesOf('/api/v1/registers/agencies')).toEqual([403, 403, 403, 401]);
  });

  it('is ordered with a key, refused with its fields, and told to nobody else', async () => {
    const { paperId } = await received();
    const body = { kind: 'SLIPS' as const, paperIds: [paperId], sheet: 'A5' as const };
    expect((await reception.call(fileOrderEndpoints.order, { body })).status).toBe(400);
    const order = await reception.call(fileOrderEndpoints.order, { body, idempotencyKey: true });
    expect([order.status, order.body.state]).toEqual([200, 'WAITING']);
    expect((await elsewhere.call(fileOrderEndpoints.state, { params: { id: order.body.id } })).status).toBe(404);
    const backwards = { kind: 'REGISTER' as const, format: 'PDF' as const, agencyId: wardId, from: '2026-04-02', to: '2026-04-01' };
    const refused = await reception.call(fileOrderEndpoints.order, { body: backwards, idempotencyKey: true });
    expect(refused).toMatchObject({ status: 422, problem: { fields: [{ path: 'to', code: 'period.backwards' }] } });
    const issued = await reception.call(fileOrderEndpoints.issued, { query: { from: '2026-04-16', to: '2026-04-16' } });
    expect(issued.body.items.find(({ id }) => id === paperId)?.prints).toBe(1);
  });
});

describe('files over HTTP', () => {
  it('are attachments under their own name; pictures are shown where asked', async () => {
    const { documentId } = await sent();
    const attached = await citizen.fetch(contentOf(documentId));
    expect(attached.headers.get('content-disposition')).toBe(
      `attachment; filename="giay chung sinh.jpg"; filename*=UTF-8''${encodeURIComponent('giấy chứng sinh.jpg')}`,
    );
    expect(Buffer.from(await attached.arrayBuffer()).equals(PHOTO)).toBe(true);
    const shown = await reception.fetch(`${contentOf(documentId)}?view=1`);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('are never shown as an active type, whatever their row says', async () => {
    const id = await upload('trang.html', 'text/html');
    const answer = await citizen.fetch(`${contentOf(id)}?view=1`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; sandbox");
  });

  it('come in parts where asked, and not again where the browser has them', async () => {
    const { documentId } = await sent();
    const part = await citizen.fetch(contentOf(documentId), 'GET', { headers: { range: 'bytes=4-9' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-9/${PHOTO.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(PHOTO.subarray(4, 10))).toBe(true);
    expect((await citizen.fetch(contentOf(documentId), 'GET', { headers: { range: `bytes=${PHOTO.length}-` } })).status).toBe(416);
    const etag = (await citizen.fetch(contentOf(documentId))).headers.get('etag') ?? '';
    expect((await citizen.fetch(contentOf(documentId), 'GET', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await stranger.fetch(contentOf(documentId), 'GET', { headers: { 'if-none-match': etag } })).status).toBe(404);
  });

  it('are open to their uploader before they are sent, then to owner and desk only', async () => {
    const mine = await upload();
    const statuses = async (id: string) =>
      (await Promise.all([citizen, stranger, reception, elsewhere].map((visitor) => visitor.fetch(contentOf(id))))).map(
        ({ status }) => status,
      );
    expect(await statuses(mine)).toEqual([200, 404, 404, 404]);
    const { documentId } = await sent();
    expect(await statuses(documentId)).toEqual([200, 404, 200, 403]);
  });
});

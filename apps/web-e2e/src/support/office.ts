import type { VersionDetail, VersionSave, VersionSummary } from '@motcua/contracts';
import type { Page } from 'playwright-core';
import { readJson } from './waits.js';

/** Writes `POST /api/…` or `PUT /api/…` as the pages of the office do. */
async function write<Answer>(page: Page, request: string, data: object = {}): Promise<Answer> {
  const [method = '', address = ''] = request.split(' ');
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === 'motcua_csrf')?.value ?? '';
  const headers = { 'x-csrf-token': decodeURIComponent(token), 'idempotency-key': crypto.randomUUID(), origin: new URL(page.url()).origin };
  const response = await page.request.fetch(address, { method, data, headers });
  if (!response.ok()) throw new Error(`${request} answers ${response.status()}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** The version of a procedure that is in force. */
export async function readInForce(page: Page, code: string): Promise<VersionDetail> {
  const { items } = await readJson<{ items: VersionSummary[] }>(page, `/api/v1/admin/procedures/${code}/versions`);
  const found = items.find(({ state }) => state === 'PUBLISHED');
  return readJson<VersionDetail>(page, `/api/v1/admin/procedure-versions/${found?.id ?? ''}`);
}

async function publish(page: Page, draft: VersionDetail, body: Pick<VersionSave, 'content' | 'cases'>): Promise<VersionDetail> {
  const at = `/api/v1/admin/procedure-versions/${draft.id}`;
  const { revision } = await write<VersionDetail>(page, `PUT ${at}`, { ...body, expectedRevision: draft.revision });
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  return write(page, `POST ${at}/publication`, { expectedRevision: revision, validFrom: today, decisionNo: '170/QĐ-UBND', decidedOn: today });
}

/** Publishes the next version of a procedure at once. */
export async function publishNext(page: Page, code: string, change: (body: VersionDetail) => Pick<VersionSave, 'content' | 'cases'>): Promise<VersionDetail> {
  const draft = await write<VersionDetail>(page, `POST /api/v1/admin/procedures/${code}/versions`);
  return publish(page, draft, change(draft));
}

/** Publishes a procedure that is not known yet. */
export async function publishNew(page: Page, code: string, body: Pick<VersionSave, 'content' | 'cases'>): Promise<VersionDetail> {
  const { name, fieldCode } = body.content;
  return publish(page, await write<VersionDetail>(page, 'POST /api/v1/admin/procedures', { code, name, fieldCode }), body);
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentEndpoints, identityEndpoints, UPLOAD_LIMITS } from '@motcua/contracts';
import sharp from 'sharp';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const UPLOADS = '/api/v1/uploads';
const TUS = { 'tus-resumable': '1.0.0' };
const nameOf = (name: string) => `name ${Buffer.from(name).toString('base64')}`;

describe('uploads over HTTP', () => {
  let api: TestApi;
  let citizen: Visitor;
  let stranger: Visitor;
  let photo: Buffer;

  beforeAll(async () => {
    api = await startApi();
    citizen = await register('nam@example.vn');
    stranger = await register('hong@example.vn');
    photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#cde' } })
      .jpeg()
      .toBuffer();
  });
  afterAll(() => api.close());

  async function register(email: string): Promise<Visitor> {
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.register, {
      body: { fullName: 'Trần Văn Nam', email, phone: null, password: 'gạch-mưa-rào-47', purposeAccepted: true },
    });
    return visitor;
  }

  async function begin(size: number, name = 'giấy chứng sinh.jpg', accepts?: string): Promise<{ status: number; address: string }> {
    const answer = await citizen.fetch(UPLOADS, 'POST', {
      headers: { ...TUS, 'upload-length': String(size), 'upload-metadata': [nameOf(name), ...(accepts ? [`accepts ${Buffer.from(accepts).toString('base64')}`] : [])].join(',') },
    });
    return { status: answer.status, address: new URL(answer.headers.get('location') ?? '/', api.url).pathname };
  }

  /** Sends a piece as tus does; the visitor's own `fetch` sends JSON. */
  async function piece(address: string, bytes: Buffer, offset: number): Promise<Response> {
    const headers = {
      ...TUS,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      origin: api.url,
      'x-csrf-token': citizen.cookie('motcua_csrf') ?? '',
      cookie: `motcua_session=${citizen.cookie('motcua_session') ?? ''}; motcua_csrf=${citizen.cookie('motcua_csrf') ?? ''}`,
    };
    return fetch(api.url + address, { method: 'PATCH', headers, body: new Uint8Array(bytes) });
  }

  const complete = (visitor: Visitor, address: string) =>
    visitor.call(documentEndpoints.complete, { params: { uploadId: address.split('/').at(-1) ?? '' } });

  it('go on where they stopped, and become a document checked by content', async () => {
    const { status, address } = await begin(photo.length);
    expect(status).toBe(201);
    expect((await piece(address, photo.subarray(0, 100), 0)).status).toBe(204);
    expect((await complete(citizen, address)).problem?.code).toBe('upload.incomplete');
    const resumed = await citizen.fetch(address, 'HEAD', { headers: TUS });
    expect(resumed.headers.get('upload-offset')).toBe('100');
    expect((await piece(address, photo.subarray(100), 100)).status).toBe(204);
    const { body } = await complete(citizen, address);
    expect(body).toMatchObject({ name: 'giấy chứng sinh.jpg', mediaType: 'image/jpeg', pages: 1, size: photo.length });
    const back = await citizen.fetch(documentEndpoints.content.path.replace(':id', body.id));
    expect(Buffer.from(await back.arrayBuffer()).equals(photo)).toBe(true);
  });

  it('belong to who began them', async () => {
    const { address } = await begin(photo.length);
    await piece(address, photo, 0);
    expect((await stranger.fetch(address, 'HEAD', { headers: TUS })).status).toBe(404);
    expect((await complete(stranger, address)).problem?.code).toBe('document.not-found');
    expect((await api.visitor().fetch(UPLOADS, 'POST', { headers: { ...TUS, 'upload-length': '5' } })).status).toBe(401);
  });

  it('are refused by their content, whatever they are called, and beyond the size shown at the control', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const { address } = await begin(page.length, 'anh.jpg');
    await piece(address, page, 0);
    expect((await complete(citizen, address)).problem).toMatchObject({ status: 415, code: 'upload.type', params: { name: 'anh.jpg' } });
    expect((await begin(UPLOAD_LIMITS.maxBytes + 1)).status).toBe(413);
  });

  it('are refused where their content is of another kind than the paper takes, and leave nothing behind', async () => {
    const sent = async (accepts: string) => {
      const { address } = await begin(photo.length, 'giấy chứng sinh.pdf', accepts);
      await piece(address, photo, 0);
      return { address, answer: await complete(citizen, address) };
    };
    const { address, answer } = await sent('PDF');
    expect(answer.problem).toMatchObject({ status: 422, code: 'upload.kind', params: { name: 'giấy chứng sinh.pdf', accepts: ['PDF'] } });
    expect((await complete(citizen, address)).problem?.code).toBe('document.not-found');
    for (const accepts of ['PDF IMAGE', 'IMAGE', 'unknown']) expect((await sent(accepts)).answer.body).toMatchObject({ mediaType: 'image/jpeg' });
  });
});

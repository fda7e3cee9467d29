import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UPLOAD_LIMITS } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { checkContent } from './check-content.js';
import { toJpegWhereHeic } from './heic.js';
import { fileName } from './uploads.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: Uint8Array | string): Promise<string> {
  const file = path.join(
    folder,
    `${Math.abs(content.length)}-${content.slice(0, 1).toString().charCodeAt(0)}`,
  );
  await writeFile(file, content);
  return file;
}

async function pdf(options: { userPassword?: string } = {}): Promise<Buffer> {
  const document = new PDFDocument(options);
  document.text('Giay chung sinh');
  document.addPage().text('trang 2');
  document.end();
  return buffer(document);
}

const refusedWith = async (content: Uint8Array | string, name = 'chungsinh.pdf'): Promise<unknown> => {
  try {
    await checkContent(await fileOf(content), name);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
    throw error;
  }
  return 'taken';
};

describe('the check of an upload by its content', () => {
  it('takes a PDF with its pages and a photo as one page, whatever they are called', async () => {
    expect(await checkContent(await fileOf(await pdf()), 'tep.txt')).toEqual({
      mediaType: 'application/pdf',
      pages: 2,
    });
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#eee' } })
      .jpeg()
      .toBuffer();
    expect(await checkContent(await fileOf(photo), 'x')).toEqual({ mediaType: 'image/jpeg', pages: 1 });
  });

  it('refuses an empty file, a cut one and a damaged picture, by name', async () => {
    expect(await refusedWith('')).toEqual({
      code: 'upload.empty-or-broken',
      params: { name: 'chungsinh.pdf' },
    });
    expect(await refusedWith('%PDF-1.7\nnothing more')).toMatchObject({ code: 'upload.empty-or-broken' });
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#eee' } })
      .png()
      .toBuffer();
    expect(await refusedWith(png.subarray(0, 20))).toMatchObject({ code: 'upload.empty-or-broken' });
  });

  it('refuses a PDF that asks for a password', async () => {
    expect(await refusedWith(await pdf({ userPassword: 'secret' }))).toMatchObject({
      code: 'upload.password',
    });
  });

  it('refuses an active type even under the name of a picture', async () => {
    expect(
      await refusedWith('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'anh.jpg'),
    ).toEqual({
      code: 'upload.type',
      params: { name: 'anh.jpg', extension: '.jpg' },
    });
  });

  it('refuses what is larger than the limit shown at the control', async () => {
    expect(await refusedWith(Buffer.alloc(UPLOAD_LIMITS.maxBytes + 1))).toMatchObject({
      code: 'upload.too-large',
    });
  });

  it('says that a HEIC picture which cannot be decoded is broken', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
    const file = await fileOf(heic);
    expect(await checkContent(file, 'IMG.HEIC')).toEqual({ mediaType: 'image/heic', pages: 1 });
    await expect(toJpegWhereHeic({ file, name: 'IMG.HEIC', mediaType: 'image/heic' })).rejects.toMatchObject({
      code: 'upload.empty-or-broken',
    });
    expect((await readFile(file)).equals(heic)).toBe(true);
  });
});

describe('the name of an upload', () => {
  it('keeps the last part, without control characters and folders', () => {
    expect(fileName('../../etc/pass\u0000wd')).toBe('passwd');
    expect(fileName('')).toBe('tep');
    expect(fileName(`${'a'.repeat(300)}.pdf`)).toMatch(/^a{100}…a{36}\.pdf$/);
  });
});

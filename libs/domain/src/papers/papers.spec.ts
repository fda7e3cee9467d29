import { describe, expect, it } from '@jest/globals';
import type { PaperTemplate } from '@motcua/contracts';
import fc from 'fast-check';
import { checkTemplate } from './check-template.js';
import { mayManageTemplates } from './template-access.js';
import { fillTemplateText, placeholdersIn, TemplateSyntaxError } from './template-words.js';

const fill = (text: string, values: Record<string, string>): string =>
  fillTemplateText(text, values, '…')
    .map((run) => run.text)
    .join('');

describe('the language of templates', () => {
  it('puts values in place of names, and room to write where one is empty', () => {
    expect(fill('Kính gửi: {chu_ho_so}', { chu_ho_so: 'Nguyễn Thị Ánh' })).toBe('Kính gửi: Nguyễn Thị Ánh');
    expect(fill('Địa chỉ: {dia_chi}', { dia_chi: '' })).toBe('Địa chỉ: …');
  });

  it('leaves out a part in brackets where one of its values is empty', () => {
    const text = 'SĐT: {dien_thoai}[    Email: {email}]';
    expect(fill(text, { dien_thoai: '0912', email: 'a@b.vn' })).toBe('SĐT: 0912    Email: a@b.vn');
    expect(fill(text, { dien_thoai: '0912' })).toBe('SĐT: 0912');
    expect(fill('[Căn cứ: {can_cu}]', {})).toBe('');
    expect(fill('[lời không có giá trị]', {})).toBe('lời không có giá trị');
  });

  it('never reads values again: what somebody typed stays what it is', () => {
    expect(fill('{ly_do}', { ly_do: '{so} [x] <b>' })).toBe('{so} [x] <b>');
  });

  it('names what it asks for, also in optional parts', () => {
    expect(placeholdersIn('{so}[ và {ly_do}]')).toEqual(['so', 'ly_do']);
  });

  it.each(['{so', 'so}', '[a', 'a]', '[a [b]]', '{}', '{Số}', '{so phieu}'])('refuses %s', (text) => {
    expect(() => placeholdersIn(text)).toThrow(TemplateSyntaxError);
  });

  it('gives words without signs back as they are', () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => !/[{}[\]]/.test(text));
    fc.assert(fc.property(words, (text) => fill(text, {}) === text));
  });
});

describe('the check of a template', () => {
  const template = (over: Partial<PaperTemplate> = {}): PaperTemplate => ({
    office: '',
    title: 'PHIẾU',
    blocks: [{ kind: 'TEXT', text: 'Lý do: {ly_do}', apart: false }],
    closing: [],
    signers: [],
    ...over,
  });
  const table = (columns: number): PaperTemplate['blocks'][number] => ({
    kind: 'TABLE',
    headings: Array<string>(columns).fill('Cột'),
    empty: '',
  });

  it('finds nothing in one that is well written', () => {
    expect(checkTemplate('REJECTION', template())).toEqual([]);
    expect(checkTemplate('RECEIPT', template({ blocks: [table(5)] }))).toEqual([]);
  });

  it('names every fault at its field', () => {
    const wrong = template({
      title: '{so',
      blocks: [{ kind: 'TEXT', text: '{han_bo_sung}', apart: false }],
      closing: [{ kind: 'TEXT', text: '{khong_co}', apart: false }],
      signers: [{ title: 'Ký', name: '{can_bo', position: '' }],
    });
    expect(checkTemplate('REJECTION', wrong)).toEqual([
      { path: 'title', code: 'template.bracket', params: { sign: '{' } },
      { path: 'blocks.0.text', code: 'template.unknown-placeholder', params: { name: 'han_bo_sung' } },
      { path: 'closing.0.text', code: 'template.unknown-placeholder', params: { name: 'khong_co' } },
      { path: 'signers.0.name', code: 'template.bracket', params: { sign: '{' } },
    ]);
  });

  it('wants the table of the form once, with its columns, and none elsewhere', () => {
    expect(checkTemplate('RECEIPT', template({ blocks: [] }))).toMatchObject([{ path: 'blocks', code: 'template.table-missing' }]);
    expect(checkTemplate('RECEIPT', template({ blocks: [table(4), table(5)] }))).toMatchObject([
      { path: 'blocks.1', code: 'template.table-extra' },
      { path: 'blocks.0.headings', code: 'template.headings', params: { columns: 5 } },
    ]);
    expect(checkTemplate('REJECTION', template({ blocks: [table(5)] }))).toMatchObject([
      { path: 'blocks.0', code: 'template.table-extra' },
    ]);
  });
});

describe('who changes the words of forms', () => {
  it('is an administrator of the whole installation', () => {
    const administrator = (agencyId: string) => ({
      kind: 'STAFF' as const,
      id: 'a',
      grants: [{ role: 'ADMINISTRATOR' as const, agencyId }],
    });
    expect(mayManageTemplates(administrator('root'), ['root'])).toBe(true);
    expect(mayManageTemplates(administrator('ward'), ['root'])).toBe(false);
    expect(mayManageTemplates({ kind: 'CITIZEN', id: 'c' }, ['root'])).toBe(false);
  });
});

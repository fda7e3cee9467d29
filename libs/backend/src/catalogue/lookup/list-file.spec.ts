import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { judgeList, type JudgedList } from './judge-list.js';
import { xlsxOf } from './list-file.sample.js';
import { readListFile } from './read-list-file.js';

const HEAD = ['Mã', 'Tên trường', 'Số lớp'];
const read = async (bytes: Buffer): Promise<JudgedList> => judgeList(await readListFile(bytes));
const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\n'));
const faultsOf = ({ faults }: JudgedList): string[] => faults.map(({ line, fault, column }) => `${line} ${fault} ${column ?? ''}`.trim());
const refusal = (bytes: Buffer): Promise<unknown> =>
  read(bytes).then(
    () => 'taken in',
    ({ code, params }) => `${code} ${params.reason}`,
  );

describe('a list in a file', () => {
  it('is read alike from XLSX and from CSV with any of three separators', async () => {
    const rows = [['HP01', 'Trường Minh Khai', '12'], ['HP02', 'Trường “Lê Lợi”, cơ sở 2', '']];
    const sheet = xlsxOf([HEAD, ['HP01', 'Trường Minh Khai', 12], ['HP02', 'Trường “Lê Lợi”, cơ sở 2']]);
    expect(await read(sheet)).toEqual({ columns: HEAD, rows, faults: [] });
    for (const separator of [';', ',', '\t']) {
      const lines = [HEAD, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(separator));
      expect(await read(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`))).toEqual({ columns: HEAD, rows, faults: [] });
    }
  });

  it('names every wrong line: keys empty or twice, cells too long or without a column, formulas', async () => {
    const long = 'x'.repeat(501);
    const list = await read(csv('Mã,Tên', 'A,An', ',Bình', 'A,Cúc', `D,${long}`, 'E,Én,thừa', 'F,=HYPERLINK(1)', 'G,-5', '@cmd,Hoa'));
    expect(faultsOf(list)).toEqual(['3 key-empty Mã', '4 key-twice Mã', '5 cell-too-long Tên', '6 cells-too-many', '7 formula Tên', '9 formula Mã']);
    const sheet = await read(xlsxOf([['Mã', 'Tên'], ['A', { formula: 'CONCATENATE("x")', text: 'x' }]]));
    expect(faultsOf(sheet)).toEqual(['2 formula Tên']);
  });

  it('counts the lines of the file, blank ones and those inside a cell too', async () => {
    expect(faultsOf(await read(csv('Mã,Tên', '', 'A,"hai', 'dòng"', 'A,An')))).toEqual(['5 key-twice Mã']);
  });

  it('keeps marks composed and what is written from right to left', async () => {
    expect((await read(csv('Mã,Tên', 'A,Le\u0302', 'B,עברית'))).rows).toEqual([['A', 'Lê'], ['B', 'עברית']]);
  });

  it.each([
    ['an empty file', csv(''), 'columns-wrong'],
    ['names of columns alone', csv('Mã,Tên'), 'no-lines'],
    ['a column twice', csv('Mã,Mã', 'A,B'), 'columns-wrong'],
    ['a column without a name', csv('Mã,,Tên', 'A,B,C'), 'columns-wrong'],
    ['too many columns', csv(Array.from({ length: 21 }, (_, index) => `C${index}`).join(','), 'A'), 'too-many-columns'],
    ['too many lines', csv('Mã', ...Array.from({ length: 5001 }, (_, index) => `A${index}`)), 'too-many-lines'],
    ['too many bytes', Buffer.alloc(1_000_001, 'a'), 'too-large'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'unreadable'],
    ['a quote that never ends', csv('Mã,Tên', 'A,"An'), 'unreadable'],
    ['a broken XLSX', Buffer.from('PK\u0003\u0004broken'), 'unreadable'],
    ['a ZIP that is no XLSX', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'unreadable'],
    ['a workbook of two sheets', xlsxOf([HEAD], [HEAD]), 'unreadable'],
    ['a file that unpacks to more than it may', Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_001) })), 'too-large'],
  ])('refuses %s', async (_name, bytes, reason) => expect(await refusal(bytes)).toBe(`lookup-list.bad-file ${reason}`));
});

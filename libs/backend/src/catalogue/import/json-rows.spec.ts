import { describe, expect, it } from '@jest/globals';
import { JsonRowSplitter, NotRows, parseRow, readJsonRows } from './json-rows.js';

function split(text: string, pieceLength = text.length): [number, unknown][] {
  const splitter = new JsonRowSplitter();
  const rows = [];
  for (let from = 0; from < text.length; from += pieceLength) rows.push(...splitter.push(text.slice(from, from + pieceLength)));
  splitter.end();
  return rows.map((row) => [row.line, parseRow(row)]);
}

async function* bytes(...chunks: Uint8Array[]) {
  yield* chunks;
}

async function linesOf(chunks: AsyncIterable<Uint8Array>): Promise<number[]> {
  const lines = [];
  for await (const { line } of readJsonRows(chunks, () => undefined)) lines.push(line);
  return lines;
}

describe('rows of a JSON file', () => {
  const rows = [{ a: 'x } ] " \\ {' }, { b: [1, { c: '\n' }] }, { d: 'Hải Phòng' }];
  const shapes = {
    'a list on one line': JSON.stringify(rows),
    'a list with indents': JSON.stringify(rows, null, 1),
    'a list with one row a line': `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
    'JSON lines': rows.map((row) => JSON.stringify(row)).join('\n'),
  };

  it.each(Object.entries(shapes))('are cut out of %s, however it arrives', (_, text) => {
    for (const length of [1, 2, 3, 7, 1000]) expect(split(text, length).map(([, row]) => row)).toEqual(rows);
  });

  it('know the line on which they begin', () => {
    expect(split(shapes['a list with one row a line'], 5).map(([line]) => line)).toEqual([2, 3, 4]);
    expect(split(shapes['JSON lines']).map(([line]) => line)).toEqual([1, 2, 3]);
  });

  it.each([
    ['a list that is cut off', '[{"a": 1},', 1],
    ['an object that is cut off', '{"a": 1}\n{"b": {', 2],
    ['words', '\nhello', 2],
    ['two lists', '[{"a":1}]\n[{"b":1}]', 2],
    ['a comma between lines', '{"a":1},\n{"b":1}', 1],
  ])('refuse %s with the line', (_, text, line) => {
    expect(() => split(text)).toThrow(NotRows);
    try {
      split(text);
    } catch (error) {
      expect(error).toMatchObject({ problem: { reason: 'malformed-json', line } });
    }
  });

  it('refuse an object that is no JSON inside', () => {
    expect(() => split('{"a": 1}\n{"b": nothing}')).toThrow(NotRows);
  });

  it('are read from UTF-8 that is cut in the middle of a letter, and refuse other encodings', async () => {
    const text = new TextEncoder().encode('{"a": "ế"}\n{"a": "ợ"}');
    const pieces = Array.from(text, (byte) => Uint8Array.of(byte));
    expect(await linesOf(bytes(...pieces))).toEqual([1, 2]);
    await expect(linesOf(bytes(Uint8Array.of(0x7b, 0xff, 0x7d)))).rejects.toMatchObject({ problem: { reason: 'not-utf8' } });
    await expect(linesOf(bytes(Uint8Array.of(0xe1, 0xba)))).rejects.toMatchObject({ problem: { reason: 'not-utf8' } });
  });
});

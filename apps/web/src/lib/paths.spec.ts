import { describe, expect, it } from '@jest/globals';
import { paths, safeNext } from './paths.js';

describe('paths', () => {
  it('fills the key of a screen and leaves empty filters out', () => {
    expect(paths.citizen.procedure.href('1.001193')).toBe('/thu-tuc/1.001193');
    expect(paths.citizen.procedures.href({ q: 'khai sinh', field: undefined, level: '' })).toBe(
      '/thu-tuc?q=khai+sinh',
    );
    expect(paths.desk.dossier.href('H24.12-260416-0007')).toBe('/can-bo/ho-so/H24.12-260416-0007');
  });

  it('escapes what stands in a path', () => {
    expect(paths.citizen.myDossier.href('a/b?c')).toBe('/ho-so/a%2Fb%3Fc');
  });

  it('opens the first page of the wizard unless another is asked for', () => {
    expect(paths.citizen.filing.href('d1')).toBe('/nop-ho-so/d1/truong-hop');
    expect(paths.citizen.filing.href('d1', 'kiem-tra')).toBe('/nop-ho-so/d1/kiem-tra');
  });

  it('never sends anybody to a foreign site after signing in', () => {
    expect(safeNext('/ho-so?tab=1')).toBe('/ho-so?tab=1');
    for (const evil of ['https://evil.example', '//evil.example', '/\\evil.example', 'ho-so', '', null]) {
      expect(safeNext(evil)).toBeUndefined();
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { communesFound, formerMatches } from './former-communes.js';

const former = (name: string, isPart = false) => ({ unitCode: '1', name, district: 'Quận Lê Chân', isPart });
const LE_CHAN = { value: '11383', label: 'Phường Lê Chân', former: [former('Phường Hàng Kênh'), former('Phường An Biên', true)] };
const AN_BIEN = { value: '11407', label: 'Phường An Biên', former: [former('Phường An Dương')] };
const COMMUNES = [LE_CHAN, AN_BIEN];

const found = (search: string): string[] => communesFound(COMMUNES, search).map(({ label }) => label);

describe('communes by their old names', () => {
  it('finds the commune of today, without marks', () => expect(found('hang kenh')).toEqual(['Phường Lê Chân']));
  it('puts those named so today first', () => expect(found('an biên')).toEqual(['Phường An Biên', 'Phường Lê Chân']));
  it('finds all of a former district', () => expect(found('quan le chan')).toEqual(['Phường Lê Chân', 'Phường An Biên']));
  it('offers all while nothing is typed', () => expect(found('')).toHaveLength(2));
  it('finds nothing for other words', () => expect(found('Hà Nội')).toEqual([]));
  it('tells which former names were meant', () => {
    expect(formerMatches(LE_CHAN, 'bien').map(({ name }) => name)).toEqual(['Phường An Biên']);
    expect(formerMatches(LE_CHAN, 'b')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { formerCommunesOf } from './former-communes.js';
import { COMMUNE_ROWS } from './seed/agencies-communes.js';

const today = new Set(COMMUNE_ROWS.map(([, unitCode]) => unitCode));

describe('communes of before 1/7/2025', () => {
  it('went into communes that exist; each of today but the island Bạch Long Vĩ has one', () => {
    const found = new Set(formerCommunesOf(today).map(({ unitCode }) => unitCode));
    expect([...today].filter((code) => !found.has(code))).toEqual(['11948']);
    expect(formerCommunesOf(new Set([...found].map((code) => `${code}x`)))).toEqual([]);
  });

  it('a divided one stands under every commune that has a part of it, a whole one under one', () => {
    const places = formerCommunesOf(today).filter(({ name, district }) => name === 'Phường An Biên' && district === 'Quận Lê Chân');
    expect(places.length).toBeGreaterThan(1);
    expect(places.every(({ isPart }) => isPart)).toBe(true);
    const whole = formerCommunesOf(today).filter(({ isPart }) => !isPart).map(({ name, district }) => `${name}, ${district}`);
    const twice = whole.filter((place, index) => whole.indexOf(place) !== index);
    expect(twice).toEqual([]);
  });

  it('counts what was abolished: 374 communes of Hải Phòng and Hải Dương', () => {
    expect(new Set(formerCommunesOf(today).map(({ name, district }) => `${name}, ${district}`)).size).toBe(374);
  });
});

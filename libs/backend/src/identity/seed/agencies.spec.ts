import { describe, expect, it } from '@jest/globals';
import { AgencyWrite } from '@motcua/contracts';
import { communeAgencyCode, DEPARTMENT_CODES, SEED_AGENCIES } from './agencies.js';
import { HAI_PHONG_CODE, HAI_PHONG_COMMUNES, PROVINCES } from './agencies-places.js';

const inForce = SEED_AGENCIES.filter((agency) => agency.validTo === null);
const communes = inForce.filter((agency) => agency.kind === 'COMMUNE');

describe('the agency tree of the seed', () => {
  it('holds only agencies that an administrator could also write', () => {
    for (const { parentCode: _parentCode, codeConfirmed: _confirmed, ...agency } of SEED_AGENCIES) {
      const parsed = AgencyWrite.safeParse({ ...agency, parentId: null, phone: null, workingHours: null });
      expect({ code: agency.code, error: parsed.error }).toEqual({ code: agency.code, error: undefined });
    }
  });

  it('gives every agency its own code and names every parent before its children', () => {
    const seen = new Set<string>();
    for (const { code, parentCode } of SEED_AGENCIES) {
      expect(seen.has(code)).toBe(false);
      expect(parentCode === null || seen.has(parentCode)).toBe(true);
      seen.add(code);
    }
  });

  it('has one city, 45 phường, 67 xã and 2 đặc khu in force', () => {
    const named = (words: string) =>
      communes.filter((commune) => commune.name.startsWith(`Ủy ban nhân dân ${words} `)).length;
    expect(inForce.filter((agency) => agency.kind === 'PROVINCE')).toHaveLength(1);
    expect([named('phường'), named('xã'), named('đặc khu')]).toEqual([45, 67, 2]);
    expect(new Set(communes.map((commune) => commune.unitCode)).size).toBe(114);
  });

  it('names a commune in full and in short', () => {
    const code = communeAgencyCode('11383');
    const found = SEED_AGENCIES.find((agency) => agency.code === code);
    expect(found).toMatchObject({ name: 'Ủy ban nhân dân phường Lê Chân', shortName: 'UBND phường Lê Chân' });
    expect(communeAgencyCode('99999')).toBeUndefined();
  });

  it('keeps the 15 districts of the last day before 1/7/2025 as history', () => {
    const districts = SEED_AGENCIES.filter((agency) => agency.kind === 'DISTRICT');
    expect(districts.filter((district) => district.validTo === '2025-06-30')).toHaveLength(15);
    expect(districts.every((district) => district.validTo !== null)).toBe(true);
  });

  it('knows every department that procedures refer to, in force', () => {
    const codes = inForce.map((agency) => agency.code);
    expect(codes).toEqual(expect.arrayContaining(Object.values(DEPARTMENT_CODES)));
  });

  it('marks only the seven published codes as confirmed', () => {
    const confirmed = SEED_AGENCIES.filter((agency) => agency.codeConfirmed).map((agency) => agency.code);
    expect(confirmed.sort()).toEqual(['H24', 'H24.17', 'H24.19', 'H24.6', 'H24.60', 'H24.60.4', 'H24.61']);
  });
});

describe('the places of the address field', () => {
  it('are 34 provinces and the 114 communes of Hải Phòng', () => {
    expect(PROVINCES).toHaveLength(34);
    expect(PROVINCES.find((province) => province.code === HAI_PHONG_CODE)?.name).toBe('Thành phố Hải Phòng');
    expect(HAI_PHONG_COMMUNES).toHaveLength(114);
    expect(HAI_PHONG_COMMUNES).toContainEqual({ code: '11383', name: 'Phường Lê Chân' });
  });
});

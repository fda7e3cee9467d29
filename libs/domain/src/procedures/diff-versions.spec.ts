import { describe, expect, it } from '@jest/globals';
import { FormDefinition, type VersionChange } from '@motcua/contracts';
import { aComponent, aForm, aProcedureCase, aProcedureContent } from '@motcua/testing';
import fc from 'fast-check';
import { diffVersions, type VersionBody } from './diff-versions.js';
import { isSameJson } from './same-json.js';

const version = (): VersionBody => ({ content: aProcedureContent(), cases: [aProcedureCase()] });
const told = (changes: VersionChange[]) =>
  changes.map(({ kind, part, key, property }) => [kind, part, key, property].filter(Boolean).join(' '));

describe('the difference of two versions', () => {
  it('is nothing between equal ones, however they are written', () => {
    expect(diffVersions(version(), version())).toEqual([]);
    fc.assert(fc.property(fc.jsonValue(), (value) => isSameJson(value, JSON.parse(JSON.stringify(value)))));
  });

  it('tells a time limit by its channel, from what to what', () => {
    const [one, two] = [version(), version()];
    const channels = aProcedureCase().channels.map((channel) =>
      channel.channel === 'ONLINE' ? { ...channel, timeLimit: { amount: 2, unit: 'working-day' as const } } : channel,
    );
    const changes = diffVersions(one, { ...two, cases: [aProcedureCase({ channels })] });
    expect(changes).toEqual([
      {
        kind: 'CHANGED', part: 'CHANNEL', caseKey: 'default', key: 'ONLINE', name: null, property: 'timeLimit',
        before: { amount: 3, unit: 'working-day' }, after: { amount: 2, unit: 'working-day' },
      },
    ]);
  });

  it('names papers that come and go, and a new wording as a change', () => {
    const components = [aComponent({ name: 'Giấy chứng sinh hoặc giấy thay thế' }), aComponent({ key: 'photo', name: 'Ảnh' })];
    const after = { ...version(), cases: [aProcedureCase({ components })] };
    expect(told(diffVersions(version(), after))).toEqual(['REMOVED COMPONENT mandate', 'CHANGED COMPONENT birth-proof name', 'ADDED COMPONENT photo']);
  });

  it('follows a question from page to page and sees only true moves', () => {
    const [page] = aForm().pages;
    const [childName, ...others] = page?.fields ?? [];
    const form = FormDefinition.parse({
      pages: [
        { ...page, fields: others },
        { key: 'name', title: { vi: 'Tên' }, fields: [{ ...childName, required: false }] },
      ],
    });
    const changes = told(diffVersions(version(), { ...version(), cases: [aProcedureCase({ form })] }));
    expect(changes).toContain('CHANGED FIELD childName required');
    expect(changes).toContain('CHANGED FIELD childName page');
    expect(changes).toContain('CHANGED FIELD childName position');
    expect(changes.some((line) => line.startsWith('REMOVED') || line.startsWith('ADDED'))).toBe(false);
  });

  it('tells the whole of a case that is new, and of one that is gone', () => {
    const before = { ...version(), cases: [aProcedureCase(), aProcedureCase({ key: 'abroad' })] };
    const after = { ...version(), cases: [aProcedureCase(), aProcedureCase({ key: 'late' })] };
    expect(told(diffVersions(before, after))).toEqual(['REMOVED CASE abroad', 'ADDED CASE late']);
  });

  it('is the other way round when the versions are', () => {
    const after = { content: aProcedureContent({ onlineLevel: 3, serviceScope: 'PARTIAL' }), cases: version().cases };
    const there = diffVersions(version(), after);
    const back = diffVersions(after, version());
    expect(told(there)).toEqual(told(back));
    expect(there.map(({ before }) => before)).toEqual(back.map((change) => change.after));
  });
});

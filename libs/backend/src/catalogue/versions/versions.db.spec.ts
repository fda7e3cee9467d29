import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClosingNotice, VersionDetail } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { Audit, FixedClock, type AuditEvent, type Queryable } from '../../platform/index.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/index.js';
import { AgencyDirectory } from '../agency-directory.js';
import { Catalogue } from '../catalogue.js';
import { loadCatalogue } from '../load-seed-catalogue.js';
import { ProceduresRepository } from '../procedures.repository.js';
import { RevisionWatch } from '../revision-watch.js';
import { insertSampleAgencies, SAMPLE_FIELDS, sampleProcedure } from '../testing.sample.js';
import { AdministerCatalogue } from './administer-catalogue.js';
import { PublishVersion } from './publish-version.js';
import { RetireProcedure } from './retire-procedure.js';
import { SaveVersion } from './save-version.js';
import { StartDraft } from './start-draft.js';
import { TakeEffect } from './take-effect.js';
import { VersionQueries } from './version-queries.js';

const legalBasis = [{ number: '60/2014/QH13' }];
const TODAY = '2026-11-27';

/** An audit that the power fails in. */
class BrokenAudit extends Audit {
  override record(_on: Queryable, event: AuditEvent): Promise<void> {
    return Promise.reject(new Error(`crashed at ${event.action}`));
  }
}

describe('versions of procedures', () => {
  let test: TestDatabase;
  let actors: Record<'office' | 'other' | 'commune' | 'officer', Actor>;
  let catalogue: Catalogue;
  const clock = new FixedClock(`${TODAY}T09:00:00+07:00`);

  const useCases = (audit: Audit) => {
    const administer = new AdministerCatalogue(test.unitOfWork, clock, audit);
    return {
      start: new StartDraft(administer),
      saves: new SaveVersion(administer),
      publications: new PublishVersion(administer),
      retirements: new RetireProcedure(administer),
      takeEffect: new TakeEffect(test.database, test.unitOfWork, clock, audit),
      queries: new VersionQueries(test.database),
    };
  };
  let on: ReturnType<typeof useCases>;

  const load = (...codes: string[]) =>
    test.unitOfWork.run((tx) =>
      loadCatalogue(tx, { fields: SAMPLE_FIELDS, procedures: codes.map((code) => sampleProcedure(code, { legalBasis })) }, clock.date()),
    );
  const publication = (draft: VersionDetail, validFrom = TODAY) => ({
    ...{ expectedRevision: draft.revision, validFrom },
    ...{ decisionNo: '12/QĐ-UBND', decidedOn: TODAY },
  });
  const renamed = (draft: VersionDetail, name: string) => ({
    content: { ...draft.content, name },
    cases: draft.cases,
    expectedRevision: draft.revision,
  });
  const statesOf = async (code: string) => (await on.queries.list(code)).items.map(({ versionNo, state }) => `${versionNo} ${state}`);
  const revision = async () => (await test.database.query<{ revision: number }>('select revision from catalogue_revision'))[0]?.revision;
  const nameOf = async (code: string) => {
    clock.advance(1_500);
    return (await catalogue.getByCode(code)).content.name;
  };

  async function staff(name: string, role: 'CATALOGUE_ADMINISTRATOR' | 'ADMINISTRATOR', agencyId: string | undefined): Promise<Actor> {
    const [row] = await test.database.query<{ id: string }>(
      `insert into account (kind, login_name, full_name) values ('STAFF', $1, $1) returning id`,
      [name],
    );
    return { kind: 'STAFF', id: row?.id ?? '', grants: [{ role, agencyId: agencyId ?? '' }] };
  }

  beforeAll(async () => {
    test = await createTestDatabase();
    const agencies = await insertSampleAgencies(test.database);
    await test.database.execute(`update agency set parent_id = (select id from agency where code = 'H24') where code <> 'H24'`);
    actors = {
      office: await staff('Hoàng Thị Dung', 'CATALOGUE_ADMINISTRATOR', agencies.H24),
      other: await staff('Lê Văn Hai', 'CATALOGUE_ADMINISTRATOR', agencies.H24),
      commune: await staff('Phạm Xã', 'CATALOGUE_ADMINISTRATOR', agencies['H24.100']),
      officer: await staff('Trần Văn Ba', 'ADMINISTRATOR', agencies.H24),
    };
    const parts = [
      new ProceduresRepository(test.database),
      new AgencyDirectory(test.database, clock),
      new RevisionWatch(test.database, clock),
    ] as const;
    catalogue = new Catalogue(...parts, clock);
    on = useCases(new Audit());
  });
  afterAll(() => test.close());

  it('prepares the next version while the present one runs, and puts it in force today', async () => {
    await load('9.100001');
    const draft = await on.start.copyPublished(actors.office, '9.100001');
    expect(draft).toMatchObject({ state: 'DRAFT', versionNo: 2, revision: 1, changedByName: 'Hoàng Thị Dung' });
    const saved = await on.saves.save(actors.office, draft.id, renamed(draft, 'Tên <b>mới</b>'));
    expect(saved).toMatchObject({ revision: 2, name: 'Tên <b>mới</b>' });
    expect(await nameOf('9.100001')).toBe('Thủ tục 9.100001');
    const before = await revision();
    const done = await on.publications.publish(actors.office, draft.id, publication(saved));
    expect(done).toMatchObject({
      state: 'PUBLISHED',
      validFrom: TODAY,
      content: { decisionNo: '12/QĐ-UBND' },
      publishedByName: 'Hoàng Thị Dung',
    });
    expect(await nameOf('9.100001')).toBe('Tên <b>mới</b>');
    expect(await statesOf('9.100001')).toEqual(['2 PUBLISHED', '1 RETIRED']);
    expect(await revision()).toBe((before ?? 0) + 1);
    expect(await on.publications.publish(actors.office, draft.id, publication(saved))).toEqual(done);
    expect(await revision()).toBe((before ?? 0) + 1);
  });

  it('keeps one draft of a procedure, and no draft is ever found by the catalogue', async () => {
    await load('9.100002');
    const both = await Promise.allSettled([
      on.start.copyPublished(actors.office, '9.100002'),
      on.start.copyPublished(actors.other, '9.100002'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version.draft-exists' } });
    const [draft] = (await on.queries.list('9.100002')).items;
    await expect(catalogue.getVersion(draft?.id ?? '')).rejects.toMatchObject({ code: 'procedure.not-found' });
  });

  it('tells who was first when a draft is saved from an old state, and takes the same save twice', async () => {
    await load('9.100003');
    const draft = await on.start.copyPublished(actors.office, '9.100003');
    const first = await on.saves.save(actors.office, draft.id, renamed(draft, 'Một'));
    expect(await on.saves.save(actors.office, draft.id, renamed(draft, 'Một'))).toEqual(first);
    await expect(on.saves.save(actors.other, draft.id, renamed(draft, 'Hai'))).rejects.toMatchObject({
      code: 'version.stale',
      params: { actorName: 'Hoàng Thị Dung', at: clock.date().toISOString(), revision: 2 },
    });
    await expect(on.publications.publish(actors.other, draft.id, publication(draft))).rejects.toMatchObject({ code: 'version.stale' });
    await expect(on.saves.remove(actors.other, draft.id, 1)).rejects.toMatchObject({ code: 'version.stale' });
    expect(await on.saves.remove(actors.other, draft.id, 2)).toEqual({ deleted: true });
    await expect(on.queries.read(draft.id)).rejects.toMatchObject({ code: 'version.not-found' });
    expect(await statesOf('9.100003')).toEqual(['1 PUBLISHED']);
  });

  it('lets one of two administrators publish', async () => {
    await load('9.100004');
    const draft = await on.start.copyPublished(actors.office, '9.100004');
    const sent = [actors.office, actors.other].map((actor) => on.publications.publish(actor, draft.id, publication(draft)));
    const ends = await Promise.allSettled(sent);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'version.already-published', params: { validFrom: TODAY } },
    });
    expect(await statesOf('9.100004')).toEqual(['2 PUBLISHED', '1 RETIRED']);
  });

  it('begins a new procedure, names what must be mended, and forgets it with its draft', async () => {
    const draft = await on.start.fromScratch(actors.office, { code: '9.100005', name: 'Mới', fieldCode: 'ho-tich' });
    const musts = (await on.queries.problems(draft.id)).filter(({ severity }) => severity === 'MUST').map(({ code }) => code);
    expect(musts).toEqual(['legal-basis-missing', 'applicants-missing', 'offered-by-nobody']);
    await expect(on.publications.publish(actors.office, draft.id, publication(draft))).rejects.toMatchObject({
      code: 'version.has-problems',
    });
    await expect(on.start.fromScratch(actors.office, { code: '9.100005', name: 'Mới', fieldCode: 'ho-tich' })).rejects.toMatchObject({
      code: 'procedure.code-taken',
    });
    const noField = on.start.fromScratch(actors.office, { code: '9.100006', name: 'Mới', fieldCode: 'khong-co' });
    await expect(noField).rejects.toMatchObject({ fields: [{ path: 'fieldCode', code: 'field.option-unknown' }] });
    await on.saves.remove(actors.office, draft.id, 1);
    await expect(on.queries.list('9.100005')).rejects.toMatchObject({ code: 'procedure.not-found' });
  });

  it('is for the catalogue office of the installation alone', async () => {
    for (const actor of [actors.commune, actors.officer, { kind: 'SYSTEM' } as const]) {
      await expect(on.start.copyPublished(actor, '9.100001')).rejects.toMatchObject({ code: 'access.forbidden' });
      await expect(on.retirements.retire(actor, '9.100001', { retiredOn: TODAY, replacedByCode: null, closingNotice: null })).rejects.toMatchObject({
        code: 'access.forbidden',
      });
    }
  });

  it('refuses every change of a published version, also past the program', async () => {
    const [published] = (await on.queries.list('9.100001')).items;
    const crafted = [
      `update procedure_version set content = content || '{"name": "Khác"}' where id = $1`,
      `update procedure_version set name = 'Khác' where id = $1`,
      `update procedure_version set online_level = 1 where id = $1`,
      `update procedure_version set state = 'DRAFT' where id = $1`,
      `delete from procedure_version where id = $1`,
      `update procedure_case set definition = '{}' where version_id = $1`,
      `delete from procedure_case where version_id = $1`,
      `insert into procedure_case (version_id, key, ordinal, definition) values ($1, 'them', 9, '{}')`,
    ];
    for (const statement of crafted)
      await expect(test.database.execute(statement, [published?.id])).rejects.toMatchObject({ code: '23001' });
    const whole = await on.queries.read(published?.id ?? '');
    await expect(on.saves.save(actors.office, whole.id, renamed(whole, 'Khác'))).rejects.toMatchObject({ code: 'version.not-draft' });
    await expect(on.saves.remove(actors.office, whole.id, whole.revision)).rejects.toMatchObject({ code: 'version.not-draft' });
    expect(await on.queries.read(whole.id)).toEqual(whole);
  });

  it('writes nothing when it is killed in the middle', async () => {
    await load('9.100007');
    const draft = await on.start.copyPublished(actors.office, '9.100007');
    const before = [await on.queries.list('9.100007'), await on.queries.read(draft.id), await revision()];
    const broken = useCases(new BrokenAudit());
    await expect(broken.saves.save(actors.office, draft.id, renamed(draft, 'Dở'))).rejects.toThrow('crashed at catalogue.save-draft');
    await expect(broken.publications.publish(actors.office, draft.id, publication(draft))).rejects.toThrow('crashed at catalogue.publish');
    expect([await on.queries.list('9.100007'), await on.queries.read(draft.id), await revision()]).toEqual(before);
    await on.publications.publish(actors.office, draft.id, publication(draft, '2026-11-28'));
    clock.set('2026-11-28T08:00:00+07:00');
    await expect(broken.takeEffect.run()).rejects.toThrow('crashed at catalogue.take-effect');
    expect(await statesOf('9.100007')).toEqual(['2 SCHEDULED', '1 PUBLISHED']);
    expect(await on.takeEffect.run()).toBe(1);
    clock.set(`${TODAY}T09:00:00+07:00`);
  });

  it('lets a version wait for its day and puts it in force at 0:00 in office time, once', async () => {
    await load('9.100008');
    const draft = await on.start.copyPublished(actors.office, '9.100008');
    const saved = await on.saves.save(actors.office, draft.id, renamed(draft, 'Ngày mai'));
    expect(await on.publications.publish(actors.office, draft.id, publication(saved, '2026-12-01'))).toMatchObject({ state: 'SCHEDULED' });
    clock.set('2026-11-30T23:59:59+07:00');
    expect(await on.takeEffect.run()).toBe(0);
    expect(await nameOf('9.100008')).toBe('Thủ tục 9.100008');
    clock.set('2026-12-01T00:00:00+07:00');
    const both = await Promise.all([on.takeEffect.run(), on.takeEffect.run()]);
    expect(both[0] + both[1]).toBe(1);
    expect(await on.takeEffect.run()).toBe(0);
    expect(await nameOf('9.100008')).toBe('Ngày mai');
    expect(await catalogue.getByCode('9.100008')).toMatchObject({ publishedOn: '2026-12-01', versionNo: 2 });
    expect((await on.queries.list('9.100008')).items).toMatchObject([{ state: 'PUBLISHED' }, { state: 'RETIRED', validTo: '2026-12-01' }]);
    clock.set(`${TODAY}T09:00:00+07:00`);
  });

  it('takes a waiting version back, and lets only one wait', async () => {
    await load('9.100009');
    const draft = await on.start.copyPublished(actors.office, '9.100009');
    const past = on.publications.publish(actors.office, draft.id, { ...publication(draft, '2026-11-26'), decidedOn: '2026-12-24' });
    await expect(past).rejects.toMatchObject({
      fields: [
        { path: 'validFrom', code: 'date.past' },
        { path: 'decidedOn', code: 'date.future' },
      ],
    });
    await on.publications.publish(actors.office, draft.id, publication(draft, '2026-12-01'));
    const next = await on.start.copyPublished(actors.office, '9.100009');
    await expect(on.publications.publish(actors.office, next.id, publication(next, '2026-12-05'))).rejects.toMatchObject({
      code: 'version.other-scheduled',
    });
    await expect(on.publications.withdraw(actors.office, draft.id)).rejects.toMatchObject({ code: 'version.draft-exists' });
    await on.saves.remove(actors.office, next.id, next.revision);
    const back = await on.publications.withdraw(actors.office, draft.id);
    expect(back).toMatchObject({ state: 'DRAFT', revision: 3, validFrom: null });
    await expect(on.publications.withdraw(actors.office, draft.id)).rejects.toMatchObject({ code: 'version.not-scheduled' });
    expect(await on.saves.save(actors.office, draft.id, renamed(back, 'Sửa'))).toMatchObject({ name: 'Sửa' });
  });

  it('numbers a draft after an import that was faster', async () => {
    await load('9.100010');
    const draft = await on.start.copyPublished(actors.office, '9.100010');
    const faster = sampleProcedure('9.100010', { legalBasis, name: 'Nhập từ tệp' });
    await test.unitOfWork.run((tx) => loadCatalogue(tx, { fields: SAMPLE_FIELDS, procedures: [faster] }, clock.date()));
    expect(await on.publications.publish(actors.office, draft.id, publication(draft))).toMatchObject({ versionNo: 4 });
    expect(await statesOf('9.100010')).toEqual(['4 PUBLISHED', '3 RETIRED', '1 RETIRED']);
  });

  it('retires a procedure from a day and sends citizens to another', async () => {
    await load('9.100011', '9.100012');
    const retire = (retiredOn: string, replacedByCode: string | null, closingNotice: ClosingNotice | null = null) =>
      on.retirements.retire(actors.office, '9.100011', { retiredOn, replacedByCode, closingNotice });
    await expect(retire('2026-11-26', null)).rejects.toMatchObject({ fields: [{ path: 'retiredOn', code: 'date.past' }] });
    for (const code of ['9.100011', '9.999999'])
      await expect(retire('2026-12-01', code)).rejects.toMatchObject({ code: 'procedure.replacement-unknown' });
    const notice = { vi: 'Luật mới gộp hai thủ tục.', en: 'A new law joins both procedures.' };
    await retire('2026-12-01', '9.100012', notice);
    const before = await revision();
    await retire('2026-12-01', '9.100012', notice);
    expect(await revision()).toBe(before);
    clock.advance(1_500);
    expect(await catalogue.getByCode('9.100011')).toMatchObject({ retiredOn: '2026-12-01', replacedByCode: '9.100012', closingNotice: notice });
    const draft = await on.start.copyPublished(actors.office, '9.100011');
    await expect(on.publications.publish(actors.office, draft.id, publication(draft, '2026-12-02'))).rejects.toMatchObject({
      code: 'procedure.retired',
    });
  });

  it('lets the words to citizens be mended after the end, and nothing else of it', async () => {
    await load('9.100013', '9.100014');
    const retire = (retiredOn: string, replacedByCode: string | null, vi: string | null) =>
      on.retirements.retire(actors.office, '9.100013', { retiredOn, replacedByCode, closingNotice: vi === null ? null : { vi } });
    await retire(TODAY, null, 'Thôi áp dụng.');
    expect(await retire(TODAY, null, 'Thôi áp dụng theo luật mới.')).toMatchObject({ closingNotice: { vi: 'Thôi áp dụng theo luật mới.' } });
    for (const [day, other] of [['2026-12-01', null], [TODAY, '9.100014']] as const)
      await expect(retire(day, other, 'Khác')).rejects.toMatchObject({ code: 'procedure.retired' });
    expect(await on.queries.list('9.100013')).toMatchObject({ retiredOn: TODAY, closingNotice: { vi: 'Thôi áp dụng theo luật mới.' } });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { localDateOf } from '@motcua/domain';
import { refusalOf } from '../../dossiers/testing/index.js';
import type { Caller } from '../../platform/index.js';
import { OpenSlip, ReadTemplates, RenderSlip, WriteTemplates } from '../index.js';
import { PapersHarness } from '../testing/papers-harness.js';
import { textOf } from '../testing/read-pdf.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';

jest.setTimeout(120_000); // fonts and readers of PDF load slowly on a busy machine

describe('slips in words that an administrator writes', () => {
  let papers: PapersHarness;
  let citizen: Caller;
  let reception: Caller;
  const words = (title: string) => ({ ...DEFAULT_TEMPLATES.RECEIPT, title });
  const wish = (revision: number, idempotencyKey: string = randomUUID()) => ({ kind: 'RECEIPT' as const, revision, idempotencyKey });
  const titleOf = async (paperId: string): Promise<string> => {
    await papers.get(RenderSlip).run(paperId);
    return textOf(await papers.bytesOf(await papers.get(OpenSlip).pdf(reception, paperId, { print: false })));
  };
  let administrator: Caller;
  let writers: WriteTemplates;
  let today: string;

  beforeAll(async () => {
    papers = await PapersHarness.start();
    citizen = await papers.desk.citizen();
    reception = await papers.desk.officer('RECEPTION_OFFICER');
    administrator = await papers.desk.officer('ADMINISTRATOR', 'city');
    writers = papers.get(WriteTemplates);
    today = localDateOf(papers.desk.clock.now());
  });
  afterAll(() => papers.stop());

  const query = <Row extends object>(sql: string, params: unknown[] = []) => papers.desk.database.query<Row>(sql, params as string[]);

  async function received(): Promise<{ paperId: string }> {
    const code = await papers.desk.submitted(citizen);
    const { dossierId } = await papers.desk.act(reception, code, { type: 'RECEIVE', note: '' });
    const [paper] = await query<{ id: string }>('select id from paper where dossier_id = $1', [dossierId]);
    return { paperId: paper?.id ?? '' };
  }

  it('are drawn as they were when they were issued, whatever is published later', async () => {
    const before = await received();
    expect(await writers.save(administrator, wish(0), words('GIẤY HẸN MỚI'))).toEqual({ revision: 1 });
    expect(await writers.publish(administrator, wish(1), today)).toEqual({ versionNo: 1 });
    const { paperId } = await received();
    expect(await titleOf(before.paperId)).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
    expect(await titleOf(paperId)).toContain('GIẤY HẸN MỚI');
    await expect(query(`update paper_template set body = '{}' where version_no = 1`)).rejects.toThrow(/never changes/);
  });

  it('begin on their day and not before, and an older version can be taken up again', async () => {
    await writers.save(administrator, wish(0), words('GIẤY HẸN NGÀY MAI'));
    expect(await writers.publish(administrator, wish(1), '2026-04-17')).toEqual({ versionNo: 2 });
    expect(await titleOf((await received()).paperId)).not.toContain('NGÀY MAI');
    const read = await papers.get(ReadTemplates).read(administrator, 'RECEIPT');
    expect([read.versionInForce, read.versions.map(({ versionNo }) => versionNo), read.draft]).toEqual([1, [2, 1, 0], null]);
    expect((await papers.get(ReadTemplates).list(administrator))[0]).toMatchObject({
      kind: 'RECEIPT',
      versionInForce: 1,
      nextFrom: '2026-04-17',
      hasDraft: false,
    });
    expect(await writers.restore(administrator, wish(0), 0)).toEqual({ revision: 1 });
    expect((await papers.get(ReadTemplates).read(administrator, 'RECEIPT')).draft?.template).toEqual(DEFAULT_TEMPLATES.RECEIPT);
    expect(await refusalOf(writers.restore(administrator, wish(1), 9))).toBe('template.no-version');
    expect(await textOf(await papers.get(ReadTemplates).preview(administrator, { kind: 'RECEIPT', version: 2 }))).toContain('NGÀY MAI');
  });

  it('are refused with the field, for a past day, for a stale draft; a replay is answered as before', async () => {
    const unknown = writers.save(administrator, wish(1), { ...words('X'), office: '{khong_co}' });
    await expect(unknown).rejects.toMatchObject({
      fields: [{ path: 'template.office', code: 'template.unknown-placeholder', params: { name: 'khong_co' } }],
    });
    await expect(writers.publish(administrator, wish(1), '2026-04-15')).rejects.toMatchObject({
      fields: [{ path: 'validFrom', code: 'template.from-past' }],
    });
    expect(await refusalOf(writers.save(administrator, wish(0), words('Y')))).toBe('template.stale');
    const key = randomUUID();
    expect(await writers.save(administrator, wish(1, key), words('Z'))).toEqual({ revision: 2 });
    expect(await writers.save(administrator, wish(1, key), words('Z'))).toEqual({ revision: 2 });
    expect(await refusalOf(writers.publish(administrator, { ...wish(0), kind: 'APOLOGY' }, today))).toBe('template.no-draft');
  });

  it('belong to administrators of the whole installation', async () => {
    const ofWard = await papers.desk.officer('ADMINISTRATOR', 'ward');
    for (const caller of [ofWard, reception, citizen]) {
      expect(await refusalOf(writers.save(caller, wish(2), words('X')))).toBe('access.forbidden');
      expect(await refusalOf(papers.get(ReadTemplates).preview(caller, { kind: 'RECEIPT' }))).toBe('access.forbidden');
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/index.js';
import { loadCatalogue } from '../load-seed-catalogue.js';
import { SAMPLE_FIELDS, sampleProcedure } from '../testing.sample.js';
import { LevelCandidates } from './level-candidates.js';

describe('candidates for level 4', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
    const levels = [3, 3, 4] as const;
    const procedures = levels.map((onlineLevel, index) => sampleProcedure(`1.00000${index}`, { onlineLevel }));
    await test.unitOfWork.run((tx) => loadCatalogue(tx, { fields: SAMPLE_FIELDS, procedures }, new Date('2026-01-01')));
    await test.database.execute(
      `insert into stat_monthly (month, agency_id, procedure_id, field_code, online_level, service_scope, channel, received)
       select '2026-03-01', p.id, p.id, 'ho-tich', 3, 'PARTIAL', c.channel,
         case when c.channel = 'ONLINE' then c.online else 100 - c.online end
       from procedure p cross join lateral (values ('ONLINE', case p.code when '1.000001' then 29 else 30 end),
         ('COUNTER', case p.code when '1.000001' then 29 else 30 end)) c (channel, online)`,
    );
  });
  afterAll(() => test.close());

  it('are procedures at level 3 with the share of the year online, and no others', async () => {
    const candidates = new LevelCandidates(test.database);
    expect(await candidates.list(2026, 30)).toEqual([
      { procedureCode: '1.000000', name: 'Thủ tục 1.000000', onlineLevel: 3, received: 100, online: 30, sharePercent: 30 },
    ]);
    expect(await candidates.list(2026, 29)).toHaveLength(2);
    expect(await candidates.list(2025, 0)).toEqual([]);
  });
});

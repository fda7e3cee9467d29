import type { INestApplicationContext } from '@nestjs/common';
import { loadCalendar } from '@motcua/backend/calendar';
import { loadSeedCatalogue } from '@motcua/backend/catalogue';
import { loadAgencies } from '@motcua/backend/identity';
import { Clock, UnitOfWork } from '@motcua/backend/platform';
import { loadFrozenReports } from '@motcua/backend/statistics';

/** Loads what the product ships and every installation needs: agencies, calendar, catalogue, published reports. */
export async function loadShippedData(app: INestApplicationContext): Promise<string> {
  const at = app.get(Clock).date();
  return app.get(UnitOfWork).run(async (tx) => {
    const agencies = await loadAgencies(tx, at);
    const days = await loadCalendar(tx, at);
    const { fields, versions } = await loadSeedCatalogue(tx, at);
    await loadFrozenReports(tx);
    const added = agencies + days + fields + versions;
    return added === 0
      ? 'shipped data: up to date'
      : `shipped data: ${agencies} agencies, ${days} days, ${fields} fields, ${versions} procedures`;
  });
}

import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '../calendar/index.js';
import { Agencies } from '../identity/index.js';
import { DEMO_PLACES } from './demo-filings.js';

/** Agencies of the demo and the calendar they share. */
@Injectable()
export class DemoPlaces {
  constructor(
    private readonly agencies: Agencies,
    private readonly calendars: WorkCalendars,
  ) {}

  async find() {
    const tree = await this.agencies.tree();
    const idOf = (code: string): string => {
      const agency = tree.byCode(code);
      if (!agency) throw new Error(`the demo needs the agency ${code}`);
      return agency.id;
    };
    const places = {
      cityId: idOf(DEMO_PLACES.city),
      mainOfficeId: idOf(DEMO_PLACES.mainOffice),
      furtherOffices: DEMO_PLACES.furtherOffices.map(({ code, word }) => ({ id: idOf(code), word })),
    };
    return { places, calendar: await this.calendars.ofInstallation() };
  }
}

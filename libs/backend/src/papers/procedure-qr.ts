import { Injectable } from '@nestjs/common';
import { Catalogue, caseOf } from '../catalogue/index.js';
import { PortalPlace } from './portal-place.js';
import { qrPicture } from './qr-code.js';

/** QR of the page of a procedure: from a printed checklist back to what holds today. */
@Injectable()
export class ProcedureQr {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly place: PortalPlace,
  ) {}

  /** An SVG picture. @throws DomainError 'procedure.not-found', 'procedure.case-not-found' */
  async svg(code: string, caseKey: string | undefined): Promise<string> {
    const procedure = await this.catalogue.getByCode(code);
    if (caseKey !== undefined) caseOf(procedure, caseKey);
    return qrPicture(this.place.procedureUrl(code, caseKey));
  }
}

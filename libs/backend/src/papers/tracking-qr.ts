import { Injectable } from '@nestjs/common';
import { DossierQueries } from '../dossiers/index.js';
import { PortalPlace } from './portal-place.js';
import { qrPicture } from './qr-code.js';

/** The QR of a dossier's public tracking page: the same address that the slips carry. */
@Injectable()
export class TrackingQr {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly place: PortalPlace,
  ) {}

  /** An SVG picture. @throws DomainError 'dossier.not-found' */
  async svg(code: string): Promise<string> {
    const tracked = await this.dossiers.tracking(code);
    return qrPicture(this.place.trackingUrl(tracked.code));
  }
}

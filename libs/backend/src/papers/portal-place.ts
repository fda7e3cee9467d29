import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/index.js';
import { placeOf } from './paper-words.js';
import type { SlipPlace } from './slips/slip-parts.js';

/** Where this portal stands: what papers say besides the facts of the dossier. */
@Injectable()
export class PortalPlace {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Address of the public page that tells the stage of a dossier. */
  trackingUrl(code: string): string {
    return `${this.config.publicUrl}/tra-cuu/${encodeURIComponent(code)}`;
  }

  ofDossier(code: string): SlipPlace {
    const { publicUrl, installation } = this.config;
    return { place: placeOf(installation.provinceName), trackingUrl: this.trackingUrl(code), portal: new URL(publicUrl).host };
  }
}

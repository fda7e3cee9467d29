import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/index.js';
import { placeOf } from './paper-words.js';
import type { SlipPlace } from './slips/slip-parts.js';
import type { SubmissionPlace } from './submission/submission-document.js';

/** Where this portal stands: what papers say besides the facts of the dossier. */
@Injectable()
export class PortalPlace {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Address of the public page that tells the stage of a dossier. */
  trackingUrl(code: string): string {
    return `${this.config.publicUrl}/tra-cuu/${encodeURIComponent(code)}`;
  }

  /** Address of the page of a procedure, opened with a case. */
  procedureUrl(code: string, caseKey: string | undefined): string {
    const search = caseKey === undefined ? '' : `?case=${encodeURIComponent(caseKey)}`;
    return `${this.config.publicUrl}/thu-tuc/${encodeURIComponent(code)}${search}`;
  }

  ofSlip(checkCode: string): SlipPlace {
    return { place: this.province, portal: this.portal, checkUrl: `${this.config.publicUrl}/kiem-tra/${checkCode}`, checkCode };
  }

  /** For forms that nobody issued. */
  ofSample(): SlipPlace {
    return this.ofSlip('0'.repeat(16));
  }

  ofSubmission(code: string): SubmissionPlace {
    return { portal: this.portal, trackingUrl: this.trackingUrl(code) };
  }

  /** `Hải Phòng`, for datelines. */
  get province(): string {
    return placeOf(this.config.installation.provinceName);
  }

  private get portal(): string {
    return new URL(this.config.publicUrl).host;
  }
}

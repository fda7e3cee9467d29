import { PaperKind, type PaperTemplate, type TemplateKind } from '@motcua/contracts';
import { controlSlipDocument } from '../control-slip/control-slip-document.js';
import type { PrintedDocument } from '../paper-printer.js';
import { registerDocument } from '../register/register-pdf.js';
import { slipDocument } from '../slips/slip-document.js';
import type { SlipPlace } from '../slips/slip-parts.js';
import { SAMPLE_CONTROL_SLIP, SAMPLE_REGISTER, SAMPLE_SLIPS } from './sample-data.js';

/** A form in the words of a template, filled with nobody's dossier. */
export function sampleDocument(kind: TemplateKind, template: PaperTemplate, place: SlipPlace): PrintedDocument {
  if (kind === 'CONTROL_SLIP') return controlSlipDocument(SAMPLE_CONTROL_SLIP, place.place, template);
  if (kind === 'REGISTER') {
    const title = { agencyName: SAMPLE_CONTROL_SLIP.agency.name, from: '2026-04-01', to: '2026-04-30', madeAt: new Date(0), template };
    return registerDocument(title, { rows: SAMPLE_REGISTER, pagesBefore: 0, isLast: true });
  }
  return slipDocument(SAMPLE_SLIPS[PaperKind.parse(kind)], place, template);
}

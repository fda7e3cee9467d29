/**
 * Papers of dossiers.
 *
 * - `OpenSlip.state / pdf`: numbered slips 01–03 for those who may see the dossier; `RenderSlip` draws them (worker).
 * - `CheckPaper.find`: what anybody may know of a slip, to tell an authentic one from an altered one.
 * - `OpenSubmission.pdf`, `RenderSubmission`: the copy of what was sent.
 * - `OpenDossierDocument.run`: the one right to read a file; `TrackingQr.svg`, `ProcedureQr.svg`: QR of the public pages.
 * - `OrderFile.run / state`, `MakeFile` (worker): slips merged for printing, registers; `OrderRights.registerAgencies`.
 * - `IssuedSlips.list`: what the desk may print in one go.
 * - `OpenControlSlip.pdf`: form 06, from the journal.
 * - `ReadTemplates`, `WriteTemplates`: the words of the seven forms as versions.
 * - `OpenBlankForm.pdf`: the form of a published case, to be filled by hand.
 * - Jobs: `renderIssuedSlips` (after acts), `renderSlip`, `renderSubmission`; `warmPrinter` before the first of them.
 */
export { PapersModule } from './papers.module.js';
export { CheckPaper } from './check-paper.js';
export { OpenControlSlip } from './control-slip/open-control-slip.js';
export { IssuedSlips } from './issued-slips.js';
export { MakeFile } from './orders/make-file.js';
export { OrderFile } from './orders/order-file.js';
export { OrderRights } from './orders/order-rights.js';
export { OpenBlankForm, type BlankForm } from './blank-form/open-blank-form.js';
export { OpenDossierDocument } from './open-dossier-document.js';
export { OpenSlip } from './open-slip.js';
export { RenderSlip } from './render-slip.js';
export { OpenSubmission } from './submission/open-submission.js';
export { RenderSubmission } from './submission/render-submission.js';
export { ProcedureQr } from './procedure-qr.js';
export { TrackingQr } from './tracking-qr.js';
export { ReadTemplates } from './templates/read-templates.js';
export { WriteTemplates } from './templates/write-templates.js';
export { warmPrinter } from './paper-printer.js';
export { makeFile, renderIssuedSlips, renderSlip, renderSubmission } from './papers.jobs.js';

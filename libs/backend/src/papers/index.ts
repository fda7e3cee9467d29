/**
 * Papers of dossiers.
 *
 * - `OpenSlip.state / pdf`: numbered slips 01–03 for those who may see the dossier; `RenderSlip` draws them (worker).
 * - `CheckPaper.find`: what anybody may know of a slip, to tell an authentic one from an altered one.
 * - `OpenSubmission.pdf`, `RenderSubmission`: the copy of what was sent.
 * - `OpenDossierDocument.run`: the one right to read a file; `TrackingQr.svg`, `ProcedureQr.svg`: QR of the public pages.
 * - `OpenBlankForm.pdf`: the form of a published case, to be filled by hand.
 * - Jobs: `renderIssuedSlips` (after acts), `renderSlip`, `renderSubmission`; `warmPrinter` before the first of them.
 */
export { PapersModule } from './papers.module.js';
export { CheckPaper } from './check-paper.js';
export { OpenBlankForm, type BlankForm } from './blank-form/open-blank-form.js';
export { OpenDossierDocument } from './open-dossier-document.js';
export { OpenSlip } from './open-slip.js';
export { RenderSlip } from './render-slip.js';
export { OpenSubmission } from './submission/open-submission.js';
export { RenderSubmission } from './submission/render-submission.js';
export { ProcedureQr } from './procedure-qr.js';
export { TrackingQr } from './tracking-qr.js';
export { warmPrinter } from './paper-printer.js';
export { renderIssuedSlips, renderSlip, renderSubmission } from './papers.jobs.js';

/**
 * Every refusal the product knows, with its HTTP status. The SPA words each code in both languages
 * (`apps/web/src/i18n/{vi,en}/errors.json`; a test demands it). Params in comments are what the words may use.
 */
export const ERROR_STATUS = {
  'request.malformed': 400,
  'request.invalid-fields': 422,
  'request.idempotency-key-required': 400,
  'request.idempotency-key-reused': 422,
  'request.too-many': 429,
  'request.csrf': 403,
  'request.not-found': 404,
  'server.unexpected': 500,
  'server.unavailable': 503,
  'session.required': 401,
  'session.expired': 401,
  'session.wrong-credentials': 401,
  'session.locked': 429,
  'access.forbidden': 403,
  'account.contact-taken': 409,
  'account.inactive': 403,
  'account.link-expired': 410,
  'account.password-weak': 422,
  'account.last-administrator': 409,
  'account.not-found': 404,
  'agency.not-found': 404,
  'agency.code-taken': 409,
  'agency.not-competent': 422,
  'calendar.year-missing': 422,
  'calendar.bad-file': 422,
  'calendar.day-invalid': 422,
  'procedure.not-found': 404,
  'procedure.case-not-found': 404,
  'procedure.not-eligible': 422,
  'procedure.no-form': 422,
  'procedure.retired': 409,
  'procedure.version-replaced': 409,
  'procedure.code-taken': 409,
  'procedure.replacement-unknown': 422,
  'version.not-found': 404,
  'version.already-published': 409, // actorName, validFrom
  'version.stale': 409, // actorName, at, revision
  'version.not-draft': 409, // state
  'version.not-scheduled': 409, // state
  'version.draft-exists': 409, // versionId
  'version.other-scheduled': 409, // validFrom
  'version.has-problems': 422, // problems
  'exchange.not-a-procedure': 422,
  'exchange.format-newer': 422, // formatVersion, known
  'exchange.stale': 409, // code
  'exchange.templates-too-large': 422, // size, maxBytes
  'exchange.has-conflicts': 409, // conflicts
  'proposal.not-found': 404,
  'proposal.decided': 409, // actorName, at
  'catalogue.bad-file': 422,
  'level.online-filing-not-offered': 409,
  'level.online-payment-not-offered': 409,
  'level.e-result-only-not-offered': 409,
  'level.target-unknown': 422, // codes
  'level.above-version': 422, // code, level
  'level.form-missing': 422, // code
  'level.later-change-exists': 409, // code, agencyCode, validFrom, decisionNo
  'plan.not-found': 404,
  'plan.item-not-found': 404,
  'plan.stale': 409, // actorName, at, revision
  'plan.bad-file': 422, // reason
  'plan.item-exists': 422, // code
  'plan.due-before-decision': 422, // decidedOn
  'plan.due-too-late': 422, // years
  'plan.decided-after-due': 422, // dueOn, code
  'channel.not-offered': 409,
  'channel.post-excluded': 409,
  'draft.not-found': 404,
  'draft.stale-version': 409,
  'draft.already-submitted': 409,
  'draft.papers-missing': 422,
  'draft.declaration-required': 422,
  'dossier.not-found': 404,
  'coordination.none': 409,
  'coordination.open': 409,
  'dossier.no-right': 403,
  'dossier.stale-version': 409,
  'dossier.action-not-allowed': 409,
  'dossier.wrong-role': 403,
  'dossier.wrong-agency': 403,
  'dossier.wrong-step': 409,
  'dossier.not-holder': 403,
  'dossier.not-owner': 403,
  'dossier.assignee-unfit': 422,
  'dossier.papers-unjudged': 409,
  'dossier.papers-not-in-order': 409,
  'dossier.result-missing': 422,
  'dossier.fee-unpaid': 409,
  'dossier.fee-mismatch': 422,
  'dossier.already-paid': 409,
  'dossier.not-postal': 409,
  'dossier.not-paused': 409,
  'reason.required': 422,
  'message.no-account': 409,
  'confirmation.not-in-procedure': 409,
  'confirmation.already-asked': 409,
  'confirmation.none-open': 409,
  'confirmation.expired': 409,
  'confirmation.in-time': 409,
  'note.mention-unfit': 422, // accountIds
  'label.not-found': 404,
  'label.stale': 409,
  'label.name-taken': 409,
  'label.too-many': 422, // max
  'label.unfit': 422, // labelIds
  'text.not-found': 404,
  'text.stale': 409,
  'text.too-many': 422, // max
  'export.not-found': 404,
  'export.not-ready': 409,
  'saved-query.not-found': 404,
  'saved-query.stale': 409,
  'saved-query.name-taken': 409,
  'saved-query.too-many': 422, // max
  'supplement.already-open': 409,
  'supplement.none-open': 409,
  'supplement.second-needs-approval': 409,
  'supplement.paper-not-in-procedure': 422,
  'supplement.no-paper': 422,
  'supplement.paper-unanswered': 422,
  'supplement.expired': 409,
  'supplement.reply-by-invalid': 422,
  'extension.no-due-time': 409,
  'extension.already-used': 409,
  'extension.too-late': 409, // lastMoment
  'extension.new-due-not-later': 422, // after
  'extension.new-due-not-working': 422,
  'apology.extend-instead': 409,
  'substitution.not-found': 404,
  'substitution.same-person': 422,
  'substitution.too-long': 422, // days
  'substitution.overlaps': 409, // fromDay, toDay
  'substitution.substitute-absent': 409, // fromDay, toDay
  'substitution.absent-stands-in': 409, // fromDay, toDay
  'agency-step.not-found': 404, // no
  'agency-step.wrong-stage': 409, // stage
  'agency-step.already-held': 409,
  'agency-step.not-acknowledged': 409,
  'agency-step.still-in-time': 409, // dueAt
  'agency-step.none-open': 409,
  'agency-step.required-open': 409, // count
  'agency-step.own-agency': 422,
  'agency-step.same-agency': 422,
  'agency-step.already-asked': 422,
  'agency-step.order-unknown': 422,
  'agency-step.one-lead': 422,
  'recount.unchanged': 409,
  'undo.nothing': 409,
  'undo.not-own': 409,
  'dossier.appointment-needed': 409,
  'paper.not-found': 404,
  'paper.not-ready': 409,
  'template.unknown-placeholder': 422, // name
  'template.bracket': 422, // sign
  'template.table-missing': 422,
  'template.table-extra': 422,
  'template.headings': 422, // columns
  'template.from-past': 422,
  'template.no-draft': 409,
  'template.no-version': 404,
  'template.stale': 409,
  'alert-ladder.stale': 409, // actorName, at
  'alert-ladder.rung-twice': 422,
  'alert-ladder.level-twice': 422,
  'file-order.not-found': 404,
  'period.backwards': 422,
  'period.too-long': 422, // days
  'register.too-many': 422, // rows, max
  'document.not-found': 404,
  'upload.too-large': 413,
  'upload.type': 415,
  'upload.kind': 422, // name, accepts
  'upload.empty-or-broken': 422,
  'upload.password': 422,
  'upload.incomplete': 409,
  'upload.too-many': 422,
  'mail.not-sent': 502,
  'field.empty': 422,
  'field.unknown': 422,
  'field.too-long': 422,
  'field.too-short': 422,
  'field.too-small': 422,
  'field.too-large': 422,
  'field.pattern': 422,
  'field.decimals': 422, // scale
  'field.type': 422,
  'field.option-unknown': 422,
  'rule.malformed': 422,
  'rows.too-few': 422, // min
  'rows.too-many': 422, // max
  'date.invalid': 422,
  'date.invalid-to-month': 422,
  'date.invalid-to-year': 422,
  'date.future': 422,
  'date.past': 422,
  'time.invalid': 422,
  'month.invalid': 422,
  'email.invalid': 422,
  'phone.invalid': 422,
  'personal-id.length': 422,
  'personal-id.birth-year-differs': 422,
  'personal-id.sex-differs': 422,
  'personal-id.unknown-province': 422,
  'tax-code.length': 422,
  'tax-code.check-digit': 422,
  'address.commune-unknown': 422,
  'agency-code.invalid': 422,
  'dossier-code.invalid': 422,
  'lookup-list.not-found': 404, // key
  'lookup-list.stale': 409, // versionNo
  'lookup-list.bad-file': 422, // reason, faults
  'lookup-list.line-unknown': 422,
  'lookup.too-many': 429,
  'statistics.period-invalid': 422,
} as const;

/** Stable name of a refusal. */
export type ErrorCode = keyof typeof ERROR_STATUS;

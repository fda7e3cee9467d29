import { HttpException } from '@nestjs/common';
import { isUnavailable, codeOf } from '@motcua/backend/platform';
import { ERROR_STATUS, type ErrorCode, type FieldProblem, type Problem } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { titleOf, type Language } from './problem-titles.js';

/** A failure as a refusal, and whether it is a fault of ours that has to be looked into. */
export interface JudgedFailure {
  code: ErrorCode;
  params: Record<string, unknown>;
  fields: FieldProblem[];
  isFault: boolean;
}

/** Failures that the HTTP server finds before a handler runs, or the database in a text that nobody can type. */
const SERVER_CODES: Partial<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'upload.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_BAD_URL: 'request.not-found',
  // The sign U+0000 in a text: JSON allows it, PostgreSQL does not (character_not_in_repertoire, untranslatable_character).
  '22021': 'request.malformed',
  '22P05': 'request.malformed',
};

/** Codes for framework exceptions that name nothing but a status. */
const STATUS_CODES: Partial<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  403: 'access.forbidden',
  404: 'request.not-found',
  405: 'request.not-found',
  413: 'upload.too-large',
  415: 'request.malformed',
  503: 'server.unavailable',
};

/** What to answer for anything thrown. Whatever is not known to be a refusal says nothing about itself. */
export function judge(error: unknown): JudgedFailure {
  if (error instanceof DomainError) return refused(error.code, error.params, error.fields);
  if (isUnavailable(error)) return { ...refused('server.unavailable'), isFault: true };
  const code = serverCodeOf(error);
  return code ? refused(code) : { ...refused('server.unexpected'), isFault: true };
}

/** RFC 9457 body of a failure. */
export function problemOf(failure: JudgedFailure, reference: string, language: Language): Problem {
  const status = ERROR_STATUS[failure.code];
  return {
    type: `urn:motcua:problem:${failure.code}`,
    title: titleOf(status, language),
    status,
    code: failure.code,
    params: failure.params,
    fields: failure.fields,
    reference,
  };
}

function refused(code: ErrorCode, params: Record<string, unknown> = {}, fields: FieldProblem[] = []): JudgedFailure {
  return { code, params, fields, isFault: false };
}

function serverCodeOf(error: unknown): ErrorCode | undefined {
  const byName = SERVER_CODES[codeOf(error)];
  if (byName) return byName;
  const status = error instanceof HttpException ? error.getStatus() : clientStatusOf(error);
  return status === undefined ? undefined : STATUS_CODES[status];
}

/** Plugins of the HTTP server throw plain errors with a `statusCode`; only the client's faults are believed. */
function clientStatusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

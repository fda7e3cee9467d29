import { catalogueEndpoints, formEndpoints, type ProcedureDetail } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;

/** One procedure in the version published today. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => call(catalogueEndpoints.detail, { params: { code }, signal }),
    staleTime: MINUTE_MS,
  });

/** Where a procedure may be filed. */
export const offeringAgenciesQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code, 'agencies'],
    queryFn: ({ signal }) => call(catalogueEndpoints.agencies, { params: { code }, signal }),
    staleTime: MINUTE_MS,
  });

/** Address of the QR picture that leads to the page with a case. */
export const qrAddress = (code: string, key: string): string => addressOf(formEndpoints.qr.path, { code }, { key });

/** Address of a case's form on paper. */
export const blankFormAddress = ({ code, versionNo }: ProcedureDetail, key: string): string =>
  addressOf(formEndpoints.blank.path, { code, no: versionNo, key });

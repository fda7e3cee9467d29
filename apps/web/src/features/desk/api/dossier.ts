import { documentEndpoints, dossierEndpoints, paperEndpoints, type DocumentRef } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, call } from '../../../lib/api-client.js';
import type { ViewedFile } from '../../../components/file-viewer.js';

const PRESENCE_MS = 30_000;
const UNTIL_READY_MS = 300;

/** A dossier as it was opened. It is read again only when asked: an act says which version the person saw. */
export const dossierQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code],
    queryFn: ({ signal }) => call(dossierEndpoints.detail, { params: { code }, signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Who else has it open; asking tells the others that this person has. */
export const presenceQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code, 'presence'],
    queryFn: ({ signal }) => call(dossierEndpoints.presence, { params: { code }, signal }),
    refetchInterval: PRESENCE_MS,
    retry: false,
  });

/** A slip until its PDF is there. */
export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: ['paper', id],
    queryFn: ({ signal }) => call(paperEndpoints.paper, { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.ready ? false : UNTIL_READY_MS),
    staleTime: 0,
  });

/** Address of a slip's PDF; a reprint is logged. */
export const slipAddress = (id: string, isPrinted = false): string =>
  addressOf(paperEndpoints.pdf.path, { id }, isPrinted ? { print: 'true' } : {});

/** Address of the control slip (form 06). */
export const controlSlipAddress = (code: string): string => addressOf(paperEndpoints.controlSlip.path, { code });

/** A file of a dossier for the viewer. */
export const viewed = (document: DocumentRef, paperName: string): ViewedFile => ({
  url: addressOf(documentEndpoints.content.path, { id: document.id }, { view: 'true' }),
  mediaType: document.mediaType,
  paperName,
  fileName: document.name,
});

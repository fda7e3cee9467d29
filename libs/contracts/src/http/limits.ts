/** Largest JSON body of a request, in bytes; a larger one is refused with 413 `upload.too-large`. Papers come by resumable upload. */
export const REQUEST_LIMIT_BYTES = 2 * 1024 * 1024;

/** Largest JSON body of a request that carries a procedure as a file, with its templates. */
export const PROCEDURE_FILE_LIMIT_BYTES = 8 * 1024 * 1024;

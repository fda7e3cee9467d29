/** Largest JSON body of a request, in bytes; a larger one is refused with 413 `upload.too-large`. Papers come by resumable upload. */
export const REQUEST_LIMIT_BYTES = 2 * 1024 * 1024;

/** A file as JSON of `DocumentRef`; `f` = document. */
export const DOCUMENT = `jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'pages', f.pages, 'uploadedAt', f.uploaded_at)`;

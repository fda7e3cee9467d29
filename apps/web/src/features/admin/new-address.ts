/** Stands in an address where the id or code of something existing would: `/quan-tri/can-bo/moi`. */
export const NEW = 'moi';

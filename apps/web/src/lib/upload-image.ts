/** Long side of a photograph after shrinking: A4 at 210 dpi (screens.md §6). */
export const LONGEST_SIDE = 2_480;
const QUALITY = 0.86;
const SHRUNK = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * A photograph no larger than a scan needs to be, before it is sent. Files that are no pictures, small pictures, and pictures
 * that this browser cannot read (HEIC in most) stay as they are.
 */
export async function shrunkImage(file: File): Promise<File> {
  if (!SHRUNK.has(file.type) || typeof createImageBitmap !== 'function') return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = LONGEST_SIDE / Math.max(picture.width, picture.height);
    const blob = scale < 1 ? await drawn(picture, { scale, type: file.type }) : null;
    picture.close();
    return blob && blob.size < file.size ? new File([blob], file.name, { type: blob.type }) : file;
  } catch {
    return file; // unreadable here; the server says whether it is broken
  }
}

function drawn(picture: ImageBitmap, to: { scale: number; type: string }): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * to.scale);
  canvas.height = Math.round(picture.height * to.scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, to.type, QUALITY));
}

import sharp from 'sharp';

/** A file as a person would choose it. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo of a paper with its name written on it; every call makes other bytes. */
export async function photoOf(words: string): Promise<ChosenFile> {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">
    <rect width="900" height="1200" fill="#f4f1ea"/>
    <text x="60" y="200" font-size="44" fill="#222">${words}</text>
    <text x="60" y="280" font-size="28" fill="#555">${crypto.randomUUID()}</text></svg>`;
  const buffer = await sharp(Buffer.from(text)).jpeg({ quality: 70 }).toBuffer();
  return { name: `${words.replaceAll(' ', '-')}.jpg`, mimeType: 'image/jpeg', buffer };
}

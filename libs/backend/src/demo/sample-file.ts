import sharp from 'sharp';

const WIDTH = 1240;
const HEIGHT = 1754;
const LINES = 22;

const line = (index: number): string => {
  const length = index % 5 === 4 ? 420 : 980;
  return `<rect x="130" y="${330 + index * 56}" width="${length}" height="10" fill="#c9d1d9"/>`;
};

const PAGE = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
  <rect width="100%" height="100%" fill="#fdfdfb"/>
  <rect x="60" y="60" width="${WIDTH - 120}" height="${HEIGHT - 120}" fill="none" stroke="#a9b4bf" stroke-width="3"/>
  <rect x="330" y="170" width="580" height="26" fill="#5a6773"/><rect x="430" y="230" width="380" height="16" fill="#7c8996"/>
  ${Array.from({ length: LINES }, (_, index) => line(index)).join('')}
  <circle cx="930" cy="1560" r="88" fill="none" stroke="#d9534f" stroke-width="8"/>
</svg>`;

/** A page that looks like a scanned paper from afar and says nothing about anybody. */
export const samplePage = (): Promise<Buffer> => sharp(Buffer.from(PAGE)).jpeg({ quality: 70 }).toBuffer();

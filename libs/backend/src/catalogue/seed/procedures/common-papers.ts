import { ifNeeded } from '../compose.js';

/** Identity papers are shown, not handed in; online the ID number is enough (NĐ 104/2022, NĐ 07/2025). */
export const identityPaper = (when: string) =>
  ifNeeded('giay-to-tuy-than', [
    'Giấy tờ tùy thân',
    'Thẻ căn cước, căn cước điện tử, hộ chiếu hoặc giấy tờ có ảnh và thông tin cá nhân do cơ quan có thẩm quyền cấp, còn giá trị',
    when,
  ]);

/** Asked only where the population database does not answer (NĐ 104/2022 art. 14.2). */
export const residencePaper = ifNeeded('giay-to-cu-tru', [
  'Giấy tờ về nơi cư trú',
  'Giấy tờ chứng minh nơi cư trú',
  'Khi không tra cứu được nơi cư trú trên Cơ sở dữ liệu quốc gia về dân cư',
]);

/** Certified unless the other is a close relative. */
export const authorisation = ifNeeded('van-ban-uy-quyen', [
  'Văn bản ủy quyền',
  'Văn bản ủy quyền có chứng thực; người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột thì không phải chứng thực',
  'Khi nhờ người khác đi làm',
]);

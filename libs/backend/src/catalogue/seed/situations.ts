import type { SituationQuestion, SituationTarget } from '@motcua/contracts';

type Words = readonly [vi: string, en: string];
type Answer = readonly [words: Words, leadsTo: SituationTarget];

const local = ([vi, en]: Words) => ({ vi, en });
const question = (key: string, words: Words, ...answers: Answer[]): SituationQuestion => ({
  key,
  text: local(words),
  answers: answers.map(([text, leadsTo]) => ({ text: local(text), leadsTo })),
});

/** Nghị định 123/2015/NĐ-CP arts 14–16: foundling, child of unknown father, child born by surrogacy. */
export const BIRTH_SITUATIONS = [
  question(
    'tre',
    ['Khai sinh cho trẻ nào?', 'Which child is to be registered?'],
    [['Trẻ do chính mẹ mang thai và sinh ra', 'A child carried and born by its mother'], { question: 'bo-me' }],
    [['Trẻ sinh nhờ người mang thai hộ', 'A child born by surrogacy'], { case: 'mang-thai-ho' }],
    [['Trẻ bị bỏ rơi, chưa biết bố mẹ', 'A foundling, parents unknown'], { case: 'tre-bi-bo-roi' }],
  ),
  question(
    'bo-me',
    ['Bố mẹ của trẻ đã đăng ký kết hôn chưa?', 'Have the parents registered their marriage?'],
    [['Đã đăng ký kết hôn', 'Yes'], { case: 'bo-me-ket-hon' }],
    [['Chưa đăng ký kết hôn', 'Not yet'], { case: 'bo-me-chua-ket-hon' }],
  ),
];

export const DEATH_SITUATIONS = [
  question(
    'bao-tu',
    ['Có giấy báo tử hoặc giấy tờ thay giấy báo tử không?', 'Is there a death notice or a paper in its place?'],
    [['Có', 'Yes'], { case: 'co-giay-bao-tu' }],
    [['Không có, người mất đã lâu', 'No, the person died long ago'], { case: 'chet-da-lau' }],
  ),
];

/** Luật Cư trú 68/2020/QH14 arts 20 and 27. */
const AT_A_POST: Answer = [
  ['Nơi đơn vị quân đội, công an đóng quân', 'A military or police post'],
  { case: 'don-vi-dong-quan' },
];

export const PERMANENT_RESIDENCE_SITUATIONS = [
  question(
    'noi-o',
    ['Đăng ký thường trú vào đâu?', 'Where is the permanent residence to be?'],
    [['Một căn nhà, căn hộ', 'A house or flat'], { question: 'nha-cua-ai' }],
    AT_A_POST,
  ),
  question(
    'nha-cua-ai',
    ['Nhà đó là của ai?', 'Whose home is it?'],
    [['Của chính người đăng ký', 'The applicant’s own'], { case: 'nha-cua-minh' }],
    [['Của vợ, chồng, bố, mẹ, con hoặc người thân', 'A relative’s'], { case: 've-voi-nguoi-than' }],
    [['Nhà thuê, mượn hoặc ở nhờ', 'Rented or lent'], { case: 'thue-muon' }],
  ),
];

export const TEMPORARY_RESIDENCE_SITUATIONS = [
  question(
    'noi-o',
    ['Đăng ký tạm trú ở đâu?', 'Where is the temporary residence to be?'],
    [['Nhà ở, nhà thuê, ký túc xá, nhà của cơ quan', 'A home, rented house, dormitory or company housing'], { question: 'may-nguoi' }],
    AT_A_POST,
  ),
  question(
    'may-nguoi',
    ['Đăng ký cho ai?', 'For whom?'],
    [['Một người hoặc một hộ gia đình', 'One person or household'], { case: 'ca-nhan' }],
    [['Nhiều người, theo danh sách', 'Several people, by list'], { case: 'theo-danh-sach' }],
  ),
];

export const HOUSEHOLD_BUSINESS_SITUATIONS = [
  question(
    'lam-chu',
    ['Ai góp vốn và làm chủ?', 'Who owns the business?'],
    [['Một người', 'One person'], { case: 'mot-chu' }],
    [['Các thành viên trong gia đình cùng làm chủ', 'Members of a family together'], { case: 'gia-dinh' }],
  ),
];

export const BUILDING_SITUATIONS = [
  question(
    'xay-gi',
    ['Xin giấy phép cho công trình nào?', 'What is to be built?'],
    [['Nhà ở riêng lẻ của cá nhân, hộ gia đình', 'A house of a person or family'], { case: 'nha-o-rieng-le' }],
    [['Công trình khác, không theo tuyến', 'Another building'], { case: 'cong-trinh' }],
  ),
];

export const PASSPORT_SITUATIONS = [
  question(
    'tuoi',
    ['Người làm hộ chiếu bao nhiêu tuổi?', 'How old is the holder?'],
    [['Từ 14 tuổi trở lên', '14 or older'], { case: 'tu-14-tuoi' }],
    [['Chưa đủ 14 tuổi', 'Under 14'], { case: 'duoi-14-tuoi' }],
  ),
];

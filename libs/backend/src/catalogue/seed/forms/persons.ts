import { birthDate, choice, personalId, shortText, type Options, type Two } from './parts.js';

export const SEX: Options = [
  ['MALE', 'Nam', 'Male'],
  ['FEMALE', 'Nữ', 'Female'],
];

/** The 54 peoples of Việt Nam by the official list (Quyết định 121-TCTK/PPCĐ, 1979); the largest first, then by alphabet. */
const PEOPLES =
  'Kinh, Ba Na, Bố Y, Brâu, Bru - Vân Kiều, Chăm, Chơ Ro, Chu Ru, Chứt, Co, Cơ Ho, Cơ Lao, Cơ Tu, Cống, Dao, Ê Đê, Gia Rai, Giáy, Gié - Triêng, Hà Nhì, Hoa, Hrê, Kháng, Khmer, Khơ Mú, La Chí, La Ha, La Hủ, Lào, Lô Lô, Lự, Mạ, Mảng, Mnông, Mông, Mường, Ngái, Nùng, Ơ Đu, Pà Thẻn, Phù Lá, Pu Péo, Ra Glai, Rơ Măm, Sán Chay, Sán Dìu, Si La, Tà Ôi, Tày, Thái, Thổ, Xinh Mun, Xơ Đăng, Xtiêng'.split(
    ', ',
  );

export const ETHNIC_GROUPS: Options = PEOPLES.map((name) => [name, name, name] as const);

type When = readonly [field: string, ...values: (string | boolean | number)[]];

interface Person {
  /** Start of the field keys: `child` gives `childFullName`. */
  prefix: string;
  when?: When;
  optional?: boolean;
  name: Two;
}

/** Name, birth date and sex of somebody who is not the account's owner. */
export function personBasics({ prefix, when, optional, name }: Person) {
  return [
    shortText(`${prefix}FullName`, name, {
      help: [
        'Viết đầy đủ họ, chữ đệm và tên, có dấu',
        'Family name, middle name and given name with accents',
      ],
      settings: { minLength: 2, maxLength: 100 },
      when,
      optional,
    }),
    birthDate(`${prefix}BirthDate`, ['Ngày sinh', 'Date of birth'], {
      help: ['Chỉ nhớ năm thì ghi năm', 'Give the year if you know no more'],
      when,
      optional,
    }),
  ];
}

/** Number of the identity card of somebody else; asked where the register is searched by it. */
export const idNumberOf = ({ prefix, when, optional }: Omit<Person, 'name'>) =>
  personalId(`${prefix}PersonalId`, ['Số căn cước (12 số)', 'ID number (12 digits)'], {
    help: [
      'Số định danh in trên thẻ căn cước hoặc giấy khai sinh',
      'Printed on the identity card or the birth certificate',
    ],
    when,
    optional,
  });

export const sexOf = ({ prefix, when }: Pick<Person, 'prefix' | 'when'>) =>
  choice(`${prefix}Sex`, ['Giới tính', 'Sex'], { of: SEX, when });

export const ethnicGroupOf = ({ prefix, when, optional }: Omit<Person, 'name'>) =>
  choice(`${prefix}EthnicGroup`, ['Dân tộc', 'Ethnic group'], { of: ETHNIC_GROUPS, when, optional });

const NATIONALITIES: Options = [
  ['VN', 'Việt Nam', 'Viet Nam'],
  ['OTHER', 'Nước khác', 'Another country'],
];

/** Nearly always Vietnamese: one tap; the country is typed only where it is another. */
export const nationalityOf = ({ prefix, when }: Pick<Person, 'prefix' | 'when'>) => [
  choice(`${prefix}Nationality`, ['Quốc tịch', 'Nationality'], { of: NATIONALITIES, when }),
  shortText(`${prefix}Country`, ['Tên nước', 'Country'], {
    settings: { maxLength: 60 },
    when: [`${prefix}Nationality`, 'OTHER'],
  }),
];

/** How the person who files stands to the person concerned. */
export const RELATIONS: Options = [
  ['SELF', 'Chính tôi', 'Myself'],
  ['FATHER', 'Bố', 'Father'],
  ['MOTHER', 'Mẹ', 'Mother'],
  ['CHILD', 'Con', 'Child'],
  ['SPOUSE', 'Vợ hoặc chồng', 'Spouse'],
  ['GRANDPARENT', 'Ông hoặc bà', 'Grandparent'],
  ['SIBLING', 'Anh, chị, em ruột', 'Brother or sister'],
  ['OTHER', 'Người khác (có giấy ủy quyền)', 'Somebody else, with an authorisation'],
];

/** Relations of which `SELF` makes no sense. */
export const RELATIONS_TO_OTHERS: Options = RELATIONS.filter(([value]) => value !== 'SELF');
